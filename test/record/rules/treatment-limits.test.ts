/** What counts as a limit to treatment, and whether it stands; each with its nearest negative. */
import { describe, expect, it } from 'vitest';
import {
  criticalEntries,
  criticalState,
  isTreatmentLimit,
  PatientRecord,
} from '../../../packages/record/src/index.js';
import { zoneOf } from '../../../packages/ui/src/format/zone.js';

type Json = Record<string, unknown>;
const NOW = Date.UTC(2026, 10, 23, 9);
const SNOMED = 'http://snomed.info/sct';
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

function recordOf(...resources: readonly Json[]): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  const subject = { reference: 'Patient/p' };
  record.add(
    [
      { resourceType: 'Patient', id: 'p' },
      ...resources.map((one, i) => ({
        id: `r${i}`,
        [one['resourceType'] === 'Consent' ? 'patient' : 'subject']: subject,
        ...one,
      })),
    ],
    { source: { id: 'J', label: 'J', patientId: 'p' } },
  );
  return record;
}
/** In which state each entry stands under limits to treatment. */
const standings = (...resources: readonly Json[]): unknown[] =>
  criticalEntries(recordOf(...resources)).limitation.map((entry) =>
    criticalState(entry, NOW, zoneOf('Europe/Oslo')),
  );

const coded = (system: string, code: string, text?: string): Json => ({
  coding: [{ system, code }],
  ...(text !== undefined && { text }),
});
const order = (code: Json, more: Json = {}): Json => ({
  resourceType: 'ServiceRequest',
  status: 'active',
  intent: 'order',
  code,
  ...more,
});
const condition = (code: Json, more: Json = {}): Json => ({ resourceType: 'Condition', code, ...more });
const observed = (code: Json, value: Json, day = '2026-01-01', status = 'final'): Json => ({
  resourceType: 'Observation',
  status,
  code,
  effectiveDateTime: day,
  ...value,
});
const answer = (text: string): Json => ({ valueCodeableConcept: { text } });
const ADR = coded(`${TERMINOLOGY}/consentscope`, 'adr');
const consent = (more: Json): Json => ({
  resourceType: 'Consent',
  status: 'active',
  dateTime: '2026-01-01',
  scope: coded(`${TERMINOLOGY}/consentscope`, 'treatment'),
  category: [{ text: 'Behandling' }],
  ...more,
});
const verification = (code: string): Json => ({
  verificationStatus: coded(`${TERMINOLOGY}/condition-ver-status`, code),
});
const clinical = (code: string): Json => ({
  clinicalStatus: coded(`${TERMINOLOGY}/condition-clinical`, code),
});

describe('limits to treatment', () => {
  it.each([
    ['HLR minus', 'HLR pluss'],
    ['HLR-minus', 'HLR-kurs'],
    ['HLR ÷', 'HLR +'],
    ['Ikke HLR', 'Ikke gjennomført HLR-kurs'],
    ['Skal ikke til HLR', 'Ikke HLR minus'],
    ['Ikkje aktuell for hjarte-lungeredning', 'Hjarte-lungeredning'],
    ['HLR skal ikke startes', 'HLR ikke utført'],
    ['Skal ikke intuberes', 'Intubasjon'],
    ['DNR', 'Ikke DNR'],
    ['DNACPR', 'DNA-test'],
    ['Do not resuscitate', 'Do not disturb'],
    ['Not for attempted resuscitation', 'For resuscitation'],
    ['Behandlingsbegrensning', 'Behandlingsplan'],
    ['Behandlingsavgrensing', 'Behandlingsavtale'],
    ['HLR minus etter samtale med pårørende', 'Samtale om HLR minus'],
    ['HLR minus fra 2020', 'HLR minus opphevet'],
  ])('ALG-04 in words: "%s" is one, "%s" is none', (yes, no) => {
    for (const make of [order, condition]) {
      expect([standings(make({ text: yes })), standings(make({ text: no }))]).toEqual([['open'], []]);
    }
  });

  it.each([
    ['not for resuscitation', '304253006', 'for resuscitation', '304252001'],
    ['not for attempted CPR', '450476008', 'for attempted CPR', '450475007'],
    ['a status that says not to', '143021000119109', 'the question alone', '304251008'],
    ['not for resuscitation', '304253006', 'resuscitation as a procedure', '439569004'],
  ])('ALG-04 by code: %s (%s) is one, %s (%s) is none', (_, yes, __, no) => {
    expect(standings(condition(coded(SNOMED, yes)))).toEqual(['open']);
    expect(standings(condition(coded(SNOMED, no)))).toEqual([]);
    const asked = coded(SNOMED, '304251008');
    expect(standings(observed(asked, { valueCodeableConcept: coded(SNOMED, yes) }))).toEqual(['open']);
    expect(standings(observed(asked, { valueCodeableConcept: coded(SNOMED, no) }))).toEqual([]);
    expect(standings(condition(coded('http://example.org', yes)))).toEqual([]);
  });

  it.each<[string, Json, Json]>([
    ['HLR-status', answer('Ikke HLR'), answer('For HLR')],
    ['HLR-status', answer('HLR minus'), answer('HLR pluss')],
    ['HLR', answer('Nei'), answer('Ja')],
    ['HLR', { valueBoolean: false }, { valueBoolean: true }],
    ['HLR minus', answer('Ja'), answer('Nei')],
    ['DNR', { valueBoolean: true }, { valueBoolean: false }],
    ['DNR-status', { valueString: 'Not for CPR' }, { valueString: 'For CPR' }],
    ['Behandlingsbegrensninger', answer('Kun lindrende'), answer('Ingen')],
  ])('ALG-04 an answer: "%s" %j is one, %j is none', (question, yes, no) => {
    const code = { text: question };
    expect([standings(observed(code, yes)), standings(observed(code, no))]).toEqual([['open'], []]);
  });

  it('ALG-04 "no" to any other question is none', () => {
    expect(standings(observed({ text: 'HLR-kurs' }, answer('Nei')))).toEqual([]);
  });

  it.each<[string, Json, readonly unknown[]]>([
    ['scope', { scope: coded(`${TERMINOLOGY}/consentscope`, 'adr') }, ['open']],
    ['another scope', {}, []],
    ['scope, refused', { scope: ADR, provision: { type: 'deny' } }, ['open']],
    ['scope, refused (R5)', { scope: ADR, decision: 'deny' }, ['open']],
    [
      'scope, permitted but for one thing',
      { scope: ADR, provision: { type: 'permit', provision: [{ type: 'deny' }] } },
      ['open'],
    ],
    ['scope, decided in an unknown way', { scope: ADR, provision: { type: 'x' } }, ['open']],
    ['scope, permitted', { scope: ADR, provision: { type: 'permit' } }, []],
    ['scope, permitted (R5)', { scope: ADR, decision: 'permit' }, []],
    [
      'scope, a directive in general',
      { scope: ADR, category: [coded(`${TERMINOLOGY}/consentcategorycodes`, 'acd')] },
      ['open'],
    ],
    [
      'scope, another category',
      { scope: ADR, category: [coded(`${TERMINOLOGY}/consentcategorycodes`, 'research')] },
      [],
    ],
    [
      'scope, permitted, and do not resuscitate',
      {
        scope: ADR,
        provision: { type: 'permit' },
        category: [coded(`${TERMINOLOGY}/consentcategorycodes`, 'dnr')],
      },
      ['open'],
    ],
    ['category', { category: [coded(`${TERMINOLOGY}/consentcategorycodes`, 'dnr')] }, ['open']],
    ['LOINC', { category: [coded('http://loinc.org', '78823-2')] }, ['open']],
    ['v3', { category: [coded(`${TERMINOLOGY}/v3-ActCode`, 'DNR')] }, ['open']],
    ['another category', { category: [coded(`${TERMINOLOGY}/consentcategorycodes`, 'hipaa-auth')] }, []],
    [
      'a period that is over',
      {
        category: [{ text: 'DNR' }],
        provision: { period: { start: '2020-01-01', end: '2020-02-01' } },
      },
      ['over'],
    ],
    ['withdrawn', { category: [{ text: 'DNR' }], status: 'inactive' }, ['over']],
    ['in error', { category: [{ text: 'DNR' }], status: 'entered-in-error' }, ['inError']],
  ])('ALG-04 a consent by %s', (_, more, told) => {
    expect(standings(consent(more))).toEqual(told);
  });

  it.each<[string, Json, string]>([
    ['an order on hold', order({ text: 'HLR minus' }, { status: 'on-hold' }), 'open'],
    ['a revoked order', order({ text: 'HLR minus' }, { status: 'revoked' }), 'over'],
    ['an order in error', order({ text: 'HLR minus' }, { status: 'entered-in-error' }), 'inError'],
    ['a refuted condition', condition({ text: 'HLR minus' }, verification('refuted')), 'refuted'],
    ['a resolved condition', condition({ text: 'HLR minus' }, clinical('resolved')), 'over'],
    [
      'an answer in error',
      observed({ text: 'DNR' }, answer('Ja'), '2026-01-01', 'entered-in-error'),
      'inError',
    ],
    ['a cancelled one', observed({ text: 'DNR' }, answer('Ja'), '2026-01-01', 'cancelled'), 'over'],
  ])('ALG-04 GEN-01 GEN-02 %s', (_, resource, told) => {
    expect(standings(resource)).toEqual([told]);
  });

  it('ALG-04 of answers to one question the last counts; one in error or of another question does not', () => {
    const code = { text: 'HLR-status' };
    const no = observed(code, answer('Ikke HLR'), '2026-01-01');
    expect(standings(no, observed(code, answer('For HLR'), '2026-02-01'))).toEqual([]);
    expect(standings(no, observed(code, answer('For HLR'), '2025-02-01'))).toEqual(['open']);
    expect(standings(no, observed(code, answer('For HLR'), '2026-02-01', 'entered-in-error'))).toEqual([
      'open',
    ]);
    expect(standings(no, observed({ text: 'Fall' }, answer('Nei'), '2026-02-01'))).toEqual(['open']);
  });

  it.each<[string, Json, readonly unknown[]]>([
    ['any order not to do something', order({ text: 'Blodoverføring' }, { doNotPerform: true }), ['open']],
    ['the order to do it', order({ text: 'Blodoverføring' }), []],
    [
      'a task not to do something is no order',
      {
        resourceType: 'Task',
        status: 'ready',
        intent: 'order',
        doNotPerform: true,
        code: { text: 'Fotpleie' },
      },
      [],
    ],
    ['an answer without a question', { ...observed({}, answer('Nei')), code: undefined }, []],
    ['a "no" without a question', { ...observed({}, { valueBoolean: false }), code: undefined }, []],
    ['an order without a code', { resourceType: 'ServiceRequest', status: 'active', intent: 'order' }, []],
    ['an answer lifted', observed({ text: 'DNR' }, answer('Opphevet')), []],
    ['an answer to be talked over', observed({ text: 'HLR minus' }, answer('Diskusjon pågår')), []],
    ['an answer with space around it', observed({ text: 'HLR' }, answer(' Nei ')), ['open']],
    ['one that only begins with no', observed({ text: 'HLR' }, answer('Nei, full behandling')), []],
    ['one that only ends with no', observed({ text: 'HLR' }, answer('Ingen grunn til nei')), []],
    ['a number as an answer', observed({ text: 'DNR' }, { valueInteger: 1 }), ['open']],
    ['a number as an answer to something else', observed({ text: 'Vekt' }, { valueInteger: 1 }), []],
    [
      'one part of several',
      observed(
        { text: 'Innkomst' },
        {
          component: [
            { code: { text: 'Fall' }, ...answer('Ja') },
            { code: { text: 'HLR' }, ...answer('Ikke HLR') },
          ],
        },
      ),
      ['open'],
    ],
  ])('ALG-04 GEN-02 %s', (_, resource, told) => {
    expect(standings(resource)).toEqual(told);
  });

  it('ALG-04 what is no answer puts no answer aside', () => {
    const code = { text: 'HLR-status' };
    const no = observed(code, answer('Ikke HLR'), '2026-01-01');
    const preliminary = observed(code, answer('For HLR'), '2026-02-01', 'preliminary');
    expect(standings(no, preliminary)).toEqual([]);
    expect(standings(no, observed(code, answer('For HLR'), '2026-02-01', 'registered'))).toEqual([]);
    expect(standings(no, observed(code, {}, '2026-02-01'))).toEqual(['open']);
    const parts = { component: [{ code: { text: 'Fall' } }, { code, ...answer('For HLR') }] };
    expect(standings(no, observed(code, parts, '2026-02-01'))).toEqual([]);
    expect(standings(no, observed(code, answer('For HLR'), '2026-02-01', 'cancelled'))).toEqual(['open']);
    expect(standings(no, { ...observed(code, answer('For HLR')), effectiveDateTime: undefined })).toEqual([
      'open',
    ]);
    expect(standings(no, order(code, { authoredOn: '2026-02-01' }))).toEqual(['open']);
    expect(standings(no, condition(code, { onsetDateTime: '2026-02-01' }))).toEqual(['open']);
    // Of answers, not of orders, the last counts.
    const minus = { text: 'HLR minus' };
    expect(
      standings(order(minus, { authoredOn: '2026-01-01' }), order(minus, { authoredOn: '2026-02-01' })),
    ).toEqual(['open', 'open']);
  });

  it('ALG-04 follows the record: an answer that comes later puts the earlier one aside', () => {
    const code = { text: 'HLR-status' };
    const record = recordOf(observed(code, answer('Ikke HLR')));
    expect(criticalEntries(record).limitation).toHaveLength(1);
    record.add(
      [{ id: 'n', subject: { reference: 'Patient/p' }, ...observed(code, answer('For HLR'), '2026-02-01') }],
      {
        source: { id: 'J', label: 'J', patientId: 'p' },
      },
    );
    expect(criticalEntries(record).limitation).toEqual([]);
  });

  it('ALG-04 a flag is an alert by itself, and a procedure or a task no limit', () => {
    const record = recordOf(
      { resourceType: 'Flag', status: 'active', code: { text: 'HLR minus' } },
      { resourceType: 'Procedure', status: 'completed', code: { text: 'Ikke HLR' } },
    );
    expect(record.entries().filter(isTreatmentLimit)).toEqual([]);
    expect(criticalEntries(record).alert).toHaveLength(1);
  });
});
