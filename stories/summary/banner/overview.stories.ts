import type { Meta } from '@storybook/web-components-vite';
import { recordOf, sampleRecord } from '../../support/records.js';
import { PATIENT } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Patient banner/Overview',
  component: 'care-patient-banner',
  argTypes: { record: { control: false } },
  render: widget('care-patient-banner'),
};

export default meta;

export const Child: Story = { args: { record: sampleRecord('ella') } };

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
