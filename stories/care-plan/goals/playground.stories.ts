import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withRecord } from '../../support/with-record.js';

interface Args {
  plan: string;
}

/** Patient, day, density and zone come from the toolbar. */
const meta: Meta<Args> = {
  title: 'Care plan/Goals/Playground',
  component: 'care-goals',
  decorators: [withRecord],
  args: { plan: '' },
};
export default meta;

export const Playground: StoryObj<Args> = {
  render: ({ plan }) => html`<care-goals plan=${plan}></care-goals>`,
};
