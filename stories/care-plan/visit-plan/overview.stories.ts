import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleRecord } from '../../support/records.js';

const meta: Meta<{ patient: string }> = {
  title: 'Care plan/Visit plan/Overview',
  component: 'care-visit-plan',
  argTypes: { patient: { control: false } },
  render: ({ patient }, { globals }) =>
    html`<care-visit-plan
      .record=${sampleRecord(patient, globals['timeZone'] as string)}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
    ></care-visit-plan>`,
};
export default meta;
type Story = StoryObj<{ patient: string }>;

/** Last and next contact, then the visits of each day by part of the day. */
export const HomeNursing: Story = { args: { patient: 'solveig' } };
export const NursingHome: Story = { args: { patient: 'astrid' } };
