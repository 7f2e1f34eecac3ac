import { aTimeout } from '@open-wc/testing';
import type { CareRecord } from '@care-timeline/elements';
import type { CareElement } from '@care-timeline/ui';
import { PatientRecord } from '@care-timeline/record';
import '@care-timeline/elements/define.js';
import { Canvases } from './canvases.js';
import { bundleOf, namedIn, resourcesOf, type Name } from './patients.js';

const NOW = Date.UTC(2026, 10, 28, 12);

export const WIDGETS = [
  'care-patient-banner',
  'care-timeline',
  'care-timeline table',
  'care-medication-list',
  'care-plan',
  'care-alerts',
  'care-problems',
  'care-results',
  'care-goals',
  'care-team',
  'care-completeness',
  'care-entry-detail',
  'care-summary',
] as const;
export type Widget = (typeof WIDGETS)[number];

/** How a patient is given to a `<care-record>`. */
export const WAYS = ['record', 'resources', 'src', 'load', 'server', 'sources'] as const;
export type Way = (typeof WAYS)[number];

/** A page with two records, and the widgets of the first. */
export class Page {
  readonly box = document.createElement('div');
  readonly records: readonly CareRecord[];
  readonly widgets: HTMLElement[];
  /** Whose record each of the two is. */
  readonly whose: (Name | undefined)[] = [undefined, undefined];
  /** What was seen that must not be: a widget, and whose it showed. */
  readonly strangers: string[] = [];
  /** How often the right patient was seen: a test that sees nothing proves nothing. */
  seen = 0;
  readonly #canvases = new Canvases();
  #isOpen = true;

  constructor(tags: readonly Widget[]) {
    this.records = [0, 1].map(() => {
      const record = document.createElement('care-record');
      record.lang = 'nb';
      record.now = () => NOW;
      record.timeZone = 'Europe/Oslo';
      record.fetch = slowFetch;
      return record;
    });
    this.widgets = tags.map((name) => {
      const [tag = '', view] = name.split(' ');
      const widget = document.createElement(tag) as CareElement;
      if (view) widget.setAttribute('view', view);
      widget.style.setProperty('height', '640px');
      return widget;
    });
    this.records[0]!.append(...this.widgets);
    this.box.append(...this.records);
    document.body.append(this.box);
    const frame = (): void => {
      if (!this.#isOpen) return;
      this.look('frame');
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  close(): void {
    this.#isOpen = false;
    this.#canvases.stop();
    this.box.remove();
  }

  give(at: number, name: Name, way: Way, late: number, fails: boolean): void {
    const blank = { record: undefined, sources: undefined, resources: undefined, src: '', server: '' };
    const query = `${name}.json?late=${late}${fails ? '&fails' : ''}`;
    const src = `https://files.example.test/${query}`;
    const given: Record<Way, () => Partial<CareRecord>> = {
      record: () => ({ record: recordOf(name) }),
      resources: () => ({ resources: bundleOf(name) }),
      src: () => ({ src }),
      load: () => ({
        sources: [
          {
            id: 's',
            load: async () => {
              await aTimeout(late);
              if (fails) throw new Error('no answer');
              return bundleOf(name);
            },
          },
        ],
      }),
      server: () => ({ server: `https://${name}.example.test/fhir${late}`, patient: '1' }),
      sources: () => ({
        sources: [
          { id: 's', resources: bundleOf(name, 0, 8), system: 'https://one.example.test' },
          { id: 't', src, patient: '1' },
        ],
      }),
    };
    this.whose[at] = name;
    Object.assign(this.records[at]!, blank, given[way]());
    this.look(`${way} was set`);
  }

  /** Looks at all that a person, or assistive technology, could meet on the page at this moment. */
  look(when: string): void {
    if (!this.#isOpen) return;
    for (const [at, record] of this.records.entries()) {
      const own = this.whose[at];
      for (const element of record.children) {
        const named = [
          ...namedIn(readable(element.shadowRoot)),
          ...this.#canvases.drawnIn(element.shadowRoot).flatMap(namedIn),
        ];
        for (const name of named) {
          if (name === own) this.seen++;
          else this.strangers.push(`${element.localName} of ${String(own)}: ${name} (${when})`);
        }
      }
    }
  }
}

const known = new Map<Name, PatientRecord>();

function recordOf(name: Name): PatientRecord {
  let record = known.get(name);
  if (!record) {
    record = new PatientRecord({ now: () => NOW, timeZone: 'Europe/Oslo' });
    record.add(bundleOf(name), { source: { id: 's', label: 'Journal' } });
    known.set(name, record);
  }
  return record;
}

const slowFetch: typeof fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const late = /late=(\d+)/.exec(url.search) ?? /fhir(\d+)/.exec(url.pathname);
  await aTimeout(Number(late?.[1] ?? 0));
  if (url.search.includes('fails')) return new Response('', { status: 500 });
  const [name] = namedIn(url.href);
  if (url.pathname.endsWith('.json')) return new Response(JSON.stringify(bundleOf(name!)));
  if (url.pathname.endsWith('metadata')) return new Response('{}', { status: 404 });
  const [, , type = ''] = url.pathname.split('/');
  const form = new URLSearchParams(typeof init?.body === 'string' ? init.body : url.search);
  const ofType = resourcesOf(name!).filter((one) => (one as { resourceType: string }).resourceType === type);
  const found = form.has('patient') || form.has('_id') || url.pathname.endsWith('/1') ? ofType : [];
  if (/Patient\/1$/.test(url.pathname)) return new Response(JSON.stringify(found[0]));
  const entry = found.map((resource) => ({ resource }));
  return new Response(JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry }));
};

const SPOKEN = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder', 'value'];

/** All text of a tree and its attributes that are read out; styles are left out, hidden parts are not. */
export function readable(root: Node | null | undefined): string {
  if (!root) return '';
  if (root.nodeType === Node.TEXT_NODE) return root.nodeValue ?? '';
  let text = '';
  if (root instanceof Element) {
    if (root.localName === 'style') return '';
    for (const name of SPOKEN) text += ` ${root.getAttribute(name) ?? ''}`;
    if (root instanceof HTMLInputElement) text += ` ${root.value}`;
    if (root instanceof HTMLIFrameElement) text += readable(root.contentDocument?.body);
    if (root.shadowRoot) text += readable(root.shadowRoot);
  }
  for (const child of root.childNodes) text += readable(child);
  return text;
}
