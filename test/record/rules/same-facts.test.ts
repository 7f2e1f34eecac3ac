/** When two sources mean the same: every pair beside the nearest one that is not (MED-27, GEN-08). */
import { describe, expect, it } from 'vitest';
import type { ClinicalEntry, CodingFact, ConceptFact } from '@care-timeline/fhir';
import {
  conceptSignature,
  isNameless,
  sameWords,
} from '../../../packages/record/src/rules/concept-signature.js';
import { joinAcrossSources } from '../../../packages/record/src/rules/join-across-sources.js';

const SCT = 'http://snomed.info/sct';
const ABSENT = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';

type Coded = readonly [system?: string | undefined, code?: string];
const codings = (...all: Coded[]): CodingFact[] =>
  all.map(([system, code]) => ({ ...(system && { system }), ...(code && { code }) }));

describe('what a concept is compared by', () => {
  const concept = (...all: Coded[]): ConceptFact => ({
    codings: codings(...all),
    label: 'x',
    labelFrom: 'text',
  });
  const same: [rule: string, a: [Coded[], string], b: [Coded[], string], equal: boolean][] = [
    ['one code, other words', [[[SCT, '1']], 'Astma'], [[[SCT, '1']], 'Asthma'], true],
    ['two codes, the same words', [[[SCT, '1']], 'Astma'], [[[SCT, '2']], 'Astma'], false],
    ['one code of two systems', [[[SCT, '1']], 'Astma'], [[['http://own', '1']], 'Astma'], false],
    [
      'two codes in another order',
      [
        [
          [SCT, '1'],
          ['http://own', '2'],
        ],
        'Astma',
      ],
      [
        [
          ['http://own', '2'],
          [SCT, '1'],
        ],
        'Astma',
      ],
      true,
    ],
    [
      'a code more',
      [
        [
          [SCT, '1'],
          ['http://own', '2'],
        ],
        'Astma',
      ],
      [[[SCT, '1']], 'Astma'],
      false,
    ],
    ['no codes, one spelling', [[], 'Blåbær  allergi'], [[], ' blåbær Allergi'], true],
    ['no codes, two names', [[], 'Astma'], [[], 'Kols'], false],
    [
      'a code without a system says nothing',
      [[[undefined, '1']], 'Astma'],
      [[[undefined, '2']], 'Astma'],
      true,
    ],
    ['a system without a code says nothing', [[[SCT]], 'Astma'], [[], 'Astma'], true],
    ['"unknown" says nothing', [[[ABSENT, 'unknown']], 'Astma'], [[[ABSENT, 'unknown']], 'Kols'], false],
    ['a code and words', [[[SCT, '1']], 'Astma'], [[], 'Astma'], false],
  ];
  it.each(same)('MED-27 %s', (_, [a, nameA], [b, nameB], equal) => {
    const [one, other] = [conceptSignature(concept(...a), nameA), conceptSignature(concept(...b), nameB)];
    expect(one === other).toBe(equal);
  });

  it('MED-27 without a concept, the name alone', () => {
    expect(conceptSignature(undefined, ' ASTMA')).toBe(conceptSignature(undefined, 'astma'));
    expect(conceptSignature(undefined, 'Astma')).not.toBe(conceptSignature(undefined, 'Kols'));
    expect(sameWords(' Ikke \n påvist')).toBe('ikke pavist');
  });

  it.each<[string, Partial<ClinicalEntry>, boolean]>([
    ['neither name nor code', { nameFrom: 'none' }, true],
    ['no name, and a code', { nameFrom: 'none', codings: codings([SCT, '1']) }, false],
    ['no name, and "masked" for a code', { nameFrom: 'none', codings: codings([ABSENT, 'masked']) }, true],
    ['a name', { nameFrom: 'text' }, false],
    ['a name that is not loaded', { nameFrom: 'reference', nameNotLoaded: true }, true],
    [
      'a name that is not loaded, and a code',
      { nameFrom: 'reference', nameNotLoaded: true, codings: codings([SCT, '1']) },
      false,
    ],
  ])('GEN-06 %s', (_, entry, nameless) => {
    expect(isNameless({ codings: [], ...entry } as unknown as ClinicalEntry)).toBe(nameless);
  });
});

describe('joining across sources', () => {
  /** `a1:x` is entry 1 of source a, with the signature x. */
  const entry = (text: string): ClinicalEntry => {
    const [key = '', name] = text.split(':');
    return { key, sourceId: key[0], name } as unknown as ClinicalEntry;
  };
  const join = (order: string, ...texts: string[]): string[] =>
    joinAcrossSources(
      texts.map(entry),
      (source) => order.indexOf(source),
      ({ name }) => name,
    ).map((joined) => [joined.entry, ...joined.same].map(({ key }) => key).join('+'));

  it.each<[rule: string, entries: string[], joined: string[]]>([
    ['the same in two sources', ['a1:x', 'b1:x'], ['a1+b1']],
    ['the same in three sources', ['a1:x', 'b1:x', 'c1:x'], ['a1+b1+c1']],
    ['two facts', ['a1:x', 'b1:y'], ['a1', 'b1']],
    ['twice in one source', ['a1:x', 'a2:x'], ['a1', 'a2']],
    ['twice in one source and once in another', ['a1:x', 'a2:x', 'b1:x'], ['a1+b1', 'a2']],
    ['once in one source and twice in another', ['a1:x', 'b1:x', 'b2:x'], ['a1+b1', 'b2']],
    ['twice in both', ['a1:x', 'a2:x', 'b1:x', 'b2:x'], ['a1+b1', 'a2+b2']],
    ['what has no signature', ['a1', 'b1'], ['a1', 'b1']],
    ['the first source speaks, whatever comes first', ['b1:x', 'a1:x'], ['a1+b1']],
  ])('MED-27 GEN-08 %s', (_, entries, joined) => {
    expect(join('abc', ...entries)).toEqual(joined);
  });

  it('MED-27 the rows stand in the order given, each where its first entry stood', () => {
    expect(join('abc', 'b1:y', 'b2:x', 'c1:z', 'a1:x', 'a2:w')).toEqual(['b1', 'c1', 'a1+b2', 'a2']);
    expect(join('ba', 'b1:y', 'b2:x', 'a1:x', 'a2:w')).toEqual(['b1', 'b2+a1', 'a2']);
  });
});
