import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { CareNotice } from '@care-timeline/ui';
import { drawn } from '../../support/drawn.js';
import { byRole, expectGoodStops, tabTo, trees, words } from '../../support/access.js';
import { accessibilityPage } from '../../support/keyboard-map.js';

CareNotice.define();

/** A note, or a live message where it answers something the reader did. Its kind is a word. */
const meta: Meta = {
  title: 'UI/Notice/Accessibility',
  component: 'care-notice',
  tags: ['autodocs'],
  ...accessibilityPage(
    [
      ['Tab', 'to its button, where it has one'],
      ['Enter, Space', 'does what the button says'],
    ],
    [
      'Role `note`; role `status` with the attribute `live`, so that it is read out when it appears.',
      'The kind (note, filter, incomplete, warning, important) is the first word; symbol and edge say the same.',
    ],
  ),
};
export default meta;
type Story = StoryObj;

export const NamesAndRoles: Story = {
  render: () => html`<care-notice kind="warning">Reseptformidleren har ikke svart.</care-notice>`,
  play: async ({ canvasElement }) => {
    const note = byRole(await drawn(canvasElement, 'care-notice'), 'note');
    await expect(words(note)).toMatch(/^Advarsel .*Reseptformidleren har ikke svart\.$/);
    for (const icon of note.querySelectorAll('svg'))
      await expect(icon).toHaveAttribute('aria-hidden', 'true');
  },
};

const used = fn();
export const Keyboard: Story = {
  render: () =>
    html`<care-notice kind="filter" live .shown=${2} .total=${9} @care-notice-action=${used}
      >Søk: «hjerte».</care-notice
    >`,
  play: async ({ canvasElement }) => {
    used.mockClear();
    const notice = await drawn(canvasElement, 'care-notice');
    await expect(words(byRole(notice, 'status'))).toContain('Viser 2 av 9.');
    await expectGoodStops(notice);
    tabTo(notice, (stop) => stop.matches('button'));
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    await expect(used).toHaveBeenCalledTimes(2);
    await expect(trees(notice)).toHaveLength(2);
  },
};
