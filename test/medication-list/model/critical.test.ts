import { describe, expect, it } from 'vitest';
import { criticalPanelOf } from '../../../packages/medication-list/src/model/critical.js';
import { entryOf, type Json } from '../support/medicines.js';
import { words } from '../support/words.js';

const facts = (lang: 'nb' | 'nn' | 'en', more: Json): readonly string[] =>
  criticalPanelOf(
    {
      state: 'some',
      otherState: 'not-recorded',
      active: [
        entryOf({
          resourceType: 'AllergyIntolerance',
          id: 'a',
          patient: { reference: 'Patient/p' },
          code: { text: 'Penicillin' },
          ...more,
        }),
      ],
      refuted: 0,
      inactive: 0,
      other: [],
      incomplete: false,
    },
    words(lang),
  ).allergies[0]!.facts;

describe('critical panel', () => {
  it.each([
    ['nb', 'alvorlighetsgrad: høy'],
    ['nn', 'alvorsgrad: høg'],
    ['en', 'criticality: high risk'],
  ] as const)('ALG-02 %s: criticality is named as such', (lang, text) => {
    expect(facts(lang, { criticality: 'high' })).toEqual([text]);
  });

  it('ALG-02 the severity of a reaction is not taken for criticality', () => {
    const reaction = [{ manifestation: [{ text: 'Anaphylaxis' }], severity: 'severe' }];
    expect(facts('en', { reaction })).toEqual(['Anaphylaxis']);
  });
});
