/** When a plan schedules nothing, and when anything in it is due. */
import { describe, expect, it } from 'vitest';
import { dueTime, PatientRecord } from '@care-timeline/record';
import { patient, SUBJECT, type Resource } from '../support/resources.js';

const NOW = Date.UTC(2026, 10, 23, 9);
const plan = (more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'CarePlan',
  id: 'plan',
  status: 'active',
  intent: 'plan',
  subject: SUBJECT,
  title: 'Plan',
  period: { start: '2026-10-01' },
  ...more,
});
function recordOf(...resources: Resource[]): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  record.add([patient(), ...resources]);
  return record;
}
const itemOf = (resource: Resource, asOf?: string) =>
  recordOf(resource)
    .carePlans(asOf === undefined ? {} : { asOf })
    .items.find(({ entry }) => entry.id === 'plan')!;

describe('why a plan rests', () => {
  it.each([
    [{}, undefined],
    [{ intent: 'order' }, undefined],
    [{ intent: 'directive' }, undefined],
    [{ intent: 'proposal' }, 'draft'],
    [{ intent: 'option' }, 'draft'],
    [{ intent: 'whatever' }, 'unknown'],
    [{ status: 'draft' }, 'draft'],
    [{ status: 'on-hold' }, 'paused'],
    [{ status: 'on-hold', period: { end: '2026-01-01' } }, 'paused'],
    [{ status: 'unknown' }, 'unknown'],
    [{ status: 'whatever' }, 'unknown'],
    [{ status: 'revoked' }, 'over'],
    [{ status: 'completed' }, 'over'],
    [{ status: 'entered-in-error' }, 'in-error'],
    [{ period: { end: '2026-11-22' } }, 'ended'],
    // Its last day.
    [{ period: { end: '2026-11-23' } }, undefined],
    [{ period: { end: '2026-11' } }, undefined],
    [{ period: { end: '2026-10' } }, 'ended'],
    [{ period: { end: '2026-11-23T09:00:00+01:00' } }, 'ended'],
    [{ period: { end: '2026-11-23T11:00:00+01:00' } }, undefined],
    // To begin later: nothing is due before then.
    [{ period: { start: '2026-12-01' } }, undefined],
    // When it was written is not its period.
    [{ period: undefined, created: '2020-01-01' }, undefined],
  ] as [Record<string, unknown>, string | undefined][])('CPL-06 %j: %s', (more, rest) => {
    expect(itemOf(plan(more)).rest).toBe(rest);
  });

  it.each([
    ['2026-11-10', { period: { start: '2026-10-01', end: '2026-11-15' } }, undefined],
    ['2026-11-20', { period: { start: '2026-10-01', end: '2026-11-15' } }, 'ended'],
    ['2026-11-10', { status: 'completed', period: { start: '2026-10-01', end: '2026-11-15' } }, undefined],
    ['2026-11-20', { status: 'completed', period: { start: '2026-10-01', end: '2026-11-15' } }, 'over'],
    ['2026-11-10', { status: 'completed' }, 'unknown'],
  ] as [string, Record<string, unknown>, string | undefined][])(
    'CPL-06 on %s, %j: %s',
    (asOf, more, rest) => {
      expect(itemOf(plan(more), asOf).rest).toBe(rest);
    },
  );

  it('CPL-06 it has ended from the first moment after its last day', () => {
    const restAt = (now: number): unknown => {
      const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => now });
      record.add([patient(), plan({ period: { end: '2026-11-22' } })]);
      return record.carePlans().items[0]!.rest;
    };
    const midnight = Date.UTC(2026, 10, 22, 23);
    expect([restAt(midnight - 1), restAt(midnight)]).toEqual([undefined, 'ended']);
  });

  it('CPL-06 nothing is due outside the period of the plan', () => {
    const DAY = 86_400_000;
    const midnight = (day: number): number => Date.UTC(2026, 10, day) - 3_600_000;
    expect(itemOf(plan({ period: { start: '2026-11-10', end: '2026-11-12' } })).window).toEqual({
      from: midnight(10),
      to: midnight(12) + DAY,
    });
    expect(itemOf(plan({ period: undefined, created: '2026-11-10' })).window).toEqual({
      from: -Infinity,
      to: Infinity,
    });
  });
});

describe('when something is to be done', () => {
  it.each([
    [
      { resourceType: 'ServiceRequest', occurrenceDateTime: '2026-11-24', authoredOn: '2026-11-01' },
      '2026-11-24',
    ],
    [{ resourceType: 'ServiceRequest', occurrencePeriod: { start: '2026-11-24' } }, '2026-11-24'],
    [{ resourceType: 'ServiceRequest', authoredOn: '2026-11-01' }, undefined],
    [{ resourceType: 'DeviceRequest', authoredOn: '2026-11-01' }, undefined],
    [{ resourceType: 'NutritionOrder', dateTime: '2026-11-01' }, undefined],
    [{ resourceType: 'Task', for: SUBJECT, authoredOn: '2026-11-01' }, undefined],
    [{ resourceType: 'Task', for: SUBJECT, lastModified: '2026-11-01' }, undefined],
    [{ resourceType: 'Task', for: SUBJECT, requestedPeriod: { start: '2026-11-24' } }, '2026-11-24'],
    [{ resourceType: 'Task', for: SUBJECT, restriction: { period: { start: '2026-11-24' } } }, '2026-11-24'],
    [{ resourceType: 'Appointment', status: 'proposed', created: '2026-11-01' }, undefined],
    [
      { resourceType: 'Appointment', status: 'booked', start: '2026-11-24T10:00:00Z', created: '2026-11-01' },
      '2026-11-24T10:00:00Z',
    ],
    [{ resourceType: 'Encounter', status: 'planned', period: { start: '2026-11-24' } }, '2026-11-24'],
  ] as [Resource, string | undefined][])('CPL-02 %j: %s', (resource, expected) => {
    const [entry] = recordOf({
      id: 'x',
      status: 'active',
      intent: 'order',
      subject: SUBJECT,
      ...resource,
    }).entries({
      kinds: ['order', 'task', 'appointment', 'encounter'],
    });
    expect(dueTime(entry!)?.start?.text).toBe(expected);
  });

  it.each<[string, Parameters<typeof dueTime>[0]['kind'], string | undefined, boolean]>([
    ['an order without a time', 'order', undefined, false],
    ['a task without a time', 'task', undefined, false],
    ['an order, by any other element', 'order', 'period', false],
    ['an order, when it is to be done', 'order', 'occurrenceTiming', true],
    ['a task, by any other element', 'task', 'period', true],
    ['a task, when it is to be done', 'task', 'occurrenceTiming', true],
    ['a task, when it was written', 'task', 'authoredOn', false],
  ])('CPL-02 %s', (_, kind, element, isDue) => {
    const time = { shape: 'point', ongoing: false, ...(element !== undefined && { element }) };
    const entry = { kind, ...(element !== undefined && { time }) } as Parameters<typeof dueTime>[0];
    expect(dueTime(entry)).toBe(isDue ? entry.time : undefined);
  });
});
