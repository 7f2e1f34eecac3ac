import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PatientRecord } from '@care-timeline/record';
import { reasonStory, SECTION, searchStory } from '../support/list-states.js';
import { answeredRecord, recordOf, sampleRecord } from '../support/records.js';
import { many, sixStates } from '../support/six-states.js';

interface Args {
  record: PatientRecord | undefined;
  groupBy: 'plan' | 'activity';
  asOf: string;
}

const meta: Meta<Args> = {
  title: 'Care plan/States',
  component: 'care-plan',
  args: { groupBy: 'plan', asOf: '' },
  argTypes: { record: { control: false } },
  render: ({ record, groupBy, asOf }, { globals }) =>
    html`<care-plan
        .record=${record}
        group-by=${groupBy}
        as-of=${asOf}
        time-zone=${globals['timeZone']}
        density=${globals['density']}
      ></care-plan>
      <care-goals
        .record=${record}
        as-of=${asOf}
        time-zone=${globals['timeZone']}
        density=${globals['density']}
      ></care-goals>`,
};
export default meta;
type Story = StoryObj<Args>;

const patient = { resourceType: 'Patient', id: 'p', name: [{ text: 'Kari Eksempel' }] };
const subject = { reference: 'Patient/p' };

const plan = (id: string, more: object): object => ({
  resourceType: 'CarePlan',
  id,
  subject,
  status: 'active',
  intent: 'plan',
  title: `Plan ${id}`,
  period: { start: '2026-10-01' },
  ...more,
});

const activity = (description: string, status: string, more: object = {}): object => ({
  detail: { status, description, ...more },
});

/** Each status of an activity by its word and symbol; one that must not be done says IKKE (GEN-02, CPL-02). */
export const ActivityStatuses: Story = {
  args: {
    record: recordOf(
      patient,
      plan('tiltak', {
        activity: [
          activity('Pågår', 'in-progress', { scheduledString: 'daglig' }),
          activity('Planlagt', 'scheduled', { scheduledPeriod: { start: '2026-12-01', end: '2026-12-05' } }),
          activity('Forfalt', 'scheduled', { scheduledPeriod: { start: '2026-11-01', end: '2026-11-05' } }),
          activity('På vent', 'on-hold', { statusReason: { text: 'Pasienten er på sykehus' } }),
          activity('Fullført', 'completed'),
          activity('Avlyst', 'cancelled', { statusReason: { text: 'Ønsker det ikke' } }),
          activity('Ukjent kode', 'flurble'),
          activity('Varme omslag', 'not-started', { doNotPerform: true }),
        ],
      }),
    ),
  },
};

export const ByActivity: Story = { args: { ...ActivityStatuses.args, groupBy: 'activity' } };

/** Draft, proposal, on hold, ended, revoked, in error, and one with a modifier that nobody knows (GEN-01..04). */
export const PlanStatuses: Story = {
  args: {
    record: recordOf(
      patient,
      plan('utkast', { status: 'draft' }),
      plan('forslag', { intent: 'proposal' }),
      plan('pause', { status: 'on-hold' }),
      plan('avsluttet', { status: 'completed', period: { start: '2025-01-01', end: '2025-06-01' } }),
      plan('trukket', { status: 'revoked' }),
      plan('feil', { status: 'entered-in-error' }),
      plan('utrygg', { modifierExtension: [{ url: 'http://example.org/unknown', valueBoolean: true }] }),
    ),
  },
};

/** Lifecycle and achievement are told apart; the target stands beside the latest result (CPL-01). */
export const GoalStates: Story = {
  args: {
    record: recordOf(
      patient,
      ...(
        [
          ['vekt', 'active', 'improving', 'Stabil vekt'],
          ['pust', 'active', 'worsening', 'Mindre tungpust'],
          ['gange', 'on-hold', 'in-progress', 'Gå til butikken'],
          ['saar', 'completed', 'achieved', 'Leggsåret er grodd'],
          ['avvist', 'rejected', 'not-attainable', 'Slutte å røyke'],
        ] as const
      ).map(([id, lifecycleStatus, achieved, description]) => ({
        resourceType: 'Goal',
        id,
        subject,
        lifecycleStatus,
        achievementStatus: { coding: [{ code: achieved }] },
        description: { text: description },
        startDate: '2026-10-01',
        ...(id === 'vekt'
          ? {
              target: [
                {
                  measure: {
                    coding: [{ system: 'http://loinc.org', code: '29463-7', display: 'Kroppsvekt' }],
                  },
                  detailRange: { low: { value: 69, unit: 'kg' }, high: { value: 71, unit: 'kg' } },
                  dueDate: '2026-12-31',
                },
              ],
            }
          : {}),
      })),
      ...[70.2, 70.8, 71.5].map((value, index) => ({
        resourceType: 'Observation',
        id: `w${index}`,
        subject,
        status: 'final',
        code: { coding: [{ system: 'http://loinc.org', code: '29463-7', display: 'Kroppsvekt' }] },
        effectiveDateTime: `2026-11-0${index + 1}`,
        valueQuantity: { value, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
      })),
    ),
  },
};

/** What its source says of an empty list, in words of their own (GEN-06). */
export const NoneKnown: Story = reasonStory('nilknown', SECTION.plans);
export const NotAsked: Story = reasonStory('notasked', SECTION.plans);
export const Withheld: Story = reasonStory('withheld', SECTION.plans);

/** A search says what is left of the list, aloud too (MED-24). */
export const Searched: Story = searchStory('care-plan', 'dagsenter');

export const NotRecorded: Story = { args: { record: answeredRecord() } };
/** Plans as they were known on the day; what came later is counted. */
export const OnAnotherDay: Story = { args: { record: sampleRecord('solveig'), asOf: '2021-06-01' } };
export const NoRecord: Story = { args: { record: undefined } };

const six = sixStates({
  some: plan('hjem', { activity: [activity('Sårstell', 'in-progress')] }),
  seen: /Sårstell/,
  many: [plan('stor', { activity: many(500, (i) => activity(`Tiltak ${i + 1}`, 'in-progress')) })],
  counted: /Tiltak 500/,
});
export const Empty: Story = six.Empty;
export const Loading: Story = six.Loading;
export const Partial: Story = six.Partial;
export const Failed: Story = six.Failed;
export const Huge: Story = six.Huge;
export const Hostile: Story = six.Hostile;
