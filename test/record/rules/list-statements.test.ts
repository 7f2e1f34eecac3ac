/** What a list rests on: statements that there is nothing, and sources that have not given all they have (GEN-06). */
import { describe, expect, it } from 'vitest';
import {
  listState,
  missingSources,
  reasonsOf,
  type EmptySection,
  type SourceProgress,
  type SourceStatus,
} from '@care-timeline/record';
import type { ClinicalEntry, Kind, SectionName } from '@care-timeline/fhir';
import { kindsOfSection, sectionKinds } from '../../../packages/record/src/rules/empty-sections.js';
import {
  inWordsOf,
  leftOut,
  listStatus,
  saysMore,
  saysNone,
  type LeftOut,
} from '../../../packages/record/src/rules/list-status.js';

const statement = (more: Partial<ClinicalEntry> = {}): ClinicalEntry =>
  ({ absence: 'none-known', clinicalState: 'current', safe: true, ...more }) as ClinicalEntry;
const section = (reason: string, ...kinds: Kind[]): EmptySection => ({
  sourceId: 'a',
  statedIn: 'a|List/l',
  codes: [],
  reason,
  kinds,
});
const status = (id: string, more: Partial<SourceStatus>): SourceStatus =>
  ({ source: { id }, state: 'loaded', incomplete: [], notLoaded: [], ...more }) as unknown as SourceStatus;

describe('a statement that there is nothing', () => {
  it.each<[rule: string, Partial<ClinicalEntry>, relied: boolean]>([
    ['holds', {}, true],
    ['with a state that is not known', { clinicalState: 'unknown' }, true],
    ['that is paused', { clinicalState: 'paused' }, true],
    ['that is over', { clinicalState: 'past' }, false],
    ['that is planned', { clinicalState: 'planned' }, false],
    ['in error', { clinicalState: 'in-error' }, false],
    ['that is refuted', { negation: 'refuted' }, false],
    ['whose negation is that there is none', { negation: 'none-known' }, true],
    ['with a modifier that is not understood', { safe: false }, false],
    ['of drugs alone', { absence: 'none-of-kind' }, false],
    ['that nothing is known', { absence: 'no-information' }, false],
  ])('ALG-01 GEN-06 %s', (_, more, relied) => {
    expect(saysNone(statement(more))).toBe(relied);
  });
});

describe('the status of a list', () => {
  it.each<
    [rule: string, items: number, none: ClinicalEntry[], sections: EmptySection[], contradicted: boolean]
  >([
    ['nothing, and said to be nothing', 0, [statement()], [], false],
    ['something, and said to be nothing', 1, [statement()], [], true],
    ['nothing, in a section that is empty', 0, [], [section('nilknown', 'allergy')], false],
    ['something, in a section that is empty', 1, [], [section('nilknown', 'allergy')], true],
    ['something, in a section that is withheld', 1, [], [section('withheld', 'allergy')], false],
    ['something, and a section of another kind is empty', 1, [], [section('nilknown', 'labs')], false],
    ['something', 1, [], [], false],
  ])('ALG-01 GEN-06 %s', (_, items, none, sections, contradicted) => {
    expect(listStatus('allergy', items, none, [status('a', {})], sections).contradicted).toBe(contradicted);
  });

  it('GEN-06 only sources that lack this kind are named as missing', () => {
    const [forThis, forOther] = [
      status('a', { state: 'failed', kinds: ['allergy'] }),
      status('b', { state: 'failed', kinds: ['labs'] }),
    ];
    const list = listStatus('allergy', 0, [], [forThis, forOther], [section('closed', 'labs')]);
    expect(list.missing).toEqual([forThis]);
    expect(list.emptySections).toEqual([]);
  });
});

describe('sources that have not given everything', () => {
  const failed: SourceProgress = { state: 'failed', kinds: ['labs'] };

  it.each<[rule: string, kinds: Kind[] | undefined, missing: boolean]>([
    ['of the kind that failed', ['labs'], true],
    ['of another kind', ['allergy'], false],
    ['of several kinds, one of which failed', ['vitals', 'labs'], true],
    ['of every kind', undefined, true],
  ])('GEN-06 a list %s', (_, kinds, missing) => {
    expect(missingSources([failed], kinds)).toEqual(missing ? [failed] : []);
  });

  const without = (...notOffered: Kind[]): SourceProgress => ({ state: 'loaded', notOffered });
  it.each<[rule: string, sources: SourceProgress[], kinds: Kind[] | undefined, missing: boolean]>([
    ['that the only source does not have', [without('allergy')], ['allergy'], true],
    ['that the only source has', [without('labs')], ['allergy'], false],
    ['that no source has', [without('allergy'), without('labs', 'allergy')], ['allergy'], true],
    ['that one of two sources does not have', [without('allergy'), without()], ['allergy'], false],
    ['that the other of two does not have', [{ state: 'loaded' }, without('allergy')], ['allergy'], false],
    ['one of which no source has', [without('allergy')], ['labs', 'allergy'], true],
    ['of every kind', [without('allergy')], undefined, false],
  ])('GEN-18 GEN-06 a list of a kind %s', (_, sources, kinds, missing) => {
    expect(missingSources(sources, kinds)).toEqual(missing ? sources : []);
    const state = listState({ shown: 0, sources, ...(kinds && { kinds }) });
    expect(state).toBe(missing ? 'unavailable' : 'not-recorded');
  });
});

describe('what empty sections say of several kinds', () => {
  it.each<[rule: string, sections: EmptySection[], reasons: string[]]>([
    [
      'nil of one, and the other withheld',
      [section('nilknown', 'labs'), section('withheld', 'vitals')],
      ['withheld'],
    ],
    ['a section of one of them and of something else', [section('withheld', 'labs', 'goal')], ['withheld']],
  ])('GEN-06 %s', (_, sections, reasons) => {
    expect(reasonsOf(sections, ['labs', 'vitals'])).toEqual(reasons);
  });

  it.each<[rule: string, codes: string[], kinds: Kind[]]>([
    ['allergies', ['48765-2'], ['allergy']],
    ['two of its codes', ['allergies', 'medications'], ['allergy', 'medication']],
    ['a code that is not known', ['11111-1', '48765-2'], ['allergy']],
    ['the name of a property of every object', ['toString'], []],
    ['none', [], []],
  ])('GEN-06 the kinds of a section by its codes: %s', (_, codes, kinds) => {
    expect(kindsOfSection(codes)).toEqual(kinds);
  });

  const named = (title: string, ...codes: string[]): SectionName => ({ title, codes });
  it.each<[section: SectionName, outer: SectionName[], kinds: Kind[]]>([
    [named('Allergies and intolerances'), [], ['allergy']],
    [named(' ALLERGIER: '), [], ['allergy']],
    [named('Overfølsomhet'), [], ['allergy']],
    [named('Allergier:  '), [], ['allergy']],
    [named('Allergier !..'), [], ['allergy']],
    [named('A. Allergier'), [], []],
    [named('Problem. List'), [], []],
    [named('Läkemedel'), [], ['medication']],
    [named('Lægemidler'), [], ['medication']],
    [named('Diagnoser'), [], ['condition']],
    [named('Behandlingsavgrensingar'), [], ['consent']],
    [named('CAVE'), [], ['allergy', 'alert']],
    [{ codes: ['ALL'], words: ['Allergier'] }, [], ['allergy']],
    [named('Notat', '722446000'), [], ['allergy']],
    [named('Family history of allergy'), [], []],
    [named('Social history'), [], []],
    [named('Allergier i familien'), [], []],
    // By its own code first.
    [named('Allergier', '10160-0'), [], ['medication']],
    [named('Reaksjoner'), [named('', '48765-2')], ['allergy']],
    [named('Legemidler'), [named('', '48765-2')], ['allergy']],
    [named('Mat'), [named('Plante'), named('', '48765-2')], ['allergy']],
    [named('Allergier'), [named('', '10160-0')], ['allergy']],
    [named('Allergier'), [named('Family history')], ['family-history']],
    [named('Allergier'), [named('Notat')], ['allergy']],
  ])('GEN-06 the kinds of a section by its title and place: %j in %j', (one, outer, kinds) => {
    expect(sectionKinds(one, outer).kinds).toEqual(kinds);
  });

  it('GEN-06 only its own code is enough to conclude that there is nothing', () => {
    const coded = (...sections: [SectionName, ...SectionName[]]): boolean =>
      sectionKinds(sections[0], sections.slice(1)).coded;
    expect(coded(named('Notat', '48765-2'))).toBe(true);
    expect(coded(named('Allergier'))).toBe(false);
    expect(coded(named('Mat'), named('', '48765-2'))).toBe(false);
  });

  it('GEN-06 what a section says in text is told for its own kinds alone', () => {
    const inText = { ...section('', 'labs', 'goal'), narrative: 'Se notat' };
    expect(inWordsOf([inText, section('', 'labs')], ['labs', 'vitals'])).toEqual([inText]);
    expect(inWordsOf([inText], ['allergy'])).toEqual([]);
  });

  it.each<[string, LeftOut[], readonly Kind[] | undefined]>([
    ['nothing', [], []],
    ['one kind', [{ kinds: ['labs'] }], ['labs']],
    ['one kind twice', [{ kinds: ['labs'] }, { kinds: ['labs', 'goal'] }], ['labs', 'goal']],
    ['one kind, and something unnamed', [{ kinds: ['labs'] }, {}], undefined],
  ])('GEN-06 a source that left out %s', (_, incomplete, kinds) => {
    expect(leftOut(incomplete)).toEqual(kinds);
  });

  it('GEN-06 a text says more than its entries if one is not there, or all are in error', () => {
    const entry = statement();
    const wrong = statement({ clinicalState: 'in-error' });
    expect([[undefined], [entry, undefined], [wrong]].map(saysMore)).toEqual([true, true, true]);
    expect([[entry], [entry, wrong]].map(saysMore)).toEqual([false, false]);
  });
});
