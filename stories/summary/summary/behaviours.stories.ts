import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { byRole, words } from '../../support/access.js';
import { page, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'Summary/Summary/Behaviours',
  component: 'care-summary',
  ...page,
};

export default meta;

type Story = StoryObj<Args>;

/** Writes into the field for the day, and presses Enter. */
async function write(root: ShadowRoot, text: string): Promise<HTMLInputElement> {
  const day = byRole(root, 'textbox', 'Vis slik det var') as HTMLInputElement;
  await userEvent.type(day, `${text}{Enter}`);
  return day;
}

export const OneDayForAll: Story = {
  args: { preset: 'gp', patient: 'solveig' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('care-summary')!.shadowRoot!;
    await write(root, '1. januar 2015');
    await waitFor(() =>
      expect(root.querySelector('care-problems')!.shadowRoot!.textContent).not.toContain('Hjertesvikt'),
    );
  },
};

/** Everything as of the last moment of a year (TLN-10). */
export const OneYearForAll: Story = {
  args: { preset: 'gp', patient: 'solveig' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('care-summary')!.shadowRoot!;
    const day = await write(root, '2014');
    await waitFor(() =>
      expect(
        words(root.querySelector('care-notice')!.shadowRoot!.querySelector('[part="notice"]')!),
      ).toContain('31. desember 2014'),
    );
    await expect(day).toHaveValue('2014');
  },
};

/** What cannot be read stays, with the reason under it; the page shows today as before. */
export const DateThatCannotBeRead: Story = {
  args: { preset: 'gp', patient: 'solveig' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('care-summary')!.shadowRoot!;
    const day = await write(root, '31.4.2015');
    await expect(day).toBeInvalid();
    await expect(words(root.querySelector('[role="alert"]')!)).toBe('Denne datoen finnes ikke.');
    await expect(root.querySelector('.summary > care-notice')).toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect(day).toHaveValue('');
    await expect(day).toBeValid();
  },
};

export const SearchForAll: Story = {
  args: { preset: 'gp', patient: 'solveig' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('care-summary')!.shadowRoot!;
    const search = root.querySelector<HTMLInputElement>('input[type="search"]')!;
    search.value = 'hjerte';
    search.dispatchEvent(new Event('input'));
    await waitFor(() =>
      expect(root.querySelector('care-problems')!.shadowRoot!.querySelector('care-notice')).not.toBeNull(),
    );
  },
};
