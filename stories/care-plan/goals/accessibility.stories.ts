import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { drawn } from '../../support/drawn.js';
import {
  allByRole,
  byRole,
  expectGoodStops,
  headings,
  opensAndComesBack,
  tabTo,
  words,
} from '../../support/access.js';
import { accessibilityPage, ENTRY_KEYS } from '../../support/keyboard-map.js';
import { sampleRecord } from '../../support/records.js';

/** A list of goals: lifecycle and achievement in words, target beside result, the trend told in words. */
const meta: Meta = {
  title: 'Care plan/Goals/Accessibility',
  component: 'care-goals',
  tags: ['autodocs'],
  ...accessibilityPage(
    [...ENTRY_KEYS, ['Enter', 'on "Vis på tidslinjen": shows that stretch of time on the timeline']],
    ['Within, above and below a target are words with a symbol; who computed them is said.'],
  ),
  render: () => html`<care-goals .record=${sampleRecord('solveig')} time-zone="Europe/Oslo"></care-goals>`,
};
export default meta;
type Story = StoryObj;

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const goals = await drawn(canvasElement, 'care-goals');
    byRole(goals, 'region', 'Mål');
    await expect(headings(goals)[0]).toEqual({ level: 2, text: 'Mål' });
    const list = byRole(goals, 'list', 'Mål');
    await expect(allByRole(list, 'listitem').filter((one) => one.matches('.goal')).length).toBeGreaterThan(1);
    for (const picture of allByRole(goals, 'img')) await expect(picture).toHaveAccessibleName(/\d/);
    await expect(words(list)).toMatch(/Måloppnåelse: /);
    await expectGoodStops(goals);
  },
};

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const goals = await drawn(canvasElement, 'care-goals');
    const selected = fn();
    goals.addEventListener('care-select', selected);
    const entry = tabTo(goals, (stop) => stop.matches('.entry.title'));
    await opensAndComesBack(goals, entry);
    const look = tabTo(goals, (stop) => stop.matches('.picture button'));
    await expect(look).toHaveAccessibleName(/^Vis på tidslinjen: ./);
    await userEvent.keyboard('{Enter}');
    await expect(selected).toHaveBeenCalledTimes(2);
  },
};
