import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withRecord } from '../../support/with-record.js';

interface Args {
  mine: string;
  days: number;
}

/** Patient, day, density and zone come from the toolbar. */
const meta: Meta<Args> = {
  title: 'Care plan/Visit plan/Playground',
  component: 'care-visit-plan',
  decorators: [withRecord],
  args: { mine: '', days: 3 },
};
export default meta;

export const Playground: StoryObj<Args> = {
  render: ({ mine, days }) => html`<care-visit-plan mine=${mine} days=${days}></care-visit-plan>`,
};
