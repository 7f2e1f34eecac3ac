import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PatientRecord } from '@care-timeline/record';
import { reasonStory, SECTION, searchStory } from '../../support/list-states.js';
import { answeredRecord, sampleRecord } from '../../support/records.js';
import { many, sixStates } from '../../support/six-states.js';

interface Args {
  record: PatientRecord | undefined;
  asOf: string;
}

const meta: Meta<Args> = {
  title: 'Care plan/Goals/States',
  component: 'care-goals',
  args: { asOf: '' },
  argTypes: { record: { control: false } },
  render: ({ record, asOf }, { globals }) =>
    html`<care-goals
      .record=${record}
      as-of=${asOf}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
    ></care-goals>`,
};
export default meta;
type Story = StoryObj<Args>;

/** What its source says of an empty list, in words of their own (GEN-06). */
export const NoneKnown: Story = reasonStory('nilknown', SECTION.goals);
export const NotAsked: Story = reasonStory('notasked', SECTION.goals);
export const Withheld: Story = reasonStory('withheld', SECTION.goals);

/** A search says what is left of the list, aloud too (MED-24). */
export const Searched: Story = searchStory('care-goals', 'vekt');

export const NotRecorded: Story = { args: { record: answeredRecord() } };
export const OnAnotherDay: Story = { args: { record: sampleRecord('solveig'), asOf: '2025-11-23' } };

const goal = (id: string, text: string): object => ({
  resourceType: 'Goal',
  id,
  subject: { reference: 'Patient/p' },
  lifecycleStatus: 'active',
  description: { text },
});
const six = sixStates({
  some: goal('g', 'Gå til butikken'),
  seen: /Gå til butikken/,
  many: many(300, (i) => goal(`g${i}`, `Mål ${i + 1}`)),
  counted: /Mål 300/,
});
export const Empty: Story = six.Empty;
export const Loading: Story = six.Loading;
export const Partial: Story = six.Partial;
export const Failed: Story = six.Failed;
export const Huge: Story = six.Huge;
export const Hostile: Story = six.Hostile;
