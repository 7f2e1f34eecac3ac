/** What stands among critical information, and in which state; each with its nearest negative. */
import { describe, expect, it } from 'vitest';
import { criticalEntries, criticalState, PatientRecord, type CriticalGroup } from '@care-timeline/record';
import { parsePartialDate, type ClinicalEntry } from '@care-timeline/fhir';
import { condition, patient, SUBJECT, type Resource } from '../support/resources.js';

const NOW = Date.UTC(2026, 10, 23, 9);
const zone = { toWall: (ms: number) => ms, toInstant: (ms: number) => ms };

function recordOf(...resources: Resource[]): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  record.add([patient(), ...resources]);
  return record;
}
const idsOf = (group: CriticalGroup, ...resources: Resource[]): string[] =>
  criticalEntries(recordOf(...resources))[group].map(({ id }) => id);

const PROFILE = 'http://nhn.no/kj/fhir/StructureDefinition/KjCondition';
const critical = (id: string, more: Record<string, unknown> = {}): Resource =>
  condition(id, { meta: { profile: [PROFILE] }, category: [{ coding: [{ code: '5' }] }], ...more });
const flag = (id: string, more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'Flag',
  id,
  status: 'active',
  subject: SUBJECT,
  code: { text: `Varsel ${id}` },
  ...more,
});

describe('groups of critical information', () => {
  it('ALG-01 a critical condition is one, any other condition is not, and a limit to treatment is a limit', () => {
    const both = [critical('a'), condition('b'), critical('c', { code: { text: 'HLR minus' } })];
    expect(idsOf('critical', ...both)).toEqual(['a']);
    expect(idsOf('limitation', ...both)).toEqual(['c']);
    expect(idsOf('alert', ...both)).toEqual([]);
  });

  it('GEN-01 those in error are there too, the latest first', () => {
    const period = (day: string) => ({ period: { start: `2026-01-${day}` } });
    expect(
      idsOf(
        'alert',
        flag('old', period('01')),
        flag('new', period('03')),
        flag('wrong', { status: 'entered-in-error', ...period('02') }),
      ),
    ).toEqual(['new', 'wrong', 'old']);
    const limit = (id: string, day: string): Resource =>
      condition(id, { code: { text: `HLR minus ${id}` }, onsetDateTime: `2026-01-${day}` });
    expect(idsOf('limitation', limit('old', '01'), limit('new', '02'))).toEqual(['new', 'old']);
  });
});

describe('whether critical information stands', () => {
  const entry = (more: Partial<ClinicalEntry>): ClinicalEntry =>
    ({
      kind: 'alert',
      resourceType: 'Flag',
      clinicalState: 'current',
      negation: 'none',
      statuses: [],
      category: [],
      values: [],
      ...more,
    }) as unknown as ClinicalEntry;
  const status = (code: string) => ({
    statuses: [{ element: 'status', code, known: true }] as ClinicalEntry['statuses'],
  });
  const period = (start?: string, end?: string) => ({
    time: {
      shape: 'interval',
      ongoing: false,
      element: 'period',
      ...(start !== undefined && { start: parsePartialDate(start)! }),
      ...(end !== undefined && { end: parsePartialDate(end)! }),
    } as NonNullable<ClinicalEntry['time']>,
  });
  const limit = { code: { label: 'HLR minus', codings: [], labelFrom: 'text' as const } };

  it.each<[string, Partial<ClinicalEntry>, string | undefined]>([
    ['GEN-16 a flag without a period', {}, 'open'],
    ['GEN-16 a flag to come', period('2026-12-01'), 'later'],
    ['GEN-16 a flag whose period is over', period('2026-01-01', '2026-02-01'), 'over'],
    ['GEN-16 a flag in its last month', period('2026-01', '2026-11'), 'open'],
    ['GEN-16 a consent to come', { resourceType: 'Consent', ...period('2026-12-01') }, 'later'],
    [
      'GEN-16 a condition is not over by its period alone',
      { resourceType: 'Condition', ...period('2026-12') },
      'open',
    ],
    ['a flag that is over', { clinicalState: 'past' }, 'over'],
    ['a condition that is over', { resourceType: 'Condition', clinicalState: 'past' }, 'over'],
    ['GEN-03 a flag of unknown status', { clinicalState: 'unknown' }, 'open'],
    [
      'a finding at a point in time, over',
      { resourceType: 'DetectedIssue', clinicalState: 'past' },
      undefined,
    ],
    ['a finding at a point in time', { resourceType: 'DetectedIssue' }, 'open'],
    [
      'GEN-02 a "do not" done',
      { kind: 'order', resourceType: 'ServiceRequest', negation: 'do-not-perform', clinicalState: 'past' },
      'open',
    ],
    [
      'GEN-02 a "do not" taken back',
      {
        kind: 'order',
        resourceType: 'ServiceRequest',
        negation: 'do-not-perform',
        clinicalState: 'past',
        ...status('revoked'),
      },
      'over',
    ],
    [
      'GEN-02 a "do not" of another kind, done',
      { kind: 'procedure', resourceType: 'Procedure', negation: 'do-not-perform', clinicalState: 'past' },
      'open',
    ],
    [
      'an order of a limit, done',
      { kind: 'order', resourceType: 'ServiceRequest', clinicalState: 'past', ...limit },
      'open',
    ],
    [
      'a condition that is a limit, over',
      { kind: 'condition', resourceType: 'Condition', clinicalState: 'past', ...limit },
      'over',
    ],
    [
      'an order of something else, done',
      { kind: 'order', resourceType: 'ServiceRequest', clinicalState: 'past' },
      'over',
    ],
    ['an observed limit', { kind: 'assessment', resourceType: 'Observation', clinicalState: 'past' }, 'open'],
    [
      'one that was never observed',
      { kind: 'assessment', resourceType: 'Observation', clinicalState: 'not-done' },
      'over',
    ],
    ['GEN-02 refuted', { negation: 'refuted' }, 'refuted'],
    ['GEN-01 in error', { clinicalState: 'in-error', negation: 'refuted' }, 'inError'],
  ])('%s: %#', (_, more, standing) => {
    expect(criticalState(entry(more), NOW, zone)).toBe(standing);
  });
});
