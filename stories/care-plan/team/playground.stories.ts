import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withRecord } from '../../support/with-record.js';

/** Patient, day, density and zone come from the toolbar. */
const meta: Meta = {
  title: 'Care plan/Team/Playground',
  component: 'care-team',
  decorators: [withRecord],
};
export default meta;

export const Playground: StoryObj = {
  render: () => html`<care-team></care-team>`,
};
