import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { GROUPS_IN_USE } from '@care-timeline/record';
import { textIn } from '../../support/access.js';
import { sampleRecord } from '../../support/records.js';
import type { Args } from '../summary/render.js';

/**
 * The stories of one preset: each sample patient on it, with name, allergies (or why there are none) and medicines in use on the page, as
 * the record has them.
 */
export const onPreset =
  (preset: string) =>
  (patient: string): StoryObj<Args> => ({
    args: { preset, patient },
    play: async ({ canvasElement }) => {
      const record = sampleRecord(patient);
      const root = canvasElement.querySelector('care-summary')!.shadowRoot!;
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
      if (allergies.length === 0) await expect(alerts.querySelector('care-state')).not.toBeNull();

      const medicines = record.medications().items.filter(({ state }) => GROUPS_IN_USE.has(state.group));
      await shows(
        'care-medication-list',
        medicines.map(({ entry }) => entry.name),
      );
      const list = root.querySelector('care-medication-list')!.shadowRoot!;
      await expect(list.querySelectorAll('[part~="row"]').length).toBeGreaterThanOrEqual(medicines.length);
    },
  });
