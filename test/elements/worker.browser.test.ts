import { expect, fixture, html } from '@open-wc/testing';
import '@care-timeline/elements/define.js';
import { lifetimeNdjson } from '@care-timeline/samples';

const text = [...lifetimeNdjson(3000, { seed: 2 })].join('');

/** Begins, and dies at the first bytes. */
class DyingWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  constructor() {
    setTimeout(() => this.onmessage?.({ data: { type: 'ready' } }));
  }
  postMessage({ type }: { type: string }): void {
    if (type === 'bytes') setTimeout(() => this.onerror?.(new Event('error', { cancelable: true })));
  }
  terminate(): void {
    this.onmessage = null;
  }
}

describe('<care-record> whose worker is lost', () => {
  const { Worker } = globalThis;
  afterEach(() => {
    Object.assign(globalThis, { Worker });
  });

  for (const isLost of [true, false]) {
    it(`GEN-06 ${isLost ? 'has everything, and tells the vendor' : 'and one without a worker tells nothing'}`, async () => {
      Object.assign(globalThis, { Worker: isLost ? DyingWorker : undefined });
      const record = document.createElement('care-record');
      record.lang = 'en';
      const errors: string[] = [];
      record.addEventListener('care-error', (event) =>
        errors.push(`${event.detail.reason}: ${event.detail.message}`),
      );
      record.resources = new Blob([text]);
      await fixture(html`<div>${record}</div>`);
      await record.ready;
      const { sources } = record.currentRecord!.completeness;
      expect(sources.map(({ state }) => state)).to.deep.equal(['loaded']);
      expect(record.currentRecord!.columns.count).to.be.greaterThan(2500);
      expect(errors).to.deep.equal(
        isLost ? ['worker: Reading in the background stopped. The view read the rest by itself.'] : [],
      );
      expect(record.shadowRoot!.querySelectorAll('care-notice').length).to.equal(0);
    });
  }
});
