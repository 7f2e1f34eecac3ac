import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { STORY_NOW } from '../support/now.js';
import { solveigsSources } from './sources.js';

const meta: Meta = {
  title: 'Record/Overview',
  component: 'care-record',
};

export default meta;

type Story = StoryObj;

/** Several widgets under one record share the day, the selection and the filters. */
export const SeveralWidgets: Story = {
  render: (_args, { globals }) =>
    html`<care-record
      .sources=${solveigsSources()}
      .now=${() => STORY_NOW}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
    >
      <care-patient-banner></care-patient-banner>
      <care-timeline></care-timeline>
      <care-medication-list></care-medication-list>
    </care-record>`,
};
