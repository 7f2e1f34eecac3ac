import fc from 'fast-check';
import type { CareElement, CareEntryDetail } from '@care-timeline/ui';
import { PATIENTS, type Name } from './patients.js';
import { WAYS, WIDGETS, type Page, type Way, type Widget } from './page.js';

/** What is kept of the page to know what may be done next. */
export interface Model {
  /** Widgets that have been taken out. */
  readonly out: Set<number>;
}

type Step = fc.AsyncCommand<Model, Page>;

class Act implements Step {
  constructor(
    private readonly name: string,
    private readonly act: (page: Page, model: Model) => void | Promise<void>,
    private readonly may: (model: Model) => boolean = () => true,
  ) {}
  check(model: Model): boolean {
    return this.may(model);
  }
  async run(model: Model, page: Page): Promise<void> {
    await this.act(page, model);
    page.look(this.name);
    if (page.strangers.length > 0) throw new Error(page.strangers.slice(0, 5).join('\n'));
  }
  toString(): string {
    return this.name;
  }
}

const written = (name: string, ...values: unknown[]): string =>
  `${name}(${values.map((value) => JSON.stringify(value)).join(', ')})`;

/** Another patient, or the same, in one of the two records. */
export const give = (at: number, name: Name, way: Way, late = 0, fails = false): Step =>
  new Act(written('give', at, name, way, late, fails), (page) => page.give(at, name, way, late, fails));

/** Two patients, one directly after the other. */
export const twice = (first: Name, second: Name, way: Way, late = 0): Step =>
  new Act(written('twice', first, second, way, late), (page) => {
    page.give(0, first, way, late, false);
    page.give(0, second, way, late, false);
  });

export const wait = (frames: number): Step =>
  new Act(written('wait', frames), async () => {
    for (let left = frames; left > 0; left--) await new Promise(requestAnimationFrame);
  });

export const settle = (): Step =>
  new Act('settle()', async (page) => {
    await Promise.race([page.records[0]!.ready, new Promise((done) => setTimeout(done, 500))]);
    // The list of a timeline's entries follows its picture.
    await new Promise((done) => setTimeout(done, 90));
  });

const widgetOf = (page: Page, widget: number): HTMLElement => page.widgets[widget % page.widgets.length]!;

/** Into the other record. */
export const move = (widget: number, to: number): Step =>
  new Act(written('move', widget, to), (page) => {
    const element = widgetOf(page, widget);
    if (element.isConnected) page.records[to]!.append(element);
  });

/** The first record, with all in it, to another place on the page. */
export const moveAll = (): Step => new Act('moveAll()', (page) => page.box.append(page.records[0]!));

export const takeOut = (widget: number): Step =>
  new Act(written('takeOut', widget), (page, { out }) => {
    out.add(widget);
    widgetOf(page, widget).remove();
  });

export const putBack = (to: number): Step =>
  new Act(
    written('putBack', to),
    (page, { out }) => {
      for (const widget of out) page.records[to]!.append(widgetOf(page, widget));
      out.clear();
    },
    ({ out }) => out.size > 0,
  );

export const asOf = (day: string): Step =>
  new Act(written('asOf', day), (page) => {
    page.records[0]!.asOf = day;
  });

export const lang = (tag: string): Step =>
  new Act(written('lang', tag), (page) => {
    page.records[0]!.lang = tag;
  });

/** What a person opens: an entry, and with it a part for it; in a timeline by its method. */
export const open = (widget: number): Step =>
  new Act(written('open', widget), (page) => {
    const element = widgetOf(page, widget) as CareElement;
    const entry = page.records[0]!.currentRecord?.entries()[0];
    if (element.localName === 'care-entry-detail') {
      if (entry && element.closest('care-record') === page.records[0])
        (element as CareEntryDetail).entry = entry;
    } else openIn(element);
  });

function openIn({ shadowRoot }: Element): void {
  const places = [
    '[part~="entry"]',
    '[data-toggle]',
    '[part~="table"] tbody button',
    '.entries-holder [data-row]',
  ];
  const button = shadowRoot?.querySelector<HTMLElement>(places.join());
  if (button) button.click();
  else for (const inner of shadowRoot?.querySelectorAll('*') ?? []) if (inner.shadowRoot) openIn(inner);
}

/** A search in all widgets, whose hits are read out. */
export const search = (words: string): Step =>
  new Act(written('search', words), (page) =>
    (page.widgets[0] as CareElement).propose({ filter: words ? { text: words } : {} }),
  );

/** The page is printed by the browser, or was. */
export const printing = (event: 'beforeprint' | 'afterprint'): Step =>
  new Act(written('printing', event), () => void dispatchEvent(new Event(event)));

export const pageOf = (): fc.Arbitrary<Widget[]> => fc.subarray([...WIDGETS], { minLength: 3, maxLength: 6 });

const name = fc.constantFrom(...PATIENTS);
const way = fc.constantFrom(...WAYS);
const late = fc.constantFrom(0, 0, 5, 30);
const place = fc.nat({ max: 11 });
const box = fc.constantFrom(0, 0, 1);

export const steps = (): fc.Arbitrary<Iterable<Step>> =>
  fc.commands(
    [
      fc.tuple(box, name, way, late, fc.constantFrom(false, false, false, true)).map((all) => give(...all)),
      fc.tuple(name, name, way, late).map((all) => twice(...all)),
      fc.integer({ min: 1, max: 4 }).map(wait),
      ...[1, 2, 3].map(() => fc.constant(settle())),
      fc.tuple(place, box).map((all) => move(...all)),
      fc.constant(moveAll()),
      place.map(takeOut),
      box.map(putBack),
      fc.constantFrom('', '2026-11-15', '2019').map(asOf),
      fc.constantFrom('nb', 'en').map(lang),
      ...[1, 2, 3].map(() => place.map(open)),
      fc.constantFrom('', 'puls').map(search),
      fc.constantFrom('beforeprint' as const, 'afterprint' as const).map(printing),
    ],
    { maxCommands: 14 },
  );
