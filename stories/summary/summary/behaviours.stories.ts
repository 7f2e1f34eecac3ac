import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { page, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'Summary/Summary/Behaviours',
  component: 'care-summary',
  ...page,
};

export default meta;

type Story = StoryObj<Args>;

export const OneDayForAll: Story = {
  args: { preset: 'gp', patient: 'solveig' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('care-summary')!.shadowRoot!;
    const day = root.querySelector<HTMLInputElement>('input[type="date"]')!;
    day.value = '2015-01-01';
    day.dispatchEvent(new Event('change'));
    await waitFor(() =>
      expect(root.querySelector('care-problems')!.shadowRoot!.textContent).not.toContain('Hjertesvikt'),
    );
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
