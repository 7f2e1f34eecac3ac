import type { Meta } from '@storybook/web-components-vite';
import { recordOf, emptyRecord } from '../../support/records.js';
import { PATIENT } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Patient banner/States',
  component: 'care-patient-banner',
  argTypes: { record: { control: false } },
  render: widget('care-patient-banner'),
};

export default meta;

export const NotKnownYet: Story = { args: { record: emptyRecord() } };

export const Deceased: Story = { args: { record: recordOf({ ...PATIENT, deceasedDateTime: '2026-02-03' }) } };

export const YearOfBirthOnly: Story = { args: { record: recordOf({ ...PATIENT, birthDate: '1950' }) } };

export const NoName: Story = { args: { record: recordOf({ resourceType: 'Patient', id: 'p' }) } };

export const Confidential: Story = {
  args: {
    record: recordOf({
      ...PATIENT,
      meta: { security: [{ code: 'R', display: 'Fortrolig adresse' }] },
    }),
  },
};

export const Merged: Story = {
  args: {
    record: recordOf({
      ...PATIENT,
      active: false,
      link: [{ type: 'replaced-by', other: { reference: 'Patient/q' } }],
    }),
  },
};
