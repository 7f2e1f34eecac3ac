import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Kind } from '@care-timeline/fhir';
import type { CareRecord, CareWithheldEvent } from '@care-timeline/elements';
import '@care-timeline/elements/define.js';
import { PatientRecord } from '@care-timeline/record';
import { FAULT_WORDS, faultWords } from '@care-timeline/sources';
import { samplePatients, lifetime } from '@care-timeline/samples';
import { urlOf } from '../support/url-of.js';

const [solveig] = samplePatients;
const bundle = (): object => solveig!.sources[0]!.bundle();
const json = (value: unknown, init?: ResponseInit): Response =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), init);

interface Told {
  readonly type: string;
  readonly detail: {
    readonly source?: { id: string };
    readonly state?: string;
    readonly message?: string;
    readonly status?: number;
    readonly received?: number;
  };
}

function listen(element: EventTarget): Told[] {
  const told: Told[] = [];
  for (const type of ['care-load', 'care-error', 'care-change', 'care-withheld'])
    element.addEventListener(type, (event) =>
      told.push({ type, detail: (event as CustomEvent).detail as Told['detail'] }),
    );
  return told;
}

async function made(properties: Partial<CareRecord>): Promise<{ record: CareRecord; told: Told[] }> {
  const record = document.createElement('care-record');
  record.lang = 'en';
  const told = listen(record);
  Object.assign(record, properties);
  await fixture(html`<div>${record}</div>`);
  await record.ready;
  return { record, told };
}

const answer = (KJFeilkode: string): object => ({
  resourceType: 'Parameters',
  parameter: [
    { name: 'medication', resource: { resourceType: 'Bundle', type: 'document', entry: [] } },
    { name: 'KJHentetTidspunkt', valueDateTime: '2026-11-23T08:00:00+01:00' },
    { name: 'RFHentetTidspunkt', valueDateTime: '2026-11-23T08:00:00+01:00' },
    { name: 'KJFeilkode', valueCodeableConcept: { coding: [{ code: KJFeilkode }] } },
  ],
});
const MEDICAL = ['medication', 'administration', 'dispense', 'allergy'];
const outcome = (severity: string, code: string): object => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: [
    { resource: { resourceType: 'Patient', id: 'p' } },
    {
      search: { mode: 'outcome' },
      resource: { resourceType: 'OperationOutcome', issue: [{ severity, code, diagnostics: 'Left out' }] },
    },
  ],
});

describe('<care-record> and what a source says it left out', () => {
  for (const kinds of [undefined, ['medication', 'labs']] as const) {
    it(`GEN-06 of the medication service it concerns medicines alone (${kinds?.join() ?? 'all kinds'})`, async () => {
      const sfm = async (code: string) => {
        const source = { id: 'sfm', resources: answer(code), ...(kinds && { kinds }) };
        return (await made({ sources: [source] })).record.currentRecord!.completeness.sources[0]!;
      };
      const refused = await sfm('5');
      expect(refused.state).to.equal('partial');
      expect(refused.kinds).to.deep.equal(MEDICAL);
      // Nothing is an answer too.
      expect((await sfm('0')).state).to.equal('loaded');
      const nothing = await made({ sources: [{ id: 'sfm', resources: {} }] });
      expect(nothing.record.currentRecord!.completeness.sources[0]!.state).to.equal('failed');
    });
  }

  for (const [severity, code, state] of [
    ['error', 'suppressed', 'partial'],
    ['warning', 'forbidden', 'partial'],
    ['warning', 'incomplete', 'partial'],
    ['information', 'suppressed', 'loaded'],
    ['warning', 'informational', 'loaded'],
  ] as const) {
    it(`GEN-06 the outcome of a search that says ${severity} ${code}: ${state}`, async () => {
      const { record } = await made({ sources: [{ id: 'a', resources: outcome(severity, code) }] });
      const [source] = record.currentRecord!.completeness.sources;
      expect(source!.state).to.equal(state);
      expect(source!.incomplete.map(({ message }) => message)).to.deep.equal(
        state === 'partial' ? ['Left out'] : [],
      );
    });
  }

  it('GEN-06 kinds that do not exist are dropped, and with none left it is there for all', async () => {
    const missing = async (...kinds: string[]) => {
      const source = { id: 'x', kinds: kinds as Kind[], load: () => Promise.reject(new Error()) };
      return (await made({ sources: [source] })).record.currentRecord!.completeness.sources[0]!.kinds;
    };
    expect(await missing('labs', 'observation')).to.deep.equal(['labs']);
    expect(await missing('observation', 'lab')).to.equal(undefined);
  });
});

const WIDGETS = [
  'care-timeline',
  'care-medication-list',
  'care-alerts',
  'care-problems',
  'care-results',
  'care-plan',
  'care-goals',
  'care-patient-banner',
  'care-completeness',
];

/** All that is written in a tree, also in the trees of the elements in it. */
const textIn = (root: ParentNode): string =>
  [...root.childNodes]
    .map((node) => {
      if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? node.textContent : '';
      if (node.localName === 'style') return '';
      return [node.getAttribute('aria-label'), node.shadowRoot && textIn(node.shadowRoot), textIn(node)].join(
        ' ',
      );
    })
    .join(' ');

const notices = (record: CareRecord): string[] =>
  [...record.renderRoot.querySelectorAll('care-notice')].map((notice) =>
    `${notice.heading} ${notice.textContent}`.replace(/\s+/g, ' ').trim(),
  );
const count = (record: CareRecord): number => record.currentRecord?.columns.count ?? 0;

const PATIENT = { resourceType: 'Patient', id: 'p', name: [{ text: 'Kari' }] };

/** A server that knows one patient, and answers everything else with an empty list unless it is told. */
function server(answers: Record<string, (form: string) => unknown> = {}) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const path = urlOf(input).replace('https://fhir.example.test/r4/', '');
    const form = typeof init?.body === 'string' ? init.body : '';
    asked.push(`${path} ${form}`);
    if (init?.signal?.aborted) throw new DOMException('stopped', 'AbortError');
    const type = path.split(/[/?]/)[0]!;
    const answer = answers[type]?.(form);
    if (answer instanceof Response || answer instanceof Promise) return answer as Promise<Response>;
    if (answer !== undefined) return json(answer);
    if (path === 'metadata') return json('{}', { status: 404 });
    const isPatient = path === 'Patient/_search' && new URLSearchParams(form).get('_id') === PATIENT.id;
    const entry = isPatient ? [{ resource: PATIENT }] : [];
    return json({ resourceType: 'Bundle', type: 'searchset', entry });
  };
  return { fetch, asked };
}
const SERVER = { server: 'https://fhir.example.test/r4', patient: 'p' };

describe('<care-record>', () => {
  it('loads an address, says how far it is, and is ready when all is there', async () => {
    const { record, told } = await made({ src: '/p.json', fetch: async () => json(bundle()) });
    expect(count(record)).to.be.greaterThan(300);
    const states = told.filter(({ type }) => type === 'care-load').map(({ detail }) => detail.state);
    expect([states[0], states.at(-1)]).to.deep.equal(['loading', 'loaded']);
    expect(told.some(({ type }) => type === 'care-change')).to.equal(true);
    expect(told.find(({ type }) => type === 'care-error')).to.equal(undefined);
  });

  it('is ready when what was asked for last is there, also where it is asked for before anything has begun', async () => {
    const record = document.createElement('care-record');
    let answer = (_: Response): void => undefined;
    record.fetch = () => new Promise((resolve) => (answer = resolve));
    record.src = '/first.json';
    document.body.append(record);
    let isReady = false;
    const ready = record.ready.then(() => (isReady = true));
    await aTimeout(20);
    record.src = '/second.json';
    await aTimeout(20);
    expect(isReady).to.equal(false);
    answer(json(bundle()));
    await ready;
    expect(count(record)).to.be.greaterThan(300);
    record.resources = PATIENT;
    await record.ready;
    expect(count(record)).to.equal(0);
    record.remove();
  });

  it('takes a Bundle, an array, text, bytes and a file', async () => {
    const text = JSON.stringify(bundle());
    const counts = [];
    for (const resources of [
      bundle(),
      [bundle()],
      text,
      new TextEncoder().encode(text),
      new File([text], 'x.json'),
    ])
      counts.push(count((await made({ resources })).record));
    expect(new Set(counts).size).to.equal(1);
    expect(counts[0]).to.be.greaterThan(300);
  });

  it('draws each widget in a task of its own while something is loading, and is ready when all are drawn', async () => {
    const record = document.createElement('care-record');
    record.lang = 'en';
    let tasks = 0;
    const drawn: { readonly name: string; readonly task: number; readonly entries: number }[] = [];
    const names = ['care-timeline', 'care-problems', 'care-alerts', 'care-completeness'];
    for (const name of names) {
      const widget = record.appendChild(document.createElement(name)) as HTMLElement & {
        performUpdate(): void;
      };
      const { performUpdate } = widget;
      widget.performUpdate = function (): void {
        // What runs after so many microtasks and before this is a task of its own, or as good as one.
        let left = 200;
        const next = (): void => void (--left > 0 ? queueMicrotask(next) : tasks++);
        drawn.push({ name, task: tasks, entries: count(record) });
        queueMicrotask(next);
        performUpdate.call(this);
      };
    }
    record.resources = new Blob([JSON.stringify(lifetime(3000))]);
    await fixture(html`<div>${record}</div>`);
    await record.ready;
    const full = drawn.filter(({ entries }) => entries === count(record));
    expect(count(record)).to.be.greaterThan(2000);
    for (const name of names)
      expect(
        full.some((one) => one.name === name),
        name,
      ).to.equal(true);
    const first = names.map((name) => full.find((one) => one.name === name)!.task);
    expect(new Set(first).size, first.join()).to.equal(names.length);
    const text = record.querySelector('care-completeness')!.shadowRoot!.textContent;
    expect(text).to.contain('3,000');
  });

  it('makes a record searchable in idle moments, and a search that comes before that lets the page go on', async () => {
    const { record } = await made({ resources: new Blob([JSON.stringify(lifetime(3000))]) });
    // Where a browser tells of no idle moments nothing is made ahead, and the first search takes its turns.
    const idles = typeof requestIdleCallback === 'function';
    const searchable = (): boolean => record.currentRecord!.prepareSearch() === undefined;
    for (let i = 0; i < 200 && idles && !searchable(); i++) await aTimeout(25);
    expect(searchable()).to.equal(idles);

    const own = new PatientRecord({ timeZone: 'Europe/Oslo' });
    own.add(lifetime(20_000));
    const timeline = document.createElement('care-timeline');
    timeline.record = own;
    await fixture(html`<div>${timeline}</div>`);
    await timeline.drawComplete;
    const steps = own.prepareSearch()!;
    expect(steps).not.to.equal(undefined);
    let others = 0;
    const timer = setInterval(() => others++, 1);
    const [word] = own.titleAt(0).split(' ') as [string];
    timeline.search = word;
    await timeline.drawComplete;
    clearInterval(timer);
    expect(others).to.be.greaterThan(0);
    const found = own.search(word).reduce((sum, one) => sum + one, 0);
    expect(found).to.be.within(1, 19_999);
    expect(timeline.shadowRoot!.textContent.replace(/\s/g, '')).to.contain(String(found));
  });

  it('takes the answer of the host’s own fetch as it came, and an error in it for an error', async () => {
    const sources = (answer: Response) => [{ id: 's', label: 'EPJ', load: async () => answer }];
    const { record } = await made({ sources: sources(json(bundle())) });
    expect(count(record)).to.be.greaterThan(300);
    const failed = await made({ sources: sources(json('', { status: 500 })) });
    expect(notices(failed.record)[0]).to.match(/^EPJ: not loaded.*HTTP 500/);
  });

  it('is ready where there are no sources at all', async () => {
    for (const sources of [[], [null], 'x'] as never[]) {
      const { record } = await made({ sources });
      expect(record.currentRecord).to.equal(undefined);
    }
  });

  it('tells what a file has marked as held back', async () => {
    const masked = {
      resourceType: 'Condition',
      id: 'c',
      subject: { reference: 'Patient/p' },
      meta: { security: [{ code: 'MASKED' }, { code: 'R' }] },
    };
    const open = { ...masked, id: 'd', meta: { security: [{ code: 'R' }] } };
    for (const resources of [[PATIENT, masked, open], new Blob([JSON.stringify([PATIENT, masked, open])])]) {
      const { record, told } = await made({ sources: [{ id: 's', label: 'EPJ', resources }] });
      const events = told.filter(({ type }) => type === 'care-withheld').map(({ detail }) => detail);
      expect(events).to.have.length(1);
      expect(events[0]).to.deep.include({ types: ['Condition'], count: 1, codes: ['MASKED'] });
      expect(notices(record).join()).to.match(/EPJ: something is restricted.*One item \(problems/);
    }
  });

  it('writes the timeline and draws on it in two tasks while something is loading, and is ready when both are done', async () => {
    const record = document.createElement('care-record');
    const timeline = record.appendChild(document.createElement('care-timeline'));
    const canvasWidth = (): number | undefined => timeline.shadowRoot!.querySelector('canvas')?.width;
    const untouched = document.createElement('canvas').width;
    const widths: (number | undefined)[] = [];
    const widget = timeline as unknown as { performUpdate(): void };
    const { performUpdate } = widget;
    widget.performUpdate = function (): void {
      performUpdate.call(this);
      widths.push(canvasWidth());
    };
    record.resources = new Blob([JSON.stringify(lifetime(3000))]);
    await fixture(html`<div>${record}</div>`);
    await record.ready;
    expect(widths.find((width) => width !== undefined)).to.equal(untouched);
    expect(canvasWidth()).to.be.greaterThan(untouched);
  });

  it('uses a record that the host has', async () => {
    const own = new PatientRecord();
    own.add(bundle());
    const { record } = await made({ record: own });
    expect(record.currentRecord).to.equal(own);
  });

  it('reads a long file in parts, with progress by bytes and resources', async () => {
    const file = new Blob([JSON.stringify(lifetime(6000))]);
    const { record, told } = await made({ resources: file });
    expect(count(record)).to.equal(5999);
    const progress = told.filter(({ detail }) => detail.state === 'loading' && (detail.received ?? 0) > 0);
    expect(progress.length).to.be.greaterThan(0);
  });

  it('GEN-06 keeps what came before a long file broke off, and says that it is not all', async () => {
    const text = JSON.stringify(lifetime(6000));
    const { record, told } = await made({ resources: new Blob([text.slice(0, text.length * 0.8)]) });
    expect(count(record)).to.be.greaterThan(3000);
    expect(notices(record)[0]).to.match(/not everything is loaded.*ends in the middle/);
    expect(told.find(({ type }) => type === 'care-error')?.detail.message).to.match(/ends in the middle/);
    expect(record.currentRecord?.completeness.sources[0]?.state).to.equal('partial');
  });

  describe('with several sources', () => {
    it('GEN-06 shows the rest where one fails, and recovers when asked again', async () => {
      let up = false;
      const { record, told } = await made({
        sources: [
          { id: 'a', label: 'EPJ', resources: bundle() },
          {
            id: 'b',
            label: 'GP',
            src: '/gp.json',
            fetch: async () => (up ? json(solveig!.sources[1]!.bundle()) : json('', { status: 503 })),
          },
        ],
      });
      const before = count(record);
      expect(before).to.be.greaterThan(300);
      expect(notices(record)).to.have.length(1);
      expect(notices(record)[0]).to.match(/^GP: not loaded.*HTTP 503/);
      const error = told.find(({ type }) => type === 'care-error');
      expect([error?.detail.source?.id, error?.detail.status]).to.deep.equal(['b', 503]);
      up = true;
      const notice = record.renderRoot.querySelector('care-notice')!;
      notice.renderRoot.querySelector('button')!.click();
      await oneEvent(record, 'care-change');
      await record.updateComplete;
      expect(notices(record)).to.deep.equal([]);
      expect(count(record)).to.be.greaterThan(before);
    });

    it('a host’s function that fails, and a definition that is none, are told and hurt nobody', async () => {
      const { record } = await made({
        sources: [
          { id: 'a', label: 'EPJ', resources: bundle() },
          { id: 'b', label: 'Host', load: () => Promise.reject(new Error('secret')) },
          { id: 'c', label: 'Nobody', server: 'https://fhir.example.test/r4' },
          null as never,
        ],
      });
      expect(notices(record).map((text) => text.split(':')[0])).to.deep.equal(['Host', 'Nobody']);
      expect(notices(record).join()).not.to.contain('secret');
      expect(count(record)).to.be.greaterThan(300);
    });
  });

  describe('with a server', () => {
    it('loads the patient, and a stretch of time on demand', async () => {
      const { fetch, asked } = server();
      const { record } = await made({ ...SERVER, fetch });
      expect(record.currentRecord?.patient?.name).to.equal('Kari');
      asked.length = 0;
      await record.loadRange('2001-01-01', '2002-01-01');
      expect(asked.filter((one) => one.includes('date=ge2001-01-01'))).not.to.deep.equal(
        [],
        asked.join('\n'),
      );
      expect(asked.every((one) => !one.split(' ')[0]!.includes('patient='))).to.equal(true);
    });

    it('TLN-12 a timeline says in words that something in view is not loaded, and loads it when it is asked to', async () => {
      const old = { ...PATIENT, birthDate: '1950-01-01' };
      const { fetch, asked } = server({
        Patient: (form) => ({
          resourceType: 'Bundle',
          type: 'searchset',
          entry: new URLSearchParams(form).get('_id') === old.id ? [{ resource: old }] : [],
        }),
        // Of all times: the timeline opens with the first of them.
        Condition: () => ({
          resourceType: 'Bundle',
          type: 'searchset',
          entry: [
            {
              resource: {
                resourceType: 'Condition',
                id: 'c',
                subject: { reference: `Patient/${old.id}` },
                code: { text: 'Psoriasis' },
                onsetDateTime: '1955-03-01',
              },
            },
          ],
        }),
      });
      const record = document.createElement('care-record');
      record.lang = 'nb';
      record.sources = [{ id: 's', label: 'EPJ', ...SERVER, fetch }];
      const timeline = record.appendChild(document.createElement('care-timeline'));
      await fixture(html`<div>${record}</div>`);
      await record.ready;
      await timeline.drawComplete;
      const notice = (): HTMLElement | null => timeline.shadowRoot!.querySelector('.not-loaded-notice');
      expect(notice()?.innerText).to.match(
        /^Noe i utsnittet er ikke hentet ennå \(skravert\)\.\s+Uten rad, og ikke hentet for hele utsnittet: Kontakter, .+\.\s+Hent alt i utsnittet$/,
      );
      asked.length = 0;
      notice()!.querySelector('button')!.click();
      for (let i = 0; i < 100 && notice(); i++) await aTimeout(20);
      await timeline.drawComplete;
      expect(notice() === null).to.equal(true);
      expect(
        asked.filter((one) => one.startsWith('Observation') && one.includes('date=ge19')),
      ).to.have.length(1);
      await record.loadRange('1960-01-01', '2000-01-01');
      expect(asked.filter((one) => one.startsWith('Observation'))).to.have.length(1);
    });

    it('GEN-06 names the kinds and the time that are missing', async () => {
      const { fetch } = server({ AllergyIntolerance: () => json('', { status: 403 }) });
      const { record } = await made({ sources: [{ id: 's', label: 'EPJ', ...SERVER, fetch }] });
      expect(notices(record)[0]).to.match(/^EPJ: not everything is loaded.*HTTP 403.*Missing: allergies/);
    });

    for (const [code, answer] of [
      [403, () => json('', { status: 403 })],
      [503, () => json('', { status: 503, headers: { 'Retry-After': '900' } })],
      [200, () => json('<html>Sign in</html>')],
    ] as const)
      it(`GEN-06 ${code}: no widget shows English on a Norwegian page: loading, failed, and asked again`, async () => {
        let isHanging = true;
        const hang = (): Promise<Response> => new Promise(() => undefined);
        const { fetch } = server({
          AllergyIntolerance: () => answer(),
          Flag: () => (isHanging ? hang() : undefined),
        });
        const record = document.createElement('care-record');
        record.lang = 'nb';
        record.sources = [{ id: 's', label: 'EPJ', ...SERVER, fetch }];
        for (const name of WIDGETS) record.append(document.createElement(name));
        await fixture(html`<div>${record}</div>`);
        await aTimeout(400);
        const text = (): string =>
          [record, ...record.children].map((one) => textIn(one.shadowRoot!)).join(' ');
        const english = (): string[] =>
          text().match(/\b(the|not|loaded|loading|source|answered?|access|missing|is|did|wait)\b/gi) ?? [];
        expect(english(), text()).to.deep.equal([]);
        isHanging = false;
        await record.reload();
        expect(text())
          .to.contain('Prøv igjen')
          .and.contain(
            (code === 503
              ? faultWords({ code: 'status', reason: 'throttled' }, 'nb')
              : FAULT_WORDS.nb[code === 403 ? 'unauthorised' : 'markup']
            ).slice(0, -1),
          );
        expect(english(), text()).to.deep.equal([]);
        isHanging = true;
        record.shadowRoot!.querySelector('care-notice')!.renderRoot.querySelector('button')!.click();
        await aTimeout(400);
        expect(text()).to.contain('EPJ');
        expect(english(), text()).to.deep.equal([]);
      });

    it('tells what is held back, once, and leaves the message to a host that asks for access itself', async () => {
      const masked = {
        resourceType: 'Bundle',
        type: 'searchset',
        entry: [
          {
            resource: {
              resourceType: 'AllergyIntolerance',
              id: 'a',
              patient: { reference: 'Patient/p' },
              meta: { security: [{ code: 'MASKED' }] },
            },
          },
        ],
      };
      const { fetch } = server({ AllergyIntolerance: () => masked });
      const first = await made({ sources: [{ id: 's', label: 'EPJ', ...SERVER, fetch }] });
      expect(first.told.filter(({ type }) => type === 'care-withheld')).to.have.length(1);
      expect(notices(first.record).join()).to.match(/EPJ: something is restricted.*One item \(allergies/);
      const record = document.createElement('care-record');
      let detail: CareWithheldEvent['detail'] | undefined;
      record.addEventListener('care-withheld', (event) => {
        ({ detail } = event);
        event.preventDefault();
      });
      record.sources = [{ id: 's', label: 'EPJ', ...SERVER, fetch }];
      await fixture(html`<div>${record}</div>`);
      await record.ready;
      expect(detail).to.deep.include({ types: ['AllergyIntolerance'], count: 1, codes: ['MASKED'] });
      expect(notices(record)).to.deep.equal([]);
    });

    it('stops when it leaves the page, and starts again when it is back; being moved is neither', async () => {
      const { fetch, asked } = server();
      const { record } = await made({ ...SERVER, fetch });
      const place = record.parentElement!;
      const loaded = record.currentRecord;
      place.append(record);
      await new Promise((done) => setTimeout(done, 20));
      expect(record.currentRecord).to.equal(loaded);
      record.remove();
      await new Promise((done) => setTimeout(done, 20));
      asked.length = 0;
      await record.loadRange('1990-01-01', '1991-01-01');
      expect(asked).to.deep.equal([]);
      place.append(record);
      await record.updateComplete;
      await record.ready;
      expect(asked.length).to.be.greaterThan(5);
    });

    it('renews the authorisation by the host’s way', async () => {
      let token = 'old';
      const { fetch } = server();
      const { record } = await made({
        sources: [
          {
            id: 's',
            ...SERVER,
            fetch: async (input, init) => (token === 'new' ? fetch(input, init) : json('', { status: 401 })),
            renew: async () => (token = 'new'),
          },
        ],
      });
      expect(record.currentRecord?.sourceState('s')).to.equal('loaded');
    });
  });

  it('reload() loads everything again', async () => {
    let asked = 0;
    const { record } = await made({ src: '/p.json', fetch: async () => (asked++, json(bundle())) });
    const before = record.currentRecord;
    await record.reload();
    expect(asked).to.equal(2);
    expect(record.currentRecord).not.to.equal(before);
    expect(count(record)).to.equal(before?.columns.count);
  });

  it('GEN-14 leaves nothing in any store, and no message tells an address or a patient', async () => {
    const keys = (): number => localStorage.length + sessionStorage.length;
    const before = keys();
    const { record, told } = await made({
      src: '/Patient/secret-id.json',
      fetch: async () => Promise.reject(new TypeError('fetch failed for secret-id')),
    });
    expect(JSON.stringify(told) + notices(record).join()).not.to.contain('secret-id');
    expect(keys()).to.equal(before);
    expect(document.cookie).to.equal('');
  });

  for (const [lang, words] of [
    ['nb', /ikke hentet.*Det finnes ikke noe på denne adressen/],
    ['nn', /ikkje henta.*Det finst ikkje noko på denne adressa/],
    ['en', /not loaded.*There is nothing at this address/],
  ] as const) {
    it(`says in ${lang} what went wrong`, async () => {
      const record = document.createElement('care-record');
      record.lang = lang;
      record.fetch = async () => json('', { status: 404 });
      record.src = '/x';
      await fixture(html`<div>${record}</div>`);
      await record.ready;
      await record.updateComplete;
      expect(notices(record)[0]).to.match(words);
      await expect(record).to.be.accessible();
    });
  }
});
