import type { Meta } from '@storybook/web-components-vite';
import { expect, fn, userEvent } from 'storybook/test';
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

/** A list of results by group; the small picture of a trend is a button whose name says what it shows. */
const meta: Meta<Args> = {
  title: 'Summary/Results/Accessibility',
  component: 'care-results',
  tags: ['autodocs'],
  ...accessibilityPage(
    [...ENTRY_KEYS, ['Enter', 'on a trend: shows that stretch of time on the timeline']],
    [
      'Value, unit, comparator and reference range are one piece of text each, in that order.',
      'A trend is told in words: first and last value with their dates, and how many lie between.',
    ],
  ),
  args: { record: sampleRecord('solveig') },
  render: widget('care-results'),
};
export default meta;

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const results = await drawn(canvasElement, 'care-results');
    byRole(results, 'region', 'Resultater');
    await expect(headings(results)[0]).toEqual({ level: 2, text: 'Resultater' });
    const values = [...results.shadowRoot!.querySelectorAll('.value')].map(words);
    await expect(values.length).toBeGreaterThan(3);
    for (const value of values) await expect(value).not.toBe('');
    await expect(allByRole(results, 'button', /^Vis på tidslinjen: .+\. .*\d/).length).toBeGreaterThan(0);
    await expectGoodStops(results);
  },
};

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const results = await drawn(canvasElement, 'care-results');
    const selected = fn();
    results.addEventListener('care-select', selected);
    const entry = tabTo(results, (stop) => stop.matches('.entry'));
    await opensAndComesBack(results, entry);
    await expect(selected).toHaveBeenCalledTimes(1);
    const trend = tabTo(results, (stop) => stop.matches('.picture'));
    await expect(trend).toHaveAccessibleName(/\d/);
    await userEvent.keyboard('{Enter}');
    await expect(selected).toHaveBeenCalledTimes(2);
  },
};
