import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { PatientRecord } from '@care-timeline/record';
import { CareEntryDetail } from '@care-timeline/ui';
import { one, medicine, observation, shown } from './cases.js';

CareEntryDetail.define();

interface Args {
  record: PatientRecord;
  developer: boolean;
}

const meta: Meta<Args> = {
  title: 'UI/Entry detail/States',
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

/** The negation word stands in the title (MED-10). */
export const Prohibition: Story = {
  args: { record: one(medicine({ doNotPerform: true })) },
  play: async ({ canvasElement }) => {
    await expect((await shown(canvasElement)).textContent).toContain('IKKE gi: Furosemid 40 mg tabletter');
  },
};

/** Struck through, and the word beside it (GEN-01). */
export const EnteredInError: Story = { args: { record: one(observation({ status: 'entered-in-error' })) } };

/** "Cannot be interpreted safely" (GEN-04). */
export const NotSafe: Story = {
  args: {
    record: one(medicine({ modifierExtension: [{ url: 'http://example.org/meaning', valueBoolean: true }] })),
  },
};

export const DataAbsent: Story = {
  args: {
    record: one(
      observation({ valueQuantity: undefined, dataAbsentReason: { text: 'Prøven var hemolysert' } }),
    ),
  },
};
