import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withRecord } from '../support/with-record.js';

interface Args {
  plan: string;
  groupBy: 'plan' | 'activity';
  mine: string;
}

/** Patient, day, density and zone come from the toolbar. */
const meta: Meta<Args> = {
  title: 'Care plan/Playground',
  component: 'care-plan',
  decorators: [withRecord],
  argTypes: { groupBy: { control: 'inline-radio', options: ['plan', 'activity'] } },
  args: { plan: '', groupBy: 'plan', mine: '' },
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {
  render: ({ plan, groupBy, mine }) =>
    html`<care-plan plan=${plan} group-by=${groupBy} mine=${mine}></care-plan>`,
};
