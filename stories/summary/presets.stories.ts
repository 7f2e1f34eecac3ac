import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import type { CareRecord } from '@care-timeline/elements';
import { GROUPS_IN_USE } from '@care-timeline/record';
import { textIn } from '../support/access.js';
import { PATIENT_IDS, sampleRecord } from '../support/records.js';
import { page, type Args } from './summary/render.js';

const PRESETS = ['gp', 'home-care', 'nursing-home', 'emergency', 'health-station', 'physiotherapy'];

const meta: Meta<Args> = {
  title: 'Summary/Presets',
  component: 'care-summary',
  ...page,
  argTypes: { ...page.argTypes, preset: { control: 'select', options: PRESETS } },
};

export default meta;

/** Name, allergies (or why there are none) and medicines in use are on the page as the record has them. */
async function showsPatient(canvas: HTMLElement, patient: string): Promise<void> {
  const record = sampleRecord(patient);
  canvas.querySelector<CareRecord>('care-record')!.record = record;
  const root = canvas.querySelector('care-summary')!.shadowRoot!;
  const shows = async (tag: string, texts: readonly (string | undefined)[]): Promise<void> =>
    waitFor(
      () => {
        const shown = textIn(root.querySelector(tag)!);
        for (const text of texts) void expect(shown).toContain(text?.replace(/\s+/g, ' ').trim());
      },
      { timeout: 5000 },
    );
  await shows('care-patient-banner', [record.patient?.name]);

  const allergies = record.allergies().groups.get('active') ?? [];
  await shows(
    'care-alerts',
    allergies.map(({ entry }) => entry.name),
  );
  const alerts = root.querySelector('care-alerts')!.shadowRoot!;
  if (allergies.length === 0)
    await waitFor(() => expect(alerts.querySelector('care-state')).not.toBeNull(), { timeout: 5000 });

  const medicines = record.medications().items.filter(({ state }) => GROUPS_IN_USE.has(state.group));
  await shows(
    'care-medication-list',
    // One that is not loaded has no name, and says so.
    medicines.map(({ entry }) => (entry.nameNotLoaded ? 'ikke hentet' : entry.name)),
  );
  const list = root.querySelector('care-medication-list')!.shadowRoot!;
  await expect(list.querySelectorAll('[part~="row"]').length).toBeGreaterThanOrEqual(medicines.length);
}

/** A preset with each of the sample patients in turn. */
const on = (preset: string): StoryObj<Args> => ({
  args: { preset, patient: PATIENT_IDS[0]! },
  play: async ({ canvasElement }) => {
    for (const patient of PATIENT_IDS) await showsPatient(canvasElement, patient);
  },
});

export const GeneralPractice = on('gp');
export const HomeNursing = on('home-care');
export const NursingHome = on('nursing-home');
export const EmergencyClinic = on('emergency');
export const HealthStation = on('health-station');
export const Physiotherapy = on('physiotherapy');
