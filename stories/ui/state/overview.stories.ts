import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { CareState } from '@care-timeline/ui';
import { STATES, draw, state, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'UI/State/Overview',
  component: 'care-state',
  ...state,
};

export default meta;

type Story = StoryObj<Args>;

/** Never two of these look alike, or sound alike (GEN-06). */
export const Overview: Story = {
  render: () => html`${STATES.map((state) => draw({ state, label: '', heading: '' }))}`,
  play: async ({ canvasElement }) => {
    const all = [...canvasElement.querySelectorAll<CareState>('care-state')];
    await Promise.all(all.map((one) => one.updateComplete));
    const texts = all.map((one) => one.shadowRoot!.textContent.trim());
    await expect(new Set(texts).size).toBe(STATES.length);
    for (const text of texts) await expect(text).not.toBe('');
  },
};
