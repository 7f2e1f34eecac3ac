import type { Meta } from '@storybook/web-components-vite';
import { emptyBecause, reasonStory, SECTION } from '../../support/list-states.js';
import { recordOf, sampleRecord } from '../../support/records.js';
import { allergy, PATIENT } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';
import { many, sixStates } from '../../support/six-states.js';

const meta: Meta<Args> = {
  title: 'Summary/Alerts/States',
  component: 'care-alerts',
  argTypes: { record: { control: false } },
  render: widget('care-alerts'),
};

export default meta;

/** What its source says of an empty list, in words of their own (GEN-06). */
export const NoneKnown: Story = reasonStory('nilknown', SECTION.allergies);
export const NotAsked: Story = reasonStory('notasked', SECTION.allergies);
export const Withheld: Story = reasonStory('withheld', SECTION.allergies);

export const NotRecorded: Story = { args: { record: recordOf(PATIENT) } };

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
