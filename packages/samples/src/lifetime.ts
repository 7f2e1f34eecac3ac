import type { Bundle, Resource } from '@medplum/fhirtypes';
import { ATC, ICD10, ICPC2, LOINC, NLK, type Code } from './codes/index.js';
import { REFERENCE_DAY, at, daysBetween, osloOffset, plusDays } from './build/dates.js';
import { syntheticIdentityNumber } from './identity.js';
import { SYSTEM, TEST_DATA } from './codes/index.js';
import { Random } from './random.js';

export interface LifetimeOptions {
  /** The same seed gives the same bytes. Default 1. */
  readonly seed?: number;
  /** Last day of the record (YYYY-MM-DD). Default 2026-11-23. */
  readonly today?: string;
  /** Length of the life in years, maximum 90. Default 90. */
  readonly years?: number;
}

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
interface Moment {
  readonly id: string;
  readonly day: string;
  /** `day` with a time and UTC offset. */
  readonly when: string;
  /** Number of days left until today. */
  readonly left: number;
  readonly random: Random;
}

const PATIENT = 'lifetime-patient';
const subject = { reference: `Patient/${PATIENT}`, display: 'Livslang Prøvesen' };
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

function makerFor(random: Random) {
  let ticket = random.next() * TOTAL;
  for (const [weight, make] of KINDS) {
    ticket -= weight;
    if (ticket < 0) return make;
  }
  return vital;
}

/**
 * The resources of a whole life, one at a time, starting with the Patient: for streams and for records that do not
 * fit in memory. Events are denser late in life. Dates are in no particular order, as from a server.
 */
export function* lifetimeResources(n: number, options: LifetimeOptions = {}): Generator<Resource> {
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError('a lifetime has at least one resource, the patient');
  const { seed = 1, today = REFERENCE_DAY } = options;
  const years = Math.min(90, Math.max(1, options.years ?? 90));
  const random = new Random(seed);
  const birthDate = plusDays(today, -Math.floor(years * 365.25));
  const days = daysBetween(birthDate, today);
  yield {
    resourceType: 'Patient',
    id: PATIENT,
    meta: { tag: [{ ...TEST_DATA.test }] },
    identifier: [
      { system: SYSTEM.fnr, value: syntheticIdentityNumber(birthDate, 'female', `lifetime-${seed}`) },
    ],
    active: true,
    name: [{ family: 'Prøvesen', given: ['Livslang'] }],
    gender: 'female',
    birthDate,
  };
  const two = (value: number) => String(value).padStart(2, '0');
  for (let index = 1; index < n; index++) {
    // The square root makes the density grow linearly with age; never today, which is not over yet.
    const offset = Math.floor(Math.sqrt(random.next()) * days);
    const day = plusDays(birthDate, offset);
    const time = `${two(random.int(7, 20))}:${two(random.int(0, 59))}:00`;
    const moment = {
      id: `lifetime-${index}`,
      day,
      when: `${day}T${time}${osloOffset(day)}`,
      left: days - offset,
      random,
    };
    yield makerFor(random)(moment);
  }
}

/** A collection Bundle of `n` resources (including the Patient) over up to 90 years. */
export function lifetime(n: number, options: LifetimeOptions = {}): Bundle {
  const entry: { fullUrl: string; resource: Resource }[] = [];
  for (const resource of lifetimeResources(n, options)) {
    entry.push({
      fullUrl: `https://lifetime.example.test/fhir/${resource.resourceType}/${resource.id}`,
      resource,
    });
  }
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: at(options.today ?? REFERENCE_DAY, '09:00'),
    entry,
  };
}

/**
 * The same life as NDJSON, in chunks of about `chunk` characters (whole lines), for streaming to a file or a
 * response.
 */
export function* lifetimeNdjson(
  n: number,
  options: LifetimeOptions & { chunk?: number } = {},
): Generator<string> {
  const size = options.chunk ?? 65_536;
  let piece = '';
  for (const resource of lifetimeResources(n, options)) {
    piece += `${JSON.stringify(resource)}\n`;
    if (piece.length >= size) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
