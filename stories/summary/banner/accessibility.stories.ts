import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { byRole, expectGoodStops, headings, tabTo, textIn, words } from '../../support/access.js';
import { accessibilityPage } from '../../support/keyboard-map.js';
import { recordOf } from '../../support/records.js';
import { PATIENT } from '../cases.js';
import { drawn } from '../../support/drawn.js';
import { widget, type Args, type Story } from '../render.js';

/** Whose record it is: a region with the name as its heading. The national number is masked until somebody asks. */
const meta: Meta<Args> = {
  title: 'Summary/Patient banner/Accessibility',
  component: 'care-patient-banner',
  tags: ['autodocs'],
  ...accessibilityPage(
    [
      ['Tab', 'to the button for the whole number, then to the fold with more about the patient'],
      ['Enter, Space', 'shows or hides the number; opens or closes the fold'],
    ],
    [
      'The button is a toggle; the number is not in its name, so that it is read out only where it stands.',
      'A dead patient is told in words in the banner, not by colour.',
    ],
  ),
  args: { record: recordOf({ ...PATIENT, address: [{ text: 'Storgata 1, Hamar' }] }) },
  render: widget('care-patient-banner'),
};
export default meta;

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const banner = await drawn(canvasElement, 'care-patient-banner');
    byRole(banner, 'region', 'Pasient');
    await expect(headings(banner)).toEqual([{ level: 2, text: 'Kari Eksempel' }]);
    await expect(words(byRole(banner, 'region'))).toMatch(/Født 17\. mai 1950/);
    await expectGoodStops(banner);
  },
};

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const banner = await drawn(canvasElement, 'care-patient-banner');
    const text = (): string => textIn(banner);
    const button = tabTo(banner, (stop) => stop.hasAttribute('aria-pressed'));
    await expect(button).toHaveAccessibleName('Vis hele nummeret');
    await expect(text()).not.toContain('178550 12345');
    await userEvent.keyboard('{Enter}');
    await banner.updateComplete;
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(text()).toContain('178550 12345');
    await userEvent.keyboard(' ');
    await banner.updateComplete;
    await expect(text()).not.toContain('178550 12345');
    const fold = tabTo(banner, (stop) => stop.matches('.fold'));
    await userEvent.keyboard('{Enter}');
    await banner.updateComplete;
    await expect(fold).toHaveAttribute('aria-expanded', 'true');
    await expect(text()).toContain('Storgata 1');
  },
};
