import { describe, expect, it } from 'vitest';
import { humanName, makeEntry, periodStateAt, readPatient, Zone } from '@care-timeline/fhir';
import { readPeriod } from '../../../packages/fhir/src/elements/period.js';

const OSLO = new Zone('Europe/Oslo');
/** 23 November 2026, 10:00 in Oslo. */
const NOW = Date.parse('2026-11-23T09:00:00Z');
const ctx = { sourceId: 's', lang: 'nb', now: NOW, zone: OSLO } as const;

const stateOf = (start: string | undefined, end: string | undefined, at = NOW) =>
  periodStateAt(readPeriod({ start, end }, 'period'), at, OSLO);

describe('the rule for periods', () => {
  it.each<[string | undefined, string | undefined, string, string]>([
    ['2020-01-01', '2026-11-22', 'former', 'ended yesterday'],
    ['2020-01-01', '2026-11-23', 'now', 'ends today'],
    ['2020-01-01', '2026-11-24', 'now', 'ends tomorrow'],
    [undefined, '2026-11-22', 'former', 'an end alone, passed'],
    [undefined, '2026', 'now', 'an end alone, this year'],
    [undefined, '2025', 'former', 'ended in 2025'],
    [undefined, '2026-11', 'now', 'ends this month'],
    [undefined, '2026-10', 'former', 'ended last month'],
    ['2020-01-01', undefined, 'now', 'open-ended'],
    ['2026-11-23', undefined, 'now', 'begins today'],
    ['2026-11-24', undefined, 'later', 'begins tomorrow'],
    ['2026', undefined, 'now', 'begins this year'],
    ['2026-12', undefined, 'later', 'begins next month'],
    ['2027-01-01', '2027-12-31', 'later', 'all of it to come'],
    ['2026-11-23T09:59:00+01:00', undefined, 'now', 'began a minute ago'],
    ['2026-11-23T10:01:00+01:00', undefined, 'later', 'begins in a minute'],
    [undefined, '2026-11-23T09:59:00+01:00', 'former', 'ended a minute ago'],
    ['2022-01-01', '2020-01-01', 'former', 'reversed, both passed'],
    ['2028-01-01', '2027-01-01', 'later', 'reversed, both to come'],
    ['2027-01-01', '2020-01-01', 'now', 'reversed around today: nobody knows'],
    ['2026-11-23', '2026-11-23', 'now', 'a single day'],
    [undefined, undefined, 'now', 'no period'],
    [undefined, 'last spring', 'now', 'an end that cannot be read'],
  ])('GEN-16 from %s to %s is %s (%s)', (start, end, state) => {
    expect(stateOf(start, end)).toBe(state);
  });

  it('GEN-16 the day is that of the zone, and the moment that is asked for', () => {
    // Still 22 November in UTC.
    const midnight = Date.parse('2026-11-22T23:30:00Z');
    expect(stateOf(undefined, '2026-11-22', midnight)).toBe('former');
    expect(periodStateAt(readPeriod({ end: '2026-11-22' }, 'period'), midnight, new Zone('UTC'))).toBe('now');
    const then = Date.parse('2019-06-01T10:00:00Z');
    expect(stateOf('2019-01-01', '2020-01-01', then)).toBe('now');
    expect(stateOf('2020-01-01', undefined, then)).toBe('later');
  });

  it.each<[string, readonly object[], string]>([
    [
      'an ended official name loses to the usual one in use',
      [
        { use: 'official', text: 'Før', period: { end: '2022-01-01' } },
        { use: 'usual', text: 'Nå' },
      ],
      'Nå',
    ],
    [
      'an official name in use wins over a usual one',
      [
        { use: 'usual', text: 'Kari' },
        { use: 'official', text: 'Nå', period: { end: '2026-11-23' } },
      ],
      'Nå',
    ],
    [
      'a name to come loses to the present one',
      [
        { use: 'official', text: 'Snart', period: { start: '2027-01-01' } },
        { use: 'usual', text: 'Nå' },
      ],
      'Nå',
    ],
    [
      'a name that began today is the present one',
      [
        { use: 'official', text: 'Før', period: { end: '2026-11-22' } },
        { use: 'official', text: 'Nå', period: { start: '2026-11-23' } },
      ],
      'Nå',
    ],
    [
      'a former name is better than none, and than one to come',
      [
        { use: 'official', text: 'Snart', period: { start: '2027-01-01' } },
        { use: 'official', text: 'Før', period: { end: '2022-01-01' } },
      ],
      'Før',
    ],
    [
      'an old name loses to a temporary one in use',
      [
        { use: 'old', text: 'Før' },
        { use: 'temp', text: 'Nå' },
      ],
      'Nå',
    ],
  ])('GEN-16 %s', (_, name, expected) => {
    expect(humanName(name, ctx)).toBe(expected);
    expect(readPatient({ resourceType: 'Patient', name }, ctx).name).toBe(expected);
    for (const resourceType of ['Patient', 'Practitioner', 'RelatedPerson'])
      expect(makeEntry({ resourceType, id: '1', name }, ctx).name).toBe(expected);
  });

  it('GEN-16 all that says how to reach the patient has its state', () => {
    const ended = { period: { end: '2020' } };
    const patient = readPatient(
      {
        resourceType: 'Patient',
        address: [
          { city: 'A', ...ended },
          { city: 'B', use: 'old' },
          { city: 'C', period: { start: '2027' } },
          { city: 'D' },
        ],
        telecom: [{ value: '1', ...ended }, { value: '2' }],
        identifier: [{ value: '1', ...ended }, { value: '2' }],
        contact: [
          { name: { text: 'A' }, ...ended },
          { name: { text: 'B' }, telecom: [{ value: '1', ...ended }] },
        ],
      },
      ctx,
    );
    expect(patient.addresses.map(({ when }) => when)).toEqual(['former', 'former', 'later', 'now']);
    expect(patient.telecom.map(({ when }) => when)).toEqual(['former', 'now']);
    expect(patient.identifiers.map(({ when }) => when)).toEqual(['former', 'now']);
    expect(patient.contacts.map(({ when }) => when)).toEqual(['former', 'now']);
    expect(patient.contacts[1]?.telecom[0]?.when).toBe('former');
  });

  it('GEN-16 the list of all elements tells the period beside the value', () => {
    const entry = makeEntry(
      {
        resourceType: 'Patient',
        id: 'p',
        telecom: [{ system: 'phone', value: '070-123 45 67', use: 'old', period: { end: '2020' } }],
        address: [{ city: 'Vadsø', period: { start: '2010', end: '2020' } }],
      },
      ctx,
    );
    expect(entry.describe().map(({ text }) => text)).toEqual([
      'phone: 070-123 45 67, (old, … – 2020)',
      'Vadsø, (2010 – 2020)',
    ]);
  });
});
