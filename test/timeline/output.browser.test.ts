import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { Kind } from '@care-timeline/fhir';
import { PatientRecord, type NotLoaded } from '@care-timeline/record';
import '@care-timeline/timeline/define.js';
import type { CareTimeline } from '@care-timeline/timeline';
import { TimelineHarness } from '@care-timeline/timeline/testing.js';
import { ColumnsRecord, type TestEntry } from './support/columns-record.js';

const at = (text: string): number => Date.parse(`${text}T12:00:00Z`);
const NOW = at('2025-01-01');
const HOSTILE = `<img src=x onerror="alert(1)"> & 'it' ]]>\u0001`;
const WINDOW = { start: '2010-01-01', end: '2026-01-01' };

const STORY: readonly TestEntry[] = [
  {
    kind: 'condition',
    title: 'Hypertensjon',
    start: at('1999-03-01'),
    end: Infinity,
    clinicalState: 'current',
  },
  { kind: 'condition', title: HOSTILE, start: at('2012-01-10'), end: at('2020-02-10') },
  {
    kind: 'medication',
    title: 'IKKE Warfarin',
    start: at('2019-05-01'),
    end: Infinity,
    clinicalState: 'not-done',
  },
  {
    kind: 'medication',
    title: 'Paracet',
    start: at('2012-05-01'),
    end: at('2018-05-01'),
    clinicalState: 'paused',
  },
  {
    kind: 'medication',
    title: 'Planlagt',
    start: at('2018-06-01'),
    end: at('2024-05-01'),
    clinicalState: 'planned',
  },
  { kind: 'labs', title: 'Hemoglobin 13,2 g/dL', start: at('2012-01-11') },
  { kind: 'labs', title: 'Ukjent', start: at('2015-01-11'), clinicalState: 'unknown' },
  { kind: 'document', title: 'Epikrise', start: at('2014-02-11'), precision: 'year' },
  { kind: 'document', title: 'Feil dokument', start: at('2013-02-11'), clinicalState: 'in-error' },
  { kind: 'procedure', title: 'Gammel operasjon', start: at('1980-02-11') },
  { kind: 'goal', title: 'Gå tur hver dag' },
];

async function mount(
  record: CareTimeline['record'] = new ColumnsRecord(STORY, NOW),
  attributes: Record<string, string> = WINDOW,
): Promise<{ element: CareTimeline; harness: TimelineHarness; root: ShadowRoot }> {
  const element = document.createElement('care-timeline');
  element.lang = 'nb';
  element.timeZone = 'Europe/Oslo';
  element.record = record;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.style.width = '1000px';
  holder.append(element);
  const harness = new TimelineHarness(element);
  await harness.settled();
  return { element, harness, root: element.shadowRoot! };
}

/** Dates and numbers are held together by spaces that do not break. */
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const lines = (text: string): string[] => plain(text).trimEnd().split('\n');

describe('<care-timeline> table', () => {
  const table = { ...WINDOW, view: 'table' };

  it('TLN-11 undated entries stand last by time, in both directions, and are counted in the caption', async () => {
    const { element, harness, root } = await mount(undefined, table);
    expect(plain(root.querySelector('caption')!.textContent))
      .to.contain('8 oppføringer')
      .and.contain('1 uten dato');
    expect(harness.tableRows.at(-1)![1]).to.equal('Gå tur hver dag');
    harness.button('Sorter etter Tid')!.click();
    await element.drawComplete;
    expect(root.querySelector('th.c-time')!.getAttribute('aria-sort')).to.equal('ascending');
    expect(harness.tableRows[0]![1]).to.equal('Hypertensjon');
    expect(harness.tableRows.at(-1)![1]).to.equal('Gå tur hver dag');
  });

  it('A11Y-02 stands alone while it is shown, and the strip above follows the width of the page', async () => {
    const { element, harness, root } = await mount(undefined, table);
    expect(getComputedStyle(root.querySelector('.plot')!).display).to.equal('none');
    element.parentElement!.style.width = '420px';
    await harness.settled();
    expect(root.querySelector('canvas')!.getBoundingClientRect().width).to.be.lessThan(421);
    // Narrow, a row is a card: nothing of it lies outside the page.
    const scroller = root.querySelector('.table-scroller')!;
    expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
  });

  it('TLN-12 says which part of the window was not loaded, and from where', async () => {
    const record = Object.assign(new ColumnsRecord(STORY, NOW), {
      notLoaded: [
        { from: at('2020-01-01'), to: at('2030-01-01'), source: { id: 'lab', label: 'Laboratoriet' } },
      ],
    });
    const { element, root } = await mount(record, table);
    const caption = plain(root.querySelector('caption .not-loaded')!.textContent);
    expect(caption).to.contain('Ikke hentet: 1. januar 2020').and.contain('Laboratoriet');
    // Not a word of the years that the window does not show.
    expect(caption).not.to.contain('2030');
    expect(plain(element.text)).to.contain('Ikke hentet: 1. januar 2020').and.contain('Laboratoriet');
  });

  it('TLN-12 says of what, once; and kinds that have no lane because nothing has come are named', async () => {
    const source = { id: 'lab', label: 'Laboratoriet' };
    const [from, to] = [-Infinity, at('2024-06-01')];
    const notLoaded: NotLoaded[] = [
      { from, to, source, kinds: ['vitals', 'labs'] },
      { from, to, source, kinds: ['encounter'] },
    ];
    const record = Object.assign(new ColumnsRecord(STORY, NOW), { notLoaded });
    const { element, harness, root } = await mount(record, table);
    const captions = [...root.querySelectorAll('caption .not-loaded')].map((one) => plain(one.textContent));
    expect(captions.length).to.equal(1);
    expect(captions[0]).to.contain('Målinger, Prøvesvar, Kontakter, 1. januar 2010');
    expect(plain(element.text)).to.contain('Målinger, Prøvesvar, Kontakter, 1. januar 2010');
    const notice = (): string => plain(harness.notices.find((text) => text.includes('skravert')));
    // Results have a lane, and are hatched in it.
    expect(notice()).to.contain('Uten rad, og ikke hentet for hele utsnittet: Kontakter, Målinger.');
    await element.showKinds(['encounter', 'labs']);
    await harness.settled();
    expect(notice()).to.contain('hele utsnittet: Kontakter.');
  });

  it('GEN-18 says what no source has: in a notice, in the copy, and not of kinds that are not looked at', async () => {
    const { element, harness } = await mount(new ColumnsRecord(STORY, NOW), table);
    const words = 'Ingen av kildene gir opplysninger om:';
    const notice = (): string =>
      plain(harness.notices.find((text) => text.includes('Ingen av kildene')) ?? '');
    expect(notice()).to.equal('');
    const source = { id: 'lab', label: 'Laboratoriet' };
    const completeness = {
      sources: [{ source, state: 'loaded', notOffered: ['goal', 'consent'], incomplete: [], sum: {} }],
    };
    element.record = Object.assign(new ColumnsRecord(STORY, NOW), { completeness }) as never;
    await harness.settled();
    expect(notice()).to.equal(`${words} Mål, Samtykker.`);
    expect(plain(element.text)).to.contain(`${words} Mål, Samtykker.`);
    await element.showKinds(['goal', 'labs']);
    await harness.settled();
    expect(notice()).to.equal(`${words} Mål.`);
    await element.showKinds(['labs']);
    await harness.settled();
    expect(notice()).to.equal('');
  });

  it('A11Y-01 a long table scrolls as far as it was scrolled, and has rows wherever one looks', async () => {
    const uneven = Array.from({ length: 2000 }, (_, i): TestEntry => ({
      kind: 'labs',
      title:
        i < 40 || i % 7 === 0
          ? `Et svar med et langt navn som går over flere linjer ${'og mer '.repeat(20)}`
          : 'K',
      start: at('2012-01-01') + i * 3_600_000,
    }));
    const { harness, root } = await mount(new ColumnsRecord(uneven, NOW), table);
    const scroller = root.querySelector<HTMLElement>('.table-scroller')!;
    for (let step = 1; step <= 30; step++) {
      scroller.scrollTop += 400;
      await aTimeout(30);
      await harness.element.drawComplete;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(scroller.scrollTop).to.be.closeTo(step * 400, 2);
      const { top, bottom } = scroller.getBoundingClientRect();
      const rows = [...root.querySelectorAll('tbody tr[aria-rowindex]')];
      expect(rows[0]!.getBoundingClientRect().top).to.be.at.most(top + 60);
      expect(rows.at(-1)!.getBoundingClientRect().bottom).to.be.at.least(bottom - 2);
    }
  });

  it('GEN-02 the negation word stands in the title, and status is a word', async () => {
    const { harness } = await mount(undefined, table);
    const row = harness.tableRows.find((cells) => cells[1]!.includes('Warfarin'))!;
    expect(row[1]).to.match(/^IKKE /);
    expect(row[3]).not.to.equal('');
  });

  it('RES-01 RES-02 values keep unit, comparator and digits, in the table and as text', async () => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
    record.add({
      resourceType: 'Observation',
      id: 'o',
      status: 'final',
      subject: { reference: 'Patient/p' },
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: { text: 'Troponin T' },
      effectiveDateTime: '2020-03-04T10:00:00+01:00',
      valueQuantity: { value: 5.0, comparator: '<', unit: 'ng/L' },
    });
    const { element, harness } = await mount(record, table);
    expect(harness.tableRows[0]![1]).to.match(/< ?5\sng\/L/);
    expect(element.text).to.match(/< ?5\sng\/L/);
  });

  it('A11Y-01 arrows, Page Down, Home and End move through 20,000 rows, those out of the page too', async function () {
    this.timeout(20_000);
    const many = Array.from({ length: 20_000 }, (_, i): TestEntry => ({
      kind: 'labs',
      title: `Prøve ${i}`,
      start: at('2011-01-01') + i * 3_600_000,
    }));
    const { element, harness, root } = await mount(new ColumnsRecord(many, NOW), table);
    const focused = (): string => root.activeElement?.textContent?.trim() ?? '';
    const press = async (key: string): Promise<string> => {
      await harness.pressKey(key);
      await element.drawComplete;
      return focused();
    };
    root.querySelector<HTMLElement>('tbody button')!.focus();
    expect(focused()).to.equal('Prøve 19999');
    expect(await press('ArrowDown')).to.equal('Prøve 19998');
    expect(await press('PageDown')).to.equal('Prøve 19988');
    expect(await press('End')).to.equal('Prøve 0');
    expect(await press('ArrowDown')).to.equal('Prøve 0');
    expect(await press('ArrowUp')).to.equal('Prøve 1');
    expect(await press('Home')).to.equal('Prøve 19999');
    expect(root.querySelectorAll('tbody tr').length).to.be.lessThan(60);
  });

  it('sorts 100,000 rows by title at once', async function () {
    this.timeout(30_000);
    const many = Array.from({ length: 100_000 }, (_, i): TestEntry => ({
      kind: 'labs',
      title: `Prøve ${(i * 7919) % 500}`,
      start: at('2011-01-01') + i * 600_000,
    }));
    const { element, harness } = await mount(new ColumnsRecord(many, NOW), table);
    harness.button('Sorter etter Oppføring')!.click();
    await element.drawComplete;
    expect(harness.tableRows[0]![1]).to.equal('Prøve 0');
    expect(element.shadowRoot!.querySelector('table')!.getAttribute('aria-rowcount')).to.equal('100001');
  });
});

describe('<care-timeline> as text', () => {
  it('GEN-08 TLN-11 says whose, of when and from where; one line an entry, undated last', async () => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
    record.add({
      resourceType: 'Patient',
      id: 'p',
      name: [{ text: 'Kari Nordmann' }],
      birthDate: '1950-02-03',
    });
    record.add({
      resourceType: 'Condition',
      id: 'c',
      subject: { reference: 'Patient/p' },
      code: { text: 'Astma\nbronkiale' },
      onsetDateTime: '2015',
      clinicalStatus: { coding: [{ code: 'active' }] },
    });
    record.add({
      resourceType: 'Goal',
      id: 'g',
      subject: { reference: 'Patient/p' },
      description: { text: 'Gå tur' },
    });
    const { element } = await mount(record);
    const text = lines(element.text);
    expect(text[0]).to.contain('Kari Nordmann').and.contain('3. februar 1950');
    expect(text[1]).to.contain('Tidslinje').and.contain('2010').and.contain('uten dato');
    expect(text[2]).to.match(/^Kilder: ./);
    const rows = text.slice(text.findIndex((line) => line.startsWith('Tid\t')) + 1);
    expect(rows.length).to.equal(2);
    expect(rows[0]).to.contain('Astma bronkiale').and.contain('2015');
    expect(rows[0]!.split('\t').length).to.equal(5);
    expect(rows[1]).to.contain('Gå tur');
  });

  it('TLN-11 MED-24 counts the undated entries of the lanes that are shown, on paper as in the copy, and no others', async () => {
    const undated: TestEntry[] = [...STORY, { kind: 'document', title: 'Notat' }];
    const { element, root } = await mount(new ColumnsRecord(undated, NOW));
    const counted = async (...kinds: Kind[]): Promise<(string | undefined)[]> => {
      element.kinds = kinds;
      await element.drawComplete;
      dispatchEvent(new Event('beforeprint'));
      const printed = root.querySelector('.on-paper .sheet')?.textContent;
      dispatchEvent(new Event('afterprint'));
      return [element.text, printed].map((text) => /(\d+) uten dato/.exec(plain(text))?.[1]);
    };
    expect(await counted('goal', 'document', 'labs')).to.deep.equal(['2', '2']);
    expect(await counted('goal', 'labs')).to.deep.equal(['1', '1']);
    expect(await counted('labs')).to.deep.equal([undefined, undefined]);
  });

  it('GEN-01 MED-24 says what a search and entries in error leave out', async () => {
    const { element } = await mount(undefined, { ...WINDOW, search: 'Epikrise' });
    expect(plain(element.text)).to.contain('«Epikrise»').and.contain('Viser 1 av ');
    expect(element.text).to.contain('feilregistrert');
    expect(element.text).not.to.contain('Feil dokument');
  });

  it('is empty without a record', async () => {
    const { element } = await mount(undefined);
    element.record = undefined;
    await element.drawComplete;
    expect(element.text).to.equal('');
    expect(element.toSvg()).to.equal('');
  });
});

describe('<care-timeline> toSvg', () => {
  it('GEN-12 is one well-formed document: text is text, and nothing outside is asked for', async () => {
    const { element } = await mount();
    const svg = element.toSvg();
    const page = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(page.querySelector('parsererror')?.textContent).to.equal(undefined);
    expect(page.querySelectorAll('script, foreignObject, image, use, style, img').length).to.equal(0);
    expect(svg).not.to.match(/\bon\w+="|href|NaN|undefined/);
    const words = [...page.querySelectorAll('text')].map((text) => text.textContent);
    expect(words).to.include('Hypertensjon').and.include('IKKE Warfarin');
    expect(words.some((text) => text.includes('<img src=x'))).to.equal(true);
  });

  it('TLN-01 TLN-05 holds both axes and the title of every lane, whole', async () => {
    const { element } = await mount();
    const page = new DOMParser().parseFromString(element.toSvg(), 'image/svg+xml');
    const words = [...page.querySelectorAll('text')].map((text) => text.textContent);
    const years = words.filter((text) => /^\d{4}$/.test(text));
    expect(years.length).to.be.greaterThan(5);
    for (const year of years) expect(years.filter((text) => text === year).length, year).to.equal(2);
    expect(plain(words.join(' ')))
      .to.contain('Problemer og diagnoser (2)')
      .and.contain('Legemidler (3)');
    expect(page.documentElement.getAttribute('aria-label')).to.contain('Tidslinje').and.contain('2010');
  });

  /** Rectangles as wide as those from a moment to the right edge, or from one moment to another. */
  const columns = (svg: string): { x: number; width: number; height: number }[] =>
    [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('rect')].map((rect) => {
      const of = (name: string): number => Number(rect.getAttribute(name));
      return { x: of('x'), width: of('width'), height: of('height') };
    });

  it('TLN-02 what came after the day that is looked at is shaded as the future is', async () => {
    const { element, harness } = await mount();
    const shaded = (): number =>
      Math.max(
        ...columns(element.toSvg()).map(({ x, width, height }) => (x > 200 && height > 150 ? width : 0)),
      );
    const future = shaded();
    element.asOf = '2015-01-01';
    await harness.settled();
    expect(shaded()).to.be.greaterThan(5 * future);
    expect(harness.notices.join(' ')).to.contain('Det som kom senere, er skyggelagt');
  });

  it('a chosen contact lies as a column under what happened in it, in every lane', async () => {
    const stay = {
      kind: 'encounter',
      title: 'Innleggelse',
      start: at('2014-01-01'),
      end: at('2016-01-01'),
    } as const;
    const { element, harness } = await mount(new ColumnsRecord([...STORY, stay], NOW));
    const tall = (): number =>
      columns(element.toSvg()).filter(({ x, height }) => x > 200 && height > 150).length;
    const before = tall();
    const record = element.record!;
    const row = [...record.columns.kind].findIndex((_, i) => record.titleAt(i) === 'Innleggelse');
    await element.select(record.keyAt(row));
    await harness.settled();
    // The column and its two edges.
    expect(tall()).to.equal(before + 3);
    await element.select('');
    await harness.settled();
    expect(tall()).to.equal(before);
  });

  it('two pictures can stand in one page', async () => {
    const { element } = await mount();
    const ids = (svg: string): string[] => [...svg.matchAll(/id="([^"]+)"/g)].map((match) => match[1]!);
    const [first, second] = [ids(element.toSvg()), ids(element.toSvg())];
    expect(first.length).to.be.greaterThan(0);
    expect(first.some((id) => second.includes(id))).to.equal(false);
  });
});

describe('<care-timeline> on paper', () => {
  it('RES-02 the line at now does not run through a number beside a curve', async () => {
    const record = new PatientRecord({ now: () => NOW });
    record.add({
      resourceType: 'Observation',
      id: 'crp',
      status: 'final',
      subject: { reference: 'Patient/p' },
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: { text: 'P-CRP' },
      effectiveDateTime: new Date(NOW - 20 * 86_400_000).toISOString(),
      valueQuantity: { value: 5, comparator: '<', unit: 'mg/L' },
    });
    const { element, harness } = await mount(record, { start: '2023-01-01', end: '2025-12-31' });
    harness.button('Vis kurver: Prøvesvar')!.click();
    await harness.settled();
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const svg = new DOMParser().parseFromString(element.toSvg(), 'image/svg+xml').documentElement;
    holder.append(document.importNode(svg, true));
    const text = [...holder.querySelectorAll('text')].find((one) => /^<\s5$/.test(one.textContent))!;
    const box = text.getBoundingClientRect();
    const flag = [...holder.querySelectorAll('text')].find((one) => one.textContent === 'Nå')!;
    const color = flag.previousElementSibling!.getAttribute('fill');
    const pieces = [...holder.querySelectorAll('rect')]
      .map((rect) => ({ box: rect.getBoundingClientRect(), fill: rect.getAttribute('fill') }))
      .filter(({ box: { width }, fill }) => width === 2 && fill === color);
    const inTheWay = pieces.filter(({ box: { left, right } }) => left < box.right && right > box.left);
    expect(inTheWay.length, 'the line stands where the number is').to.be.greaterThan(0);
    for (const { box: piece } of inTheWay)
      expect(piece.bottom <= box.top + 3 || piece.top >= box.bottom - 3).to.equal(true);
  });

  const longLanes = (...kinds: readonly Kind[]): TestEntry[] =>
    kinds.flatMap((kind) =>
      [...Array(40).keys()].map((i) => ({
        kind,
        title: `${kind} ${i}`,
        start: at('2011-01-01') + i * 86_400_000,
        end: at('2024-01-01'),
      })),
    );

  it('TLN-07 TLN-14 a picture of any length takes at most six pages, in letters that can be read', async () => {
    const kinds = [
      'condition',
      'medication',
      'encounter',
      'service',
      'goal',
      'task',
      'order',
      'form',
    ] as const;
    const { harness, root } = await mount(new ColumnsRecord(longLanes(...kinds), NOW));
    for (const button of harness.all('.lane-more')) button.click();
    await harness.settled();
    dispatchEvent(new Event('beforeprint'));
    const sheet = root.querySelector('.on-paper .sheet')!;
    const pictures = [...sheet.querySelectorAll('canvas')];
    const rows = sheet.querySelectorAll('tbody tr').length;
    dispatchEvent(new Event('afterprint'));
    expect(pictures.length).to.be.within(1, 6);
    for (const { width } of pictures) expect((13 / (width / 2)) * 184 * 2.835).to.be.greaterThan(6);
    // What the lanes count is in the list.
    expect(rows).to.equal(kinds.length * 40);
  });

  it('TLN-14 lanes that are folded away are named in a file, and have no title there', async () => {
    const { element } = await mount(undefined, { start: '2012-01-01', end: '2012-03-01' });
    const svg = new DOMParser().parseFromString(element.toSvg(), 'image/svg+xml');
    const words = [...svg.querySelectorAll('text')].map(({ textContent }) => plain(textContent));
    expect(words.join(' ')).to.contain('Ingenting i perioden:').and.contain('Dokumenter');
    expect(words).not.to.contain('Dokumenter (0)');
    expect(words).to.contain('Prøvesvar (1)');
    const { element: full } = await mount();
    expect(full.toSvg()).not.to.contain('Dokumenter (0)');
  });

  it('A11Y-02 GEN-14 a high picture is printed on several pages, none smaller than can be read, each with its axes and whose it is', async () => {
    const many = longLanes('condition', 'medication', 'encounter', 'goal', 'task');
    const { element, harness, root } = await mount(new ColumnsRecord(many, NOW));
    for (const button of harness.all('.lane-more')) button.click();
    await harness.settled();
    const screen = element.toSvg().match(/height="(\d+)"/)![1]!;
    dispatchEvent(new Event('beforeprint'));
    const sheet = root.querySelector('.on-paper .sheet')!;
    const pictures = [...sheet.querySelectorAll('canvas')];
    const heads = [...sheet.querySelectorAll('.whose')];
    dispatchEvent(new Event('afterprint'));
    expect(Number(screen)).to.be.greaterThan(2200);
    expect(pictures.length).to.be.greaterThan(2);
    expect(heads.length).to.equal(pictures.length - 1);
    for (const head of heads) {
      expect(head.textContent).to.contain('Pasientens navn er ikke oppgitt').and.to.contain('2010');
      expect(head.nextElementSibling!.localName).to.equal('canvas');
    }
    // 13 px letters on 184 mm: 6 points and more.
    for (const { width, height } of pictures) {
      expect((13 / (width / 2)) * 184 * 2.835).to.be.greaterThan(6);
      expect(height / width).to.be.lessThan(205 / 184 + 0.01);
    }
    // All lanes, and two axes more for each page.
    const heights = pictures.reduce((sum, { height }) => sum + height / 2, 0);
    expect(heights).to.equal(Number(screen) + (pictures.length - 1) * 88);
  });

  it('RES-01 a curve has its name and its unit in a file and on paper too', async () => {
    const record = new PatientRecord({ now: () => NOW });
    record.add(
      [4, 5].map((value, i) => ({
        resourceType: 'Observation',
        id: `k${i}`,
        status: 'final',
        subject: { reference: 'Patient/p' },
        category: [{ coding: [{ code: 'laboratory' }] }],
        code: { text: 'P-Kalium' },
        effectiveDateTime: `202${i}-05-01T10:00:00Z`,
        valueQuantity: { value, unit: 'mmol/L' },
      })),
    );
    const { element, harness } = await mount(record);
    expect(element.toSvg()).not.to.contain('>mmol/L<');
    harness.button('Vis kurver: Prøvesvar')!.click();
    await harness.settled();
    const svg = element.toSvg();
    expect(svg).to.contain('>mmol/L<').and.to.contain('>P-Kalium<');
  });

  it('A11Y-02 TLN-11 everything in the window is printed, however little of it is on the screen', async () => {
    const many = Array.from({ length: 500 }, (_, i): TestEntry => ({
      kind: 'labs',
      title: `Prøve ${i}`,
      start: at('2011-01-01') + i * 86_400_000,
    }));
    const { root } = await mount(new ColumnsRecord([...many, { kind: 'goal', title: 'Uten dato' }], NOW));
    dispatchEvent(new Event('beforeprint'));
    const sheet = root.querySelector('.on-paper .sheet')!;
    expect(sheet.querySelectorAll('tbody tr').length).to.equal(501);
    expect(sheet.querySelector('tbody tr:last-child')!.textContent).to.contain('Uten dato');
    expect(sheet.querySelector('header')!.textContent).to.contain('Kilder: Test system');
    expect(sheet.querySelector('thead')!.textContent).to.contain('2010');
    dispatchEvent(new Event('afterprint'));
    expect(root.querySelector('.on-paper')).to.equal(null);
    expect(root.querySelector('.printing')).to.equal(null);
  });

  it('the print button prints a document of its own: patient, time, source, page numbers', async () => {
    const { harness, root } = await mount(undefined, { ...WINDOW, view: 'table' });
    let printed: Document | undefined;
    const observer = new MutationObserver(() => {
      const frame = root.querySelector('iframe');
      if (frame) frame.contentWindow!.print = () => (printed = frame.contentDocument!);
    });
    observer.observe(root, { childList: true });
    const print = HTMLIFrameElement.prototype;
    const original = Object.getOwnPropertyDescriptor(print, 'contentWindow')!;
    Object.defineProperty(print, 'contentWindow', {
      configurable: true,
      get(this: HTMLIFrameElement) {
        const view = original.get!.call(this) as Window;
        if (view) view.print = () => (printed = view.document);
        return view;
      },
    });
    try {
      harness.button('Skriv ut')!.click();
    } finally {
      Object.defineProperty(print, 'contentWindow', original);
      observer.disconnect();
    }
    expect(printed!.documentElement.lang).to.equal('nb');
    expect(printed!.body.textContent).to.contain('IKKE Warfarin').and.contain('Skrevet ut');
    const rules = [...printed!.adoptedStyleSheets[0]!.cssRules].map((rule) => rule.cssText).join('\n');
    expect(rules).to.contain('a4');
    // Chromium alone has boxes in the margin of a page; others put their own numbers there, and the table's head has the patient.
    if ('CSSMarginRule' in globalThis) expect(rules).to.contain('counter(page)');
    expect(printed!.querySelector('canvas')!.width).to.be.greaterThan(1000);
  });
});
