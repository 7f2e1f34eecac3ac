import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { recordOf, sampleRecord, emptyRecord } from '../support/records.js';
import { PATIENT } from './cases.js';
import { drawn, widget, type Args, type Story } from './render.js';

const meta: Meta<Args> = {
  title: 'Summary/Patient banner',
  component: 'care-patient-banner',
  argTypes: { record: { control: false } },
  render: widget('care-patient-banner'),
};
export default meta;

export const Playground: Story = { tags: ['visual'], args: { record: sampleRecord('solveig') } };
export const Child: Story = { args: { record: sampleRecord('ella') } };
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

/** Systems that disagree are all quoted (GEN-14). */
export const Disagreement: Story = {
  args: {
    record: (() => {
      const record = recordOf(PATIENT);
      record.add(
        { ...PATIENT, birthDate: '1951-05-17' },
        { source: { id: 'sykehus', label: 'Sykehuset', patientId: 'p' } },
      );
      return record;
    })(),
  },
};

export const NumberShown: Story = {
  args: { record: recordOf(PATIENT) },
  play: async ({ canvasElement }) => {
    const banner = await drawn(canvasElement, 'care-patient-banner');
    const root = banner.shadowRoot!;
    await expect(root.textContent).toContain('*****');
    root.querySelector<HTMLElement>('button[aria-pressed]')!.click();
    await waitFor(() => expect(root.textContent).toContain('178550 12345'));
  },
};
