import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PatientRecord } from '@care-timeline/record';
import { reasonStory, SECTION, searchStory } from '../../support/list-states.js';
import { answeredRecord, recordOf, sampleRecord } from '../../support/records.js';
import { PATIENT } from '../../summary/cases.js';
import { sixStates } from '../../support/six-states.js';

interface Args {
  record: PatientRecord | undefined;
  asOf: string;
}

const meta: Meta<Args> = {
  title: 'Care plan/Team/States',
  component: 'care-team',
  args: { asOf: '' },
  argTypes: { record: { control: false } },
  render: ({ record, asOf }, { globals }) =>
    html`<care-team
      .record=${record}
      as-of=${asOf}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
    ></care-team>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Who has left, and who has not begun, are folded away and counted. */
export const ComingAndGone: Story = {
  args: {
    record: recordOf(PATIENT, {
      resourceType: 'CareTeam',
      id: 'team',
      status: 'active',
      subject: { reference: 'Patient/p' },
      name: 'Hverdagsrehabilitering',
      participant: [
        { role: [{ text: 'Ergoterapeut' }], member: { display: 'Nina Haug' } },
        { role: [{ text: 'Fysioterapeut' }], member: { display: 'Per Lie' }, period: { end: '2026-02-01' } },
        { role: [{ text: 'Sykepleier' }], member: { display: 'Eva Moen' }, period: { start: '2026-12-01' } },
      ],
    }),
  },
};
/** A proposed team, and one that was entered in error (GEN-01). */
export const Statuses: Story = {
  args: {
    record: recordOf(
      PATIENT,
      ...['proposed', 'suspended', 'inactive', 'entered-in-error', 'flurble'].map((status) => ({
        resourceType: 'CareTeam',
        id: status,
        status,
        subject: { reference: 'Patient/p' },
        name: `Team ${status}`,
        participant: [{ member: { display: 'Nina Haug' } }],
      })),
    ),
  },
};

/** What its source says of an empty list, in words of their own (GEN-06). */
export const NoneKnown: Story = reasonStory('nilknown', SECTION.teams);
export const NotAsked: Story = reasonStory('notasked', SECTION.teams);
export const Withheld: Story = reasonStory('withheld', SECTION.teams);

/** A search says what is left of the list, aloud too (MED-24). */
export const Searched: Story = searchStory('care-team', 'svømming');

export const NotRecorded: Story = { args: { record: answeredRecord() } };
export const OnAnotherDay: Story = { args: { record: sampleRecord('solveig'), asOf: '2025-11-23' } };

const team = (...names: readonly string[]): object => ({
  resourceType: 'CareTeam',
  id: 't',
  status: 'active',
  subject: { reference: 'Patient/p' },
  participant: names.map((display) => ({ member: { display } })),
});
const six = sixStates({
  some: team('Nina Haug'),
  seen: /Nina Haug/,
  many: [team(...Array.from({ length: 300 }, (_, i) => `Deltaker ${i + 1}`))],
  counted: /Deltaker 300/,
});
export const Empty: Story = six.Empty;
export const Loading: Story = six.Loading;
export const Partial: Story = six.Partial;
export const Failed: Story = six.Failed;
export const Huge: Story = six.Huge;
export const Hostile: Story = six.Hostile;
