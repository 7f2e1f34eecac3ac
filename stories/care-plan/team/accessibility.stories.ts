import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
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

/** A team is an article with a heading and a list of members: role, name, period, how to reach them. */
const meta: Meta = {
  title: 'Care plan/Team/Accessibility',
  component: 'care-team',
  tags: ['autodocs'],
  ...accessibilityPage(ENTRY_KEYS, ['Who has left, or has not begun, is folded away with a count.']),
  render: () => html`<care-team .record=${sampleRecord('solveig')} time-zone="Europe/Oslo"></care-team>`,
};
export default meta;
type Story = StoryObj;

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const team = await drawn(canvasElement, 'care-team');
    byRole(team, 'region', 'Behandlerteam');
    await expect(headings(team)[0]).toEqual({ level: 2, text: 'Behandlerteam' });
    const [article] = allByRole(team, 'article');
    const members = allByRole(article!, 'listitem').filter((one) => one.matches('.member'));
    await expect(members.length).toBeGreaterThan(1);
    for (const member of members) await expect(words(member)).not.toBe('');
    await expectGoodStops(team);
  },
};

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const team = await drawn(canvasElement, 'care-team');
    const entry = tabTo(team, (stop) => stop.matches('.entry'));
    await opensAndComesBack(team, entry);
    const member = tabTo(team, (stop) => stop.matches('.member .link'));
    await opensAndComesBack(team, member);
  },
};
