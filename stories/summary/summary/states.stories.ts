import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { page, type Args } from './render.js';
import { lifetimeRecord } from '../../support/records.js';
import { problem } from '../cases.js';
import { sixStates } from '../../support/six-states.js';

/**
 * Preset and patient also come from the toolbar: each preset with each patient. The stories below are those that belong together, and
 * each patient once.
 */
const meta: Meta<Args> = {
  title: 'Summary/Summary/States',
  component: 'care-summary',
  ...page,
};

export default meta;

type Story = StoryObj<Args>;

export const EmergencyManyMedicines: Story = { args: { preset: 'emergency', patient: 'solveig' } };

export const Pregnant: Story = { args: { preset: 'gp', patient: 'maret' } };

export const Palliative: Story = { args: { preset: 'home-care', patient: 'rolf' } };

export const AlmostNothing: Story = { args: { preset: 'gp', patient: 'anders' } };

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
      side: [{ element: 'care-results', attributes: { 'max-results': 2 } }],
    },
  },
};

export const PresetThatCannotBeUsed: Story = {
  args: { patient: 'anders', preset: { name: 'wrong', main: ['script', 'care-problems', 'not-loaded'] } },
};

const six = sixStates({
  some: problem('Hjertesvikt'),
  seen: /Hjertesvikt/,
  many: [],
  counted: /\d{3} /,
});
export const Empty: Story = six.Empty;
export const Loading: Story = six.Loading;
export const Partial: Story = six.Partial;
export const Failed: Story = six.Failed;
export const Huge: Story = { args: { record: lifetimeRecord(10_000) }, play: six.Huge.play };
export const Hostile: Story = six.Hostile;
