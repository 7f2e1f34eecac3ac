import type { Meta } from '@storybook/web-components-vite';
import { recordOf, sampleRecord } from '../support/records.js';
import { amount, emptyBecause, PATIENT, result, said, SECTION, withSource } from './cases.js';
import { widget, type Args, type Story } from './render.js';

const meta: Meta<Args> = {
  title: 'Summary/Results',
  component: 'care-results',
  argTypes: { record: { control: false } },
  render: widget('care-results'),
};
export default meta;

const range = {
  referenceRange: [{ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5, unit: 'mmol/L' } }],
};
const on = (date: string): object => ({ effectiveDateTime: date });
const kalium = (id: string, value: number, date: string, more: object = {}): object =>
  result(id, 'P-Kalium', { ...amount(value, 'mmol/L'), ...range, ...on(date), ...more });

export const Playground: Story = { args: { record: sampleRecord('solveig') } };
export const NotRecorded: Story = { args: { record: recordOf(PATIENT) } };
export const NotAsked: Story = { args: { record: emptyBecause('notasked', SECTION.results) } };
export const Withheld: Story = { args: { record: emptyBecause('withheld', SECTION.results) } };
export const Unavailable: Story = { args: { record: withSource('failed') } };
export const Loading: Story = { args: { record: withSource('loading') } };
export const Incomplete: Story = { args: { record: withSource('partial', kalium('k', 4.2, '2026-10-01')) } };
export const OnAnotherDay: Story = { args: { record: sampleRecord('solveig'), asOf: '2020-01-01' } };

/** Change since the one before, reference range, trend; interpretation only where the source gives it (RES-01, RES-03). */
export const TrendAndRange: Story = {
  args: {
    record: recordOf(
      PATIENT,
      kalium('k1', 4.2, '2026-03-02'),
      kalium('k2', 4.4, '2026-06-02'),
      kalium('k3', 9.9, '2026-07-02', { status: 'entered-in-error' }),
      kalium('k4', 5.9, '2026-11-01', said('H')),
      result('outside', 'Utenfor, uten kildens vurdering', { ...amount(7.2, 'mmol/L'), ...range }),
      result('bare', 'Uten referanseområde', amount(12, 'pmol/L')),
      result('prelim', 'Foreløpig', { ...amount(8, 'g/dL'), status: 'preliminary' }),
      result('bound', 'CRP', { valueQuantity: { value: 5, comparator: '<', unit: 'mg/L' } }),
    ),
  },
};

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

/** A score with its parts, and what its source says of it. */
export const News2: Story = {
  tags: ['visual'],
  args: {
    record: recordOf(
      PATIENT,
      result('news', 'NEWS2', {
        valueInteger: 7,
        interpretation: [{ text: 'Høy klinisk risiko' }],
        category: [{ coding: [{ code: 'survey' }] }],
        component: [
          { code: { text: 'Respirasjonsfrekvens' }, ...amount(24, '/min') },
          { code: { text: 'SpO₂' }, ...amount(91, '%') },
          { code: { text: 'Bevissthet' }, valueCodeableConcept: { text: 'Våken' } },
          { code: { text: 'Temperatur' }, dataAbsentReason: { text: 'Ikke målt' } },
        ],
      }),
    ),
  },
};
