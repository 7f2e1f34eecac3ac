import type { EntryReference, Precision, ProblemCode } from '@care-timeline/fhir';
import type { SourceState } from '@care-timeline/record';
import type { Row } from './rows.js';

export const CERTAINTY_ROWS = {
  unconfirmed: ['Mistenkt', 'Mistenkt', 'Unconfirmed'],
  provisional: ['Foreløpig', 'Førebels', 'Provisional'],
  differential: ['Differensialdiagnose', 'Differensialdiagnose', 'Differential'],
  presumed: ['Sannsynlig', 'Sannsynleg', 'Presumed'],
  confirmed: ['Bekreftet', 'Stadfesta', 'Confirmed'],
  refuted: ['Avkreftet', 'Avkrefta', 'Refuted'],
  'entered-in-error': ['Feilregistrert', 'Feilregistrert', 'Entered in error'],
} as const satisfies Readonly<Record<string, Row>>;

export const CRITICALITY_ROWS = {
  high: ['Høy', 'Høg', 'High risk'],
  low: ['Lav', 'Låg', 'Low risk'],
  'unable-to-assess': ['Kan ikke vurderes', 'Kan ikkje vurderast', 'Unable to assess'],
} as const satisfies Readonly<Record<string, Row>>;

export const SEVERITY_ROWS = {
  mild: ['Mild', 'Mild', 'Mild'],
  moderate: ['Moderat', 'Moderat', 'Moderate'],
  severe: ['Alvorlig', 'Alvorleg', 'Severe'],
} as const satisfies Readonly<Record<string, Row>>;

/** `AllergyIntolerance.type` and `category`. */
export const ALLERGY_ROWS = {
  allergy: ['Allergi', 'Allergi', 'Allergy'],
  intolerance: ['Intoleranse', 'Intoleranse', 'Intolerance'],
  food: ['Mat', 'Mat', 'Food'],
  medication: ['Legemiddel', 'Legemiddel', 'Medication'],
  environment: ['Miljø', 'Miljø', 'Environment'],
  biologic: ['Biologisk stoff', 'Biologisk stoff', 'Biologic'],
} as const satisfies Readonly<Record<string, Row>>;

/** Steps of an alarm, and the words between them (ALG-03). */
export const ALARM_ROWS = {
  reported: ['Meldt', 'Meld', 'Reported'],
  handled: ['Tatt hånd om', 'Teke hand om', 'Handled'],
  acknowledged: ['Kvittert', 'Kvittert', 'Acknowledged'],
  ended: ['Avsluttet', 'Avslutta', 'Ended'],
  unanswered: ['Ikke besvart', 'Ikkje svart på', 'Not answered'],
  after: ['etter', 'etter', 'after'],
  by: ['av', 'av', 'by'],
  none: ['Utfall er ikke registrert', 'Utfall er ikkje registrert', 'No outcome is recorded'],
} as const satisfies Readonly<Record<string, Row>>;

/** In place of a status, of what may not apply now (CPL-05). */
export const ONLY_IN_ROWS = {
  yellow: ['Bare i gul sone', 'Berre i gul sone', 'Only in the yellow zone'],
  red: ['Bare i rød sone', 'Berre i raud sone', 'Only in the red zone'],
  worse: ['Bare i gul eller rød sone', 'Berre i gul eller raud sone', 'Only in the yellow or red zone'],
  unstated: ['Sone er ikke oppgitt', 'Sone er ikkje oppgjeven', 'Zone not stated'],
} as const satisfies Readonly<Record<string, Row>>;

/** `priority` of requests and tasks. */
export const PRIORITY_ROWS = {
  routine: ['Rutine', 'Rutine', 'Routine'],
  urgent: ['Haster', 'Hastar', 'Urgent'],
  asap: ['Så snart som mulig', 'Så snart som råd', 'As soon as possible'],
  stat: ['Straks', 'Straks', 'Immediately'],
} as const satisfies Readonly<Record<string, Row>>;

/** Of HL7's goal acceptance. */
export const ACCEPTANCE_ROWS = {
  agree: ['Er enig', 'Er samd', 'Agrees'],
  disagree: ['Er ikke enig', 'Er ikkje samd', 'Disagrees'],
  pending: ['Har ikke tatt stilling', 'Har ikkje teke stilling', 'Has not decided'],
} as const satisfies Readonly<Record<string, Row>>;

export const MATURITY_ROWS = {
  preliminary: ['Foreløpig', 'Førebels', 'Preliminary'],
  amended: ['Revidert', 'Revidert', 'Amended'],
} as const satisfies Readonly<Record<string, Row>>;

export const PRECISION_ROWS: Readonly<Record<Precision | 'open', Row>> = {
  open: ['åpen', 'open', 'open'],
  year: ['bare år', 'berre år', 'year only'],
  month: ['bare måned', 'berre månad', 'month only'],
  day: ['dag', 'dag', 'day'],
  minute: ['minutt', 'minutt', 'minute'],
  second: ['sekund', 'sekund', 'second'],
  millisecond: ['millisekund', 'millisekund', 'millisecond'],
};

export const SOURCE_STATE_ROWS: Readonly<Record<SourceState, Row>> = {
  loading: ['Henter …', 'Hentar …', 'Loading …'],
  loaded: ['Hentet', 'Henta', 'Loaded'],
  partial: ['Delvis hentet', 'Delvis henta', 'Partly loaded'],
  failed: ['Kunne ikke hentes', 'Kunne ikkje hentast', 'Could not be loaded'],
  blocked: ['Sperret', 'Sperra', 'Blocked'],
};

export const USE_ROWS = {
  regular: ['Fast', 'Fast', 'Regular'],
  course: ['Kur', 'Kur', 'Course'],
  'as-needed': ['Ved behov', 'Ved behov', 'As needed'],
  unknown: ['Bruk ukjent', 'Bruk ukjend', 'Use unknown'],
} as const satisfies Readonly<Record<string, Row>>;

export const ROLE_ROWS: Readonly<Record<EntryReference['role'], Row>> = {
  subject: ['Pasient', 'Pasient', 'Patient'],
  encounter: ['Kontakt', 'Kontakt', 'Contact'],
  author: ['Registrert av', 'Registrert av', 'Recorded by'],
  performer: ['Utført av', 'Utført av', 'Performed by'],
  participant: ['Deltaker', 'Deltakar', 'Participant'],
  'based-on': ['Bygger på', 'Byggjer på', 'Based on'],
  replaces: ['Erstatter', 'Erstattar', 'Replaces'],
  'part-of': ['Del av', 'Del av', 'Part of'],
  reason: ['Årsak', 'Årsak', 'Reason'],
  medication: ['Legemiddel', 'Legemiddel', 'Medicine'],
  result: ['Resultat', 'Resultat', 'Result'],
  member: ['Medlem', 'Medlem', 'Member'],
  removed: ['Fjernet fra listen', 'Fjerna frå lista', 'Removed from the list'],
  goal: ['Mål', 'Mål', 'Goal'],
  problem: ['Problem', 'Problem', 'Problem'],
  activity: ['Tiltak', 'Tiltak', 'Intervention'],
  team: ['Behandlerteam', 'Behandlarteam', 'Care team'],
  location: ['Sted', 'Stad', 'Location'],
  organization: ['Organisasjon', 'Organisasjon', 'Organization'],
  document: ['Dokument', 'Dokument', 'Document'],
  focus: ['Gjelder', 'Gjeld', 'About'],
  other: ['Annet', 'Anna', 'Other'],
};

export const PROBLEM_ROWS: Readonly<Record<ProblemCode, Row>> = {
  'not-a-resource': ['Ikke en FHIR-ressurs', 'Ikkje ein FHIR-ressurs', 'Not a FHIR resource'],
  'unknown-type': ['Ukjent ressurstype', 'Ukjend ressurstype', 'Unknown resource type'],
  'invalid-date': ['Dato kan ikke leses', 'Dato kan ikkje lesast', 'Date cannot be read'],
  'invalid-value': ['Verdi kan ikke leses', 'Verdi kan ikkje lesast', 'Value cannot be read'],
  'unexpected-type': [
    'Verdi av uventet type, vist som skrevet',
    'Verdi av uventa type, vist slik han er skriven',
    'Value of an unexpected type, shown as written',
  ],
  contradiction: [
    'Opplysninger som strider mot hverandre',
    'Opplysningar som strir mot kvarandre',
    'Contradictory information',
  ],
  'unknown-code': ['Ukjent kode', 'Ukjend kode', 'Unknown code'],
  'unknown-modifier': ['Ukjent modifikator', 'Ukjend modifikator', 'Unknown modifier'],
  'unresolved-reference': ['Henvisning uten mål', 'Tilvising utan mål', 'Reference without target'],
  'no-subject': ['Uten pasient', 'Utan pasient', 'Without patient'],
  'wrong-patient': ['Gjelder en annen pasient', 'Gjeld ein annan pasient', 'Is about another patient'],
  'version-conflict': ['To ulike versjoner', 'To ulike versjonar', 'Two different versions'],
  'operation-outcome': ['Melding fra systemet', 'Melding frå systemet', 'Message from the system'],
  incomplete: ['Ufullstendig', 'Ufullstendig', 'Incomplete'],
  'too-deep': ['For dypt nøstet', 'For djupt nøsta', 'Nested too deeply'],
  'reader-failed': ['Kunne ikke leses', 'Kunne ikkje lesast', 'Could not be read'],
};
