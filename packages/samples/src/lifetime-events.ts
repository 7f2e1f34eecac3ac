import type { Resource } from '@medplum/fhirtypes';
import { plusDays } from './build/dates.js';
import { ATC, ICD10, ICPC2, LOINC, NLK, SYSTEM, type Code } from './codes/index.js';
import type { Random } from './random.js';

/** What happens in a life, and how often: weights out of 100. Care needs and measurements increase with age. */
const KINDS = [
  [34, vital],
  [24, laboratory],
  [14, contact],
  [9, prescription],
  [7, problem],
  [4, document],
  [3, vaccine],
  [3, procedure],
  [2, service],
] as const;

const VITALS: readonly (readonly [Code, string, string, number, number])[] = [
  [LOINC.weight, 'kg', 'kg', 72, 6],
  [LOINC.heartRate, 'slag/min', '/min', 74, 9],
  [LOINC.oxygenSaturation, '%', '%', 96, 2],
  [LOINC.temperature, '°C', 'Cel', 37, 0.4],
  [LOINC.glucose, 'mmol/l', 'mmol/L', 6.2, 1.1],
];
const LABS: readonly (readonly [Code, string, string, number, number, number, number])[] = [
  [NLK.haemoglobin, 'g/dl', 'g/dL', 13.4, 1.2, 11.7, 17],
  [NLK.creatinine, 'mikromol/l', 'umol/L', 78, 14, 45, 105],
  [NLK.potassium, 'mmol/l', 'mmol/L', 4.2, 0.3, 3.5, 5],
  [NLK.crp, 'mg/l', 'mg/L', 8, 7, 0, 5],
  [NLK.hba1c, 'mmol/mol', 'mmol/mol', 41, 6, 28, 40],
];
const DIAGNOSES = Object.values(ICPC2).filter((code) => !code.code.startsWith('W'));
const STAYS = [ICD10.pneumonia, ICD10.heartFailure, ICD10.copdExacerbation, ICD10.infarction];
const VACCINES = [ATC.influenza, ATC.covid19, ATC.tetanusDiphtheria, ATC.pneumococcalPolysaccharide];
const MEDICINES = Object.values(ATC).filter((code) => !code.code.startsWith('J07'));
const DOSES = ['1 tablett morgen', '1 tablett morgen og kveld', '1 tablett ved behov', '2 tabletter kveld'];

/** A moment in the life, as needed by the makers below. */
export interface Moment {
  readonly id: string;
  readonly day: string;
  /** `day` with a time and UTC offset. */
  readonly when: string;
  /** Number of days left until today. */
  readonly left: number;
  readonly random: Random;
}

export const LIFETIME_PATIENT = 'lifetime-patient';
const subject = { reference: `Patient/${LIFETIME_PATIENT}`, display: 'Livslang Prøvesen' };
const concept = (code: Code) => ({ coding: [code], text: code.display });
const category = (code: string) => [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }] },
];

function vital({ id, when, random }: Moment): Resource {
  const [code, unit, ucum, mean, spread] = random.pick(VITALS);
  const value = Number(random.near(mean, spread).toFixed(1));
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: category('vital-signs'),
    code: concept(code),
    subject,
    effectiveDateTime: when,
    valueQuantity: { value, unit, system: SYSTEM.ucum, code: ucum },
  };
}

function laboratory({ id, when, random }: Moment): Resource {
  const [code, unit, ucum, mean, spread, low, high] = random.pick(LABS);
  const value = Math.max(0, Number(random.near(mean, spread).toFixed(1)));
  const amount = (limit: number) => ({ value: limit, unit, system: SYSTEM.ucum, code: ucum });
  return {
    resourceType: 'Observation',
    id,
    status: random.chance(0.02) ? 'preliminary' : 'final',
    category: category('laboratory'),
    code: concept(code),
    subject,
    effectiveDateTime: when,
    valueQuantity: amount(value),
    referenceRange: [{ low: amount(low), high: amount(high) }],
  };
}

function contact({ id, day, when, left, random }: Moment): Resource {
  const stay = random.chance(0.06) && left > 12;
  return {
    resourceType: 'Encounter',
    id,
    status: random.chance(0.03) ? 'cancelled' : 'finished',
    class: {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: stay ? 'IMP' : 'AMB',
      display: stay ? 'Innleggelse' : 'Poliklinisk kontakt',
    },
    type: [
      { text: stay ? 'Innleggelse' : random.pick(['Konsultasjon', 'Hjemmebesøk', 'Telefonkonsultasjon']) },
    ],
    subject,
    period: { start: when, end: stay ? plusDays(day, random.int(2, 12)) : when },
    reasonCode: [concept(random.pick(stay ? STAYS : DIAGNOSES))],
  };
}

function prescription({ id, day, left, random }: Moment): Resource {
  const open = left < 400 && random.chance(0.4);
  const length = Math.min(random.int(7, 900), left);
  const medicine = random.pick(MEDICINES);
  return {
    resourceType: 'MedicationRequest',
    id,
    status: open ? 'active' : random.chance(0.1) ? 'stopped' : 'completed',
    intent: 'order',
    medicationCodeableConcept: concept(medicine),
    subject,
    authoredOn: day,
    dosageInstruction: [
      {
        text: random.pick(DOSES),
        timing: {
          repeat: { boundsPeriod: open ? { start: day } : { start: day, end: plusDays(day, length) } },
        },
      },
    ],
  };
}

function problem({ id, day, left, random }: Moment): Resource {
  const lasting = random.chance(0.15);
  const onset = random.chance(0.1) ? day.slice(0, 7) : day;
  return {
    resourceType: 'Condition',
    id,
    clinicalStatus: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
          code: lasting ? 'active' : 'resolved',
        },
      ],
    },
    code: concept(random.pick(DIAGNOSES)),
    subject,
    onsetDateTime: onset,
    ...(lasting ? {} : { abatementDateTime: plusDays(day, Math.min(random.int(3, 200), left)) }),
    recordedDate: day,
  };
}

function document({ id, when, random }: Moment): Resource {
  const title = random.pick(['Journalnotat', 'Epikrise', 'Henvisning', 'Sykepleienotat']);
  return {
    resourceType: 'DocumentReference',
    id,
    status: 'current',
    type: { text: title },
    subject,
    date: when,
    description: title,
    content: [{ attachment: { contentType: 'text/plain', title } }],
  };
}

function vaccine({ id, day, random }: Moment): Resource {
  return {
    resourceType: 'Immunization',
    id,
    status: random.chance(0.04) ? 'not-done' : 'completed',
    vaccineCode: concept(random.pick(VACCINES)),
    patient: subject,
    occurrenceDateTime: day,
  };
}

function procedure({ id, day, random }: Moment): Resource {
  return {
    resourceType: 'Procedure',
    id,
    status: random.chance(0.05) ? 'not-done' : 'completed',
    code: { text: random.pick(['Blodprøvetaking', 'Sårstell', 'EKG', 'Spirometri', 'Fjerning av suturer']) },
    subject,
    performedDateTime: day,
  };
}

function service({ id, day, left, random }: Moment): Resource {
  const open = left < 900 && random.chance(0.3);
  return {
    resourceType: 'EpisodeOfCare',
    id,
    status: open ? 'active' : 'finished',
    type: [
      { text: random.pick(['Helsetjenester i hjemmet', 'Praktisk bistand', 'Fysioterapi', 'Dagaktivitet']) },
    ],
    patient: subject,
    period: open ? { start: day } : { start: day, end: plusDays(day, Math.min(random.int(20, 900), left)) },
  };
}

const TOTAL = KINDS.reduce((sum, [weight]) => sum + weight, 0);

/** Something that happens at that moment. */
export function eventAt(moment: Moment): Resource {
  let ticket = moment.random.next() * TOTAL;
  for (const [weight, make] of KINDS) {
    ticket -= weight;
    if (ticket < 0) return make(moment);
  }
  return vital(moment);
}
