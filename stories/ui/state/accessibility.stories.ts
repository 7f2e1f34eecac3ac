import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { CareState } from '@care-timeline/ui';
import { drawn } from '../../support/drawn.js';
import { byRole, tabStops, words } from '../../support/access.js';
import { accessibilityPage } from '../../support/keyboard-map.js';

CareState.define();

/** Why a list is empty, as a live message: when loading ends in nothing, or in a failure, it is read out. */
const meta: Meta = {
  title: 'UI/State/Accessibility',
  component: 'care-state',
  tags: ['autodocs'],
  ...accessibilityPage(
    [['Tab', 'to a way out that the host has put inside; there is none of its own']],
    [
      'No two states share a word: none known, not recorded, not asked, restricted, unavailable, loading, filtered.',
    ],
  ),
  render: () =>
    html`<care-state state="loading" label="Allergier"
      ><button type="button">Prøv igjen</button></care-state
    >`,
};
export default meta;
type Story = StoryObj;

/** The region stays and its words change, which is what makes them heard. */
export const LiveMessages: Story = {
  play: async ({ canvasElement }) => {
    const state = await drawn(canvasElement, 'care-state');
    const region = byRole(state, 'status');
    await expect(words(region)).toMatch(/^Allergier: Henter …/);
    state.state = 'unavailable';
    await state.updateComplete;
    await expect(byRole(state, 'status')).toBe(region);
    await expect(words(region)).toMatch(/^Allergier: Utilgjengelig .*Det må ikke leses som tomt\./);
    state.state = 'none-known';
    await state.updateComplete;
    await expect(words(region)).toMatch(/^Allergier: Ingen kjente/);
  },
};

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const state = await drawn(canvasElement, 'care-state');
    await expect(tabStops(state).map((stop) => words(stop))).toEqual(['Prøv igjen']);
  },
};
