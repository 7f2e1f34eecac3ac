import { describe, expect, it } from 'vitest';
import { NEGATION_WORDS, negatedTitle, type Negation } from '@care-timeline/fhir';

const LANGUAGES = ['nb', 'nn', 'en'] as const;

describe('negatedTitle', () => {
  it('GEN-02 puts the negation word before the name', () => {
    expect(negatedTitle('Appendektomi', 'not-done', 'nb')).toBe('Ikke utført: Appendektomi');
    expect(negatedTitle('Legetime', 'noshow', 'nb')).toBe('Ikke møtt: Legetime');
    expect(negatedTitle('Legetime', 'noshow', 'nn')).toBe('Ikkje møtt: Legetime');
    expect(negatedTitle('Penicillin', 'refuted', 'en')).toBe('Refuted: Penicillin');
  });

  it('MED-10 says IKKE, IKKJE, DO NOT for do-not-perform', () => {
    expect(negatedTitle('Warfarin 5 mg', 'do-not-perform', 'nb', 'medication')).toBe(
      'IKKE gi: Warfarin 5 mg',
    );
    expect(negatedTitle('Stå opp alene', 'do-not-perform', 'nb')).toBe('IKKE: Stå opp alene');
    expect(negatedTitle('X', 'do-not-perform', 'nn')).toMatch(/^IKKJE\b/);
    expect(negatedTitle('X', 'do-not-perform', 'en', 'immunization')).toMatch(/^DO NOT\b/);
  });

  it('GEN-02 has a word in every language for every negation that is not in the name itself', () => {
    for (const negation of Object.keys(NEGATION_WORDS) as Negation[]) {
      for (const lang of LANGUAGES) {
        const title = negatedTitle('Noe', negation, lang);
        expect(title.endsWith('Noe')).toBe(true);
        if (negation === 'none-known') expect(title).toBe('Noe');
        else expect(title.startsWith(`${NEGATION_WORDS[negation][lang]}: `)).toBe(true);
      }
    }
  });

  it('leaves a name without negation alone, and says the word alone where there is no name', () => {
    expect(negatedTitle('Appendektomi', undefined, 'nb')).toBe('Appendektomi');
    expect(negatedTitle('', 'not-given', 'nb')).toBe('Ikke gitt');
    expect(negatedTitle('X', 'toString' as Negation, 'nb')).toBe('X');
  });
});
