import { describe, expect, it } from 'vitest';
import { parsePartialDate, type ClinicalEntry, type PartialDate } from '@care-timeline/fhir';
import {
  medicationState,
  type MedicationContext,
  type MedicationMoment,
} from '../../../packages/record/src/medications/state.js';

const zone = { toWall: (ms: number) => ms, toInstant: (ms: number) => ms };
const NOW = Date.UTC(2024, 5, 15, 12);
const moment = (own: Partial<MedicationMoment> = {}): MedicationMoment => ({
  instant: NOW,
  isNow: true,
  zone,
  recentDays: 90,
  ...own,
});
const date = (text: string): PartialDate => parsePartialDate(text)!;
const period = (start?: string, end?: string) => ({
  ...(start !== undefined && { start: date(start) }),
  ...(end !== undefined && { end: date(end) }),
});

interface Said {
  state?: ClinicalEntry['clinicalState'];
  /** Period of use. */
  use?: [start?: string, end?: string];
  /** Where the period of use is no more than the validity of a prescription. */
  validity?: true;
  /** Time of the entry where it has no period of use. */
  begun?: string;
  stop?: string;
  planLike?: boolean;
  doNotPerform?: boolean;
  how?: string;
  course?: [from: string, end: string];
}

function entry({
  state = 'current',
  use,
  begun,
  stop,
  planLike = false,
  doNotPerform,
  how,
  course,
  validity,
}: Said) {
  return {
    clinicalState: state,
    planLike,
    ...(begun !== undefined && { time: { start: date(begun) } }),
    medication: {
      ...(use && {
        usePeriod: {
          element: validity ? 'dispenseRequest.validityPeriod' : 'effectivePeriod',
          ...period(...use),
        },
      }),
      ...(stop !== undefined && { stop: { at: date(stop) } }),
      ...(doNotPerform !== undefined && { doNotPerform }),
      ...(how !== undefined && { use: how }),
      ...(course && { course: { from: date(course[0]), end: date(course[1]) } }),
    },
  } as unknown as ClinicalEntry;
}

const plain: MedicationContext = { replacedLater: false };

function said(of: Said, own: Partial<MedicationMoment> = {}, context: MedicationContext = plain) {
  const { stopsOn, stoppedOn, startsOn, ...state } = medicationState(entry(of), moment(own), context);
  return {
    ...state,
    ...(stopsOn && { stopsOn: stopsOn.text }),
    ...(stoppedOn && { stoppedOn: stoppedOn.text }),
    ...(startsOn && { startsOn: startsOn.text }),
  };
}

const sure = { periodEnded: false, uncertain: false };

describe('how a medicine stands today', () => {
  const rows: [rule: string, said: Said, expected: object][] = [
    ['MED-20 in use', {}, { group: 'regular', ...sure }],
    ['MED-25 as needed', { how: 'as-needed' }, { group: 'as-needed', ...sure }],
    ['MED-25 a course', { how: 'course' }, { group: 'course', ...sure }],
    ['MED-25 regular', { how: 'regular' }, { group: 'regular', ...sure }],
    ['MED-21 paused, whatever its use', { state: 'paused', how: 'course' }, { group: 'paused', ...sure }],
    ['GEN-01 in error', { state: 'in-error', doNotPerform: true }, { group: 'in-error', ...sure }],
    ['MED-10 not taken', { state: 'not-done' }, { group: 'not-taken', ...sure }],
    ['MED-10 not to be given', { doNotPerform: true }, { group: 'not-taken', ...sure }],
    ['MED-10 a prohibition that is none', { doNotPerform: false }, { group: 'regular', ...sure }],
    ['GEN-03 planned', { state: 'planned' }, { group: 'planned', ...sure }],
    ['GEN-03 a proposal', { planLike: true }, { group: 'planned', ...sure }],
    ['GEN-03 a proposal that is over', { planLike: true, state: 'past' }, { group: 'past', ...sure }],
    ['MED-20 not begun', { use: ['2024-07-01'] }, { group: 'planned', startsOn: '2024-07-01', ...sure }],
    [
      'MED-20 not begun by the time of the entry',
      { begun: '2024-06-16' },
      { group: 'planned', startsOn: '2024-06-16', ...sure },
    ],
    ['MED-20 begun today', { use: ['2024-06-15'] }, { group: 'regular', ...sure }],
    [
      'MED-20 the period of use stands before the time of the entry',
      { use: ['2024-01-01'], begun: '2025-01-01' },
      { group: 'regular', ...sure },
    ],
    [
      'MED-22 not begun, and over: stopped',
      { use: ['2024-07-01'], state: 'past' },
      { group: 'recently-stopped', ...sure },
    ],
    [
      'MED-22 a stop ahead: in use until then',
      { stop: '2024-06-20' },
      { group: 'regular', stopsOn: '2024-06-20', ...sure },
    ],
    [
      'MED-22 a stop ahead, whatever the status is already',
      { stop: '2024-06-20', state: 'past' },
      { group: 'regular', stopsOn: '2024-06-20', ...sure },
    ],
    [
      'MED-22 a stop ahead of what is paused',
      { stop: '2024-06-20', state: 'paused' },
      { group: 'paused', stopsOn: '2024-06-20', ...sure },
    ],
    [
      'MED-22 a stop behind, whatever the status still is',
      { stop: '2024-06-01' },
      { group: 'recently-stopped', stoppedOn: '2024-06-01', ...sure },
    ],
    [
      'MED-22 the day of the stop is not over at noon',
      { stop: '2024-06-15' },
      { group: 'regular', stopsOn: '2024-06-15', ...sure },
    ],
    [
      'MED-22 the day after the stop',
      { stop: '2024-06-14' },
      { group: 'recently-stopped', stoppedOn: '2024-06-14', ...sure },
    ],
    ['MED-22 the stop of a month', { stop: '2024-06' }, { group: 'regular', stopsOn: '2024-06', ...sure }],
    [
      'MED-23 stopped 89 days ago',
      { stop: '2024-03-17' },
      { group: 'recently-stopped', stoppedOn: '2024-03-17', ...sure },
    ],
    [
      'MED-23 stopped 91 days ago',
      { stop: '2024-03-15' },
      { group: 'past', stoppedOn: '2024-03-15', ...sure },
    ],
    [
      'MED-23 over, with the end of its period',
      { state: 'past', use: ['2024-01-01', '2024-06-01'] },
      { group: 'recently-stopped', stoppedOn: '2024-06-01', ...sure },
    ],
    [
      'MED-23 over, and its period goes on: stopped, and nothing says when',
      { state: 'past', use: ['2024-01-01', '2024-07-01'] },
      { group: 'past', ...sure },
    ],
    [
      'MED-23 over, begun lately',
      { state: 'past', begun: '2024-05-01' },
      { group: 'recently-stopped', ...sure },
    ],
    ['MED-23 over, begun long ago', { state: 'past', begun: '2024-01-01' }, { group: 'past', ...sure }],
    ['MED-23 over, nothing says since when', { state: 'past' }, { group: 'past', ...sure }],
    [
      'MED-30 the period has ended, nothing says that it was stopped',
      { use: ['2024-01-01', '2024-06-01'] },
      { group: 'regular', periodEnded: true, uncertain: false },
    ],
    [
      'MED-30 the stop is the end of the period: nobody decided it',
      { use: ['2024-01-01', '2024-06-01'], stop: '2024-06-01' },
      { group: 'regular', periodEnded: true, uncertain: false },
    ],
    [
      'MED-22 the period goes on',
      { use: ['2024-01-01', '2024-07-01'] },
      { group: 'regular', stopsOn: '2024-07-01', ...sure },
    ],
    [
      'MED-22 the validity of a prescription goes on: no stop',
      { use: ['2024-01-01', '2024-07-01'], validity: true },
      { group: 'regular', ...sure },
    ],
    [
      'MED-30 the validity of a prescription has ended',
      { use: ['2024-01-01', '2024-06-01'], validity: true },
      { group: 'regular', periodEnded: true, uncertain: false },
    ],
    [
      'MED-23 over, and could be dispensed until lately',
      { state: 'past', use: ['2023-06-01', '2024-06-01'], validity: true },
      { group: 'recently-stopped', ...sure },
    ],
    [
      'MED-23 over, and can still be dispensed: nothing says when it was stopped',
      { state: 'past', use: ['2023-07-01', '2024-07-01'], validity: true },
      { group: 'past', ...sure },
    ],
    ['MED-20 unknown', { state: 'unknown' }, { group: 'unknown', ...sure }],
    [
      'MED-20 unknown, and its period goes on',
      { state: 'unknown', use: ['2024-01-01', '2024-07-01'] },
      { group: 'unknown', stopsOn: '2024-07-01', ...sure },
    ],
    [
      'MED-20 unknown, and its period has ended: over, not for certain',
      { state: 'unknown', use: ['2024-01-01', '2024-06-01'] },
      { group: 'recently-stopped', stoppedOn: '2024-06-01', periodEnded: false, uncertain: true },
    ],
    [
      'MED-30 GEN-10 a course that is over',
      { course: ['2024-06-01', '2024-06-10'] },
      { group: 'regular', courseEnded: true, ...sure },
    ],
    [
      'MED-30 GEN-10 a course that runs',
      { course: ['2024-06-10', '2024-06-20'] },
      { group: 'regular', ...sure },
    ],
  ];
  it.each(rows)('%s', (_, of, expected) => {
    expect(said(of)).toEqual(expected);
  });

  it('MED-30 GEN-10 a course that was fetched later is over later, and not earlier for being fetched before', () => {
    const course: Said = { course: ['2024-06-01', '2024-06-10'] };
    const fetched = (day: string) => ({ replacedLater: false, lastGiven: Date.parse(day) });
    expect(said(course, {}, fetched('2024-06-08'))).not.toHaveProperty('courseEnded');
    expect(said(course, {}, fetched('2024-06-03'))).toHaveProperty('courseEnded', true);
    expect(said(course, {}, fetched('2024-05-01'))).toHaveProperty('courseEnded', true);
    expect(said({ course: ['2024-06-10', '2024-06-20'] }, {}, fetched('2024-05-01'))).not.toHaveProperty(
      'courseEnded',
    );
  });

  it('MED-23 the host says for how long it is recent', () => {
    expect(said({ stop: '2024-06-01' }, { recentDays: 10 }).group).toBe('past');
    expect(said({ state: 'past', begun: '2024-06-01' }, { recentDays: 10 }).group).toBe('past');
    expect(said({ stop: '2024-06-10' }, { recentDays: 10 }).group).toBe('recently-stopped');
  });
});

describe('how a medicine stood on an earlier day', () => {
  const then = { isNow: false };
  const unsure = { periodEnded: false, uncertain: true };
  const rows: [rule: string, said: Said, context: MedicationContext, expected: object][] = [
    ['MED-21 what is paused today', { state: 'paused' }, plain, { group: 'paused', ...unsure }],
    ['MED-20 what is in use today', {}, plain, { group: 'regular', ...sure }],
    [
      'MED-20 what is over today and was renewed later was in use',
      { state: 'past', begun: '2020' },
      { replacedLater: true },
      { group: 'regular', ...sure },
    ],
    [
      'MED-20 what ended later was in use',
      { state: 'past', use: ['2024-01-01', '2024-07-01'] },
      plain,
      { group: 'regular', ...sure },
    ],
    [
      'MED-22 what ended before was stopped',
      { state: 'past', use: ['2024-01-01', '2024-06-01'] },
      plain,
      { group: 'recently-stopped', stoppedOn: '2024-06-01', ...sure },
    ],
    [
      'MED-20 what is over today, begun within the year before: not known',
      { state: 'past', begun: '2023-06-17' },
      plain,
      { group: 'unknown', ...unsure },
    ],
    [
      'MED-20 what is over today, begun more than a year before: past, not for certain',
      { state: 'past', begun: '2023-06-15' },
      plain,
      { group: 'past', ...unsure },
    ],
    [
      'MED-20 what is over today, and could be dispensed that day: not known',
      { state: 'past', use: ['2023-01-01', '2024-07-01'], validity: true },
      plain,
      { group: 'unknown', ...unsure },
    ],
    [
      'MED-20 what is over today, and could not be dispensed any more that day',
      { state: 'past', use: ['2024-01-01', '2024-06-01'], validity: true },
      plain,
      { group: 'past', ...unsure },
    ],
    ['MED-20 what is over today, no date', { state: 'past' }, plain, { group: 'past', ...unsure }],
    [
      'MED-20 what is over today, and not begun then, was planned',
      { state: 'past', begun: '2024-07-01' },
      plain,
      { group: 'planned', startsOn: '2024-07-01', ...sure },
    ],
    [
      'GEN-03 a proposal that is over today was a proposal',
      { state: 'past', planLike: true },
      plain,
      { group: 'planned', ...sure },
    ],
  ];
  it.each(rows)('%s', (_, of, context, expected) => {
    expect(said(of, then, context)).toEqual(expected);
  });
});
