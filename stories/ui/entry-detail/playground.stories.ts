import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PatientRecord } from '@care-timeline/record';
import { CareEntryDetail } from '@care-timeline/ui';
import { one, medicine } from './cases.js';

CareEntryDetail.define();

interface Args {
  record: PatientRecord;
  developer: boolean;
}

const meta: Meta<Args> = {
  title: 'UI/Entry detail/Playground',
  component: 'care-entry-detail',
  argTypes: { record: { control: false } },
  args: { record: one(medicine({})), developer: false },
  render: ({ record, developer }) =>
    html`<care-entry-detail
      .record=${record}
      .entry=${record.entries({ includeInError: true })[0]}
      ?developer=${developer}
    ></care-entry-detail>`,
};

export default meta;

type Story = StoryObj<Args>;

export const Playground: Story = {};
