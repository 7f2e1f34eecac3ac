import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { CareVisitPlan } from '@care-timeline/care-plan';
import { headings } from '../../support/access.js';
import { sampleRecord } from '../../support/records.js';

const meta: Meta = {
  title: 'Care plan/Visit plan/Behaviours',
  component: 'care-visit-plan',
  render: () =>
    html`<care-visit-plan .record=${sampleRecord('solveig')} time-zone="Europe/Oslo"></care-visit-plan>`,
};
export default meta;
type Story = StoryObj;

/** As many days as the host asks for. */
export const AWeekAhead: Story = {
  play: async ({ canvasElement }) => {
    const visits = canvasElement.querySelector<CareVisitPlan>('care-visit-plan')!;
    visits.days = 1;
    await visits.updateComplete;
    const one = headings(visits).length;
    visits.days = 7;
    await visits.updateComplete;
    await expect(headings(visits).length).toBe(one + 6);
  },
};
