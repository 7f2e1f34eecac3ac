import type { Meta } from '@storybook/web-components-vite';
import { recordOf, answeredRecord } from '../../support/records.js';
import { PATIENT } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';
import { many, sixStates } from '../../support/six-states.js';

const meta: Meta<Args> = {
  title: 'Summary/Patient banner/States',
  component: 'care-patient-banner',
  argTypes: { record: { control: false } },
  render: widget('care-patient-banner'),
};

export default meta;

export const NotKnownYet: Story = { args: { record: answeredRecord() } };

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

const six = sixStates({
  some: [],
  seen: /Kari Eksempel/,
  many: [],
  counted: /Mer om pasienten|Meir om pasienten|More about the patient/,
  nothing: /Kari Eksempel/,
  // The lists tell what is missing; the banner is who it is.
  missing: [],
});
export const Empty: Story = six.Empty;
export const Loading: Story = six.Loading;
export const Partial: Story = six.Partial;
export const Failed: Story = six.Failed;
/** A hundred relatives and thirty telephone numbers, one action away. */
export const Huge: Story = {
  args: {
    record: recordOf({
      ...PATIENT,
      contact: many(100, (i) => ({ name: { text: `Pårørende ${i + 1}` } })),
      telecom: many(30, (i) => ({ system: 'phone', value: `55 55 ${10 + i} 00` })),
    }),
  },
  play: six.Huge.play,
};
export const Hostile: Story = six.Hostile;
