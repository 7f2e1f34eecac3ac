import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CareTimeline } from '@care-timeline/timeline';
import { TimelineHarness } from '@care-timeline/timeline/testing.js';
import { allByRole, byRole, textIn, words } from '../support/access.js';
import { recordOf, sampleRecord } from '../support/records.js';

const YEAR = 365.25 * 86_400_000;

const meta: Meta = {
  title: 'Timeline/Behaviours',
  component: 'care-timeline',
  render: () =>
    html`<care-timeline .record=${sampleRecord('solveig')} time-zone="Europe/Oslo"></care-timeline>`,
};
export default meta;

const subject = { reference: 'Patient/p' };
const CONTACT = recordOf(
  { resourceType: 'Patient', id: 'p', birthDate: '1950-05-05' },
  {
    resourceType: 'Encounter',
    id: 'e',
    status: 'finished',
    subject,
    type: [{ text: 'Legevakt' }],
    period: { start: '2026-10-01T20:00:00+02:00', end: '2026-10-01T22:00:00+02:00' },
  },
  ...['Puls', 'Temperatur'].map((text, i) => ({
    resourceType: 'Observation',
    id: `o${i}`,
    status: 'final',
    subject,
    encounter: { reference: 'Encounter/e' },
    code: { text },
    effectiveDateTime: '2026-10-01T20:30:00+02:00',
    valueString: 'målt',
  })),
);

/** A story that does something with the timeline, and looks at what came of it. */
const does = (act: (timeline: TimelineHarness) => Promise<void>): StoryObj => ({
  play: async ({ canvasElement }) => {
    const timeline = new TimelineHarness(canvasElement.querySelector<CareTimeline>('care-timeline')!);
    await timeline.settled();
    await act(timeline);
  },
});
const press = async (timeline: TimelineHarness, name: string | RegExp): Promise<void> => {
  await userEvent.click(byRole(timeline.element, 'button', name));
  await timeline.settled();
};
/** Writes into a field for dates, and presses Enter. */
const write = async (timeline: TimelineHarness, name: string, text: string): Promise<HTMLInputElement> => {
  const field = byRole(timeline.element, 'textbox', name) as HTMLInputElement;
  await userEvent.type(field, `${text}{Enter}`);
  await timeline.settled();
  return field;
};
const years = ({ range }: TimelineHarness): number => (range.end - range.start) / YEAR;
const lane = (timeline: TimelineHarness, name: string): number =>
  timeline.lanes.find((one) => one.name === name)?.count ?? 0;

export const ZoomToAYear = does(async (timeline) => {
  await timeline.element.zoomTo('2025-11-23', '2026-11-23');
  await expect(years(timeline)).toBeCloseTo(1, 1);
});

/** A button for each usual length of time; the one in force is pressed (TLN-09). */
export const PeriodButtons = does(async (timeline) => {
  for (const [name, length] of [
    ['Uke', 7 / 365.25],
    ['År', 1],
    ['5 år', 5],
  ] as const) {
    await press(timeline, name);
    await expect(years(timeline) / length).toBeCloseTo(1, 1);
    await expect(byRole(timeline.element, 'button', name)).toHaveAttribute('aria-pressed', 'true');
  }
});

export const JumpToDate = does(async (timeline) => {
  await press(timeline, 'År');
  const field = await write(timeline, 'Gå til dato', '1/6-2019');
  await expect(field.value.replace(/\s/g, ' ')).toBe('1. juni 2019');
  const day = Date.UTC(2019, 5, 1);
  await expect(timeline.range.start).toBeLessThan(day);
  await expect(timeline.range.end).toBeGreaterThan(day);
});

/** A year is all of that year, a month all of that month (TLN-10). */
export const JumpToYear = does(async (timeline) => {
  const field = await write(timeline, 'Gå til dato', '1998');
  await expect(timeline.element.start).toBe('1997-12-31T23:00:00.000Z');
  await expect(timeline.element.end).toBe('1998-12-31T23:00:00.000Z');
  await expect(field.value).toBe('1998');
});

/** What cannot be read stays, with the reason in words; nothing is guessed, and the window stays too. */
export const DateThatCannotBeRead = does(async (timeline) => {
  const before = timeline.range;
  const field = await write(timeline, 'Gå til dato', '12.5.19');
  await expect(field).toHaveValue('12.5.19');
  await expect(field).toBeInvalid();
  await expect(allByRole(timeline.element, 'alert').map(words)).toContainEqual(
    expect.stringMatching(/^Skriv årstallet med fire sifre\./),
  );
  await expect(timeline.range).toEqual(before);
});

/** Everything as of the end of a year; what came later is shaded, and the notice says so. */
export const AsOfAYear = does(async (timeline) => {
  await press(timeline, /^Innhold/);
  await write(timeline, 'Per dato', '2024');
  await expect(timeline.element.asOf).toBe('2024');
  await expect(textIn(timeline.element)).toMatch(/Per 31\. desember 2024/);
});

/** Back and forward through the windows that were looked at. */
export const History = does(async (timeline) => {
  const life = timeline.range;
  await press(timeline, 'År');
  const year = timeline.range;
  await press(timeline, 'Forrige utsnitt');
  await expect(timeline.range).toEqual(life);
  await press(timeline, 'Neste utsnitt');
  await expect(timeline.range).toEqual(year);
});

/** The ends of the window are sliders, which say where they are. */
export const OverviewSliders = does(async (timeline) => {
  const start = byRole(timeline.element, 'slider', 'Utsnittets begynnelse') as HTMLInputElement;
  const before = timeline.range;
  start.value = '800';
  start.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await timeline.settled();
  await expect(timeline.range.start).toBeLessThan(before.start);
  await expect(timeline.range.end).toBe(before.end);
  await expect(start.getAttribute('aria-valuetext')).toMatch(/\d{4}/);
});

/** Words that must all be found; what is left out is told, with the way back (TLN-08). */
export const SearchFilters = does(async (timeline) => {
  await userEvent.type(byRole(timeline.element, 'searchbox'), 'furosemid');
  await timeline.settled();
  await waitFor(() => expect(textIn(timeline.element)).toContain('Søk: «furosemid»'));
  await press(timeline, 'Vis alle');
  await expect(timeline.element.search).toBe('');
});

/** By kind, source, clinical state and author. */
export const FilterByAuthor = does(async (timeline) => {
  const all = lane(timeline, 'Kontakter');
  await press(timeline, /^Innhold/);
  const authors = [...timeline.element.shadowRoot!.querySelectorAll('details')].find((one) =>
    words(one).startsWith('Forfattere'),
  )!;
  await userEvent.click(authors.querySelector('summary')!);
  const [first] = authors.querySelectorAll<HTMLInputElement>('input');
  await userEvent.click(first!);
  await timeline.settled();
  await expect(lane(timeline, 'Kontakter')).not.toBe(all);
  await expect(textIn(timeline.element)).toMatch(/Viser [\d\s]+ av [\d\s]+ oppføringer/);
});

/** From a contact to what happened in it. */
export const OneContact: StoryObj = {
  ...does(async (timeline) => {
    await timeline.focusPlot();
    await timeline.pressKey('Enter');
    await timeline.settled();
    await press(timeline, /skjedde her/);
    await expect(textIn(timeline.element)).toContain('Bare det som hører til kontakten «Legevakt»');
  }),
  render: () => html`<care-timeline .record=${CONTACT} time-zone="Europe/Oslo"></care-timeline>`,
};

/** A chosen contact lies as a column under what happened in it, in every lane. */
export const ContactSpansTheLanes: StoryObj = {
  ...does(async (timeline) => {
    const { element } = timeline;
    await element.zoomTo('2026-10-01T18:00:00+02:00', '2026-10-02T00:00:00+02:00');
    await timeline.settled();
    const shapes = (): number => element.toSvg().split('<rect').length;
    const before = shapes();
    await element.select(element.record!.keyAt(0));
    await timeline.settled();
    await expect(shapes()).toBeGreaterThan(before);
  }),
  render: () => html`<care-timeline .record=${CONTACT} time-zone="Europe/Oslo"></care-timeline>`,
};

/** A lane as one row, and whole again. */
export const CollapseALane = does(async (timeline) => {
  await press(timeline, 'Slå sammen Legemidler');
  await expect(timeline.lanes.find(({ name }) => name === 'Legemidler')?.collapsed).toBe(true);
  await press(timeline, 'Åpne Legemidler');
  await expect(timeline.lanes.find(({ name }) => name === 'Legemidler')?.collapsed).toBe(false);
});

/** Rows that a lane does not show are counted in its title (TLN-08), and shown when asked for. */
export const AllRows = does(async (timeline) => {
  void timeline.element.fit();
  await timeline.settled();
  const more = byRole(timeline.element, 'button', /^\+\d+ rader(, gitt.utlevert)?: Legemidler$/);
  const height = timeline.element.shadowRoot!.querySelector('.lane-titles')!.scrollHeight;
  await userEvent.click(more);
  await timeline.settled();
  await expect(timeline.element.shadowRoot!.querySelector('.lane-titles')!.scrollHeight).toBeGreaterThan(
    height,
  );
});

/** What was given and handed out of each medicine, under it, in marks of its own (MED-29); still counted in its own lane. */
export const GivenAndDispensed: StoryObj = {
  ...does(async (timeline) => {
    const given = lane(timeline, 'Gitte legemidler');
    await press(timeline, /gitt.utlevert: Legemidler$/);
    await expect(timeline.entries.join(' ')).toMatch(/Morfin injeksjonsvæske[^;]*gitt \d+ ganger, sist/);
    await expect(lane(timeline, 'Gitte legemidler')).toBe(given);
    await press(timeline, 'Skjul gitt/utlevert: Legemidler');
  }),
  render: () =>
    html`<care-timeline
      .record=${sampleRecord('rolf')}
      kinds="medication administration"
      start="2026-09-01"
      end="2026-12-10"
      time-zone="Europe/Oslo"
    ></care-timeline>`,
};

/** Curves with units and reference ranges (RES-01, RES-03). */
export const Curves = does(async (timeline) => {
  await press(timeline, 'Vis kurver: Målinger');
  const names = [...timeline.element.shadowRoot!.querySelectorAll('.trend-name')].map(words);
  await expect(names.length).toBeGreaterThan(2);
  await expect(names.join(' ')).toMatch(/kg/);
});

/** The day that the lists show is a line on the timeline, what came later is shaded, and a notice says so, with the way back. */
export const AsOfADay = does(async (timeline) => {
  timeline.element.asOf = '2024-01-01';
  await timeline.settled();
  await expect(textIn(timeline.element)).toContain('Per 1. januar 2024. Det som kom senere, er skyggelagt');
  await press(timeline, 'Tilbake til nå');
  await expect(textIn(timeline.element)).not.toContain('Per 1. januar');
});

/** What is new or changed since a date has a mark, and says so. */
export const ChangedSince = does(async (timeline) => {
  timeline.element.changedSince = '2026-10-01';
  await timeline.settled();
  await expect(textIn(timeline.element)).toMatch(/nye eller endret siden 1\. oktober 2026/);
});

/** Entries without a date are listed and counted (TLN-11). */
export const Undated = does(async (timeline) => {
  await press(timeline, /^\d+\suten dato$/);
  await expect(words(timeline.element.shadowRoot!.querySelector('[part~="undated"]')!)).not.toBe('');
});

/** Entries in error are counted; shown, they are struck through (GEN-01). */
export const InError = does(async (timeline) => {
  void timeline.element.fit();
  await timeline.settled();
  const count = (): number => timeline.lanes.reduce((sum, one) => sum + one.count, 0);
  const before = count();
  await press(timeline, 'Vis');
  await expect(count()).toBeGreaterThan(before);
  await expect(textIn(timeline.element)).toContain('Feilregistrerte oppføringer vises');
});

/** The canvas takes its colours anew when the theme changes. */
export const ThemeChange = does(async (timeline) => {
  const canvas = timeline.element.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.picture')!;
  const paper = (): string => canvas.getContext('2d')!.getImageData(2, 2, 1, 1).data.join();
  const theme = timeline.element.closest('[data-care-theme]')?.getAttribute('data-care-theme');
  const before = paper();
  timeline.element.setAttribute('data-care-theme', theme === 'dark' ? 'light' : 'dark');
  await waitFor(() => expect(paper()).not.toBe(before), { timeout: 3000 });
});

/** One picture as a document of its own. */
export const AsSvg = does(async (timeline) => {
  const parsed = new DOMParser().parseFromString(timeline.element.toSvg(), 'image/svg+xml');
  await expect(parsed.documentElement.localName).toBe('svg');
  await expect(parsed.querySelectorAll('text').length).toBeGreaterThan(20);
});

/** A page that is read from the right: the words of a timeline and its time run from left to right as ever, so that no date is turned. */
export const RightToLeft: StoryObj = {
  ...does(async (timeline) => {
    const box = timeline.element.getBoundingClientRect();
    for (const button of allByRole(timeline.element, 'button')) {
      const { left, right } = button.getBoundingClientRect();
      await expect(left).toBeGreaterThanOrEqual(box.left - 1);
      await expect(right).toBeLessThanOrEqual(box.right + 1);
    }
    await press(timeline, 'År');
    await expect(years(timeline)).toBeCloseTo(1, 1);
  }),
  render: () =>
    html`<div dir="rtl">
      <care-timeline .record=${sampleRecord('solveig')} time-zone="Europe/Oslo"></care-timeline>
    </div>`,
};

/** A page at 400 %: 320 CSS px wide. Nothing is cut, and the page does not scroll sideways (A11Y-02). */
export const Zoomed400: StoryObj = {
  ...does(async (timeline) => {
    await expect(timeline.element.scrollWidth).toBeLessThanOrEqual(320);
    await press(timeline, 'Tabell');
    await expect(timeline.element.scrollWidth).toBeLessThanOrEqual(320);
  }),
  render: () =>
    html`<div style="width: 320px">
      <care-timeline .record=${sampleRecord('solveig')} time-zone="Europe/Oslo"></care-timeline>
    </div>`,
};

export const SelectOpensNothingButMarks = does(async ({ element }) => {
  const key = sampleRecord('solveig').keyAt(0);
  await element.select(key);
  await expect(element.selected).toBe(key);
});
