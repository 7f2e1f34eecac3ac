import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { CareSummary } from '@care-timeline/summary';
import { PATIENT_IDS, emptyRecord, sampleRecord } from '../../support/records.js';

interface Args {
  preset: unknown;
  patient: string;
  asOf: string;
  width: string;
}

/**
 * Preset and patient also come from the toolbar: each preset with each patient. The stories below are those that belong together, and
 * each patient once.
 */
const meta: Meta<Args> = {
  title: 'Summary/Summary/States',
  component: 'care-summary',
  parameters: { layout: 'fullscreen' },
  args: { preset: '', patient: '', asOf: '', width: '' },
  argTypes: { patient: { control: 'select', options: ['', ...PATIENT_IDS] } },
  render: ({ preset, patient, asOf, width }, { globals }) => {
    const record =
      patient === 'none'
        ? emptyRecord()
        : sampleRecord(patient || (globals['patient'] as string), globals['timeZone'] as string);
    const box = document.createElement('div');
    box.style.setProperty('padding', '12px');
    if (width) box.style.setProperty('max-width', width);
    const record$ = document.createElement('care-record');
    Object.assign(record$, {
      record,
      asOf: asOf || (globals['asOf'] as string),
      timeZone: globals['timeZone'] as string,
      density: globals['density'] as string,
      preset: globals['preset'] as string,
    });
    const summary = document.createElement('care-summary');
    if (preset) summary.preset = preset as CareSummary['preset'];
    record$.append(summary);
    box.append(record$);
    return html`${box}`;
  },
};

export default meta;

type Story = StoryObj<Args>;

export const EmergencyManyMedicines: Story = { args: { preset: 'emergency', patient: 'solveig' } };

export const Pregnant: Story = { args: { preset: 'gp', patient: 'maret' } };

export const Palliative: Story = { args: { preset: 'home-care', patient: 'rolf' } };

export const AlmostNothing: Story = { args: { preset: 'gp', patient: 'anders' } };

export const Hostile: Story = { args: { preset: 'gp', patient: 'proeve' } };

export const NothingRecorded: Story = { args: { preset: 'gp', patient: 'none' } };

export const AYearAgo: Story = { args: { preset: 'home-care', patient: 'solveig', asOf: '2025-11-23' } };

export const Narrow: Story = { args: { preset: 'emergency', patient: 'marius', width: '360px' } };

/** A vendor's own, as an object; it may hold elements of the vendor's own. */
export const OwnPreset: Story = {
  args: {
    patient: 'solveig',
    preset: {
      name: 'own',
      title: { nb: 'Vaktmøte', nn: 'Vaktmøte', en: 'Handover' },
      top: ['care-patient-banner'],
      first: ['care-alerts'],
      main: [{ element: 'care-visit-plan', attributes: { days: 1 } }],
      side: [{ element: 'care-results', attributes: { most: 2 } }],
    },
  },
};

export const PresetThatCannotBeUsed: Story = {
  args: { patient: 'anders', preset: { name: 'wrong', main: ['script', 'care-problems', 'not-loaded'] } },
};
