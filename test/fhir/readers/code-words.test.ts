import { describe, expect, it } from 'vitest';
import { makeEntry } from '@care-timeline/fhir';

const HL7 = 'http://terminology.hl7.org/CodeSystem/';
const coded = (system: string, code: string, display?: string) => ({
  coding: [{ system: HL7 + system, code, ...(display !== undefined && { display }) }],
});

describe('codes and evaluations in words', () => {
  it('GEN-03 an evaluation says what was judged, and that it is no vaccination', () => {
    const evaluation = {
      resourceType: 'ImmunizationEvaluation',
      status: 'completed',
      date: '2026-03-01',
      targetDisease: { text: 'Hepatitis B' },
      doseStatus: coded('immunization-evaluation-dose-status', 'notvalid'),
      doseStatusReason: [coded('immunization-evaluation-dose-status-reason', 'outsidesched')],
      description: 'Given ten days early',
    };
    const entry = makeEntry(evaluation, { sourceId: 'a', lang: 'nb' });
    expect(entry).toMatchObject({
      kind: 'assessment',
      title: 'Vurdering av vaksinasjon: Hepatitis B',
      clinicalState: 'past',
      time: { start: { text: '2026-03-01' } },
      values: [{ code: { label: 'doseStatus' }, content: { concept: { label: 'ikke gyldig dose' } } }],
      statusReason: [{ label: 'gitt utenom programmet' }],
      note: ['Given ten days early'],
    });
    const wrong = makeEntry({ ...evaluation, status: 'entered-in-error' }, { sourceId: 'a', lang: 'nb' });
    expect(wrong.clinicalState).toBe('in-error');
  });

  it.each([
    ['partialdose', 'bare en del av dosen', 'berre ein del av dosen', 'part of the dose only'],
    ['coldchainbreak', 'brudd i kjølekjeden', 'brot i kjølekjeda', 'break in the cold chain'],
    ['homemade', ...new Array<string>(3).fill('homemade (immunization-subpotent-reason)')],
  ])('GEN-11 why a dose does not count: %s', (code, nb, nn, en) => {
    for (const [lang, words] of [
      ['nb', nb],
      ['nn', nn],
      ['en', en],
    ] as const) {
      const dose = (display?: string) =>
        makeEntry(
          {
            resourceType: 'Immunization',
            status: 'completed',
            isSubpotent: true,
            subpotentReason: [coded('immunization-subpotent-reason', code, display)],
          },
          { sourceId: 'a', lang },
        ).statusReason.map(({ label }) => label);
      expect(dose()).toEqual([words]);
      expect(dose('As they say')).toEqual(['As they say']);
    }
  });

  it('GEN-11 the category of a result is told in words', () => {
    const of = (code: string) =>
      makeEntry(
        { resourceType: 'Observation', category: [coded('observation-category', code)] },
        { sourceId: 'a', lang: 'nb' },
      ).category.map(({ label }) => label);
    expect(of('vital-signs')).toEqual(['vitale målinger']);
    expect(of('dreams')).toEqual(['dreams (observation-category)']);
  });

  it('GEN-11 the same code in a system of somebody else keeps its name', () => {
    const entry = makeEntry(
      {
        resourceType: 'Immunization',
        subpotentReason: [{ coding: [{ system: 'http://own.example/reasons', code: 'recall' }] }],
      },
      { sourceId: 'a', lang: 'nb' },
    );
    expect(entry.statusReason[0]?.label).toBe('recall (reasons)');
  });
});
