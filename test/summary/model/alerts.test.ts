import { describe, expect, it } from 'vitest';
import type { PatientRecord } from '@care-timeline/record';
import { alertsView, type AlertsView, type AlertView } from '../../../packages/summary/src/model/alerts.js';
import {
  allergy,
  allergyVerification,
  condition,
  contextOf,
  emptyList,
  recordFrom,
  recordOf,
  verification,
  withSource,
  type Json,
  type ViewOptions,
} from '../support/context.js';

const ALLERGIES = '48765-2';
const view = (record: PatientRecord, options?: ViewOptions): AlertsView =>
  alertsView(contextOf(record, options));
const group = (alerts: AlertsView, name: string): readonly AlertView[] =>
  alerts.groups.find((one) => one.name === name)?.alerts ?? [];
const titles = (alerts: readonly AlertView[]): string[] => alerts.map(({ title }) => title);
const marks = (alert: AlertView | undefined): string => (alert?.marks ?? []).join('|').toLowerCase();

const KJ = 'http://nhn.no/kj/fhir/';
const critical = (category: string, text: string, more: Json = {}): Json =>
  condition(text, {
    meta: { profile: [`${KJ}StructureDefinition/KjCondition`] },
    category: [{ coding: [{ system: `${KJ}CodeSystem/KjConditionCategory`, code: category }] }],
    ...more,
  });
const dnr = (more: Json = {}): Json => ({
  resourceType: 'ServiceRequest',
  id: 'hlr',
  status: 'active',
  intent: 'directive',
  doNotPerform: true,
  code: { text: 'Hjerte-lunge-redning' },
  authoredOn: '2026-05-01',
  ...more,
});
const flag = (text: string, status = 'active'): Json => ({
  resourceType: 'Flag',
  id: text,
  status,
  code: { text },
  period: { start: '2026-01-01' },
});

describe('alerts, how allergies stand', () => {
  it.each<[string, PatientRecord, string]>([
    ['some', recordOf(allergy('Penicillin')), 'some'],
    ['no known: said in a resource', recordOf(noKnown()), 'none-known'],
    ['no known: an empty list', recordOf(emptyList('nilknown', ALLERGIES)), 'none-known'],
    ['not recorded', recordOf(condition('Gikt')), 'not-recorded'],
    ['not asked', recordOf(emptyList('notasked', ALLERGIES)), 'not-asked'],
    ['withheld', recordOf(emptyList('withheld', ALLERGIES)), 'withheld'],
    ['unavailable by its source’s word', recordOf(emptyList('unavailable', ALLERGIES)), 'unavailable'],
    [
      'closed, and unavailable',
      recordFrom({ A: [emptyList('closed', ALLERGIES)], B: [emptyList('unavailable', ALLERGIES)] }),
      'unavailable',
    ],
    [
      'not asked, and withheld',
      recordFrom({ A: [emptyList('notasked', ALLERGIES)], B: [emptyList('withheld', ALLERGIES)] }),
      'withheld',
    ],
    ['a source failed', withSource(recordOf(condition('Gikt')), 'failed'), 'unavailable'],
    ['a source is being loaded', withSource(recordOf(condition('Gikt')), 'loading'), 'loading'],
    ['a source is blocked', withSource(recordOf(condition('Gikt')), 'blocked'), 'withheld'],
  ])('ALG-01 GEN-06 %s', (_, record, state) => {
    expect(view(record).allergyState).toBe(state);
  });

  it('ALG-01 a refuted allergy alone does not make it "some", and stands apart with its word', () => {
    const alerts = view(recordOf(allergy('Egg', allergyVerification('refuted'))));
    expect(alerts.allergyState).toBe('not-recorded');
    expect(group(alerts, 'allergy')).toEqual([]);
    expect(alerts.refuted.map(({ title }) => title)).toEqual([expect.stringMatching(/avkreftet.*egg/i)]);
  });

  it('ALG-01 "none known" never hides what another source has recorded, and says whose word it is', () => {
    const alerts = view(recordFrom({ Sykehuset: [allergy('Penicillin')], Fastlegen: [noKnown()] }));
    expect(titles(group(alerts, 'allergy'))).toEqual(['Penicillin']);
    expect(alerts.contradictedBy).toEqual(['Fastlegen']);
  });

  it('ALG-01 is of today, whatever day is shown', () => {
    const late = allergy('Lateks', { recordedDate: '2026-11-20' });
    expect(titles(group(view(recordOf(late), { asOf: '2020-01-01' }), 'allergy'))).toEqual(['Lateks']);
  });
});

describe('alerts, one allergy', () => {
  it.each([
    ['unconfirmed', 'mistenkt'],
    ['presumed', 'sannsynlig'],
    ['confirmed', 'bekreftet'],
  ])('ALG-02 %s is told in words', (code, word) => {
    const [alert] = group(view(recordOf(allergy('Penicillin', allergyVerification(code)))), 'allergy');
    expect(marks(alert)).toContain(word);
  });

  it('ALG-02 sannsynlig by the Norwegian extension, where the verification status has a system and no code', () => {
    const presumed = allergy('Penicillin', {
      verificationStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification' }],
      },
      extension: [{ url: `${KJ}StructureDefinition/KjPresumed`, valueBoolean: true }],
    });
    expect(marks(group(view(recordOf(presumed)), 'allergy')[0])).toContain('sannsynlig');
  });

  it.each([
    ['high', 'high', 'høy'],
    ['low', 'low', 'lav'],
    ['unable-to-assess', 'normal', 'kan ikke vurderes'],
  ])('ALG-02 criticality %s: a shape of its own and a word', (criticality, weight, word) => {
    const [alert] = group(view(recordOf(allergy('Penicillin', { criticality }))), 'allergy');
    expect(alert?.weight).toBe(weight);
    expect(marks(alert)).toContain(word);
  });

  it('GEN-03 a criticality that nobody knows is shown as written', () => {
    const [alert] = group(view(recordOf(allergy('Penicillin', { criticality: 'svært Høy' }))), 'allergy');
    expect(alert?.marks.join()).toContain('svært Høy');
  });

  it('ALG-02 high criticality stands first', () => {
    const alerts = view(
      recordOf(
        allergy('Pollen', { criticality: 'low', recordedDate: '2026-01-01' }),
        allergy('Penicillin', { criticality: 'high', recordedDate: '2001-01-01' }),
      ),
    );
    expect(titles(group(alerts, 'allergy'))).toEqual(['Penicillin', 'Pollen']);
  });

  it('tells reactions with their severity, and the last one', () => {
    const [alert] = group(
      view(
        recordOf(
          allergy('Penicillin', {
            lastOccurrence: '1984-06',
            reaction: [{ manifestation: [{ text: 'Anafylaksi' }], severity: 'severe' }],
          }),
        ),
      ),
      'allergy',
    );
    expect(alert?.reactions).toMatch(/^Anafylaksi – alvorlig$/i);
    expect(alert?.date).toBe('Siste reaksjon juni 1984');
  });

  it('ALG-02 criticality and the severity of a reaction are told apart', () => {
    const record = recordOf(
      allergy('Penicillin', {
        criticality: 'high',
        reaction: [{ manifestation: [{ text: 'Rash' }], severity: 'mild' }],
      }),
    );
    const [alert] = group(view(record, { lang: 'en' }), 'allergy');
    expect(alert?.marks).toContain('Criticality: high risk');
    expect(alert?.reactions).toBe('Rash – mild');
  });

  it('inactive ones are folded away, counted, and on record', () => {
    const inactive = allergy('Kiwi', {
      clinicalStatus: { coding: [{ code: 'inactive' }] },
    });
    const alerts = view(recordOf(inactive));
    expect(titles(alerts.inactive)).toEqual(['Kiwi']);
    expect(alerts.allergyState).toBe('some');
  });

  it('GEN-01 entered in error is never among them, and counted: allergies, flags and critical conditions', () => {
    const alerts = view(
      recordOf(
        allergy('Nøtter', allergyVerification('entered-in-error')),
        flag('Utagering', 'entered-in-error'),
        critical('5', 'Malign hypertermi', verification('entered-in-error')),
      ),
    );
    expect(alerts.groups.flatMap((one) => one.alerts)).toEqual([]);
    expect(titles(alerts.inError).sort()).toEqual(['Malign hypertermi', 'Nøtter', 'Utagering']);
    expect(alerts.allergyState).toBe('not-recorded');
  });
});

describe('alerts, other critical information', () => {
  it.each([
    ['3', 'intubasjonsproblem'],
    ['4', 'problem ved anestesi'],
    ['5', 'kritisk medisinsk tilstand'],
    ['7', 'implantat eller transplantat'],
    ['10', 'smitte'],
  ])('a condition of category %s of the summary care record says what it is: %s', (category, word) => {
    const [alert] = group(view(recordOf(critical(category, 'Noe viktig'))), 'critical');
    expect(alert?.title).toBe('Noe viktig');
    expect(alert?.weight).toBe('high');
    expect(marks(alert)).toContain(word);
  });

  it('a condition that is not marked as critical is none', () => {
    expect(group(view(recordOf(condition('Gikt'))), 'critical')).toEqual([]);
  });

  it('GEN-02 a refuted critical condition is not among them', () => {
    const record = recordOf(critical('5', 'Malign hypertermi', verification('refuted')));
    expect(group(view(record), 'critical')).toEqual([]);
    expect(titles(view(record).refuted)).toEqual([expect.stringMatching(/avkreftet.*malign/i)]);
  });

  it('GEN-02 a limit to treatment says IKKE, and goes when it is taken back', () => {
    expect(titles(group(view(recordOf(dnr())), 'limitation'))).toEqual(['IKKE: Hjerte-lunge-redning']);
    for (const status of ['revoked', 'completed', 'entered-in-error'])
      expect(titles(group(view(recordOf(dnr({ status }))), 'limitation'))).toEqual([]);
    const [inactive] = view(recordOf(dnr({ status: 'revoked' }))).inactive;
    expect(marks(inactive)).toContain('trukket tilbake');
  });

  it.each([
    ['active', 'open'],
    ['on-hold', 'open'],
    ['draft', 'open'],
    ['unknown', 'open'],
    ['revoked', 'over'],
    ['completed', 'over'],
    ['entered-in-error', 'error'],
  ])(
    'GEN-02 MED-10 a limit to treatment that is %s is %s: it is over only when it was taken back',
    (status, place) => {
      const alerts = view(recordOf(dnr({ status })));
      expect([group(alerts, 'limitation').length, alerts.inactive.length, alerts.inError.length]).toEqual(
        ['open', 'over', 'error'].map((one) => Number(one === place)),
      );
    },
  );

  it('ALG-04 a limit that an answer states is shown with the answer, and one for resuscitation is none', () => {
    const answer = (text: string): Json => ({
      resourceType: 'Observation',
      id: text,
      status: 'final',
      code: { text: 'HLR-status' },
      effectiveDateTime: '2026-01-01',
      valueCodeableConcept: { text },
    });
    const [alert] = group(view(recordOf(answer('Ikke HLR'))), 'limitation');
    expect([alert?.title, alert?.weight]).toEqual(['HLR-status: Ikke HLR', 'high']);
    expect(group(view(recordOf(answer('For HLR'))), 'limitation')).toEqual([]);
  });

  it('ALG-04 a critical condition that is a limit stands once', () => {
    const alerts = view(recordOf(critical('5', 'HLR minus')));
    expect([titles(group(alerts, 'limitation')), titles(group(alerts, 'critical'))]).toEqual([
      ['HLR minus'],
      [],
    ]);
  });

  it.each([
    ['on-hold', 'pauset'],
    ['active', ''],
  ])('GEN-03 a limit that is %s says "%s"', (status, word) => {
    const [alert] = group(
      view(recordOf(dnr({ doNotPerform: false, code: { text: 'HLR minus' }, status }))),
      'limitation',
    );
    expect(marks(alert)).toBe(word);
  });

  it('GEN-03 one whose status nobody knows stays, and says so', () => {
    const [alert] = group(view(recordOf(dnr({ status: 'hmm' }))), 'limitation');
    expect(alert?.title).toContain('IKKE');
    expect(marks(alert)).toContain('ukjent');
  });

  it('flags that are over stand among the inactive', () => {
    const alerts = view(recordOf(flag('Hund i huset'), flag('MRSA-kontakt', 'inactive')));
    expect(titles(group(alerts, 'alert'))).toEqual(['Hund i huset']);
    expect(titles(alerts.inactive)).toEqual(['MRSA-kontakt']);
  });

  it('GEN-08 names the systems where there are several', () => {
    const alerts = view(recordFrom({ A: [allergy('Penicillin')], B: [allergy('Penicillin')] }));
    expect(group(alerts, 'allergy')).toHaveLength(1);
    expect(group(alerts, 'allergy')[0]?.sources).toEqual(['A', 'B']);
  });

  it.each(['nn', 'en'] as const)('says it in %s too', (lang) => {
    const [alert] = group(view(recordOf(dnr()), { lang }), 'limitation');
    expect(alert?.title).toBe(
      { nn: 'IKKJE: Hjerte-lunge-redning', en: 'DO NOT: Hjerte-lunge-redning' }[lang],
    );
  });
});

function noKnown(): Json {
  return allergy('Ingen kjente allergier', {
    code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003', display: 'No known allergy' }] },
  });
}
