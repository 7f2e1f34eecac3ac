import type { Meta } from '@storybook/web-components-vite';
import { recordOf, sampleRecord } from '../../support/records.js';
import { emptyBecause, PATIENT, problem, SECTION, withSource } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';

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

export const Unavailable: Story = { args: { record: withSource('failed') } };

export const Loading: Story = { args: { record: withSource('loading') } };

export const Incomplete: Story = { args: { record: withSource('partial', problem('Hjertesvikt')) } };

export const OnAnotherDay: Story = { args: { record: sampleRecord('solveig'), asOf: '2015-01-01' } };

export const Hostile: Story = { args: { record: sampleRecord('proeve') } };
