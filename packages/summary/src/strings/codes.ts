import type { Row } from '@care-timeline/ui';

export const GENDER: Readonly<Record<string, Row>> = {
  male: ['Mann', 'Mann', 'Male'],
  female: ['Kvinne', 'Kvinne', 'Female'],
  other: ['Annet', 'Anna', 'Other'],
  unknown: ['Kjønn ukjent', 'Kjønn ukjent', 'Gender unknown'],
};

export const CONFLICT = {
  name: ['Navn', 'Namn', 'Name'],
  birthDate: ['Fødselsdato', 'Fødselsdato', 'Date of birth'],
  gender: ['Kjønn', 'Kjønn', 'Gender'],
  deceased: ['Død', 'Død', 'Deceased'],
} as const satisfies Readonly<Record<string, Row>>;

/** `Patient.link.type`. */
export const LINK: Readonly<Record<string, Row>> = {
  'replaced-by': [
    'Oppføringen er erstattet av en annen',
    'Oppføringa er erstatta av ei anna',
    'This record has been replaced by another',
  ],
  replaces: [
    'Oppføringen erstatter en annen',
    'Oppføringa erstattar ei anna',
    'This record replaces another',
  ],
  refer: [
    'Mer om pasienten finnes i en annen oppføring',
    'Meir om pasienten finst i ei anna oppføring',
    'More about the patient is in another record',
  ],
  seealso: [
    'Det finnes en annen oppføring av pasienten',
    'Det finst ei anna oppføring av pasienten',
    'There is another record of the patient',
  ],
};

/** Kinds of critical information; see `ConditionFacts.critical`. */
export const CRITICAL = {
  condition: ['Kritisk medisinsk tilstand', 'Kritisk medisinsk tilstand', 'Critical medical condition'],
  infection: ['Smitte', 'Smitte', 'Infection'],
  intubation: ['Intubasjonsproblem', 'Intubasjonsproblem', 'Intubation problem'],
  anesthesia: ['Problem ved anestesi', 'Problem ved anestesi', 'Problem with anaesthesia'],
  implant: ['Implantat eller transplantat', 'Implantat eller transplantat', 'Implant or transplant'],
  treatment: ['Pågående behandling', 'Pågåande behandling', 'Ongoing treatment'],
  other: ['Annen kritisk informasjon', 'Annan kritisk informasjon', 'Other critical information'],
} as const satisfies Readonly<Record<string, Row>>;

export const ALERT_GROUP = {
  allergy: ['Allergier', 'Allergiar', 'Allergies'],
  critical: ['Kritiske tilstander', 'Kritiske tilstandar', 'Critical conditions'],
  limitation: ['Behandlingsbegrensninger', 'Behandlingsavgrensingar', 'Limits to treatment'],
  alert: ['Varsler', 'Varsel', 'Alerts'],
} as const satisfies Readonly<Record<string, Row>>;

export const PROBLEM_GROUP = {
  current: ['Aktive', 'Aktive', 'Active'],
  unconfirmed: ['Ikke bekreftet', 'Ikkje stadfesta', 'Unconfirmed'],
  unknown: ['Status ukjent', 'Status ukjend', 'Status unknown'],
  planned: ['Framtidige', 'Framtidige', 'In the future'],
  zone: ['Tegn i en egenbehandlingsplan', 'Teikn i ein eigenbehandlingsplan', 'Signs in a self-care plan'],
  past: ['Tidligere', 'Tidlegare', 'Past'],
  refuted: ['Avkreftet', 'Avkrefta', 'Refuted'],
  'in-error': ['Feilregistrert', 'Feilregistrert', 'Entered in error'],
} as const satisfies Readonly<Record<string, Row>>;

export const PRESET: Readonly<Record<string, Row>> = {
  gp: ['Fastlege', 'Fastlege', 'General practice'],
  'home-care': ['Hjemmesykepleie', 'Heimesjukepleie', 'Home nursing'],
  'nursing-home': ['Sykehjem', 'Sjukeheim', 'Nursing home'],
  emergency: ['Legevakt', 'Legevakt', 'Emergency clinic'],
  'health-station': ['Helsestasjon', 'Helsestasjon', 'Health station'],
  physiotherapy: ['Fysioterapi', 'Fysioterapi', 'Physiotherapy'],
};

export const PRESET_PROBLEM = {
  notObject: ['er ikke et objekt', 'er ikkje eit objekt', 'is no object'],
  notJson: ['er ikke gyldig JSON', 'er ikkje gyldig JSON', 'is no valid JSON'],
  missing: ['mangler', 'manglar', 'is missing'],
  unknown: ['hører ikke hjemme her', 'høyrer ikkje heime her', 'does not belong here'],
  noWidget: ['har ingen elementer å vise', 'har ingen element å vise', 'has no element to show'],
  notList: ['er ikke en liste', 'er ikkje ei liste', 'is no list'],
  notElement: [
    'er ikke et egendefinert element',
    'er ikkje eit eigendefinert element',
    'is no custom element',
  ],
  notTexts: [
    'er ikke tekster etter språk',
    'er ikkje tekstar etter språk',
    'is no object of texts by language',
  ],
  notAllowed: ['er ikke tillatt', 'er ikkje tillate', 'is not allowed'],
  notPlain: [
    'er ikke tekst, tall eller ja/nei',
    'er ikkje tekst, tal eller ja/nei',
    'is no text, number or boolean',
  ],
} as const satisfies Readonly<Record<string, Row>>;

/** What a reference leads to, by resource type; `other` for types that are not here. */
export const REFERENCE_TO = {
  Medication: ['legemidler', 'legemiddel', 'medicines'],
  Practitioner: ['helsepersonell', 'helsepersonell', 'health personnel'],
  PractitionerRole: ['helsepersonell', 'helsepersonell', 'health personnel'],
  Organization: ['virksomheter', 'verksemder', 'organisations'],
  Location: ['steder', 'stader', 'places'],
  HealthcareService: ['tjenester', 'tenester', 'services'],
  Device: ['utstyr', 'utstyr', 'devices'],
  RelatedPerson: ['pårørende', 'pårørande', 'next of kin'],
  other: ['andre opplysninger', 'andre opplysningar', 'other information'],
} as const satisfies Readonly<Record<string, Row>>;
