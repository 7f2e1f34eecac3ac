import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { allByRole, byRole, expectGoodStops, tabTo, words } from '../../support/access.js';
import { accessibilityPage } from '../../support/keyboard-map.js';
import { problem, withSource } from '../cases.js';
import { drawn } from '../../support/drawn.js';
import { widget, type Args, type Story } from '../render.js';

/** Sources as a list in words, and the count of resources as a table with header cells both ways. */
const meta: Meta<Args> = {
  title: 'Summary/Completeness/Accessibility',
  component: 'care-completeness',
  tags: ['autodocs'],
  ...accessibilityPage(
    [
      ['Tab', 'to each table, which scrolls by arrow keys where it is wider than the page, and to each fold'],
      ['Enter, Space', 'opens or closes a fold'],
    ],
    ['The state of a source is a word, with when and why; the symbol beside it says the same.'],
  ),
  args: { record: withSource('failed', problem('Gikt')) },
  render: widget('care-completeness'),
};
export default meta;

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const completeness = await drawn(canvasElement, 'care-completeness');
    byRole(completeness, 'region', 'Kilder og fullstendighet');
    const sources = allByRole(completeness, 'listitem').map(words);
    await expect(sources.find((text) => text.startsWith('Sykehuset'))).toMatch(/svarer ikke/);
    const table = byRole(completeness, 'table');
    await expect(table).toHaveAccessibleName('Kilder og fullstendighet');
    await expect(allByRole(table, 'columnheader').length).toBe(8);
    await expect(allByRole(table, 'rowheader').length).toBeGreaterThan(1);
    await expectGoodStops(completeness);
  },
};

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const completeness = await drawn(canvasElement, 'care-completeness');
    await expect(tabTo(completeness, () => true)).toHaveAttribute('role', 'group');
    const fold = tabTo(completeness, (stop) => stop.matches('.fold'));
    await userEvent.keyboard('{Enter}');
    await completeness.updateComplete;
    await expect(fold).toHaveAttribute('aria-expanded', 'true');
    await expect(allByRole(completeness, 'table')).toHaveLength(2);
    await expect(tabTo(completeness, () => true)).toHaveAccessibleName('Etter ressurstype');
  },
};
