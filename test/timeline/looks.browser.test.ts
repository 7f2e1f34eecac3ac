import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '@care-timeline/timeline/define.js';
import type { CareTimeline } from '@care-timeline/timeline';
import { TimelineHarness } from '@care-timeline/timeline/testing.js';
import { PatientRecord } from '@care-timeline/record';

const NOW = Date.UTC(2026, 10, 23, 9);
const YEAR = 365.25 * 86_400_000;

function record(): PatientRecord {
  const made = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW, lang: 'nb' });
  const subject = { reference: 'Patient/p' };
  made.add(
    [
      { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01' },
      ...Array.from({ length: 14 }, (_, i) => ({
        resourceType: 'Condition',
        id: `c${i}`,
        subject,
        code: { text: `Problem ${i}` },
        clinicalStatus: { coding: [{ code: 'active' }] },
        onsetDateTime: `20${10 + i}-02-03`,
      })),
      {
        resourceType: 'MedicationRequest',
        id: 'm',
        subject,
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: { text: 'Furosemid 40 mg' },
        authoredOn: '2024-03-01',
        dosageInstruction: [{ text: '1 tablett morgen' }],
      },
      {
        resourceType: 'Immunization',
        id: 'i',
        subject,
        status: 'not-done',
        vaccineCode: { text: 'Influensavaksine' },
        occurrenceDateTime: '2026-10-10T10:00:00+02:00',
      },
    ],
    { source: { id: 's', label: 'Fastlege' } },
  );
  return made;
}

async function mount(
  attributes: Record<string, string> = {},
): Promise<{ element: CareTimeline; harness: TimelineHarness; holder: HTMLElement }> {
  const element = document.createElement('care-timeline');
  element.lang = 'nb';
  element.record = record();
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const holder = await fixture<HTMLElement>(html`<div data-care-theme="light"></div>`);
  holder.style.width = '1000px';
  holder.append(element);
  const harness = new TimelineHarness(element);
  await harness.settled();
  return { element, harness, holder };
}

const find = <E extends HTMLElement = HTMLElement>(element: CareTimeline, selector: string): E =>
  element.shadowRoot!.querySelector<E>(selector)!;

/** Colour of the picture at a place, CSS pixels from the top left of its first lane. */
function colorAt(element: CareTimeline, x: number, y: number): string {
  const canvas = find<HTMLCanvasElement>(element, 'canvas.picture');
  const top = find(element, '.scroller').getBoundingClientRect().top - canvas.getBoundingClientRect().top;
  const ratio = canvas.width / canvas.getBoundingClientRect().width;
  const [r, g, b] = canvas.getContext('2d')!.getImageData(x * ratio, (top + y) * ratio, 1, 1).data;
  return `${r},${g},${b}`;
}

describe('how a timeline looks', () => {
  it('TLN-02 the future is shaded, and a line stands at now', async () => {
    const { element } = await mount();
    await element.zoomTo(NOW - YEAR, NOW + YEAR);
    const width = find(element, '.chart').clientWidth;
    // Between two rows, away from the lines of the axis.
    const past = colorAt(element, Math.round(width * 0.47), 2);
    const future = colorAt(element, Math.round(width * 0.53), 2);
    const now = colorAt(element, Math.round(width * 0.5), 2);
    expect(new Set([past, future, now]).size).to.equal(3);
  });

  it('A11Y-02 in a page from right to left its words and its time run from left to right', async () => {
    const { element, harness, holder } = await mount();
    holder.dir = 'rtl';
    await element.zoomTo('2010-01-01', '2027-01-01');
    await harness.settled();
    const left = (selector: string): number => find(element, selector).getBoundingClientRect().left;
    expect(left('.lane-titles')).to.be.lessThan(left('.chart'));
    expect(find<HTMLCanvasElement>(element, 'canvas.picture').getContext('2d')!.direction).to.satisfy(
      (direction: string) =>
        direction === 'ltr' || getComputedStyle(find(element, 'canvas.picture')).direction === 'ltr',
    );
    await harness.focusPlot();
    const first = harness.focusedEntry;
    await harness.pressKey('ArrowRight');
    await harness.settled();
    expect(first).to.contain('Problem 0');
    expect(harness.focusedEntry).to.contain('Problem 1,');
  });

  it('TLN-07 the line at now strikes no number through', async () => {
    const { element, harness } = await mount({ kinds: 'labs' });
    const labs = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW, lang: 'nb' });
    labs.add(
      Array.from({ length: 40 }, (_, i) => ({
        resourceType: 'Observation',
        id: `o${i}`,
        status: 'final',
        subject: { reference: 'Patient/p' },
        category: [{ coding: [{ code: 'laboratory' }] }],
        code: { text: 'CRP' },
        effectiveDateTime: new Date(NOW).toISOString(),
      })),
      { source: { id: 's', label: 'Lab' } },
    );
    element.record = labs;
    await element.zoomTo(NOW - YEAR, NOW + YEAR);
    await harness.settled();
    const x = Math.round(find(element, '.chart').clientWidth / 2);
    const number = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]')].find((one) =>
      /40\soppføringer/.test(one.textContent),
    )!;
    const box = number.getBoundingClientRect();
    const top = box.top - find(element, '.scroller').getBoundingClientRect().top;
    const line = colorAt(element, x, top - 3);
    for (let y = top + box.height / 2 - 5; y < top + box.height / 2 + 4; y++)
      expect(colorAt(element, x, y), `at ${y - top}`).not.to.equal(line);
  });

  it('marks what changed on numbers too, and says it in the table and in a copy', async () => {
    const { element, harness } = await mount({ kinds: 'condition', collapsed: 'condition' });
    const changed = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW, lang: 'nb' });
    changed.add(
      [0, 1, 2].map((i) => ({
        resourceType: 'Condition',
        id: `c${i}`,
        subject: { reference: 'Patient/p' },
        code: { text: `Problem ${i}` },
        clinicalStatus: { coding: [{ code: 'active' }] },
        onsetDateTime: `2026-10-${10 + 4 * i}`,
        recordedDate: `2026-10-${10 + 4 * i}`,
      })),
      { source: { id: 's', label: 'Fastlege' } },
    );
    element.record = changed;
    await element.zoomTo(NOW - 60 * YEAR, NOW + 60 * YEAR);
    await harness.settled();
    expect(harness.entries.join()).to.contain('3 oppføringer');
    const shapes = (): number => element.toSvg().split('<path').length;
    const before = shapes();
    element.changedSince = '2026-10-16';
    await harness.settled();
    expect(harness.notices.join()).to.contain('1 oppføring er ny eller endret');
    expect(shapes()).to.be.greaterThan(before);
    expect(element.text)
      .to.contain('Problem 2 · ny eller endret')
      .and.to.match(/siden 16\.\soktober/);
    element.view = 'table';
    await harness.settled();
    const told = harness.tableRows.filter((row) => row.join().includes('ny eller endret'));
    expect(told.length).to.equal(1);
    expect(told[0]!.join()).to.contain('Problem 2');
  });

  it('is drawn again when the theme around it changes', async () => {
    const { element, holder, harness } = await mount();
    const light = colorAt(element, 3, 2);
    holder.dataset['careTheme'] = 'dark';
    await harness.settled();
    const dark = colorAt(element, 3, 2);
    const sum = (color: string): number => color.split(',').reduce((all, part) => all + Number(part), 0);
    expect(sum(dark)).to.be.lessThan(sum(light) - 300);
  });

  it('is drawn again when the page itself changes a colour', async () => {
    const { element, holder, harness } = await mount();
    holder.style.setProperty('--care-paper', 'rgb(200, 220, 240)');
    await harness.settled();
    expect(colorAt(element, 3, 2)).to.equal('200,220,240');
  });

  it('TLN-08 the title of a lane stays in view while any of the lane is', async () => {
    const { element, harness } = await mount();
    element.style.height = '420px';
    await aTimeout(50);
    find(element, 'button.lane-more').click();
    await harness.settled();
    const scroller = find(element, '.scroller');
    scroller.scrollTop = 120;
    await harness.settled();
    const name = find(element, '.lane-name').getBoundingClientRect();
    expect(name.top).to.be.at.least(scroller.getBoundingClientRect().top);
  });

  it('TLN-08 A11Y-02 a lane is as high as its title, however large the text is', async () => {
    const { element, harness } = await mount({ kinds: 'immunization' });
    element.style.setProperty('--care-font-size', '40px');
    element.requestUpdate();
    await harness.settled();
    const lane = find(element, '.lane-title');
    expect((lane.firstElementChild as HTMLElement).offsetHeight).to.be.at.most(lane.offsetHeight);
  });

  for (const [lang, title] of [
    ['nb', 'Ikke gitt: Influensavaksine'],
    ['nn', 'Ikkje gitt: Influensavaksine'],
    ['en', 'Not given: Influensavaksine'],
  ] as const)
    it(`GEN-02 a negation is said in the language of the page: ${lang}`, async () => {
      const { element, harness } = await mount();
      element.lang = lang;
      await harness.settled();
      expect(harness.entries.some((entry) => entry.startsWith(`${title},`))).to.equal(true);
    });

  it('MED-08 a medicine is read out with its dosage as it was written', async () => {
    const { harness } = await mount({ kinds: 'medication' });
    expect(harness.entries[0]).to.contain('Furosemid 40 mg, 1 tablett morgen,');
  });

  it('A11Y-02 does not scroll sideways at 320 pixels, and nothing stands outside', async () => {
    const { element, holder, harness } = await mount();
    holder.style.width = '320px';
    await harness.settled();
    const right = holder.getBoundingClientRect().right;
    const outside = [...element.shadowRoot!.querySelectorAll('.toolbar *, .lane-title *')].filter(
      (one) => one.getBoundingClientRect().right > right + 1,
    );
    expect(outside).to.deep.equal([]);
  });

  it('TLN-08 A11Y-02 at 320 pixels each lane still says how much of it is in view, beside its name', async () => {
    const { element, holder, harness } = await mount();
    holder.style.width = '320px';
    await harness.settled();
    const titles = [...element.shadowRoot!.querySelectorAll('.lane-title')];
    expect(titles.length).to.be.greaterThan(2);
    for (const title of titles) {
      const name = title.querySelector('.lane-name')!.getBoundingClientRect();
      const count = title.querySelector('.lane-count')!.getBoundingClientRect();
      expect(count.width).to.be.greaterThan(0);
      expect(count.left).to.be.at.least(name.right);
      expect(count.right).to.be.at.most(title.getBoundingClientRect().right);
      // WCAG 2.5.8
      const { width, height } = title.querySelector('.lane-toggle')!.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });
});
