import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PatientRecord } from '@care-timeline/record';
import { searchStory } from '../../support/list-states.js';
import { answeredRecord, recordOf, sampleRecord } from '../../support/records.js';
import { PATIENT } from '../../summary/cases.js';
import { many, sixStates } from '../../support/six-states.js';

interface Args {
  record: PatientRecord | undefined;
  asOf: string;
}

const meta: Meta<Args> = {
  title: 'Care plan/Visit plan/States',
  component: 'care-visit-plan',
  args: { asOf: '' },
  argTypes: { record: { control: false } },
  render: ({ record, asOf }, { globals }) =>
    html`<care-visit-plan
      .record=${record}
      as-of=${asOf}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
    ></care-visit-plan>`,
};
export default meta;
type Story = StoryObj<Args>;

/** An appointment that was cancelled, one that is booked, and a task that is overdue: each told by its word (GEN-02). */
export const Statuses: Story = {
  args: {
    record: recordOf(
      PATIENT,
      ...['booked', 'cancelled', 'noshow', 'proposed', 'flurble'].map((status, hour) => ({
        resourceType: 'Appointment',
        id: status,
        status,
        description: `Hjemmebesøk (${status})`,
        start: `2026-11-23T${15 + hour}:00:00+01:00`,
        end: `2026-11-23T${15 + hour}:30:00+01:00`,
        participant: [{ actor: { reference: 'Patient/p' }, status: 'accepted' }],
      })),
      {
        resourceType: 'Task',
        id: 'late',
        status: 'requested',
        intent: 'order',
        for: { reference: 'Patient/p' },
        description: 'Bestille time hos øyelege',
        restriction: { period: { end: '2026-11-10' } },
      },
    ),
  },
};

/** A search says what is left of the days, aloud too (MED-24). */
export const Searched: Story = searchStory('care-visit-plan', 'Kveldstilsyn');

export const NotRecorded: Story = { args: { record: answeredRecord() } };
export const OnAnotherDay: Story = { args: { record: sampleRecord('solveig'), asOf: '2025-11-23' } };

const visit = (id: string, description: string, hour: number): object => ({
  resourceType: 'Appointment',
  id,
  status: 'booked',
  description,
  start: `2026-11-23T${String(hour).padStart(2, '0')}:00:00+01:00`,
  end: `2026-11-23T${String(hour).padStart(2, '0')}:20:00+01:00`,
  participant: [{ actor: { reference: 'Patient/p' }, status: 'accepted' }],
});
const six = sixStates({
  some: visit('v', 'Hjemmebesøk', 15),
  seen: /Hjemmebesøk/,
  many: many(300, (i) => visit(`v${i}`, `Besøk ${i + 1}`, 11 + (i % 12))),
  counted: /Besøk 300/,
});
export const Empty: Story = six.Empty;
export const Loading: Story = six.Loading;
export const Partial: Story = six.Partial;
export const Failed: Story = six.Failed;
export const Huge: Story = six.Huge;
export const Hostile: Story = six.Hostile;
