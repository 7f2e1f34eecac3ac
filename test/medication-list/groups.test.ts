import { describe, expect, it } from 'vitest';
import type { MedicationGroup, PatientRecord } from '@care-timeline/record';
import { NO_FILTER } from '../../packages/medication-list/src/model/filter.js';
import { MedicineReader } from '../../packages/medication-list/src/model/from-record.js';
import { listModel } from '../../packages/medication-list/src/model/list-model.js';
import { recordOf, request, type Json } from './support/medicines.js';
import { words } from './support/words.js';

/** How the period of use lies to today, 23 November 2026. */
const PERIODS = {
  none: undefined,
  past: { start: '2026-02-01', end: '2026-03-01' },
  recent: { start: '2026-02-01', end: '2026-11-13' },
  open: { start: '2026-02-01' },
  ending: { start: '2026-02-01', end: '2026-12-24' },
  future: { start: '2026-12-01' },
} as const;
type Relation = keyof typeof PERIODS;
const RELATIONS = Object.keys(PERIODS) as Relation[];

/** What a status means, and the group it gives for each relation of the period to today. */
const MEANINGS: Readonly<Record<string, Readonly<Record<Relation, MedicationGroup>>>> = {
  active: {
    none: 'regular',
    past: 'regular',
    recent: 'regular',
    open: 'regular',
    ending: 'regular',
    future: 'planned',
  },
  paused: {
    none: 'paused',
    past: 'paused',
    recent: 'paused',
    open: 'paused',
    ending: 'paused',
    future: 'planned',
  },
  // Over, and nothing says since when: what began within the last three months was stopped within them.
  over: {
    none: 'past',
    past: 'past',
    recent: 'recently-stopped',
    open: 'past',
    ending: 'past',
    future: 'recently-stopped',
  },
  unknown: {
    none: 'unknown',
    past: 'past',
    recent: 'recently-stopped',
    open: 'unknown',
    ending: 'unknown',
    future: 'planned',
  },
  plan: all('planned'),
  dropped: all('past'),
  never: all('not-taken'),
  error: all('in-error'),
};

function all(group: MedicationGroup): Record<Relation, MedicationGroup> {
  return Object.fromEntries(RELATIONS.map((relation) => [relation, group])) as Record<
    Relation,
    MedicationGroup
  >;
}

const REQUEST_STATUS: Readonly<Record<string, string>> = {
  active: 'active',
  'on-hold': 'paused',
  completed: 'over',
  stopped: 'over',
  ended: 'over',
  cancelled: 'never',
  draft: 'plan',
  unknown: 'unknown',
  'entered-in-error': 'error',
};
const INTENTS = [
  'order',
  'original-order',
  'reflex-order',
  'filler-order',
  'instance-order',
  'proposal',
  'plan',
  'option',
];
const PLANS = new Set(['proposal', 'plan', 'option']);

function requestMeaning(status: string, intent: string, doNotPerform: boolean): string {
  const meaning = REQUEST_STATUS[status]!;
  if (meaning === 'error') return 'error';
  if (doNotPerform) return 'never';
  if (!PLANS.has(intent) || meaning === 'never') return meaning;
  // A proposal, plan or option is only that, and never in use; nor was it stopped, where it is over.
  return meaning === 'over' ? 'dropped' : 'plan';
}

/** The sections of the whole list, each with its rows, straight from a record. */
function sectionsOf(record: PatientRecord): { id: string; rows: number }[] {
  const reading = new MedicineReader().read(record, {
    asOf: undefined,
    since: undefined,
    recentDays: undefined,
  });
  const model = listModel(
    { ...reading, loads: [], show: 'all', groupBy: 'use', atcLevel: 1, filter: NO_FILTER, inError: true },
    words(),
  );
  return model.sections.map(({ id, rows }) => ({ id, rows: rows.length }));
}

const r4Request = (status: string, intent: string, doNotPerform: boolean, relation: Relation): Json => {
  const boundsPeriod = PERIODS[relation];
  return request({
    status,
    intent,
    doNotPerform,
    dosageInstruction: [{ text: '1', ...(boundsPeriod && { timing: { repeat: { boundsPeriod } } }) }],
  });
};
const r5Request = (status: string, intent: string, doNotPerform: boolean, relation: Relation): Json => ({
  ...request({ status, intent, doNotPerform, dosageInstruction: [{ text: '1' }] }),
  medicationCodeableConcept: undefined,
  medication: { concept: { text: 'Furix tablett 40 mg' } },
  ...(PERIODS[relation] && { effectiveDosePeriod: PERIODS[relation] }),
});

describe('each status, intent, prohibition and period gives one group', () => {
  for (const [release, make] of [
    ['R4', r4Request],
    ['R5', r5Request],
  ] as const) {
    for (const status of Object.keys(REQUEST_STATUS)) {
      if (status === 'ended' && release === 'R4') continue;
      it(`MED-20 MED-21 MED-25 MedicationRequest ${release} ${status}`, () => {
        for (const intent of INTENTS) {
          for (const doNotPerform of [false, true]) {
            for (const relation of RELATIONS) {
              const expected = MEANINGS[requestMeaning(status, intent, doNotPerform)]![relation];
              const found = sectionsOf(recordOf({ epj: [make(status, intent, doNotPerform, relation)] }));
              expect(found, `${intent}, doNotPerform ${doNotPerform}, period ${relation}`).toEqual([
                { id: expected, rows: 1 },
              ]);
            }
          }
        }
      });
    }
  }

  const R4_STATEMENT: Readonly<Record<string, string>> = {
    active: 'active',
    'on-hold': 'paused',
    completed: 'over',
    stopped: 'over',
    intended: 'plan',
    unknown: 'unknown',
    'not-taken': 'never',
    'entered-in-error': 'error',
  };
  const statement = (more: Json): Json => ({
    resourceType: 'MedicationStatement',
    id: 's',
    subject: { reference: 'Patient/p' },
    dateAsserted: '2026-02-10',
    ...more,
  });

  for (const [status, meaning] of Object.entries(R4_STATEMENT)) {
    it(`MED-20 MED-21 MED-25 MedicationStatement R4 ${status}`, () => {
      for (const relation of RELATIONS) {
        const json = statement({
          status,
          medicationCodeableConcept: { text: 'Furix' },
          ...(PERIODS[relation] && { effectivePeriod: PERIODS[relation] }),
        });
        expect(sectionsOf(recordOf({ epj: [json] })), relation).toEqual([
          { id: MEANINGS[meaning]![relation], rows: 1 },
        ]);
      }
    });
  }

  const ADHERENCE: Readonly<Record<string, string>> = {
    taking: 'active',
    'taking-as-directed': 'active',
    'taking-not-as-directed': 'active',
    'on-hold': 'paused',
    'on-hold-as-directed': 'paused',
    'on-hold-not-as-directed': 'paused',
    stopped: 'over',
    'stopped-as-directed': 'over',
    'stopped-not-as-directed': 'over',
    'not-taking': 'never',
    unknown: 'unknown',
    '': 'unknown',
  };
  for (const [adherence, meaning] of Object.entries(ADHERENCE)) {
    it(`MED-20 MED-21 MED-25 MedicationStatement R5, adherence ${adherence || 'not told'}`, () => {
      for (const [status, overrides] of [
        ['recorded', undefined],
        ['draft', 'plan'],
        ['entered-in-error', 'error'],
      ] as const) {
        for (const relation of RELATIONS) {
          const json = statement({
            status,
            medication: { concept: { text: 'Furix' } },
            ...(adherence && { adherence: { code: { coding: [{ code: adherence }] } } }),
            ...(PERIODS[relation] && { effectivePeriod: PERIODS[relation] }),
          });
          expect(sectionsOf(recordOf({ epj: [json] })), `${status} ${relation}`).toEqual([
            { id: MEANINGS[overrides ?? meaning]![relation], rows: 1 },
          ]);
        }
      }
    });
  }

  it('MED-25 as needed and courses stand in groups of their own', () => {
    const course = { courseOfTherapyType: { coding: [{ code: 'acute' }] } };
    expect(
      sectionsOf(recordOf({ epj: [request({ dosageInstruction: [{ text: '1', asNeededBoolean: true }] })] })),
    ).toEqual([{ id: 'as-needed', rows: 1 }]);
    expect(sectionsOf(recordOf({ epj: [request(course)] }))).toEqual([{ id: 'course', rows: 1 }]);
  });
});
