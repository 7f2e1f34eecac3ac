import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PatientRecord } from '@care-timeline/record';
import { emptyRecord, sampleRecord } from '../../support/records.js';
import { withSource } from '../../summary/cases.js';

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

export const NotRecorded: Story = { args: { record: emptyRecord() } };
/** A source that failed never reads as empty (GEN-06). */
export const Unavailable: Story = { args: { record: withSource('failed') } };
export const Loading: Story = { args: { record: withSource('loading') } };
export const Hostile: Story = { args: { record: sampleRecord('proeve') } };
export const OnAnotherDay: Story = { args: { record: sampleRecord('solveig'), asOf: '2025-11-23' } };
