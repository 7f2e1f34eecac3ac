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
} from '../../support/access.js';
import { accessibilityPage, ENTRY_KEYS } from '../../support/keyboard-map.js';
import { sampleRecord } from '../../support/records.js';

/** A heading a day with the number of visits in words, and a list for each part of the day. */
const meta: Meta = {
  title: 'Care plan/Visit plan/Accessibility',
  component: 'care-visit-plan',
  tags: ['autodocs'],
  ...accessibilityPage(ENTRY_KEYS, [
    'The lists of a day are named by their part of it: morning, evening.',
    'That a visit has gone by is a word, not only a fainter colour.',
  ]),
  render: () =>
    html`<care-visit-plan .record=${sampleRecord('solveig')} time-zone="Europe/Oslo"></care-visit-plan>`,
};
export default meta;
type Story = StoryObj;

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const visits = await drawn(canvasElement, 'care-visit-plan');
    await expect(byRole(visits, 'region')).toHaveAccessibleName();
    const [title, ...days] = headings(visits);
    await expect(title).toMatchObject({ level: 2 });
    await expect(days.every(({ level }) => level === 3)).toBe(true);
    const lists = allByRole(visits, 'list').filter((one) => one.hasAttribute('aria-labelledby'));
    await expect(lists.length).toBeGreaterThan(1);
    for (const list of lists) await expect(list).toHaveAccessibleName();
    await expectGoodStops(visits);
  },
};

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const visits = await drawn(canvasElement, 'care-visit-plan');
    const visit = tabTo(visits, (stop) => stop.matches('.visit .entry'));
    await opensAndComesBack(visits, visit);
  },
};
