import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { drawn } from '../support/drawn.js';
import {
  allByRole,
  byRole,
  expectGoodStops,
  focused,
  headings,
  opensAndComesBack,
  tabTo,
} from '../support/access.js';
import { accessibilityPage, ENTRY_KEYS } from '../support/keyboard-map.js';
import { sampleRecord } from '../support/records.js';

/** A plan is an article with a heading; its interventions are a list named by their goal. */
const meta: Meta = {
  title: 'Care plan/Accessibility',
  component: 'care-plan',
  tags: ['autodocs'],
  ...accessibilityPage(ENTRY_KEYS, [
    'What must not be done has its negation as the first words of its name.',
    'Progress is told in words; the bar beside them is silent.',
    'A zone of a self-management plan is a word and a symbol; its colour only adds to them.',
  ]),
  render: () => html`<care-plan .record=${sampleRecord('solveig')} time-zone="Europe/Oslo"></care-plan>`,
};
export default meta;
type Story = StoryObj;

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const plan = await drawn(canvasElement, 'care-plan');
    byRole(plan, 'region', 'Tiltaksplaner');
    const [title, ...inside] = headings(plan);
    await expect(title).toEqual({ level: 2, text: 'Tiltaksplaner' });
    await expect(inside.every(({ level }) => level > 2)).toBe(true);
    await expect(allByRole(plan, 'article').length).toBeGreaterThan(0);
    for (const list of allByRole(plan, 'list').filter((one) => !one.matches('.links')))
      await expect(list).toHaveAccessibleName();
    await expect(allByRole(plan, 'group').length).toBeGreaterThan(1);
    await expectGoodStops(plan);
  },
};

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const plan = await drawn(canvasElement, 'care-plan');
    const by = tabTo(plan, (stop) => stop.getAttribute('aria-pressed') === 'false');
    await userEvent.keyboard(' ');
    await plan.updateComplete;
    await expect(by).toHaveAttribute('aria-pressed', 'true');
    await expect(focused()).toBe(by);
    byRole(plan, 'button', 'Plan').click();
    await plan.updateComplete;
    const entry = allByRole(plan, 'button').find((one) => one.matches('.activities .entry'))!;
    await opensAndComesBack(plan, entry);
  },
};

/** From a link in a plan to who or what it names, and back to the link’s own place. */
export const LinksComeBack: Story = {
  play: async ({ canvasElement }) => {
    const plan = await drawn(canvasElement, 'care-plan');
    const link = allByRole(plan, 'button').find((one) => one.matches('.links .link'))!;
    await opensAndComesBack(plan, link);
  },
};
