import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleRecord } from '../../support/records.js';

const meta: Meta<{ patient: string }> = {
  title: 'Care plan/Team/Overview',
  component: 'care-team',
  argTypes: { patient: { control: false } },
  render: ({ patient }, { globals }) =>
    html`<care-team
      .record=${sampleRecord(patient, globals['timeZone'] as string)}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
    ></care-team>`,
};
export default meta;
type Story = StoryObj<{ patient: string }>;

/** Who is responsible, who takes part, and how to reach them. */
export const HomeNursing: Story = { args: { patient: 'solveig' } };
export const Child: Story = { args: { patient: 'ella' } };
