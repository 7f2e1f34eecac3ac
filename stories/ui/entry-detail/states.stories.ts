import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { one, medicine, observation, shown } from './cases.js';
import { page, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'UI/Entry detail/States',
  component: 'care-entry-detail',
  ...page,
};

export default meta;

type Story = StoryObj<Args>;

/** The negation word stands in the title (MED-10). */
export const Prohibition: Story = {
  args: { record: one(medicine({ doNotPerform: true })) },
  play: async ({ canvasElement }) => {
    await expect((await shown(canvasElement)).textContent).toContain('IKKE gi: Furosemid 40 mg tabletter');
  },
};

/** Struck through, and the word beside it (GEN-01). */
export const EnteredInError: Story = { args: { record: one(observation({ status: 'entered-in-error' })) } };

/** "Cannot be interpreted safely" (GEN-04). */
export const NotSafe: Story = {
  args: {
    record: one(medicine({ modifierExtension: [{ url: 'http://example.org/meaning', valueBoolean: true }] })),
  },
};

export const DataAbsent: Story = {
  args: {
    record: one(
      observation({ valueQuantity: undefined, dataAbsentReason: { text: 'Prøven var hemolysert' } }),
    ),
  },
};
