import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { recordOf } from '../../support/records.js';
import { clinical, PATIENT, problem, verification } from '../cases.js';
import { drawn } from '../../support/drawn.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Problems/Behaviours',
  component: 'care-problems',
  argTypes: { record: { control: false } },
  render: widget('care-problems'),
};

export default meta;

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
