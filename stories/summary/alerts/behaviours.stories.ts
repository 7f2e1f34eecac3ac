import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { sampleRecord } from '../../support/records.js';
import { drawn } from '../../support/drawn.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Alerts/Behaviours',
  component: 'care-alerts',
  argTypes: { record: { control: false } },
  render: widget('care-alerts'),
};

export default meta;

export const OpensAnEntry: Story = {
  args: { record: sampleRecord('solveig') },
  play: async ({ canvasElement }) => {
    const alerts = await drawn(canvasElement, 'care-alerts');
    alerts.shadowRoot!.querySelector<HTMLElement>('[part~="entry"]')!.click();
    await waitFor(() => expect(alerts.shadowRoot!.querySelector('care-entry-detail')).not.toBeNull());
  },
};
