import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
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
import { drawn } from '../../support/drawn.js';
import { widget, type Args, type Story } from '../render.js';

/** A region with a heading for each kind of alert; high criticality is told by a word and a symbol. */
const meta: Meta<Args> = {
  title: 'Summary/Alerts/Accessibility',
  component: 'care-alerts',
  tags: ['autodocs'],
  ...accessibilityPage(ENTRY_KEYS, [
    'Each alert is an item of a list: its name first, then criticality and certainty in words, reaction and date.',
    'No known, not recorded and unavailable allergies are three different sentences.',
  ]),
  args: { record: sampleRecord('solveig') },
  render: widget('care-alerts'),
};
export default meta;

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const alerts = await drawn(canvasElement, 'care-alerts');
    byRole(alerts, 'region', 'Kritisk informasjon');
    const [title, ...groups] = headings(alerts);
    await expect(title).toEqual({ level: 2, text: 'Kritisk informasjon' });
    await expect(groups.every(({ level }) => level === 3)).toBe(true);
    const items = allByRole(alerts, 'listitem');
    await expect(items.length).toBeGreaterThan(0);
    for (const item of items) await expect(words(item)).toMatch(/\p{L}/u);
    await expectGoodStops(alerts);
  },
};

/** An alert by Tab and Enter, and back by Escape; what is inactive is one fold away. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const alerts = await drawn(canvasElement, 'care-alerts');
    const entry = tabTo(alerts, (stop) => stop.matches('.entry'));
    await opensAndComesBack(alerts, entry);
  },
};
