import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { MESSAGES, notice, type Args } from './render.js';
import { drawn } from '../../support/drawn.js';

const meta: Meta<Args> = {
  title: 'UI/Notice/Behaviours',
  component: 'care-notice',
  ...notice,
};

export default meta;

type Story = StoryObj<Args>;

/** What a filter hides, with shown and total, and a way to remove it (MED-24). */
export const Filter: Story = {
  args: {
    kind: 'filter',
    message: MESSAGES.filter,
    shown: 4,
    total: 11,
    action: 'Vis alle',
    used: fn(),
  },
  play: async ({ args, canvasElement }) => {
    const notice = await drawn(canvasElement, 'care-notice');
    await expect(notice.shadowRoot!.textContent).toMatch(/4\D+11/);
    const button = notice.shadowRoot!.querySelector('button')!;
    await expect(button.textContent).toContain('Vis alle');
    await userEvent.click(button);
    await expect(args.used).toHaveBeenCalledTimes(1);
  },
};
