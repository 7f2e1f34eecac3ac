import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import {
  allByRole,
  byRole,
  expectGoodStops,
  focused,
  headings,
  opensAndComesBack,
  tabTo,
} from '../../support/access.js';
import { accessibilityPage, ENTRY_KEYS } from '../../support/keyboard-map.js';
import { sampleRecord } from '../../support/records.js';
import { drawn } from '../../support/drawn.js';
import { widget, type Args, type Story } from '../render.js';

/** A region with a heading for each group of problems; what is resolved or refuted is folded away, and counted. */
const meta: Meta<Args> = {
  title: 'Summary/Problems/Accessibility',
  component: 'care-problems',
  tags: ['autodocs'],
  ...accessibilityPage(ENTRY_KEYS, [
    'Certainty and refutation are words before or after the name, and what was entered in error is struck through and named as such.',
    'What follows from another problem is a list inside its item.',
  ]),
  args: { record: sampleRecord('solveig') },
  render: widget('care-problems'),
};
export default meta;

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const problems = await drawn(canvasElement, 'care-problems');
    byRole(problems, 'region', 'Problemer og diagnoser');
    const [title, ...groups] = headings(problems);
    await expect(title).toEqual({ level: 2, text: 'Problemer og diagnoser' });
    await expect(groups.every(({ level, text }) => level === 3 && /\d+$/.test(text))).toBe(true);
    await expect(allByRole(problems, 'listitem').length).toBeGreaterThan(2);
    await expectGoodStops(problems);
  },
};

/** A problem by Tab and Enter, and back by Escape; a fold by Space. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const problems = await drawn(canvasElement, 'care-problems');
    const entry = tabTo(problems, (stop) => stop.matches('.entry'));
    await opensAndComesBack(problems, entry);
    const before = allByRole(problems, 'listitem').length;
    const fold = tabTo(problems, (stop) => stop.matches('.fold'));
    await userEvent.keyboard(' ');
    await problems.updateComplete;
    await expect(fold).toHaveAttribute('aria-expanded', 'true');
    await expect(allByRole(problems, 'listitem').length).toBeGreaterThan(before);
    await expect(focused()).toBe(fold);
  },
};
