/** What an empty list says of itself: every reading beside the nearest one that it must not be mistaken for. */
import { describe, expect, it } from 'vitest';
import {
  agreedState,
  kindsNotOffered,
  listState,
  missingSources,
  PatientRecord,
  reasonsOf,
  type EmptySection,
  type ListFacts,
  type ListState,
  type SourceProgress,
  type SourceState,
} from '@care-timeline/record';
import type { Kind } from '@care-timeline/fhir';
import { patient, source, type Resource } from '../support/resources.js';

const sources = (...states: SourceState[]): SourceProgress[] => states.map((state) => ({ state }));
const empty = (facts: Partial<ListFacts>): ListState => listState({ shown: 0, ...facts });

describe('state of a list', () => {
  it.each<[string, Partial<ListFacts>, ListState]>([
    ['one entry is shown', { shown: 1, noneKnown: true, reasons: ['withheld'] }, 'some'],
    ['all of them are filtered away', { shown: 0, total: 1, noneKnown: true }, 'filtered'],
    ['there are none to filter', { shown: 0, total: 0, noneKnown: true }, 'none-known'],
    ['nobody says that there is nothing', { noneKnown: false }, 'not-recorded'],
    ['"none" beside entries of another part', { noneKnown: true, recorded: 1 }, 'not-recorded'],
    ['"nilknown" beside entries of another part', { reasons: ['nilknown'], recorded: 1 }, 'not-recorded'],
  ])('GEN-06 ALG-01 MED-24 %s', (_, facts, state) => {
    expect(empty(facts)).toBe(state);
  });

  it.each<[SourceState[], ListState]>([
    [[], 'unavailable'],
    [['loaded'], 'not-recorded'],
    [['loaded', 'failed'], 'unavailable'],
    [['loaded', 'partial'], 'unavailable'],
    [['loaded', 'blocked'], 'withheld'],
    [['loaded', 'loading'], 'loading'],
    [['loading', 'failed'], 'unavailable'],
    [['loading', 'blocked'], 'withheld'],
    [['failed', 'blocked'], 'withheld'],
  ])('GEN-06 sources that are %j make it %s', (states, state) => {
    expect(empty({ sources: sources(...states) })).toBe(state);
  });

  it.each<[string[], ListState]>([
    [[], 'not-recorded'],
    [['nilknown'], 'none-known'],
    [['notasked'], 'not-asked'],
    [['notstarted'], 'not-asked'],
    [['withheld'], 'withheld'],
    [['unavailable'], 'unavailable'],
    [['closed'], 'not-recorded'],
    [['Ikke tid'], 'not-recorded'],
    [['closed', 'unavailable'], 'unavailable'],
    [['notasked', 'withheld'], 'withheld'],
    [['unavailable', 'withheld'], 'withheld'],
    [['closed', 'notasked'], 'not-asked'],
    [['nilknown', 'withheld'], 'withheld'],
    [['nilknown', 'unavailable'], 'unavailable'],
    [['nilknown', 'notasked'], 'none-known'],
    [['nilknown', 'closed'], 'none-known'],
    [['in-words'], 'in-words'],
    [['in-words', 'nilknown'], 'in-words'],
    [['in-words', 'notasked'], 'in-words'],
    [['in-words', 'unavailable'], 'unavailable'],
    [['in-words', 'withheld'], 'withheld'],
  ])('GEN-06 ALG-01 empty sections that say %j read %s, in any order', (reasons, state) => {
    expect(empty({ reasons })).toBe(state);
    expect(empty({ reasons: reasons.toReversed() })).toBe(state);
    expect(empty({ reasons, sources: sources('loaded') })).toBe(state);
  });

  it.each<[Partial<ListFacts>, SourceState, ListState]>([
    // A source that did not answer is named beside the list; one that withholds its own list is not.
    [{ noneKnown: true }, 'failed', 'none-known'],
    [{ reasons: ['nilknown'] }, 'blocked', 'none-known'],
    [{ noneKnown: true, reasons: ['withheld'] }, 'loaded', 'withheld'],
    [{ noneKnown: true, reasons: ['unavailable'] }, 'loaded', 'unavailable'],
    [{ reasons: ['unavailable'] }, 'blocked', 'withheld'],
    [{ reasons: ['withheld'] }, 'failed', 'withheld'],
    [{ reasons: ['withheld'] }, 'loading', 'withheld'],
    [{ reasons: ['notasked'] }, 'loading', 'loading'],
    [{ reasons: ['notasked'] }, 'failed', 'unavailable'],
    [{ reasons: ['closed'] }, 'failed', 'unavailable'],
  ])('GEN-06 %j and a source that is %s read %s', (facts, state, expected) => {
    expect(empty({ ...facts, sources: sources('loaded', state) })).toBe(expected);
  });

  it.each<[string, SourceProgress, ListState]>([
    ['failed for every kind', { state: 'failed' }, 'unavailable'],
    ['failed for this kind', { state: 'failed', kinds: ['allergy', 'labs'] }, 'unavailable'],
    ['failed for another kind', { state: 'failed', kinds: ['labs'] }, 'not-recorded'],
    ['blocked for another kind', { state: 'blocked', kinds: ['labs'] }, 'not-recorded'],
    ['loading, with another kind failed so far', { state: 'loading', kinds: ['labs'] }, 'loading'],
    ['incomplete by its own word', { state: 'loaded', incomplete: [{}] }, 'unavailable'],
    ['loaded, and left nothing out', { state: 'loaded', incomplete: [] }, 'not-recorded'],
    ['incomplete in this kind', { state: 'loaded', incomplete: [{ kinds: ['allergy'] }] }, 'unavailable'],
    ['incomplete in another kind', { state: 'loaded', incomplete: [{ kinds: ['labs'] }] }, 'not-recorded'],
    [
      'incomplete in another kind and in any',
      { state: 'loaded', incomplete: [{ kinds: ['labs'] }, {}] },
      'unavailable',
    ],
    [
      'incomplete, whatever kind failed',
      { state: 'partial', kinds: ['labs'], incomplete: [{}] },
      'unavailable',
    ],
  ])('GEN-06 GEN-18 a list of allergies from a source that is %s', (_, one, state) => {
    expect(empty({ sources: [one], kinds: ['allergy'] })).toBe(state);
    expect(missingSources([one], ['allergy'])).toEqual(state === 'not-recorded' ? [] : [one]);
  });

  it.each<[SourceState, SourceState, SourceState]>([
    ['loaded', 'loaded', 'loaded'],
    ['partial', 'loaded', 'partial'],
    ['failed', 'loaded', 'failed'],
    ['loaded', 'failed', 'failed'],
    ['failed', 'loading', 'loading'],
    ['blocked', 'partial', 'partial'],
  ])('GEN-06 a source that is %s in the record and %s to its host is %s', (own, host, state) => {
    expect(agreedState(own, host)).toBe(state);
  });
});

describe('reasons of empty sections', () => {
  const section = (reason: string, ...kinds: Kind[]): EmptySection => ({
    sourceId: 'a',
    statedIn: 'a|List/l',
    codes: [],
    reason,
    kinds,
  });

  it.each<[string, EmptySection[], string[]]>([
    ['nil of one of the kinds', [section('nilknown', 'labs')], []],
    [
      'nil of each, apart',
      [section('nilknown', 'labs'), section('nilknown', 'vitals')],
      ['nilknown', 'nilknown'],
    ],
    ['nil of each, together', [section('nilknown', 'labs', 'vitals')], ['nilknown']],
    ['withheld of one of the kinds', [section('withheld', 'labs')], ['withheld']],
    ['withheld of another kind', [section('withheld', 'allergy')], []],
  ])('GEN-06 %s', (_, sections, reasons) => {
    expect(reasonsOf(sections, ['labs', 'vitals'])).toEqual(reasons);
  });

  it('GEN-06 which kinds "nil" takes can be fewer than those of the list', () => {
    const nil = [section('nilknown', 'labs')];
    expect(reasonsOf(nil, ['labs', 'assessment'], ['labs'])).toEqual(['nilknown']);
    expect(reasonsOf(nil, ['labs', 'assessment'])).toEqual([]);
  });
});

describe('state of a list of a record', () => {
  const emptyList = (reason: string): Resource => ({
    resourceType: 'List',
    id: reason,
    status: 'current',
    mode: 'snapshot',
    subject: { reference: 'Patient/p1' },
    code: { coding: [{ system: 'http://loinc.org', code: '48765-2' }] },
    emptyReason: { coding: [{ code: reason }] },
  });

  it.each<[string, string, ListState]>([
    ['closed', 'unavailable', 'unavailable'],
    ['notasked', 'withheld', 'withheld'],
    ['nilknown', 'unavailable', 'unavailable'],
    ['nilknown', 'closed', 'none-known'],
  ])('ALG-01 GEN-06 allergy lists of two sources that say %s and %s: %s', (one, other, state) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2024, 5, 15) });
      record.add([patient(), emptyList(first)], { source: source('a') });
      record.add([patient(), emptyList(second)], { source: source('b', { patientId: 'p1' }) });
      expect(record.allergies().state).toBe(state);
    }
  });

  it('GEN-06 a record without any source knows nothing, one with a source has nothing', () => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
    expect(record.allergies().state).toBe('unavailable');
    record.add(patient(), { source: source('a') });
    expect(record.allergies().state).toBe('not-recorded');
  });
});

describe('kinds that no source has', () => {
  const has = (...notOffered: Kind[]): SourceProgress => ({ state: 'loaded', notOffered });

  it.each([
    ['a source that has all', [has()], []],
    ['no source at all', [], []],
    ['one source without goals', [has('goal')], ['goal']],
    ['two sources, both without goals', [has('goal', 'allergy'), has('goal')], ['goal']],
    ['two sources, each without what the other has', [has('allergy'), has('goal')], []],
  ] as const)('GEN-18 are named with %s', (_what, sources, kinds) => {
    expect(kindsNotOffered(sources)).toEqual(kinds);
  });

  it('GEN-18 are never the kinds that belong to no lane of the patient’s own', () => {
    expect(kindsNotOffered([has('supporting', 'about-others', 'consent')])).toEqual(['consent']);
    expect(kindsNotOffered([has('consent')], ['goal'])).toEqual([]);
  });
});
