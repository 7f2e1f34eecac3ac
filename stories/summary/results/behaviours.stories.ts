import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { sampleRecord } from '../../support/records.js';
import { drawn } from '../../support/drawn.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Results/Behaviours',
  component: 'care-results',
  argTypes: { record: { control: false } },
  args: { record: sampleRecord('solveig') },
  render: widget('care-results'),
};
export default meta;

/** What does not stand at first is counted, and one action away. */
export const TheRestIsOneActionAway: Story = {
  play: async ({ canvasElement }) => {
    const results = await drawn(canvasElement, 'care-results');
    results.maxResults = 2;
    await results.updateComplete;
    const count = (): number => results.shadowRoot!.querySelectorAll('[part~="result"]').length;
    const few = count();
    const fold = results.shadowRoot!.querySelector<HTMLElement>('.fold')!;
    const more = Number(/\d+/.exec(fold.textContent)![0]);
    await userEvent.click(fold);
    await results.updateComplete;
    await expect(count()).toBe(few + more);
  },
};
