import { expect, fixture, html } from '@open-wc/testing';
import type { SourceDefinition } from '@care-timeline/elements';
import '@care-timeline/elements/define.js';
import { samplePatients } from '@care-timeline/samples';

const [solveig] = samplePatients;
const bundle = solveig!.sources[0]!.bundle();
const text = JSON.stringify(bundle);
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
const limits = { answer: 150, stall: 150, worker: 150 };

/** The first bytes, and then nothing. */
const stalled = (): Response =>
  new Response(
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(text.slice(0, 50))),
      pull: () => never(),
    }),
  );

const accepted = (): Response =>
  new Response(null, { status: 202, headers: { 'content-location': `${location.origin}/fhir/job` } });

type Source = Omit<SourceDefinition, 'id'>;

/** Every kind of source, with a promise of the host's that is lost. */
const LOST: Readonly<Record<string, Source>> = {
  'src, no answer': { src: '/x.json', fetch: never },
  'src, no end': { src: '/x.json', fetch: async () => stalled() },
  'load, no answer': { load: never },
  'load, an answer without an end': { load: async () => stalled() },
  'load, a body that is never read': { load: async () => new Blob([text]).stream().getReader() && stalled() },
  'operation, no answer': {
    server: '/fhir',
    operation: { name: 'Patient/$getMedication', parameters: {} },
    fetch: never,
  },
  'operation, no parameters': {
    server: '/fhir',
    operation: { name: 'Patient/$getMedication', parameters: never },
  },
  'export, not begun': { server: '/fhir', patient: 'p', strategy: 'export', fetch: never },
  'export, no list of files': {
    server: '/fhir',
    patient: 'p',
    strategy: 'export',
    fetch: async (_, init) => (init?.method === 'POST' ? accepted() : never()),
  },
  'export, half a list of files': {
    server: '/fhir',
    patient: 'p',
    strategy: 'export',
    fetch: async (_, init) => (init?.method === 'POST' ? accepted() : stalled()),
  },
};

async function made(source: Source) {
  const record = document.createElement('care-record');
  record.lang = 'en';
  const errors: string[] = [];
  record.addEventListener('care-error', ({ detail }) => errors.push(detail.message));
  record.sources = [{ id: 'a', label: 'The hospital', limits, ...source }];
  await fixture(html`<div>${record}</div>`);
  await record.ready;
  const notice = record.shadowRoot!.querySelector('care-notice');
  return { errors, notice, state: record.currentRecord!.completeness.sources[0]?.state };
}

describe('<care-record> and a promise that is lost', () => {
  for (const [name, source] of Object.entries(LOST)) {
    it(`GEN-06 ${name}: the source is not loading for ever, and says so`, async () => {
      const { errors, notice, state } = await made(source);
      expect(state).to.be.oneOf(['failed', 'partial']);
      expect(errors).to.deep.equal(['The source did not answer in time.']);
      expect(notice?.getAttribute('heading') ?? notice?.heading).to.contain('The hospital');
    });
  }

  it('a slow source is waited for', async () => {
    const slow = async (): Promise<Response> => {
      const bytes = new TextEncoder().encode(text);
      let at = 0;
      return new Response(
        new ReadableStream<Uint8Array>({
          async pull(controller) {
            await new Promise((next) => setTimeout(next, 60));
            const size = Math.ceil(bytes.length / 8);
            if (at >= bytes.length) controller.close();
            else controller.enqueue(bytes.slice(at, (at += size)));
          },
        }),
      );
    };
    for (const source of [{ src: '/x.json', fetch: slow }, { load: slow }]) {
      const { errors, state } = await made(source);
      expect(state).to.equal('loaded');
      expect(errors).to.deep.equal([]);
    }
  });
});
