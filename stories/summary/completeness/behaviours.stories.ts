import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { sampleRecord } from '../../support/records.js';
import { drawn } from '../../support/drawn.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Completeness/Behaviours',
  component: 'care-completeness',
  argTypes: { record: { control: false } },
  args: { record: sampleRecord('proeve') },
  render: widget('care-completeness'),
};
export default meta;

/** Whatever came, the parts make up the whole: in each row, and in the sum (GEN-07). */
export const TheCountsAddUp: Story = {
  play: async ({ canvasElement }) => {
    const root = (await drawn(canvasElement, 'care-completeness')).shadowRoot!;
    const rows = [...root.querySelector('table')!.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent.replace(/\s/g, ''))),
    );
    await expect(rows.length).toBeGreaterThan(1);
    for (const [received, ...parts] of rows)
      await expect(parts.reduce((sum, part) => sum + part, 0)).toBe(received);
    await expect(rows.at(-1)![0]).toBe(rows.slice(0, -1).reduce((sum, [received]) => sum + received!, 0));
  },
};
