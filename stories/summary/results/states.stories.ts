import type { Meta } from '@storybook/web-components-vite';
import { recordOf, sampleRecord } from '../../support/records.js';
import { emptyBecause, PATIENT, result, SECTION, withSource } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';
import { kalium } from './cases.js';

const meta: Meta<Args> = {
  title: 'Summary/Results/States',
  component: 'care-results',
  argTypes: { record: { control: false } },
  render: widget('care-results'),
};

export default meta;

export const NotRecorded: Story = { args: { record: recordOf(PATIENT) } };

export const NotAsked: Story = { args: { record: emptyBecause('notasked', SECTION.results) } };

export const Withheld: Story = { args: { record: emptyBecause('withheld', SECTION.results) } };

export const Unavailable: Story = { args: { record: withSource('failed') } };

export const Loading: Story = { args: { record: withSource('loading') } };

export const Incomplete: Story = { args: { record: withSource('partial', kalium('k', 4.2, '2026-10-01')) } };

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
