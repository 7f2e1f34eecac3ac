import { describe, expect, it } from 'vitest';
import { entryName } from '@care-timeline/fhir';
import { entryOf, order, problem, statement, type Json } from './support.js';

const PROHIBITION = 'http://hl7.org/fhir/StructureDefinition/request-doNotPerform';
const prohibits = (...values: unknown[]): Json => ({
  modifierExtension: values.map((valueBoolean) => ({ url: PROHIBITION, valueBoolean })),
});

describe('prohibitions', () => {
  it('GEN-04 the prohibition of requests is not understood where the reader does not act on it', () => {
    for (const resource of [problem(prohibits(true)), statement(prohibits(true))]) {
      const entry = entryOf(resource);
      expect(entry.safe).toBe(false);
      expect(entry.problems.map(({ code }) => code)).toContain('unknown-modifier');
    }
  });

  it('MED-10 of an element and an extension that disagree, the prohibition holds', () => {
    for (const own of [
      { doNotPerform: false, ...prohibits(true) },
      { doNotPerform: true, ...prohibits(false) },
      prohibits(false, true),
    ]) {
      expect(entryOf(order(own))).toMatchObject({ clinicalState: 'not-done', title: 'IKKE gi: Metoprolol' });
      expect(entryOf(order(own)).medication?.doNotPerform).toBe(true);
    }
    expect(entryOf(order(prohibits(false)))).toMatchObject({ clinicalState: 'current', safe: true });
  });

  it('CPL-02 `prohibited`, as STU3 says it, is a prohibition of the activity', () => {
    const plan = {
      resourceType: 'CarePlan',
      id: 'p',
      status: 'active',
      intent: 'plan',
      activity: [{ detail: { status: 'in-progress', description: 'Bade', prohibited: true } }],
    };
    const [activity] = entryOf(plan).carePlan?.activities ?? [];
    expect(activity).toMatchObject({
      clinicalState: 'not-done',
      doNotPerform: true,
      negation: 'do-not-perform',
    });
  });
});

describe('negations of earlier releases', () => {
  const own: [string, string, Json, string][] = [
    ['MedicationStatement', 'wasNotTaken', { wasNotTaken: true }, 'Ikke tatt: '],
    ['MedicationStatement', 'taken', { taken: 'n' }, 'Ikke tatt: '],
    ['MedicationAdministration', 'wasNotGiven', { wasNotGiven: true }, 'Ikke gitt: '],
    ['MedicationAdministration', 'notGiven', { notGiven: true }, 'Ikke gitt: '],
    ['MedicationDispense', 'notDone', { notDone: true }, 'Ikke utført: '],
    ['Immunization', 'wasNotGiven', { wasNotGiven: true }, 'Ikke gitt: '],
    ['Immunization', 'notGiven', { notGiven: 'true' }, 'Ikke gitt: '],
    ['Procedure', 'notPerformed', { notPerformed: true }, 'Ikke utført: '],
    ['Procedure', 'notDone', { notDone: true }, 'Ikke utført: '],
    ['Communication', 'notDone', { notDone: true }, 'Ikke utført'],
    ['FamilyMemberHistory', 'notDone', { notDone: true }, 'Ikke utført'],
  ];
  const base = (resourceType: string): Json => ({
    resourceType,
    id: 'x',
    status: 'completed',
    subject: { reference: 'Patient/p' },
    medicationCodeableConcept: { text: 'Navn' },
    vaccineCode: { text: 'Navn' },
    code: { text: 'Navn' },
    effectiveDateTime: '2020-01-01',
    occurrenceDateTime: '2020-01-01',
  });
  it.each(own)('GEN-02 %s.%s is said in the title', (type, _element, negation, words) => {
    const resource = { ...base(type), ...negation };
    const entry = entryOf(resource);
    expect(entry.clinicalState).toBe('not-done');
    expect(entry.title.startsWith(words)).toBe(true);
    expect(entryName(resource, { sourceId: 's', lang: 'nb' }).title).toBe(entry.title);
    const [element] = Object.keys(negation);
    const denied = { ...base(type), [element!]: element === 'taken' ? 'y' : false };
    expect(entryOf(denied)).toMatchObject({ clinicalState: 'past', safe: true });
  });

  it('GEN-04 a negation that is neither true nor false cannot be interpreted safely', () => {
    expect(entryOf({ ...base('Immunization'), notGiven: 1 }).safe).toBe(false);
    expect(entryOf(statement({ taken: 'perhaps' })).safe).toBe(false);
  });

  it('MED-20 whether it is taken is not known: not in use for certain', () => {
    expect(entryOf(statement({ taken: 'unk' })).clinicalState).toBe('unknown');
  });

  it('GEN-01 GEN-02 the one status of an allergy in DSTU2 is honoured', () => {
    const allergy = (status: string): Json => ({
      resourceType: 'AllergyIntolerance',
      id: 'a',
      patient: { reference: 'Patient/p' },
      substance: { text: 'Penicillin' },
      status,
    });
    expect(entryOf(allergy('entered-in-error')).clinicalState).toBe('in-error');
    expect(entryOf(allergy('refuted'))).toMatchObject({
      clinicalState: 'not-done',
      title: 'Avkreftet: Penicillin',
    });
    expect(entryOf(allergy('resolved')).clinicalState).toBe('past');
    expect(entryOf(allergy('active')).clinicalState).toBe('current');
    expect(entryOf(allergy('unconfirmed'))).toMatchObject({ certainty: 'unconfirmed' });
  });
});

describe('statuses in odd shapes', () => {
  it('GEN-01 in error, however it is spelled or packed, is in error', () => {
    for (const status of [
      'Entered-In-Error',
      'ENTERED-IN-ERROR',
      'entered in error',
      ['entered-in-error'],
      ['active', 'entered-in-error'],
    ]) {
      expect(entryOf(order({ status })).clinicalState, String(status)).toBe('in-error');
    }
    for (const verificationStatus of [
      { text: 'Entered in Error' },
      'Entered-in-error',
      ['entered-in-error'],
      { coding: [{ code: 'ENTERED-IN-ERROR' }] },
    ]) {
      expect(entryOf(problem({ verificationStatus })).clinicalState).toBe('in-error');
    }
  });

  it('GEN-03 one code in a list is that code, several are told verbatim', () => {
    expect(entryOf(order({ status: ['stopped'] })).clinicalState).toBe('past');
    const entry = entryOf(order({ status: ['active', 'stopped'] }));
    expect(entry.clinicalState).toBe('unknown');
    expect(entry.statuses[0]).toMatchObject({ code: 'active, stopped', known: false });
  });

  it('GEN-01 GEN-02 of codings that contradict each other, the one that takes back holds', () => {
    const verified = (...codes: string[]): Json =>
      problem({ verificationStatus: { coding: codes.map((code) => ({ code })) } });
    expect(entryOf(verified('confirmed', 'refuted'))).toMatchObject({
      clinicalState: 'not-done',
      title: 'Avkreftet: Hjertesvikt',
      certainty: 'refuted',
    });
    expect(entryOf(verified('confirmed', 'refuted', 'entered-in-error')).clinicalState).toBe('in-error');
    // What takes back holds against every doubt, in whatever order they were written.
    for (const doubt of ['differential', 'provisional', 'unconfirmed', 'confirmed']) {
      for (const codes of [
        ['refuted', doubt],
        [doubt, 'refuted'],
      ]) {
        expect(entryOf(verified(...codes)), codes.join()).toMatchObject({
          certainty: 'refuted',
          negation: 'refuted',
        });
      }
      expect(entryOf(verified(doubt)).negation, doubt).toBeUndefined();
    }
    expect(entryOf(verified('confirmed', 'unconfirmed')).certainty).toBe('unconfirmed');
    expect(entryOf(verified('unconfirmed', 'provisional')).certainty).toBe('provisional');
  });

  it('GEN-03 codings of one status that say both active and resolved leave it unknown', () => {
    const clinicalStatus = { coding: [{ code: 'active' }, { code: 'resolved' }] };
    const entry = entryOf(problem({ clinicalStatus }));
    expect(entry.clinicalState).toBe('unknown');
    expect(entry.statuses[0]).toMatchObject({ code: 'active, resolved', known: false });
    expect(
      entryOf(problem({ clinicalStatus: { coding: [{ code: 'active' }, { code: 'relapse' }] } })),
    ).toMatchObject({ clinicalState: 'current' });
  });
});

describe('what did not happen', () => {
  it('GEN-02 a near miss and a risk are not told as the event', () => {
    const event = (actuality: string): Json => ({
      resourceType: 'AdverseEvent',
      id: 'e',
      actuality,
      subject: { reference: 'Patient/p' },
      event: { text: 'Fall' },
    });
    expect(entryOf(event('potential')).title).toBe('Nestenhendelse: Fall');
    expect(entryOf(event('actual')).title).toBe('Fall');
    const risk = {
      resourceType: 'RiskAssessment',
      id: 'r',
      status: 'final',
      prediction: [{ outcome: { text: 'Fall' } }],
    };
    expect(entryOf(risk).title).toBe('Risikovurdering: Fall');
  });
});

describe('an appointment', () => {
  const answered = (status: string, answer: string, actor = 'Patient/p'): Json => ({
    resourceType: 'Appointment',
    id: 'a',
    status,
    description: 'Kontroll',
    start: '2026-12-01T10:00:00+01:00',
    participant: [
      { actor: { reference: actor }, status: answer },
      { actor: { reference: 'Practitioner/x' }, status: 'accepted' },
    ],
  });

  it('GEN-02 that the patient has turned down is not coming, whatever the book says', () => {
    expect(entryOf(answered('booked', 'declined'))).toMatchObject({
      clinicalState: 'not-done',
      title: 'Avslått: Kontroll',
    });
    expect(entryOf(answered('booked', 'accepted')).clinicalState).toBe('planned');
    expect(entryOf(answered('booked', 'declined', 'Practitioner/y')).clinicalState).toBe('planned');
    expect(entryOf(answered('fulfilled', 'declined')).clinicalState).toBe('past');
  });
});

describe('a problem that is over', () => {
  it('GEN-03 an abatement of any kind ends the time, and beside "active" leaves the status unknown', () => {
    for (const own of [
      { abatementDateTime: '2020' },
      { abatementString: 'as a child' },
      { abatementAge: { value: 12, unit: 'a' } },
      { abatementBoolean: true },
    ]) {
      const said = entryOf(problem({ clinicalStatus: undefined, ...own }));
      expect(said.clinicalState, JSON.stringify(own)).toBe('past');
      expect(said.time?.ongoing).toBe(false);
      const both = entryOf(problem(own));
      expect(both.clinicalState, JSON.stringify(own)).toBe('unknown');
      expect(both.time?.ongoing).toBe(false);
      expect(both.problems.map(({ code }) => code)).toContain('contradiction');
    }
    expect(entryOf(problem({ abatementBoolean: false })).clinicalState).toBe('current');
  });
});
