import type { Meta } from '@storybook/web-components-vite';
import { recordOf } from '../../support/records.js';
import { amount, PATIENT, result, said } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';
import { range, kalium } from './cases.js';

const meta: Meta<Args> = {
  title: 'Summary/Results/Overview',
  component: 'care-results',
  argTypes: { record: { control: false } },
  render: widget('care-results'),
};

export default meta;

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
