import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PatientRecord } from '@care-timeline/record';
import { sampleRecord } from '../support/records.js';

interface Args {
  record: PatientRecord;
  show: 'current' | 'past' | 'all';
  changedSince: string;
  compare: boolean;
}

/** The list of every sample patient, as a clinician would meet it. */
const meta: Meta<Args> = {
  title: 'Medication list/Overview',
  component: 'care-medication-list',
  args: { show: 'current', changedSince: '', compare: false },
  argTypes: { record: { control: false } },
  render: ({ record, show, changedSince, compare }, { globals }) =>
    html`<care-medication-list
      .record=${record}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
      as-of=${globals['asOf'] ?? ''}
      show=${show}
      changed-since=${changedSince}
      ?compare=${compare}
    ></care-medication-list>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Two systems that disagree on most of twenty medicines; digoxin stopped in the last weeks. */
export const Solveig: Story = { args: { record: sampleRecord('solveig') } };
export const SolveigSinceTheHospital: Story = {
  args: { record: sampleRecord('solveig'), changedSince: '2026-10-01' },
};
export const SolveigSideBySide: Story = { args: { record: sampleRecord('solveig'), compare: true } };
/** Multi-dose, a course and three medicines stopped lately. */
export const NursingHome: Story = { args: { record: sampleRecord('astrid') } };
/** A syringe driver and four medicines as needed. */
export const Palliative: Story = { args: { record: sampleRecord('rolf') } };
export const Emergency: Story = { args: { record: sampleRecord('marius') } };
export const Child: Story = { args: { record: sampleRecord('ella') } };
export const Pregnant: Story = { args: { record: sampleRecord('maret') } };
export const SelfCare: Story = { args: { record: sampleRecord('oddvar') } };
export const AlmostNothing: Story = { args: { record: sampleRecord('anders') } };
/** Odd statuses, HTML in names, words that no line holds, and a system that is down. */
export const Hostile: Story = { args: { record: sampleRecord('proeve'), show: 'all' } };
