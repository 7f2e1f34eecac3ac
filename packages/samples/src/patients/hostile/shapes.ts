import { ATC } from '../../codes/index.js';
import { concept, type Chart } from '../../build/index.js';
import { raw } from './raw.js';

const DAY = '2026-10-02';

/** Shapes: unknown modifiers, invalid dates, codes without text, R5 resources, dangling references. */
export function tellShapes(chart: Chart): void {
  tellModifiers(chart);
  tellDates(chart);
  tellCodes(chart);
  tellR5(chart);
  tellReferences(chart);
}

function tellModifiers(chart: Chart): void {
  raw(chart, {
    resourceType: 'Condition',
    modifierExtension: [{ url: 'https://example.test/gjelder-noen-andre', valueBoolean: true }],
    clinicalStatus: { coding: [{ code: 'active' }] },
    code: concept('Diagnose med ukjent modifikator'),
    subject: chart.subject,
    onsetDateTime: DAY,
  });
  raw(chart, {
    resourceType: 'MedicationStatement',
    implicitRules: 'https://example.test/egne-regler',
    status: 'active',
    medicationCodeableConcept: concept(ATC.morphine, 'Morfin med egne regler'),
    subject: chart.subject,
    effectivePeriod: { start: DAY },
  });
  raw(chart, {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: concept(ATC.digoxin, 'Digoksin med modifikator i doseringen'),
    subject: chart.subject,
    authoredOn: DAY,
    dosageInstruction: [
      {
        modifierExtension: [{ url: 'https://example.test/doseres-omvendt', valueBoolean: true }],
        text: '1 tablett',
      },
    ],
  });
  raw(chart, {
    resourceType: 'Observation',
    meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }] },
    status: 'final',
    code: concept('Skjermet måling'),
    subject: chart.subject,
    effectiveDateTime: DAY,
    valueString: 'Strengt fortrolig',
  });
}

function tellDates(chart: Chart): void {
  for (const date of [
    '2026-13-45',
    'i fjor',
    '2026-02-30',
    '1889',
    '2099-01-01',
    '2026-06-31T25:00:00Z',
    '',
  ]) {
    raw(chart, {
      resourceType: 'Condition',
      code: concept(`Diagnose med datoen «${date}»`),
      subject: chart.subject,
      onsetDateTime: date,
    });
  }
  raw(chart, { resourceType: 'Condition', code: concept('Diagnose uten dato'), subject: chart.subject });
  raw(chart, {
    resourceType: 'Condition',
    code: concept('Diagnose med alder ved start'),
    subject: chart.subject,
    onsetAge: { value: 12, unit: 'år', system: 'http://unitsofmeasure.org', code: 'a' },
    abatementString: 'i tenårene',
  });
  raw(chart, {
    resourceType: 'Encounter',
    status: 'finished',
    class: { code: 'AMB' },
    type: [concept('Kontakt som slutter før den begynner')],
    subject: chart.subject,
    period: { start: '2026-05-02', end: '2026-05-01' },
  });
  raw(chart, {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: concept('Medisin med åpen start'),
    subject: chart.subject,
    effectivePeriod: { end: '2026-12-24' },
  });
  raw(chart, {
    resourceType: 'Observation',
    status: 'final',
    code: concept('Måling tidfestet med Timing'),
    subject: chart.subject,
    effectiveTiming: { event: ['2026-01-01', '2026-02-01'] },
    valueQuantity: { value: 0.1, unit: 'mg' },
  });
}

function tellCodes(chart: Chart): void {
  raw(chart, {
    resourceType: 'Condition',
    code: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7170', code: 'K77' }] },
    subject: chart.subject,
    onsetDateTime: '2025',
  });
  raw(chart, {
    resourceType: 'Condition',
    code: { coding: [{ system: '2.16.840.1.113883.6.139', code: 'ZZ99' }] },
    subject: chart.subject,
    onsetDateTime: '2025',
  });
  raw(chart, {
    resourceType: 'Condition',
    code: { coding: [{ code: '???' }] },
    subject: chart.subject,
    onsetDateTime: '2025',
  });
  raw(chart, { resourceType: 'Condition', subject: chart.subject, onsetDateTime: '2025' });
  raw(chart, {
    resourceType: 'AllergyIntolerance',
    code: {
      coding: [
        { system: ATC.amoxicillin.system, code: ATC.amoxicillin.code, display: ATC.amoxicillin.display },
        {
          system: 'http://snomed.info/sct',
          code: '91936005',
          display: 'Allergi mot penicillin',
          userSelected: true,
        },
      ],
    },
    patient: chart.subject,
    criticality: 'svært høy',
  });
  raw(chart, {
    resourceType: 'Observation',
    status: 'final',
    code: concept('Måling med tall som tekst'),
    subject: chart.subject,
    effectiveDateTime: DAY,
    valueQuantity: { value: '5,40' as unknown as number, unit: 'mmol/l' },
  });
  raw(chart, {
    resourceType: 'Observation',
    status: 'final',
    code: concept('Måling uten verdi og uten grunn'),
    subject: chart.subject,
    effectiveDateTime: DAY,
  });
  raw(chart, { resourceType: 'Journalnotat', subject: chart.subject, tekst: 'En type som ikke finnes' });
  raw(chart, {
    resourceType: 'Observation',
    status: 'final',
    code: 'ikke et objekt',
    subject: chart.subject,
  });
}

/** R5 shapes, as sent by an upgraded server. */
function tellR5(chart: Chart): void {
  raw(chart, {
    resourceType: 'MedicationStatement',
    status: 'recorded',
    medication: { concept: concept(ATC.simvastatin, 'R5-opplysning som ikke tas') },
    subject: chart.subject,
    effectivePeriod: { start: '2026-01-01' },
    adherence: { code: { coding: [{ code: 'not-taking' }] } },
  });
  raw(chart, {
    resourceType: 'MedicationRequest',
    status: 'ended',
    intent: 'order',
    medication: { concept: concept(ATC.ibuprofen, 'R5-resept som er slutt') },
    subject: chart.subject,
    effectiveDosePeriod: { start: '2026-01-01', end: '2026-02-01' },
    authoredOn: '2026-01-01',
  });
  raw(chart, {
    resourceType: 'Encounter',
    status: 'discharged',
    class: [concept('Innleggelse')],
    type: [concept('R5-kontakt, utskrevet')],
    subject: chart.subject,
    actualPeriod: { start: '2026-03-01', end: '2026-03-04' },
  });
  raw(chart, {
    resourceType: 'Procedure',
    status: 'completed',
    code: concept('R5-prosedyre'),
    subject: chart.subject,
    occurrenceDateTime: '2026-03-02',
  });
  raw(chart, {
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    title: 'R5-plan',
    subject: chart.subject,
    period: { start: '2026-03-05' },
    activity: [
      {
        plannedActivityReference: { display: 'Planlagt tiltak' },
        performedActivity: [{ concept: concept('Utført tiltak') }],
      },
    ],
  });
}

function tellReferences(chart: Chart): void {
  raw(chart, {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationReference: { reference: 'Medication/finnes-ikke' },
    subject: chart.subject,
    authoredOn: DAY,
  });
  raw(chart, {
    resourceType: 'MedicationRequest',
    contained: [{ resourceType: 'Medication', id: 'm1', code: concept(ATC.oxycodone, 'Innholdt oksykodon') }],
    status: 'active',
    intent: 'order',
    medicationReference: { reference: '#m1' },
    subject: chart.subject,
    authoredOn: DAY,
    priorPrescription: { reference: 'MedicationRequest/proeve-sirkel' },
    id: 'proeve-sirkel',
  });
  raw(chart, {
    resourceType: 'Observation',
    status: 'final',
    code: concept('Måling med bare fødselsnummer som subjekt'),
    subject: { identifier: { system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '00000000000' } },
    effectiveDateTime: DAY,
    valueInteger: 3,
  });
  raw(chart, {
    resourceType: 'Condition',
    code: concept('Tilhører en annen pasient'),
    subject: { reference: 'Patient/en-helt-annen', display: 'Noen andre' },
    onsetDateTime: DAY,
  });
  raw(chart, { resourceType: 'Condition', code: concept('Uten pasient'), onsetDateTime: DAY });
}
