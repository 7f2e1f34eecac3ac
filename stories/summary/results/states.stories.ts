import type { Meta } from '@storybook/web-components-vite';
import { reasonStory, searchStory, SECTION } from '../../support/list-states.js';
import { recordOf, sampleRecord } from '../../support/records.js';
import { amount, PATIENT, result } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';
import { kalium } from './cases.js';
import { many, sixStates } from '../../support/six-states.js';

const meta: Meta<Args> = {
  title: 'Summary/Results/States',
  component: 'care-results',
  argTypes: { record: { control: false } },
  render: widget('care-results'),
};

export default meta;

/** What its source says of an empty list, in words of their own (GEN-06). */
export const NoneKnown: Story = reasonStory('nilknown', SECTION.results);
export const NotAsked: Story = reasonStory('notasked', SECTION.results);
export const Withheld: Story = reasonStory('withheld', SECTION.results);

/** A search says what is left of the list, aloud too (MED-24). */
export const Searched: Story = searchStory('care-results', 'kalium');

export const NotRecorded: Story = { args: { record: recordOf(PATIENT) } };

export const OnAnotherDay: Story = { args: { record: sampleRecord('solveig'), asOf: '2020-01-01' } };

/** Why there is no value stands in its place, and the one before beside it (RES-04). */
export const NoValue: Story = {
  args: {
    record: recordOf(
      PATIENT,
      kalium('k1', 4.2, '2026-03-02'),
      result('k2', 'P-Kalium', { dataAbsentReason: { text: 'Hemolysert prøve' } }),
    ),
  },
};

const six = sixStates({
  some: kalium('k', 4.2, '2026-10-01'),
  seen: /4[,.]2/,
  many: many(300, (i) => result(`r${i}`, `Analyse ${i + 1}`, amount(i + 1, 'mmol/L'))),
  counted: /Prøvesvar\s+300|results\s+300/,
});
export const Empty: Story = six.Empty;
export const Loading: Story = six.Loading;
export const Partial: Story = six.Partial;
export const Failed: Story = six.Failed;
export const Huge: Story = six.Huge;
export const Hostile: Story = six.Hostile;
