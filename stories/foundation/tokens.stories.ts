import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { TokenSheet } from './token-sheet.js';

/** Every token in the theme and density of the toolbar, and the contrast of every pair that stands on a screen. */
const meta: Meta = {
  title: 'Foundation/Tokens',
  component: TokenSheet.tag,
  // A new one each time: what the toolbar changes is asked of the browser when it is drawn.
  render: (_, { globals }) =>
    html`${Object.assign(new TokenSheet(), { density: globals['density'] as string })}`,
};
export default meta;
type Story = StoryObj;

export const Tokens: Story = {
  play: async ({ canvasElement }) => {
    const sheet = canvasElement.querySelector<TokenSheet>('story-token-sheet')!;
    await sheet.updateComplete;
    const pairs = [...sheet.renderRoot.querySelectorAll<HTMLElement>('[data-pair]')];
    await expect(pairs.length).toBeGreaterThan(50);
    for (const { textContent, nextElementSibling } of pairs)
      await expect(Number(textContent)).toBeGreaterThanOrEqual(
        Number(/[\d.]+/.exec(nextElementSibling!.textContent)![0]) - 0.05,
      );
  },
};
