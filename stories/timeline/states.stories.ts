import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { emptyRecord, lifetimeRecord, recordOf, sampleRecord } from '../support/records.js';
import type { PatientRecord } from '@care-timeline/record';

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
export const Hostile: Story = { args: { record: sampleRecord('proeve') } };
export const NothingRecorded: Story = { args: { record: emptyRecord() } };
export const NoRecord: Story = { args: { record: undefined } };
export const Crowded: Story = { args: { record: lifetimeRecord(10_000) } };
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

/** Open ends, paused, planned, not done, stopped: told by shape and words, not by colour alone (TLN-03, GEN-02, GEN-03). */
export const Standings: Story = {
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
