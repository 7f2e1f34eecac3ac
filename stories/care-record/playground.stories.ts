import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { samplePatients } from '@care-timeline/samples';
import { STORY_NOW } from '../support/now.js';

interface Args {
  patient: string;
  asOf: string;
}

const meta: Meta<Args> = {
  title: 'Record/Playground',
  component: 'care-record',
  args: { patient: samplePatients[0]!.id, asOf: '' },
  argTypes: {
    patient: { control: 'select', options: samplePatients.map(({ id }) => id) },
    asOf: { control: 'text' },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** One record, several systems: choose a patient and a day. */
export const Playground: Story = {
  render: ({ patient, asOf }, { globals }) => {
    const sample = samplePatients.find(({ id }) => id === patient) ?? samplePatients[0]!;
    return html`<care-record
      .sources=${sample.sources.map(({ id, label, bundle, failure }) =>
        failure
          ? { id, label, load: () => Promise.reject(new Error(failure.message)) }
          : { id, label, resources: bundle() },
      )}
      .now=${() => STORY_NOW}
      as-of=${asOf}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
      ><care-timeline></care-timeline
    ></care-record>`;
  },
};
