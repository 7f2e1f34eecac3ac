import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { CareSourceBadge } from '@care-timeline/ui';
import { drawn } from '../../support/drawn.js';
import { tabStops, textIn } from '../../support/access.js';
import { accessibilityPage } from '../../support/keyboard-map.js';

CareSourceBadge.define();

/** Text, and no stop for the keyboard: "Kilde: " stands before the name for those who do not see the symbol. */
const meta: Meta = {
  title: 'UI/Source badge/Accessibility',
  component: 'care-source-badge',
  tags: ['autodocs'],
  ...accessibilityPage([], ['A source that did not give everything says so in words inside the badge.']),
  render: () =>
    html`<care-source-badge .source=${{ id: 'a', label: 'Hjemmetjenesten' }}></care-source-badge>`,
};
export default meta;
type Story = StoryObj;

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const badge = await drawn(canvasElement, 'care-source-badge');
    await expect(textIn(badge).trim()).toBe('Kilde: Hjemmetjenesten');
    await expect(badge.shadowRoot!.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
    await expect(tabStops(badge)).toEqual([]);
  },
};
