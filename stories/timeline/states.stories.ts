import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { lifetimeRecord, recordOf, sampleRecord } from '../support/records.js';
import { textIn } from '../support/access.js';
import { STORY_NOW } from '../support/now.js';
import type { PatientRecord, SourceState } from '@care-timeline/record';
import type { CareTimeline } from '@care-timeline/timeline';
import { sixStates } from '../support/six-states.js';

interface Args {
  record: PatientRecord | undefined;
  view: 'timeline' | 'table';
}

const meta: Meta<Args> = {
  title: 'Timeline/States',
  component: 'care-timeline',
  args: { view: 'timeline' },
  argTypes: { record: { control: false } },
  render: ({ record, view }, { globals }) =>
    html`<care-timeline
      .record=${record}
      view=${view}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
    ></care-timeline>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Life: Story = {
  tags: ['visual'],
  args: { record: sampleRecord('solveig') },
};
export const Child: Story = { args: { record: sampleRecord('ella') } };
export const AlmostNothing: Story = { args: { record: sampleRecord('anders') } };
export const NoRecord: Story = { args: { record: undefined } };
export const Crowded: Story = { args: { record: lifetimeRecord(10_000) } };
const OTHER = { id: 'ooh', label: 'Fjordvik legevakt' };
const HEART_FAILURE = {
  resourceType: 'Condition',
  id: 'c',
  subject: { reference: 'Patient/p' },
  code: { text: 'Hjertesvikt' },
  onsetDateTime: '2019-05-01',
  clinicalStatus: { coding: [{ code: 'active' }] },
};
/** One system has given what it has; the other stands where the story says. */
function recordWith(
  state: SourceState,
  tell: (record: PatientRecord) => void = () => undefined,
): PatientRecord {
  const record = recordOf({ resourceType: 'Patient', id: 'p', birthDate: '1950-05-05' }, HEART_FAILURE);
  record.setSourceState(OTHER, state, { at: STORY_NOW });
  tell(record);
  return record;
}
/** What is missing is told on the page, by the name of the system that has not given it (GEN-06). */
const tells =
  (words: RegExp): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await waitFor(() => expect(textIn(canvasElement)).toMatch(words), { timeout: 3000 });
  };

export const NoAccess: Story = { args: { record: recordWith('blocked') }, play: tells(/Fjordvik legevakt/) };
/** The last five years are there; what was before is hatched, and in words in the table (TLN-12). */
export const NotLoadedYears: Story = {
  args: {
    record: recordWith('partial', (record) =>
      record.setLoadedRanges(OTHER, [{ from: Date.UTC(2021, 10, 23), to: Date.UTC(2027, 0, 1) }]),
    ),
    view: 'table',
  },
  play: tells(/(Ikke hentet|Ikkje henta|Not loaded): .*Fjordvik legevakt/),
};
/** Nothing has come yet of a kind: it has no lane that could be hatched, and is named (TLN-12). */
export const NotLoadedKinds: Story = {
  args: {
    record: recordWith('partial', (record) =>
      record.setLoadedRanges(OTHER, [
        {
          from: Date.UTC(2025, 10, 23),
          to: Date.UTC(2027, 0, 1),
          kinds: ['encounter', 'vitals', 'condition'],
        },
      ]),
    ),
  },
  play: tells(
    /(Uten rad|Utan rad|Without a row).*: (Kontakter|Kontaktar|Contacts), (Målinger|Målingar|Measurements)/,
  ),
};
export const Table: Story = { args: { record: sampleRecord('solveig'), view: 'table' } };

/** A year, a month, a day and a minute; each is drawn as the span it may lie in (TLN-10). */
export const PartialDates: Story = {
  args: {
    record: recordOf(
      { resourceType: 'Patient', id: 'p', birthDate: '1950' },
      ...['2019', '2020-03', '2021-06-15', '2022-01-10T08:30:00+01:00'].map((onsetDateTime, index) => ({
        resourceType: 'Condition',
        id: `c${index}`,
        subject: { reference: 'Patient/p' },
        code: { text: `Presisjon: ${onsetDateTime}` },
        onsetDateTime,
        clinicalStatus: { coding: [{ code: 'active' }] },
      })),
    ),
  },
};

const problem = (id: string, onsetDateTime?: string): object => ({
  ...HEART_FAILURE,
  id,
  code: { text: `Tilstand ${id}` },
  onsetDateTime,
});

/** A year that was mistyped is told, listed and within reach; it does not stretch the life (TLN-07). */
export const DatedFarOutside: Story = {
  args: {
    record: recordOf(
      { resourceType: 'Patient', id: 'p', birthDate: '1950-05-05' },
      ...['0202-03-04', '1999-03-04', '2202-03-04'].map((date) => ({
        resourceType: 'Observation',
        id: date,
        status: 'final',
        subject: { reference: 'Patient/p' },
        code: { text: `Måling ${date}` },
        effectiveDateTime: date,
        valueQuantity: { value: 72.5, unit: 'kg' },
      })),
    ),
  },
  play: tells(/2 (datert utenfor|datert utanfor|dated outside)/),
};

/** Nothing of a lane has a date: it says so, and leads to its entries (TLN-11). */
export const UndatedOnly: Story = {
  args: {
    record: recordOf(
      { resourceType: 'Patient', id: 'p', birthDate: '1950-05-05' },
      problem('a'),
      problem('b'),
      problem('c'),
    ),
  },
  play: tells(/3 (uten dato|utan dato|undated)/),
};

/** Who died has no age after that day. */
export const Deceased: Story = {
  args: {
    record: recordOf(
      { resourceType: 'Patient', id: 'p', birthDate: '1930-05-05', deceasedDateTime: '2003-06-01' },
      problem('a', '1990-01-01'),
      problem('b', '2002-01-01'),
    ),
  },
  play: async ({ canvasElement }) => {
    const axis = (): string => textIn(canvasElement);
    await waitFor(() => expect(axis()).toMatch(/69\s(år|years)/), { timeout: 3000 });
    await expect(axis()).not.toMatch(/(80|84|89|94)\s(år|years)/);
  },
};

/** Open ends, paused, planned, not done, stopped: told by shape and words, not by colour alone (TLN-03, GEN-02, GEN-03). */
export const ClinicalStates: Story = {
  args: {
    record: recordOf(
      { resourceType: 'Patient', id: 'p', birthDate: '1960-05-05' },
      ...[
        ['active', false],
        ['on-hold', false],
        ['stopped', false],
        ['completed', false],
        ['draft', false],
        ['cancelled', false],
        ['entered-in-error', false],
        ['unknown', false],
        ['active', true],
      ].map(([status, doNotPerform], index) => ({
        resourceType: 'MedicationRequest',
        id: `m${index}`,
        subject: { reference: 'Patient/p' },
        status,
        intent: 'order',
        ...(doNotPerform ? { doNotPerform } : {}),
        medicationCodeableConcept: { text: `Legemiddel ${index + 1} (${String(status)})` },
        authoredOn: `202${index % 5}-02-01`,
        dosageInstruction: [
          {
            text: '1 tablett daglig',
            timing: {
              repeat: {
                boundsPeriod: { start: `202${index % 5}-02-01`, ...(index % 2 ? { end: '2026-08-01' } : {}) },
              },
            },
          },
        ],
      })),
    ),
  },
};

const six = sixStates({
  some: HEART_FAILURE,
  seen: /Hjertesvikt/,
  many: [],
  counted: /49[\s,]?999/,
});
export const Empty: Story = six.Empty;
export const Loading: Story = six.Loading;
export const Partial: Story = six.Partial;
export const Failed: Story = six.Failed;
export const Huge: Story = {
  args: { record: lifetimeRecord(50_000) },
  play: async (context) => {
    await context.canvasElement.querySelector<CareTimeline>('care-timeline')!.fit();
    await six.Huge.play?.(context);
  },
};
export const Hostile: Story = six.Hostile;
