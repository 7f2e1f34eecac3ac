import type { Meta } from '@storybook/web-components-vite';
import { recordOf, sampleRecord } from '../../support/records.js';
import { allergy, emptyBecause, PATIENT, SECTION } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';
import { many, sixStates } from '../../support/six-states.js';

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

const six = sixStates({
  some: allergy('Penicillin', 'confirmed'),
  seen: /Penicillin/,
  many: many(300, (i) => allergy(`Stoff ${i + 1}`, 'confirmed')),
  counted: /Stoff 300/,
});
export const Empty: Story = six.Empty;
export const Loading: Story = six.Loading;
export const Partial: Story = six.Partial;
export const Failed: Story = six.Failed;
export const Huge: Story = six.Huge;
export const Hostile: Story = six.Hostile;
