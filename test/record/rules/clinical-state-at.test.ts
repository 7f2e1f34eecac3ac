/** What lasts, on one day: planned before its start, past from its end, else as recorded (docs/decisions/0002). */
import { describe, expect, it } from 'vitest';
import { parsePartialDate, type ClinicalEntry, type ClinicalState, type TimeSpan } from '@care-timeline/fhir';
import {
  appliesAt,
  clinicalStateAt,
  isProhibitionOver,
} from '../../../packages/record/src/rules/clinical-state-at.js';

const zone = { toWall: (ms: number) => ms, toInstant: (ms: number) => ms };
const NOON = Date.UTC(2024, 5, 15, 12);
const MIDNIGHT = Date.UTC(2024, 5, 15);

function lasting(clinicalState: ClinicalState, start?: string, end?: string, shape = 'interval') {
  const bound = (name: 'start' | 'end', text: string | undefined) =>
    text !== undefined && { [name]: parsePartialDate(text)! };
  const time = { shape, ongoing: false, element: 'period', ...bound('start', start), ...bound('end', end) };
  const isTimed = start !== undefined || end !== undefined;
  return { clinicalState, ...(isTimed && { time: time as TimeSpan }) } as ClinicalEntry;
}

const STATES: ClinicalState[] = ['current', 'paused', 'planned', 'past', 'not-done', 'in-error', 'unknown'];

describe('clinical state at a moment', () => {
  it.each(STATES)('without a moment, what is %s is as recorded', (state) => {
    expect(clinicalStateAt(lasting(state, '2025', '2026'), undefined, zone)).toEqual({
      clinicalState: state,
      uncertain: false,
    });
  });

  it.each<[rule: string, ClinicalEntry, ClinicalState, uncertain?: boolean]>([
    ['GEN-01 an error before its start', lasting('in-error', '2025'), 'in-error'],
    ['GEN-01 an error after its end', lasting('in-error', '2020', '2021'), 'in-error'],
    ['GEN-02 not done, before its start', lasting('not-done', '2025'), 'not-done'],
    ['GEN-02 not done, after its end', lasting('not-done', '2020', '2021'), 'not-done'],
    ['current, before its start', lasting('current', '2024-06-16'), 'planned'],
    ['past, before its start', lasting('past', '2024-06-16', '2024-07-01'), 'planned'],
    ['a start on the day itself', lasting('current', '2024-06-15'), 'current'],
    ['current, with its end behind', lasting('current', '2024-01', '2024-06-14'), 'past'],
    ['the end is a whole day', lasting('current', '2024-01', '2024-06-15'), 'current'],
    ['past, with its end ahead', lasting('past', '2024-01', '2024-07-01'), 'current'],
    ['paused, with its end ahead', lasting('paused', '2024-01', '2024-07-01'), 'paused'],
    ['planned, with its end ahead', lasting('planned', '2024-01', '2024-07-01'), 'planned'],
    ['past, and nothing says since when', lasting('past', '2024-01'), 'unknown', true],
    ['past, and nothing says when at all', lasting('past'), 'unknown', true],
    ['past, and no more than a moment', lasting('past', '2024-01', '2024-01', 'point'), 'unknown', true],
    ['paused, and nothing says since when', lasting('paused', '2024-01'), 'paused', true],
    ['current, with no end', lasting('current', '2024-01'), 'current'],
    ['current, and nothing says since when', lasting('current'), 'current'],
    ['unknown, with no end', lasting('unknown', '2024-01'), 'unknown'],
  ])('%s', (_, entry, clinicalState, uncertain = false) => {
    expect(clinicalStateAt(entry, NOON, zone)).toEqual({ clinicalState, uncertain });
  });

  it('holds from the first moment of its start, and is over from the first one after its end', () => {
    const state = (entry: ClinicalEntry, at: number) => clinicalStateAt(entry, at, zone).clinicalState;
    const begins = lasting('current', '2024-06-15');
    expect([MIDNIGHT - 1, MIDNIGHT].map((at) => state(begins, at))).toEqual(['planned', 'current']);
    const ends = lasting('current', '2024-01', '2024-06-14');
    expect([MIDNIGHT - 1, MIDNIGHT].map((at) => state(ends, at))).toEqual(['current', 'past']);
  });
});

describe('what its source keeps as active', () => {
  it.each<[string, ClinicalEntry, now: string, then: string]>([
    ['current', lasting('current', '2024-01'), 'now', 'now'],
    ['over today, without a date', lasting('past', '2024-01'), 'former', 'now'],
    ['never done', lasting('not-done', '2024-01'), 'former', 'now'],
    ['on hold', lasting('paused', '2024-01'), 'now', 'now'],
    ['over, and with an end behind', lasting('past', '2024-01', '2024-02'), 'former', 'former'],
    ['over, and yet to begin', lasting('past', '2024-07'), 'later', 'later'],
  ])('GEN-16 %s', (_, entry, now, then) => {
    expect([true, false].map((isNow) => appliesAt(entry, NOON, isNow, zone))).toEqual([now, then]);
  });

  it.each([
    ['status', 'revoked', true],
    ['status', 'completed', true],
    ['status', 'active', false],
    ['status', 'on-hold', false],
    ['statusReason', 'revoked', false],
    ['outcome', 'completed', false],
  ])('GEN-02 "do not" with %s %s: over is %s', (element, code, over) => {
    const statuses = [{ element, code, known: true }] as ClinicalEntry['statuses'];
    expect(isProhibitionOver({ statuses })).toBe(over);
  });
});
