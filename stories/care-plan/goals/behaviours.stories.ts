import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { drawn } from '../../support/drawn.js';
import { allByRole, byRole } from '../../support/access.js';
import { sampleRecord } from '../../support/records.js';

const meta: Meta = {
  title: 'Care plan/Goals/Behaviours',
  component: 'care-goals',
  globals: { language: 'nb' },
  render: () => html`<care-goals .record=${sampleRecord('solveig')} time-zone="Europe/Oslo"></care-goals>`,
};
export default meta;
type Story = StoryObj;

/** From a goal to its measurements on the timeline: the result is chosen for all widgets. */
export const AskForAGoalOnTheTimeline: Story = {
  play: async ({ canvasElement }) => {
    const goals = await drawn(canvasElement, 'care-goals');
    const selected: string[] = [];
    goals.addEventListener('care-select', ({ detail }) => selected.push(detail.key));
    await userEvent.click(allByRole(goals, 'button', /^Vis på tidslinjen: /)[0]!);
    await expect(selected).toHaveLength(1);
  },
};

/** Goals of one plan: what is left out is counted, and one action brings it back (MED-24). */
export const OnePlanOnly: Story = {
  play: async ({ canvasElement }) => {
    const goals = await drawn(canvasElement, 'care-goals');
    const count = (): number => goals.shadowRoot!.querySelectorAll('.goal').length;
    const all = count();
    goals.plan = 'none-such';
    await goals.updateComplete;
    await expect(count()).toBeLessThan(all);
    await userEvent.click(byRole(goals, 'button', 'Fjern filter'));
    await goals.updateComplete;
    await expect(count()).toBe(all);
  },
};
