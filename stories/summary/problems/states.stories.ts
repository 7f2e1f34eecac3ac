import type { Meta } from '@storybook/web-components-vite';
import { reasonStory, searchStory, SECTION } from '../../support/list-states.js';
import { recordOf, sampleRecord } from '../../support/records.js';
import { PATIENT, problem } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';
import { many, sixStates } from '../../support/six-states.js';

const meta: Meta<Args> = {
  title: 'Summary/Problems/States',
  component: 'care-problems',
  argTypes: { record: { control: false } },
  render: widget('care-problems'),
};

export default meta;

/** What its source says of an empty list, in words of their own (GEN-06). */
export const NoneKnown: Story = reasonStory('nilknown', SECTION.problems);
export const NotAsked: Story = reasonStory('notasked', SECTION.problems);
export const Withheld: Story = reasonStory('withheld', SECTION.problems);

/** A search says what is left of the list, aloud too (MED-24). */
export const Searched: Story = searchStory('care-problems', 'hjerte');

export const NotRecorded: Story = { args: { record: recordOf(PATIENT) } };

export const OnAnotherDay: Story = { args: { record: sampleRecord('solveig'), asOf: '2015-01-01' } };

const six = sixStates({
  some: problem('Hjertesvikt'),
  seen: /Hjertesvikt/,
  many: many(300, (i) => problem(`Problem ${i + 1}`)),
  counted: /Problem 300/,
});
export const Empty: Story = six.Empty;
export const Loading: Story = six.Loading;
export const Partial: Story = six.Partial;
export const Failed: Story = six.Failed;
export const Huge: Story = six.Huge;
export const Hostile: Story = six.Hostile;
