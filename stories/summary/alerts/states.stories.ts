import type { Meta } from '@storybook/web-components-vite';
import { recordOf, sampleRecord } from '../../support/records.js';
import { allergy, emptyBecause, PATIENT, SECTION, withSource } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Alerts/States',
  component: 'care-alerts',
  argTypes: { record: { control: false } },
  render: widget('care-alerts'),
};

export default meta;

export const NoneKnown: Story = { args: { record: emptyBecause('nilknown', SECTION.allergies) } };

export const NotRecorded: Story = { args: { record: recordOf(PATIENT) } };

export const NotAsked: Story = { args: { record: emptyBecause('notasked', SECTION.allergies) } };

export const Withheld: Story = { args: { record: emptyBecause('withheld', SECTION.allergies) } };

export const Unavailable: Story = { args: { record: withSource('failed') } };

export const Loading: Story = { args: { record: withSource('loading') } };

export const Incomplete: Story = {
  args: { record: withSource('partial', allergy('Penicillin', 'confirmed')) },
};

export const OnAnotherDay: Story = { args: { record: sampleRecord('solveig'), asOf: '2015-01-01' } };

/** A source says none, another has one: both are shown (ALG-01). */
export const Contradiction: Story = {
  args: {
    record: (() => {
      const record = emptyBecause('nilknown', SECTION.allergies);
      record.add([PATIENT, allergy('Penicillin', 'confirmed')], {
        source: { id: 'sykehus', label: 'Sykehuset', patientId: 'p' },
      });
      return record;
    })(),
  },
};
