import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleRecord } from '../../support/records.js';

const meta: Meta<{ patient: string }> = {
  title: 'Care plan/Goals/Overview',
  component: 'care-goals',
  argTypes: { patient: { control: false } },
  render: ({ patient }, { globals }) =>
    html`<care-goals
      .record=${sampleRecord(patient, globals['timeZone'] as string)}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
    ></care-goals>`,
};
export default meta;
type Story = StoryObj<{ patient: string }>;

/** Target beside the latest result, each with unit and date, and the trend between (CPL-01). */
export const HomeNursing: Story = { args: { patient: 'solveig' } };
export const SelfManagement: Story = { args: { patient: 'oddvar' } };
