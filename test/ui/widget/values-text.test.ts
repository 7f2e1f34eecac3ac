import { describe, expect, it } from 'vitest';
import { readResources } from '@care-timeline/fhir';
import { conceptText, formattersFor, terms, valuesText } from '@care-timeline/ui';

type Json = Record<string, unknown>;
const format = formattersFor('nb', 'Europe/Oslo');
const said = (resource: Json): string =>
  valuesText(readResources(resource).entries[0]!, terms.in('nb'), {
    value: (content) => format.value(content),
    concept: conceptText,
  }).replaceAll('\u00a0', ' ');

const HIGH = { interpretation: [{ coding: [{ code: 'H' }] }] };
const NUMBER = { valueQuantity: { value: 5, unit: 'mmol/L' } };
const observation = (more: Json): Json => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'Kalium' },
  ...more,
});

describe('values in one line', () => {
  it.each<[string, Json, string]>([
    ['a value', observation(NUMBER), '5 mmol/L'],
    ['with an interpretation', observation({ ...NUMBER, ...HIGH }), '5 mmol/L (Høy)'],
    ['not safe', observation({ ...NUMBER, ...HIGH, modifierExtension: [{ url: 'urn:x' }] }), '5 mmol/L'],
    ['with a site', observation({ ...NUMBER, bodySite: { text: 'arm' } }), '5 mmol/L, arm'],
    ['an interpretation alone', observation(HIGH), 'Høy'],
    ['nothing', observation({}), 'Verdi mangler'],
    ['a reason', observation({ dataAbsentReason: { text: 'hemolyse' } }), 'Verdi mangler: hemolyse'],
    [
      'components',
      observation({
        component: [{ code: { text: 'A' }, ...NUMBER, ...HIGH }, { code: { text: 'B' } }],
        bodySite: { text: 'arm' },
      }),
      'A 5 mmol/L (Høy), B Verdi mangler, arm',
    ],
    [
      'a disease in the family, with nothing more',
      {
        resourceType: 'FamilyMemberHistory',
        status: 'completed',
        condition: [{ code: { text: 'Diabetes' } }],
      },
      '',
    ],
    [
      'GEN-10 an age in the language of the page, as what it is',
      {
        resourceType: 'FamilyMemberHistory',
        status: 'completed',
        condition: [
          { code: { text: 'Brystkreft' }, onsetAge: { value: 45, unit: 'years', code: 'a' } },
          {
            code: { text: 'Gikt' },
            onsetRange: { low: { value: 5, code: 'a' }, high: { value: 7, code: 'a' } },
          },
          { code: { text: 'Slag' }, onsetString: 'i barndommen' },
          { code: { text: 'Astma' }, onsetAge: { value: 3, unit: 'stages' } },
        ],
      },
      'Brystkreft fra 45 års alder, Gikt fra 5–7 års alder, Slag i barndommen, Astma 3 stages',
    ],
    [
      'a risk in words',
      {
        resourceType: 'RiskAssessment',
        status: 'final',
        prediction: [{ outcome: { text: 'Fall' }, qualitativeRisk: { text: 'stor' } }],
      },
      'Fall stor',
    ],
  ])('RES-03 RES-04 %s', (_, resource, expected) => {
    expect(said(resource)).toBe(expected);
  });
});
