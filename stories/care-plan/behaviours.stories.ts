import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CarePlan } from '@care-timeline/care-plan';
import { sampleRecord } from '../support/records.js';

const meta: Meta = {
  title: 'Care plan/Behaviours',
  component: 'care-plan',
  render: () => html`<care-plan .record=${sampleRecord('solveig')} time-zone="Europe/Oslo"></care-plan>`,
};
export default meta;
type Story = StoryObj;

const planIn = async (canvas: HTMLElement): Promise<ShadowRoot> => {
  const plan = canvas.querySelector<CarePlan>('care-plan')!;
  await plan.updateComplete;
  return plan.shadowRoot!;
};
const button = (root: ShadowRoot, text: RegExp): HTMLElement =>
  [...root.querySelectorAll('button')].find((one) => text.test(one.textContent ?? ''))!;

export const OpensAnEntryWhereItStands: Story = {
  play: async ({ canvasElement }) => {
    const root = await planIn(canvasElement);
    await userEvent.click(root.querySelector<HTMLElement>('.goal .entry.title')!);
    await waitFor(() => expect(root.querySelector('care-entry-detail')).not.toBeNull());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(root.querySelector('care-entry-detail')).toBeNull());
  },
};

export const ByActivity: Story = {
  play: async ({ canvasElement }) => {
    const root = await planIn(canvasElement);
    await userEvent.click(button(root, /^\s*(Tiltak|Intervention)/));
    await waitFor(() => expect(root.querySelector('.plan')).toBeNull());
    await expect(root.querySelectorAll('[part~="activity"]').length).toBeGreaterThan(5);
  },
};

export const PastPlansAreFoldedAway: Story = {
  play: async ({ canvasElement }) => {
    const root = await planIn(canvasElement);
    const before = root.querySelectorAll('[part~="plan"]').length;
    await userEvent.click(root.querySelector<HTMLElement>('.fold')!);
    await waitFor(() => expect(root.querySelectorAll('[part~="plan"]').length).toBeGreaterThan(before));
  },
};
