import { describe, expect, it } from 'vitest';
import { makeEntry, parsePartialDate } from '@care-timeline/fhir';
import { entryTime } from '../../../packages/ui/src/format/entry-time.js';
import { formattersFor } from '../../../packages/ui/src/format/formatters.js';

const years = (value: number): object => ({ value, code: 'a', unit: 'years' });
const BIRTH = parsePartialDate('1950-05-17');
const told = (resource: object, birthDate = BIRTH): string => {
  const ctx = { sourceId: 's', lang: 'nb', ...(birthDate && { birthDate }) } as const;
  const entry = makeEntry({ status: 'completed', ...resource }, ctx);
  return entryTime(entry, formattersFor('nb', 'Europe/Oslo')).replaceAll('\u00a0', ' ');
};

describe('the time of an entry in words', () => {
  it.each<[string, object, string]>([
    [
      'a range of ages',
      { resourceType: 'Procedure', occurrenceRange: { low: years(60), high: years(65) } },
      '2010 (beregnet), ved 60–65 års alder',
    ],
    ['an age', { resourceType: 'Procedure', occurrenceAge: years(12) }, '1962 (beregnet), ved 12 års alder'],
    ['a date', { resourceType: 'Procedure', occurrenceDateTime: '2010' }, '2010'],
    ['words', { resourceType: 'Procedure', occurrenceString: 'i barndommen' }, 'i barndommen'],
    ['nothing', { resourceType: 'Procedure' }, ''],
    [
      'the day a disease in the family was recorded',
      { resourceType: 'FamilyMemberHistory', date: '2026-02-02' },
      'registrert 2. februar 2026, tidspunkt ikke oppgitt',
    ],
    [
      'an order',
      { resourceType: 'ServiceRequest', authoredOn: '2026-02-02' },
      'bestilt 2. februar 2026, tidspunkt ikke oppgitt',
    ],
    [
      'an order with its time',
      { resourceType: 'ServiceRequest', authoredOn: '2026-02-02', occurrenceDateTime: '2026-03-03' },
      '3. mars 2026',
    ],
    [
      'a result that was issued',
      { resourceType: 'Observation', issued: '2026-02-02' },
      'utgitt 2. februar 2026, tidspunkt ikke oppgitt',
    ],
    [
      'a result with its time',
      { resourceType: 'Observation', issued: '2026-02-02', effectiveDateTime: '2026-02-01' },
      '1. februar 2026',
    ],
  ])('GEN-10 TLN-10 %s', (_, resource, expected) => {
    expect(told(resource)).toBe(expected);
  });
});
