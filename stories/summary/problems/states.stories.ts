import type { Meta } from '@storybook/web-components-vite';
import { recordOf, sampleRecord } from '../../support/records.js';
import { emptyBecause, PATIENT, problem, SECTION } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';
import { many, sixStates } from '../../support/six-states.js';

const meta: Meta<Args> = {
  title: 'Summary/Problems/States',
  component: 'care-problems',
  argTypes: { record: { control: false } },
  render: widget('care-problems'),
};

export default meta;

export const NoneKnown: Story = { args: { record: emptyBecause('nilknown', SECTION.problems) } };

export const NotRecorded: Story = { args: { record: recordOf(PATIENT) } };

export const NotAsked: Story = { args: { record: emptyBecause('notasked', SECTION.problems) } };

export const Withheld: Story = { args: { record: emptyBecause('withheld', SECTION.problems) } };

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
