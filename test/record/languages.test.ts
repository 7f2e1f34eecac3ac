import { describe, expect, it, vi } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { medicationRequest, observation, patient, source } from './support/resources.js';

const LANGUAGES = ['nb', 'nn', 'en'] as const;

const nameless = medicationRequest('nameless', { medicationCodeableConcept: undefined });
const refused = medicationRequest('refused', { doNotPerform: true });
const strong = medicationRequest('strong', {
  medicationCodeableConcept: undefined,
  medicationReference: { reference: '#m' },
  contained: [
    {
      resourceType: 'Medication',
      id: 'm',
      code: { text: 'Morfin' },
      ingredient: [
        {
          itemCodeableConcept: { text: 'Morfin' },
          strength: {
            numerator: { value: 1.5, unit: 'mg' },
            denominator: { value: 1, unit: 'tablet', code: '{tablet}' },
          },
        },
      ],
    },
  ],
});

function made(): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2024, 5, 15) });
  record.add([patient(), nameless, refused, strong], { source: source('a') });
  return record;
}

describe('one record in several languages', () => {
  it('GEN-02 words that the model makes are in the language that is asked for, and the facts are the same', () => {
    const record = made();
    const said = (lang: (typeof LANGUAGES)[number], id: string) =>
      record.inLanguage(lang).entry(`a|MedicationRequest/${id}`);
    expect(LANGUAGES.map((lang) => said(lang, 'nameless')?.title)).toEqual([
      'Legemiddel',
      'Legemiddel',
      'Medication',
    ]);
    const denied = LANGUAGES.map((lang) => said(lang, 'refused')?.title);
    expect(denied[0]).toMatch(/^IKKE/i);
    expect(denied[1]).toMatch(/^IKKJE/i);
    expect(denied[2]).toMatch(/^DO NOT/i);
    const strengths = LANGUAGES.map((lang) => said(lang, 'strong')?.medication?.strength);
    expect(strengths[0]).toContain('1,5');
    expect(strengths[2]).toContain('1.5');
    const english = record.inLanguage('en');
    expect(english.lang).toBe('en');
    expect(english.columns).toBe(record.columns);
    expect(
      english
        .medications()
        .items.map(({ key }) => key)
        .sort(),
    ).toEqual(
      record
        .medications()
        .items.map(({ key }) => key)
        .sort(),
    );
    expect(english.titleAt(english.rowOf('a|MedicationRequest/nameless')!)).toBe('Medication');
    expect(english.entries({ text: 'do not' }).map(({ id }) => id)).toEqual(['refused']);
    expect(record.entries({ text: 'do not' })).toEqual([]);
    expect(english.patient?.entries.length).toBe(1);
  });

  it('is the same object at each call, and its own language is itself', () => {
    const record = made();
    expect(record.lang).toBe('nb');
    expect(record.inLanguage('nb')).toBe(record);
    expect(record.inLanguage('en')).toBe(record.inLanguage('en'));
    expect(record.inLanguage('en').inLanguage('nb')).toBe(record);
    expect(record.inLanguage('en').inLanguage('nn')).toBe(record.inLanguage('nn'));
    class Own extends PatientRecord {}
    const own = new Own();
    expect(own.inLanguage('en')).toBe(own);
  });

  it('what is added to one is in all, and all of them say so', () => {
    const record = made();
    const english = record.inLanguage('en');
    const changes = [record, english].map((one) => {
      const told = vi.fn();
      one.addEventListener('change', told);
      return told;
    });
    expect(english.columns.count).toBe(3);
    record.add(observation('o'), { source: source('a') });
    expect(english.columns.count).toBe(4);
    english.add(observation('p'), { source: source('b') });
    expect(record.columns.count).toBe(5);
    expect(record.sources.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(english.revision).toBe(record.revision);
    record.remove('a');
    expect(english.entries().map(({ key }) => key)).toEqual(['b|Observation/p']);
    expect(changes.map((told) => told.mock.calls.length)).toEqual([3, 3]);
    expect(english.completeness.total).toEqual(record.completeness.total);
  });
});
