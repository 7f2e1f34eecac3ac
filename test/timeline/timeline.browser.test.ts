import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { FLAG } from '@care-timeline/fhir';
import '@care-timeline/timeline/define.js';
import type { CareTimeline } from '@care-timeline/timeline';
import { PatientRecord } from '@care-timeline/record';
import type { CareState } from '@care-timeline/ui';
import { TimelineHarness } from '@care-timeline/timeline/testing.js';
import { ColumnsRecord, type TestEntry } from './support/columns-record.js';

const at = (text: string): number => Date.parse(`${text}T12:00:00Z`);
const NOW = at('2025-01-01');

const STORY: readonly TestEntry[] = [
  {
    kind: 'condition',
    title: 'Hypertensjon',
    start: at('1999-03-01'),
    end: Infinity,
    clinicalState: 'current',
  },
  { kind: 'condition', title: 'Lungebetennelse', start: at('2012-01-10'), end: at('2012-02-10') },
  { kind: 'medication', title: 'Metoprolol 50 mg', start: at('2001-05-01'), end: at('2019-05-01') },
  {
    kind: 'medication',
    title: 'IKKE Warfarin',
    start: at('2019-05-01'),
    end: Infinity,
    clinicalState: 'not-done',
  },
  { kind: 'labs', title: 'Hemoglobin 13,2 g/dL', start: at('2012-01-11') },
  { kind: 'labs', title: 'CRP 120 mg/L', start: at('2012-01-11') + 60_000 },
  { kind: 'labs', title: 'Kreatinin 80 µmol/L', start: at('2024-06-01') },
  { kind: 'document', title: 'Epikrise', start: at('2012-02-11'), precision: 'day' },
  { kind: 'document', title: 'Feil dokument', start: at('2013-02-11'), clinicalState: 'in-error' },
  { kind: 'goal', title: 'Gå tur hver dag' },
];

async function mount(
  entries: readonly TestEntry[] = STORY,
  attributes: Record<string, string> = {},
): Promise<{ element: CareTimeline; harness: TimelineHarness; record: ColumnsRecord }> {
  const record = new ColumnsRecord(entries, NOW);
  const element = document.createElement('care-timeline');
  element.lang = 'nb';
  element.record = record;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.style.width = '1000px';
  holder.append(element);
  const harness = new TimelineHarness(element);
  await harness.settled();
  return { element, harness, record };
}

describe('<care-timeline>', () => {
  it('A11Y-01 axe finds nothing in the timeline and in the table', async function () {
    this.timeout(20_000);
    const { element, harness } = await mount();
    await expect(element).to.be.accessible();
    element.setAttribute('view', 'table');
    await harness.settled();
    await expect(element).to.be.accessible();
  });

  it('A11Y-01 what is told of a mark under the pointer goes away with Escape, wherever the focus is', async () => {
    const { element } = await mount();
    const chart = element.shadowRoot!.querySelector('.chart')!;
    const tip = (): boolean => element.shadowRoot!.querySelector('.tip') !== null;
    const point = (x: number, y: number): void => {
      const box = chart.getBoundingClientRect();
      const at = { clientX: box.left + x, clientY: box.top + y, pointerType: 'mouse' };
      chart.dispatchEvent(new PointerEvent('pointermove', at));
    };
    const { width, height } = chart.getBoundingClientRect();
    let found: readonly [number, number] | undefined;
    for (let y = 4; y < height && !found; y += 6)
      for (let x = 4; x < width && !found; x += 6) {
        point(x, y);
        if (tip()) found = [x, y];
      }
    expect(found, 'a mark').not.to.equal(undefined);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(tip()).to.equal(false);
    // Still on the same mark: it stays away.
    point(...found!);
    expect(tip()).to.equal(false);
    point(-50, -50);
    point(...found!);
    expect(tip()).to.equal(true);
    element.remove();
    expect(tip()).to.equal(false);
  });

  it('GEN-06 why there is nothing stands over the picture, whole, and names the system that failed', async () => {
    const record = new PatientRecord();
    record.setSourceState({ id: 's', label: 'Sykehuset' }, 'failed');
    const { element, harness } = await mount();
    element.record = record;
    await harness.settled();
    const root = element.shadowRoot!;
    root.querySelector<HTMLElement>('canvas.picture')!.style.pointerEvents = 'auto';
    const state = root.querySelector<CareState>('care-state')!;
    await state.updateComplete;
    expect(state.shadowRoot!.textContent).to.contain('Kunne ikke hentes fra Sykehuset');
    const { left, right, top, bottom } = state.getBoundingClientRect();
    expect(right - left).to.be.greaterThan(600);
    for (const x of [left + 10, left + 300, left + 600])
      expect(root.elementFromPoint(x, (top + bottom) / 2) === state, `at ${x}`).to.equal(true);
  });

  it('TLN-08 each lane has a title with its name and how much of it is in view', async () => {
    const { harness } = await mount();
    expect(harness.lanes.map(({ name, count }) => [name, count])).to.deep.equal([
      ['Problemer og diagnoser', 2],
      ['Legemidler', 2],
      ['Prøvesvar', 3],
      ['Mål', 0],
      ['Dokumenter', 1],
    ]);
  });

  it('TLN-01 the axis is labelled at the top and at the bottom, with the same years at the same places', async () => {
    const { element } = await mount();
    const labels = (axis: string): string[] =>
      [...element.shadowRoot!.querySelectorAll<HTMLElement>(`.axis.${axis} .tick`)].map(
        (tick) => `${tick.textContent} ${tick.style.transform}`,
      );
    expect(labels('top').length).to.be.greaterThan(3);
    expect(labels('top')).to.deep.equal(labels('bottom'));
    expect(labels('top').some((label) => label.startsWith('2010 '))).to.equal(true);
  });

  it('GEN-13 GEN-14 the ages on the axis are those of the patient that is shown, from birth to death', async () => {
    const ages = (): string[] =>
      [...element.shadowRoot!.querySelectorAll('.axis.bottom .age')].map((age) =>
        age.textContent.replace(/\s/g, ' '),
      );
    const of = (patient: object): PatientRecord => {
      const made = new PatientRecord({ now: () => NOW });
      made.add([{ resourceType: 'Patient', id: 'p', ...patient }]);
      return made;
    };
    const { element, harness } = await mount();
    const show = async (patient: object): Promise<string[]> => {
      element.record = of(patient);
      await element.zoomTo('1950-01-01', '2025-01-01');
      await harness.settled();
      return ages();
    };
    const old = await show({ birthDate: '1930-01-01' });
    expect(old).to.include('80 år');
    const young = await show({ birthDate: '1975-01-01' });
    expect(young).to.include('35 år').and.not.to.include('80 år');
    const dead = await show({ birthDate: '1930-01-01', deceasedDateTime: '2003-05-01' });
    expect(dead).to.include('70 år').and.not.to.include('80 år').and.not.to.include('75 år');
  });

  it('TLN-07 A11Y-01 numbers on the plot are read in their place, and all options add up to the counts of the lanes', async () => {
    const labs = Array.from({ length: 1200 }, (_, i): TestEntry => ({
      kind: 'labs',
      title: `Prøve ${i}`,
      start: at('2010-03-01') + i * 60_000,
    }));
    const { harness } = await mount([...STORY, ...labs]);
    const sum = harness.entries.reduce((all, text) => {
      const number = /^([\d\s]+) oppføringer i /.exec(text)?.[1];
      return all + (number ? Number(number.replace(/\s/g, '')) : 1);
    }, 0);
    expect(sum).to.equal(harness.lanes.reduce((all, { count }) => all + count, 0));
    const number = harness.entries.find((text) => /oppføringer i Prøvesvar/.test(text));
    expect(number).to.match(/^1\s\d{3}/);
    // A number is read, and passed over by the keys: they walk through what it counts.
    const [option] = harness
      .all('[role="option"]')
      .filter((one) => one.textContent.includes('oppføringer i'));
    expect(option!.hasAttribute('tabindex')).to.equal(false);
  });

  it('a search behind the table leaves nothing of what was drawn before it', async () => {
    const labs = Array.from({ length: 1200 }, (_, i): TestEntry => ({
      kind: 'labs',
      title: `Prøve ${i}`,
      start: at('2010-03-01') + i * 60_000,
    }));
    const { element, harness } = await mount([...STORY, ...labs]);
    const errors: string[] = [];
    const note = (event: ErrorEvent): void => {
      errors.push(event.message);
      event.preventDefault();
    };
    addEventListener('error', note);
    element.view = 'table';
    await harness.settled();
    element.search = 'Hypertensjon';
    await harness.settled();
    element.view = 'timeline';
    await harness.settled();
    removeEventListener('error', note);
    expect(errors).to.deep.equal([]);
    expect(harness.entries).to.have.length(1);
  });

  it('RES-01 the name and the unit of a curve stand whole beside it, however long, and nothing lies over them', async () => {
    const record = new PatientRecord({ now: () => NOW });
    const name = 'Erythrocyte distribution width [Entitic volume] by Automated count in a very long name';
    record.add(
      Array.from({ length: 24 }, (_, i) => ({
        resourceType: 'Observation',
        id: `o${i}`,
        status: 'final',
        subject: { reference: 'Patient/p' },
        category: [{ coding: [{ code: 'laboratory' }] }],
        code: { text: i % 2 ? `Kort ${i >> 1}` : `${name} ${i >> 1}` },
        effectiveDateTime: '2024-03-01T10:00:00Z',
        valueQuantity: { value: i, unit: 'fL' },
      })),
    );
    const { element, harness } = await mount([], { kinds: 'labs' });
    element.record = record;
    await harness.settled();
    harness.button('Vis kurver: Prøvesvar')!.click();
    await harness.settled();
    const names = harness.all('.trend-name');
    expect(names.length).to.equal(8);
    const parts = [...names.flatMap((one) => [...one.children]), harness.all('.lane-curves')[0]!].map(
      (part) => part.getBoundingClientRect(),
    );
    for (const one of names) {
      const box = one.getBoundingClientRect();
      for (const part of one.children) {
        const { top, bottom } = part.getBoundingClientRect();
        expect(top, one.textContent).to.be.at.least(box.top - 0.5);
        expect(bottom, one.textContent).to.be.at.most(box.bottom + 0.5);
      }
    }
    for (let i = 1; i < parts.length; i++) expect(parts[i]!.top).to.be.at.least(parts[i - 1]!.bottom - 0.5);
  });

  it('TLN-11 undated entries are counted, and listed when asked for', async () => {
    const { element, harness } = await mount();
    const button = harness.button('1 uten dato')!;
    button.click();
    await element.drawComplete;
    expect(element.shadowRoot!.querySelector('.row-list')!.textContent).to.contain('Gå tur hver dag');
  });

  it('TLN-11 a lane whose entries have no date does not look empty, and leads to them', async () => {
    const { element, harness } = await mount();
    const lane = element.shadowRoot!.querySelector('[data-kind="goal"]')!;
    expect(lane.classList.contains('none')).to.equal(false);
    const button = lane.querySelector<HTMLElement>('button.lane-more')!;
    expect(button.ariaLabel).to.match(/1\suten dato: Mål/);
    button.focus();
    button.click();
    await harness.settled();
    const list = element.shadowRoot!.querySelector('.row-list')!;
    expect(list.textContent).to.contain('Uten dato (1)').and.to.contain('Gå tur hver dag');
    expect(element.shadowRoot!.activeElement?.textContent).to.contain('Gå tur hver dag');
    await harness.pressKey('Escape');
    await harness.settled();
    expect(element.shadowRoot!.querySelector('.row-list')).to.equal(null);
    expect(element.shadowRoot!.activeElement === button).to.equal(true);
  });

  it('TLN-07 what is dated far outside of the life is told, listed, and gone to with the keyboard', async () => {
    const { element, harness } = await mount([
      ...STORY,
      { kind: 'labs', title: 'Tastefeil', start: Date.parse('0202-03-04') },
      { kind: 'labs', title: 'Langt fram', start: Date.parse('2999-03-04') },
    ]);
    const notice = harness.notices.find((text) => text.includes('2 datert utenfor livsløpet'));
    expect(notice, harness.notices.join()).not.to.equal(undefined);
    const button = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.notice button')].find((one) =>
      one.textContent.includes('utenfor'),
    )!;
    button.click();
    await harness.settled();
    const list = element.shadowRoot!.querySelector('[part="outside"]')!.textContent;
    expect(list).to.contain('Tastefeil').and.to.contain('Langt fram').and.not.to.contain('CRP');
    expect(element.text).to.contain('2 datert utenfor livsløpet.');
    await harness.focusPlot();
    await harness.pressKey('ArrowDown');
    await harness.pressKey('ArrowDown');
    await harness.pressKey('Home');
    await harness.settled();
    expect(harness.focusedEntry).to.match(/^Tastefeil/);
    const first = Date.parse('0202-03-04');
    expect(harness.range.start).to.be.lessThan(first);
    expect(harness.range.end).to.be.greaterThan(first);
    // And from there on.
    await harness.pressKey('+');
    await harness.settled();
    expect(harness.range.start).to.be.lessThan(first);
    expect(harness.range.end).to.be.greaterThan(first);
    // And back with the strip.
    const length = harness.range.end - harness.range.start;
    const slider = element.shadowRoot!.querySelector<HTMLInputElement>('.overview-slider.start')!;
    slider.value = '500';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await harness.settled();
    expect(new Date(harness.range.start).getUTCFullYear()).to.be.within(1980, 2020);
    expect(harness.range.end - harness.range.start).to.be.closeTo(length, 1000);
  });

  it('GEN-01 an undated entry that was entered in error is struck through in the list too', async () => {
    const { harness } = await mount([
      ...STORY,
      { kind: 'goal', title: 'Feil mål', clinicalState: 'in-error', flags: FLAG.IN_ERROR },
    ]);
    harness.button('Vis')!.click();
    await harness.settled();
    harness.button('2 uten dato')!.click();
    await harness.settled();
    expect(harness.all('.row-list s').map((one) => one.textContent)).to.have.length(1);
    expect(harness.all('.row-list s')[0]!.textContent).to.contain('Feil mål');
  });

  it('GEN-01 entered-in-error entries are hidden, counted and shown struck through when asked for', async () => {
    const { element, harness } = await mount();
    expect(harness.entries.join()).not.to.contain('Feil dokument');
    expect(harness.notices.join()).to.contain('1 feilregistrert oppføring er skjult');
    harness.button('Vis')!.click();
    element.setAttribute('view', 'table');
    await harness.settled();
    expect(element.shadowRoot!.querySelector('tbody s')!.textContent).to.equal('Feil dokument');
  });

  it('MED-24 a filter says what it leaves out, with shown and total, and can be removed', async () => {
    const { element, harness } = await mount();
    await element.showKinds(['labs']);
    await harness.settled();
    expect(harness.lanes.map(({ name }) => name)).to.deep.equal(['Prøvesvar']);
    expect(harness.notices.join()).to.contain('Viser 3 av 9 oppføringer');
    harness.button('Vis alle')!.click();
    await harness.settled();
    expect(harness.lanes.length).to.equal(5);
  });

  it('searches as one types, and says how much is left', async () => {
    const { element, harness } = await mount();
    const input = element.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
    input.value = 'warfarin';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await harness.settled();
    expect(harness.lanes.map(({ name }) => name)).to.deep.equal(['Legemidler']);
    expect(harness.notices.join()).to.contain('«warfarin»').and.to.contain('1 av 9');
  });

  describe('the window', () => {
    it('start and end give the same window before and after attaching, in any order', async () => {
      const early = await mount(STORY, { end: '2013-01-01', start: '2012-01-01' });
      const late = await mount();
      late.element.setAttribute('start', '2012-01-01');
      late.element.setAttribute('end', '2013-01-01');
      await late.element.drawComplete;
      expect(late.harness.range).to.deep.equal(early.harness.range);
      expect(early.element.start).to.equal('2011-12-31T23:00:00.000Z');
    });

    it('zoomTo and panBy have drawn when they return, and fire nothing', async () => {
      const { element } = await mount();
      let fired = 0;
      element.addEventListener('care-range-change', () => fired++);
      const picture = (): string => element.shadowRoot!.querySelector('canvas')!.toDataURL();
      const pictures = [picture()];
      void element.zoomTo('2012-01-01', '2012-03-01');
      pictures.push(picture());
      void element.panBy(0.5);
      pictures.push(picture());
      expect(new Set(pictures).size).to.equal(3);
      await aTimeout(300);
      expect(fired).to.equal(0);
    });

    it('TLN-09 a period button changes the length, keeps "now" in place and tells the host', async () => {
      const { element, harness } = await mount();
      void element.zoomTo('2023-01-01', '2026-01-01');
      const share = (): number => (NOW - harness.range.start) / (harness.range.end - harness.range.start);
      const before = share();
      const ranges: unknown[] = [];
      const settled: unknown[] = [];
      element.addEventListener('care-range-change', (event) => ranges.push(event.detail));
      element.addEventListener('care-range-settle', (event) => settled.push(event.detail));
      harness.button('Uke')!.click();
      await harness.settled();
      expect(harness.range.end - harness.range.start).to.equal(7 * 86_400_000);
      expect(share()).to.be.closeTo(before, 1e-6);
      expect(ranges.at(-1)).to.deep.equal({ start: element.start, end: element.end });
      expect(settled).to.deep.equal([{ start: element.start, end: element.end }]);
    });

    it('goes back and forward in the windows that were looked at', async () => {
      const { element, harness } = await mount();
      const life = harness.range;
      harness.button('5 år')!.click();
      await harness.settled();
      const years = harness.range;
      harness.button('Uke')!.click();
      await harness.settled();
      harness.button('Forrige utsnitt')!.click();
      await harness.settled();
      expect(harness.range).to.deep.equal(years);
      harness.button('Forrige utsnitt')!.click();
      await harness.settled();
      expect(harness.range).to.deep.equal(life);
      harness.button('Neste utsnitt')!.click();
      await element.drawComplete;
      expect(harness.range).to.deep.equal(years);
    });

    it('a value that is no date is told once and left out', async () => {
      const { element, harness } = await mount();
      const before = harness.range;
      const told: string[] = [];
      const warn = console.warn;
      console.warn = (message: string) => told.push(message);
      try {
        element.start = 'i fjor';
        await element.drawComplete;
      } finally {
        console.warn = warn;
      }
      expect(told.join()).to.contain('i fjor');
      expect(harness.range).to.deep.equal(before);
    });

    it('TLN-10 GEN-09 a window of no real dates moves nothing and is told once; the nearest real one does', async () => {
      const { element, harness } = await mount();
      const before = harness.range;
      const warn = console.warn;
      const told: string[] = [];
      console.warn = (message: string) => told.push(message);
      try {
        for (const [from, to] of [
          ['2011-02-31', '2012-03-01'],
          ['2012-01-01', '2011-02-29'],
          [0, 1e18],
          [0, NaN],
        ] as const) {
          told.length = 0;
          for (let i = 0; i < 2; i++) await element.zoomTo(from, to);
          expect(harness.range, `${from} ${to}`).to.deep.equal(before);
          expect(told, `${from} ${to}`).to.have.length(1);
        }
        told.length = 0;
        element.start = '2011-02-31';
        await element.drawComplete;
        expect(harness.range).to.deep.equal(before);
        expect(told).to.have.length(1);
      } finally {
        console.warn = warn;
      }
      await element.zoomTo('2011-02-28', '2012-02-29');
      expect(harness.range).to.deep.equal({
        start: Date.parse('2011-02-28T00:00:00+01:00'),
        end: Date.parse('2012-02-29T00:00:00+01:00'),
      });
    });
  });

  describe('by keyboard', () => {
    it('A11Y-01 arrows move in time inside a lane and between lanes, and the entry is read out whole', async () => {
      const { harness } = await mount();
      await harness.focusPlot();
      expect(harness.focusedEntry).to.equal('Hypertensjon, Problem eller diagnose, Dato ukjent, Gjelder nå');
      await harness.pressKey('ArrowRight');
      expect(harness.focusedEntry).to.contain('Lungebetennelse');
      await harness.pressKey('ArrowDown');
      expect(harness.focusedEntry).to.contain('IKKE Warfarin');
      await harness.pressKey('ArrowLeft');
      expect(harness.focusedEntry).to.contain('Metoprolol 50 mg');
      await harness.pressKey('ArrowLeft');
      expect(harness.focusedEntry).to.contain('Metoprolol 50 mg');
    });

    it('moves the window along to an entry that is out of view', async () => {
      const { element, harness } = await mount();
      void element.zoomTo('2012-01-01', '2012-03-01');
      await harness.settled();
      await harness.focusPlot();
      await harness.pressKey('ArrowDown');
      await harness.pressKey('ArrowDown');
      await harness.pressKey('End');
      expect(harness.focusedEntry).to.contain('Kreatinin');
      expect(harness.range.start).to.be.lessThan(at('2024-06-01'));
      expect(harness.range.end).to.be.greaterThan(at('2024-06-01'));
    });

    it('Enter selects and opens; Escape closes and gives the focus back', async () => {
      const { element, harness } = await mount();
      const heard: string[] = [];
      element.addEventListener('care-select', (event) => heard.push(`select ${event.detail.key}`));
      element.addEventListener('care-open', (event) => heard.push(`open ${event.detail.reference}`));
      await harness.focusPlot();
      await harness.pressKey('Enter');
      await harness.settled();
      expect(heard).to.deep.equal(['select test|Basic/0', 'open Basic/0']);
      const detail = element.shadowRoot!.querySelector('care-entry-detail')!;
      expect(detail.shadowRoot!.textContent).to.contain('Hypertensjon');
      detail.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await harness.settled();
      expect(element.shadowRoot!.querySelector('care-entry-detail')).to.equal(null);
      expect(harness.focusedEntry).to.contain('Hypertensjon');
    });

    it('shows the FHIR JSON of the open entry to developers only', async () => {
      const { element, harness } = await mount();
      const text = (): string =>
        element.shadowRoot!.querySelector('care-entry-detail')!.shadowRoot!.textContent ?? '';
      await harness.focusPlot();
      await harness.pressKey('Enter');
      await harness.settled();
      expect(text()).not.to.contain('"resourceType"');
      element.developer = true;
      await harness.settled();
      expect(text()).to.contain('"resourceType": "Basic"');
    });

    it('A11Y-01 the focus goes back to the list, the table and the button that it came from', async () => {
      const { element, harness } = await mount();
      const active = (): string => element.shadowRoot!.activeElement?.textContent?.trim() ?? '';
      const press = async (key: string): Promise<void> => {
        await harness.pressKey(key);
        await harness.settled();
      };
      harness.button('1 uten dato')!.focus();
      harness.button('1 uten dato')!.click();
      await harness.settled();
      const [entry] = harness.all('.row-list li button');
      entry!.focus();
      entry!.click();
      await harness.settled();
      expect(element.shadowRoot!.activeElement?.localName).to.equal('care-entry-detail');
      await press('Escape');
      expect(active()).to.contain('Gå tur hver dag');
      await press('Escape');
      expect(harness.all('.row-list').length).to.equal(0);
      expect(active()).to.equal('1 uten dato');
      element.view = 'table';
      await harness.settled();
      const row = harness.all('tbody button')[2]!;
      row.focus();
      row.click();
      await harness.settled();
      await press('Escape');
      expect(element.shadowRoot!.activeElement === row).to.equal(true);
    });

    it('A11Y-01 MED-24 what a search leaves is spoken, and the focus stays in the timeline when the notice goes', async () => {
      const { element, harness } = await mount();
      const spoken = (): string =>
        harness
          .all('[aria-live]')
          .map((region) => region.textContent.trim())
          .join(' ')
          .replace(/\s+/g, ' ');
      const field = element.shadowRoot!.querySelector<HTMLInputElement>('input.search')!;
      field.value = 'CRP';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await harness.settled();
      await aTimeout(500);
      expect(spoken()).to.contain('Viser 1 av 9 oppføringer.');
      harness.button('Vis alle')!.focus();
      harness.button('Vis alle')!.click();
      await harness.settled();
      await aTimeout(500);
      expect(spoken()).to.contain('9 oppføringer');
      expect(element.shadowRoot!.activeElement?.className).to.equal('status');
    });

    it('A11Y-01 an end of the window on the strip stops at the other one, and says where it is', async () => {
      const { element, harness } = await mount();
      await element.zoomTo('2010-01-01', '2020-01-01');
      await harness.settled();
      const [start, end] = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('.overview-slider')];
      const move = async (slider: HTMLInputElement, value: string): Promise<void> => {
        slider.value = value;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await harness.settled();
      };
      await move(start!, start!.max);
      expect(Math.abs(Number(start!.value) - Number(end!.value))).to.be.at.most(1);
      expect(harness.range.end - harness.range.start).to.be.at.least(59_000);
      expect(start!.getAttribute('aria-valuetext')).to.contain('2019');
      // Once more: nothing moves, and the slider neither.
      const before = start!.value;
      await move(start!, start!.max);
      expect(start!.value).to.equal(before);
      await move(end!, '0');
      expect(Math.abs(Number(start!.value) - Number(end!.value))).to.be.at.most(1);
    });

    it('A11Y-01 after the window was moved the arrows go on from there, not back', async () => {
      const { element, harness } = await mount();
      await element.zoomTo('2024-01-01', '2025-01-01');
      await harness.settled();
      await harness.focusPlot();
      await element.zoomTo('2012-01-01', '2012-03-01');
      await harness.settled();
      await harness.pressKey('ArrowRight');
      await harness.settled();
      const { start, end } = harness.range;
      expect(new Date(start).toISOString().slice(0, 7)).to.equal('2011-12');
      expect(end - start).to.be.lessThan(61 * 86_400_000);
      expect(harness.focusedEntry).to.match(/^(Hypertensjon|Lungebetennelse|Hemoglobin)/);
    });

    it('a host that prevents care-open shows the entry itself', async () => {
      const { element, harness } = await mount();
      element.addEventListener('care-open', (event) => event.preventDefault());
      await harness.focusPlot();
      await harness.pressKey('Enter');
      await harness.settled();
      expect(element.shadowRoot!.querySelector('care-entry-detail')).to.equal(null);
      expect(element.selected).to.equal('test|Basic/0');
    });

    it('? shows the keys, in the language of the page', async () => {
      const { element, harness } = await mount();
      await harness.focusPlot();
      await harness.pressKey('?');
      expect(element.shadowRoot!.querySelector('.key-map')!.textContent).to.contain('Tastaturhjelp');
      element.lang = 'en';
      await element.drawComplete;
      expect(element.shadowRoot!.querySelector('.key-map')!.textContent).to.contain('Keyboard help');
    });

    it('A11Y-01 the keys are read as a dialog: it has the focus, and gives it back', async () => {
      const { element, harness } = await mount();
      const active = (): Element | null => element.shadowRoot!.activeElement;
      await harness.focusPlot();
      const before = active();
      for (const key of ['Escape', '?']) {
        await harness.pressKey('?');
        await harness.settled();
        expect(active()?.getAttribute('role')).to.equal('dialog');
        await harness.pressKey(key);
        await harness.settled();
        expect(harness.all('.key-map').length).to.equal(0);
        expect(active() === before).to.equal(true);
      }
      const button = harness.button('Tastaturhjelp')!;
      button.focus();
      button.click();
      await harness.settled();
      harness.all('.key-map button')[0]!.click();
      await harness.settled();
      expect(active() === button).to.equal(true);
    });

    it('plus and minus zoom around the focused entry', async () => {
      const { harness } = await mount();
      await harness.focusPlot();
      const start = at('1999-03-01');
      const share = (): number => (start - harness.range.start) / (harness.range.end - harness.range.start);
      const before = share();
      const length = harness.range.end - harness.range.start;
      await harness.pressKey('+');
      expect(harness.range.end - harness.range.start).to.be.lessThan(length);
      expect(share()).to.be.closeTo(before, 1e-6);
    });
  });

  it('A11Y-01 the table has real rows and headers, sorts, and says how many rows there are', async () => {
    const { element, harness } = await mount(STORY, { view: 'table' });
    const table = element.shadowRoot!.querySelector('table')!;
    expect(table.getAttribute('aria-rowcount')).to.equal('10');
    expect(harness.tableRows.length).to.equal(9);
    harness.button('Sorter etter Oppføring')!.click();
    await element.drawComplete;
    expect(harness.tableRows.map((row) => row[1])).to.deep.equal([
      'CRP 120 mg/L',
      'Epikrise',
      'Gå tur hver dag',
      'Hemoglobin 13,2 g/dL',
      'Hypertensjon',
      'IKKE Warfarin',
      'Kreatinin 80 µmol/L',
      'Lungebetennelse',
      'Metoprolol 50 mg',
    ]);
    expect(table.querySelector('[aria-sort="ascending"]')!.textContent).to.contain('Oppføring');
  });

  it('keeps few elements in the page, however many entries there are', async function () {
    this.timeout(20_000);
    const many = Array.from({ length: 20_000 }, (_, i): TestEntry => ({
      kind: (['labs', 'vitals', 'condition', 'medication', 'encounter'] as const)[i % 5]!,
      start: at('1950-01-01') + ((i * 7919) % 20_000) * 118_000_000,
    }));
    const { element, harness } = await mount(many);
    expect(element.shadowRoot!.querySelectorAll('*').length).to.be.lessThan(250);
    element.setAttribute('view', 'table');
    await harness.settled();
    expect(element.shadowRoot!.querySelectorAll('tbody tr').length).to.be.lessThan(60);
  });

  it('follows a record that changes, and keeps the focused entry', async () => {
    const { element, harness, record } = await mount();
    await harness.focusPlot();
    await harness.pressKey('ArrowRight');
    record.replace([...STORY, { kind: 'condition', title: 'Ny', start: at('1980-01-01'), end: Infinity }]);
    await harness.settled();
    expect(harness.lanes[0]!.count).to.equal(3);
    expect(harness.focusedEntry).to.contain('Lungebetennelse');
    expect(element.shadowRoot!.querySelector('.ring.focus:not([hidden])')).not.to.equal(null);
  });

  it('says what it is without a record, and when nothing is recorded', async () => {
    const element = await fixture<CareTimeline>(html`<care-timeline lang="nb"></care-timeline>`);
    expect(element.shadowRoot!.querySelector('care-state')!.shadowRoot!.textContent).to.contain(
      'Ingen journal',
    );
    element.record = new ColumnsRecord([], NOW);
    await element.drawComplete;
    await aTimeout(50);
    expect(element.shadowRoot!.querySelector('care-state')!.shadowRoot!.textContent).to.contain(
      'Ingen opplysninger er registrert',
    );
  });
});
