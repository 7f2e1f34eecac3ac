import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { recordOf, sampleRecord } from '../support/records.js';
import { clinical, emptyBecause, PATIENT, problem, SECTION, verification, withSource } from './cases.js';
import { drawn, widget, type Args, type Story } from './render.js';

const meta: Meta<Args> = {
  title: 'Summary/Problems',
  component: 'care-problems',
  argTypes: { record: { control: false } },
  render: widget('care-problems'),
};
export default meta;

export const Playground: Story = { args: { record: sampleRecord('solveig') } };
export const NoneKnown: Story = { args: { record: emptyBecause('nilknown', SECTION.problems) } };
export const NotRecorded: Story = { args: { record: recordOf(PATIENT) } };
export const NotAsked: Story = { args: { record: emptyBecause('notasked', SECTION.problems) } };
export const Withheld: Story = { args: { record: emptyBecause('withheld', SECTION.problems) } };
export const Unavailable: Story = { args: { record: withSource('failed') } };
export const Loading: Story = { args: { record: withSource('loading') } };
export const Incomplete: Story = { args: { record: withSource('partial', problem('Hjertesvikt')) } };
export const OnAnotherDay: Story = { args: { record: sampleRecord('solveig'), asOf: '2015-01-01' } };
export const Hostile: Story = { args: { record: sampleRecord('proeve') } };

/** Active, unconfirmed, past, refuted and in error, each apart (GEN-01, GEN-02). */
export const EveryGroup: Story = {
  tags: ['visual'],
  args: {
    record: recordOf(
      PATIENT,
      problem('Hjertesvikt', { severity: { text: 'Alvorlig' }, stage: [{ summary: { text: 'NYHA III' } }] }),
      problem('Astma', clinical('relapse')),
      problem('Demens', verification('unconfirmed')),
      problem('Appendisitt', verification('differential')),
      problem('Ny hofte', { onsetDateTime: '2027-02-01' }),
      problem('Lårhalsbrudd', { ...clinical('resolved'), abatementDateTime: '2020' }),
      problem('Diabetes type 1', verification('refuted')),
      problem('Epilepsi', verification('entered-in-error')),
      problem('Ukjent status', clinical('hmm')),
    ),
  },
  play: async ({ canvasElement }) => {
    const root = (await drawn(canvasElement, 'care-problems')).shadowRoot!;
    await expect(root.textContent).not.toContain('Epilepsi');
    root.querySelectorAll<HTMLElement>('.fold').forEach((fold) => fold.click());
    await waitFor(() => expect(root.querySelectorAll('s')).toHaveLength(2));
  },
};

const URL = 'http://hl7.org/fhir/StructureDefinition/condition-dueTo';
const dueTo = (id: string): object => ({
  extension: [{ url: URL, valueReference: { reference: `Condition/${id}` } }],
});
export const Hierarchy: Story = {
  args: {
    record: recordOf(
      PATIENT,
      problem('Diabetes'),
      problem('Nyresvikt', dueTo('diabetes')),
      problem('Anemi', dueTo('nyresvikt')),
      problem('Retinopati', dueTo('diabetes')),
    ),
  },
};
