import { describe, expect, it } from 'vitest';
import { readResources, type ConceptFact } from '@care-timeline/fhir';
import type { Language } from '@care-timeline/record';
import { codedValueText, interpretationText } from '../../../packages/ui/src/format/interpretation.js';
import { formattersFor } from '../../../packages/ui/src/format/formatters.js';
import { terms } from '../../../packages/ui/src/strings/terms/terms.js';

const HL7 = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const V2 = 'http://terminology.hl7.org/CodeSystem/v2-0078';
/** The codes of the value set in FHIR R4 and R5. */
const CODES = [
  'CAR', 'Carrier', 'B', 'D', 'U', 'W', '<', '>', 'AC', 'IE', 'QCF', 'TOX', 'A', 'AA', 'HH', 'LL', 'H', 'H>', 'HU', 'L',
  'L<', 'LU', 'N', 'I', 'MS', 'NCL', 'NS', 'R', 'SYN-R', 'S', 'SDD', 'SYN-S', 'VS', 'EX', 'HX', 'LX', 'HM', 'IND', 'E',
  'NEG', 'ND', 'POS', 'DET', 'EXP', 'UNE', 'OBX', 'NR', 'RR', 'WR',
]; // prettier-ignore

type Json = Record<string, unknown>;
const concept = (json: Json): ConceptFact =>
  readResources({
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'x' },
    valueInteger: 1,
    interpretation: [json],
  }).entries[0]!.values[0]!.interpretation[0]!;
const coded = (code: string, more: Json = {}, system: string | undefined = HL7): Json => ({
  coding: [{ system, code }],
  ...more,
});
const said = (json: Json, lang: Language = 'en'): string =>
  interpretationText(concept(json), terms.tables[lang]);

const SNOMED = { system: 'http://snomed.info/sct', code: '30714006', display: 'Resistant' };

describe('interpretation', () => {
  it.each(CODES)('RES-03 %s has words in every language', (code) => {
    for (const lang of ['nb', 'nn', 'en'] as const) {
      const words = said(coded(code), lang);
      expect(words, lang).toMatch(/^\p{Lu}\p{L}/u);
      expect(words, lang).not.toContain('ObservationInterpretation');
    }
  });

  it.each<[string, Json, string]>([
    ['a code', coded('HH'), 'Critically high'],
    ['version 2', coded('HH', {}, V2), 'Critically high'],
    ['without a system', coded('H', {}, ''), 'High'],
    ['of another system', coded('H', {}, 'http://example.org/lab'), 'H (lab)'],
    ['a code that nobody knows', coded('QQ'), 'QQ (ObservationInterpretation)'],
    ['a member of every object', coded('constructor'), 'constructor (ObservationInterpretation)'],
    ['words alone', { text: 'Kritisk høy' }, 'Kritisk høy'],
    ['the code as a text', coded('R', { text: 'R' }), 'Resistant (R)'],
    ['the word in another language', coded('H', { text: 'Høy' }), 'High'],
    ['a MIC as a text', coded('R', { text: '>=32 mg/L' }), 'Resistant (R): >=32 mg/L'],
    ['another text', coded('H', { text: 'Kritisk' }), 'High: Kritisk'],
    ['two codes', { coding: [coded('N'), coded('H')].flatMap((one) => one['coding']) }, 'Normal, High'],
    ['a MIC beside another code', { coding: [SNOMED], text: '32' }, 'Resistant: 32'],
    [
      'a MIC beside a local code',
      { coding: [{ system: 'urn:oid:1.2', code: 'R' }], text: '>=32' },
      'R: >=32',
    ],
    ['the words of another code', { coding: [SNOMED], text: 'resistant' }, 'resistant'],
    ['another code alone', { coding: [SNOMED] }, 'Resistant'],
  ])('RES-03 %s', (_, json, expected) => {
    expect(said(json)).toBe(expected);
  });
});

describe('coded value', () => {
  const RESISTANT = { system: 'http://snomed.info/sct', code: '30714006', display: 'Resistant' };
  it.each<[string, Json, string]>([
    ['a MIC beside an R', coded('R', { text: '32 mg/L' }), 'Resistent (R): 32 mg/L'],
    ['an R alone', coded('R'), 'Resistent (R)'],
    ['a MIC beside another code', { coding: [RESISTANT], text: '32 mg/L' }, '32 mg/L (Resistant)'],
    ['words beside a code', { coding: [RESISTANT], text: 'Resistent' }, 'Resistent'],
    [
      'a number with the words in it',
      { coding: [RESISTANT], text: '32 mg/L resistant' },
      '32 mg/L resistant',
    ],
    ['a letter without a system', coded('R', { text: 'Rhesus 1' }, ''), 'Rhesus 1'],
  ])('RES-03 %s', (_, json, expected) => {
    expect(codedValueText(concept(json), terms.tables.nb)).toBe(expected);
    expect(formattersFor('nb', 'Europe/Oslo').value({ type: 'concept', concept: concept(json) })).toBe(
      expected,
    );
  });
});
