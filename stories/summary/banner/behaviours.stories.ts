import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { recordOf } from '../../support/records.js';
import { PATIENT } from '../cases.js';
import { drawn } from '../../support/drawn.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Patient banner/Behaviours',
  component: 'care-patient-banner',
  argTypes: { record: { control: false } },
  render: widget('care-patient-banner'),
};

export default meta;

export const NumberShown: Story = {
  args: { record: recordOf(PATIENT) },
  play: async ({ canvasElement }) => {
    const banner = await drawn(canvasElement, 'care-patient-banner');
    const root = banner.shadowRoot!;
    await expect(root.textContent).toContain('*****');
    root.querySelector<HTMLElement>('button[aria-pressed]')!.click();
    await waitFor(() => expect(root.textContent).toContain('178550 12345'));
  },
};
