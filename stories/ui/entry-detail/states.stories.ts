import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { byRole } from '../../support/access.js';
import { emptyRecord } from '../../support/records.js';
import { one, medicine, observation, shown } from './cases.js';
import { keepsItsShape, many, PERSON, recordOfState, tells } from '../../support/six-states.js';
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

const LOST = { basedOn: [{ reference: 'CarePlan/borte' }] };
/** Follows a reference that leads nowhere, and is told so in words. */
const follows: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const root = await shown(canvasElement);
  await userEvent.click(byRole(root, 'button', 'Plan (ikke hentet)'));
  await waitFor(() =>
    expect(root.querySelector('care-notice')?.textContent).toContain('finnes ikke i denne journalen'),
  );
  await expect(root.querySelector('[part="title"]')!.textContent).toContain('Furosemid');
};

export const Empty: Story = { args: { record: emptyRecord() }, play: tells([/\p{L}/u], [/undefined/]) };
/** What it points to has not come yet, is missing from what came, or will not come: the entry itself stays whole. */
export const Loading: Story = {
  args: { record: recordOfState('loading', PERSON, medicine(LOST)) },
  play: follows,
};
export const Partial: Story = {
  args: { record: recordOfState('partial', PERSON, medicine(LOST)) },
  play: follows,
};
export const Failed: Story = {
  args: { record: recordOfState('failed', PERSON, medicine(LOST)) },
  play: follows,
};
/** A panel of three hundred values: the first two hundred, each with its unit, and how many more (RES-01, GEN-07). */
export const Huge: Story = {
  args: {
    record: one(
      observation({
        component: many(300, (i) => ({
          code: { text: `Del ${i + 1}` },
          valueQuantity: { value: i + 1, unit: 'mmol/L' },
        })),
      }),
    ),
  },
  play: tells([/Del 199\s+199\s+mmol\/L/, /og 101 til/]),
};
export const Hostile: Story = {
  args: {
    record: one(
      medicine({
        status: 'flurble',
        modifierExtension: [{ url: 'javascript:alert(1)', valueString: '<b>x</b>' }],
        medicationCodeableConcept: { text: '<img src=x onerror="alert(1)"> \u202egnissem' },
        dosageInstruction: 'ikke en liste',
      }),
    ),
  },
  play: keepsItsShape(/<img src=x/, /flurble/, /javascript:alert/),
};
