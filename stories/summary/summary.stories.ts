import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { CareSummary } from '@care-timeline/summary';
import { PATIENT_IDS, emptyRecord, sampleRecord } from '../support/records.js';

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
  title: 'Summary/Summary',
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

export const Playground: Story = {};

export const GeneralPractice: Story = { args: { preset: 'gp', patient: 'oddvar' } };
export const HomeNursing: Story = { tags: ['visual'], args: { preset: 'home-care', patient: 'solveig' } };
export const NursingHome: Story = { args: { preset: 'nursing-home', patient: 'astrid' } };
export const EmergencyClinic: Story = { tags: ['visual'], args: { preset: 'emergency', patient: 'marius' } };
export const HealthStation: Story = { args: { preset: 'health-station', patient: 'ella' } };
export const Physiotherapy: Story = { args: { preset: 'physiotherapy', patient: 'oddvar' } };
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

export const OneDayForAll: Story = {
  args: { preset: 'gp', patient: 'solveig' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('care-summary')!.shadowRoot!;
    const day = root.querySelector<HTMLInputElement>('input[type="date"]')!;
    day.value = '2015-01-01';
    day.dispatchEvent(new Event('change'));
    await waitFor(() =>
      expect(root.querySelector('care-problems')!.shadowRoot!.textContent).not.toContain('Hjertesvikt'),
    );
  },
};

export const SearchForAll: Story = {
  args: { preset: 'gp', patient: 'solveig' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('care-summary')!.shadowRoot!;
    const search = root.querySelector<HTMLInputElement>('input[type="search"]')!;
    search.value = 'hjerte';
    search.dispatchEvent(new Event('input'));
    await waitFor(() =>
      expect(root.querySelector('care-problems')!.shadowRoot!.querySelector('care-notice')).not.toBeNull(),
    );
  },
};
