import { column, counted, defineStrings, type Row, type SameStrings } from '@care-timeline/ui';
import type { Language } from '@care-timeline/record';

const WORDS = {
  // care-patient-banner
  banner: ['Pasient', 'Pasient', 'Patient'],
  unnamed: ['Navn ikke oppgitt', 'Namn ikkje oppgjeve', 'Name not given'],
  noPatient: [
    'Pasienten er ikke kjent ennå',
    'Pasienten er ikkje kjend enno',
    'The patient is not known yet',
  ],
  born: ['Født', 'Fødd', 'Born'],
  noBirthDate: ['Fødselsdato ukjent', 'Fødselsdato ukjend', 'Date of birth unknown'],
  deceased: ['Død', 'Død', 'Deceased'],
  alive: ['I live', 'I live', 'Alive'],
  ageAtDeath: ['ved død', 'ved død', 'at death'],
  address: ['Adresse', 'Adresse', 'Address'],
  telecom: ['Kontakt', 'Kontakt', 'Contact details'],
  gp: ['Fastlege', 'Fastlege', 'General practitioner'],
  language: ['Språk', 'Språk', 'Language'],
  interpreter: ['Tolk', 'Tolk', 'Interpreter'],
  needed: ['Trenger tolk', 'Treng tolk', 'Needs an interpreter'],
  maritalStatus: ['Sivilstand', 'Sivilstand', 'Marital status'],
  contacts: ['Pårørende', 'Pårørande', 'Contacts'],
  otherNames: ['Andre navn', 'Andre namn', 'Other names'],
  moreFacts: ['Mer om pasienten', 'Meir om pasienten', 'More about the patient'],
  showNumber: ['Vis hele nummeret', 'Vis heile nummeret', 'Show full number'],
  hideNumber: ['Skjul nummeret', 'Skjul nummeret', 'Hide the number'],
  inactiveRecord: [
    'Et system sier at pasientens oppføring ikke lenger er i bruk',
    'Eit system seier at oppføringa av pasienten ikkje lenger er i bruk',
    'A system says that its record of this patient is no longer in use',
  ],
  linked: [
    'Knyttet til en annen oppføring',
    'Knytt til ei anna oppføring',
    'Linked to another patient record',
  ],
  conflict: ['Systemene er ikke enige', 'Systema er ikkje samde', 'The systems disagree'],
  // care-alerts
  alerts: ['Kritisk informasjon', 'Kritisk informasjon', 'Critical information'],
  noAllergies: [
    'Allergier er ikke registrert',
    'Allergiar er ikkje registrerte',
    'Allergies are not recorded',
  ],
  contradictedAllergies: [
    'sier at det ikke finnes kjente allergier',
    'seier at det ikkje finst kjende allergiar',
    'says that there are no known allergies',
  ],
  alertsOfToday: [
    'Viser det som er kjent i dag',
    'Viser det som er kjent i dag',
    'Shows what is known today',
  ],
  aSource: ['En kilde', 'Ei kjelde', 'A source'],
  // care-problems
  noProblems: ['Ingen problemer er registrert', 'Ingen problem er registrerte', 'No problems are recorded'],
  noActiveProblems: [
    'Ingen aktive problemer er registrert',
    'Ingen aktive problem er registrerte',
    'No active problems are recorded',
  ],
  noKnownProblems: ['Ingen kjente problemer', 'Ingen kjende problem', 'No known problems'],
  contradictedProblems: [
    'En kilde sier at det ikke finnes kjente problemer. Det som er registrert, vises likevel.',
    'Ei kjelde seier at det ikkje finst kjende problem. Det som er registrert, blir vist likevel.',
    'A source says that there are no known problems. What is recorded is shown all the same.',
  ],
  uncertain: ['usikkert for denne datoen', 'usikkert for denne datoen', 'uncertain on this date'],
  since: ['Fra', 'Frå', 'Since'],
  // care-results
  results: ['Resultater', 'Resultat', 'Results'],
  noResults: ['Ingen resultater er registrert', 'Ingen resultat er registrerte', 'No results are recorded'],
  range: ['Referanse', 'Referanse', 'Reference'],
  onTimeline: ['Vis på tidslinjen', 'Vis på tidslinja', 'Show on the timeline'],
  // care-completeness
  completeness: ['Kilder og fullstendighet', 'Kjelder og kor fullstendig det er', 'Sources and completeness'],
  noSources: ['Ingen kilde er hentet', 'Inga kjelde er henta', 'No source has been loaded'],
  received: ['Mottatt', 'Motteke', 'Received'],
  shown: ['Kan vises', 'Kan visast', 'Can be shown'],
  filtered: ['Filtrert bort', 'Filtrert bort', 'Filtered out'],
  undated: ['Uten dato', 'Utan dato', 'Undated'],
  notUnderstood: ['Ikke forstått', 'Ikkje forstått', 'Not understood'],
  refused: ['Avvist', 'Avvist', 'Refused'],
  total: ['Sum', 'Sum', 'Total'],
  byType: ['Etter ressurstype', 'Etter ressurstype', 'By resource type'],
  type: ['Ressurstype', 'Ressurstype', 'Resource type'],
  notLoaded: ['Ikke hentet', 'Ikkje henta', 'Not loaded'],
  // care-summary
  summary: ['Pasientoversikt', 'Pasientoversikt', 'Patient summary'],
  filterLabel: ['Søk i oversikten', 'Søk i oversikta', 'Search summary'],
  asOfLabel: ['Vis slik det var', 'Vis slik det var', 'Show as of'],
  backToToday: ['Tilbake til i dag', 'Tilbake til i dag', 'Back to today'],
  onThisPage: ['På denne siden', 'På denne sida', 'On this page'],
  visits: ['Besøksplan', 'Besøksplan', 'Visit plan'],
  timeline: ['Tidslinje', 'Tidslinje', 'Timeline'],
  badPreset: ['Oppsettet kan ikke brukes', 'Oppsettet kan ikkje brukast', 'The preset cannot be used'],
  faultyPreset: [
    'Oppsettet har feil. Resten vises',
    'Oppsettet har feil. Resten blir vist',
    'The preset has faults. The rest is shown',
  ],
  shownInstead: ['Viser «gp».', 'Viser «gp».', 'Showing “gp”.'],
  // what the shared filter is about
  filterSources: ['Et utvalg av kilder.', 'Eit utval av kjelder.', 'Some of the sources.'],
} as const satisfies Readonly<Record<string, Row>>;

const GENDER: Readonly<Record<string, Row>> = {
  male: ['Mann', 'Mann', 'Male'],
  female: ['Kvinne', 'Kvinne', 'Female'],
  other: ['Annet', 'Anna', 'Other'],
  unknown: ['Kjønn ukjent', 'Kjønn ukjent', 'Gender unknown'],
};

const CONFLICT = {
  name: ['Navn', 'Namn', 'Name'],
  birthDate: ['Fødselsdato', 'Fødselsdato', 'Date of birth'],
  gender: ['Kjønn', 'Kjønn', 'Gender'],
  deceased: ['Død', 'Død', 'Deceased'],
} as const satisfies Readonly<Record<string, Row>>;

/** `Patient.link.type`. */
const LINK: Readonly<Record<string, Row>> = {
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

/** Kinds of critical information, see `ConditionFacts.critical`. */
const CRITICAL = {
  condition: ['Kritisk medisinsk tilstand', 'Kritisk medisinsk tilstand', 'Critical medical condition'],
  infection: ['Smitte', 'Smitte', 'Infection'],
  intubation: ['Intubasjonsproblem', 'Intubasjonsproblem', 'Intubation problem'],
  anesthesia: ['Problem ved anestesi', 'Problem ved anestesi', 'Problem with anaesthesia'],
  implant: ['Implantat eller transplantat', 'Implantat eller transplantat', 'Implant or transplant'],
  treatment: ['Pågående behandling', 'Pågåande behandling', 'Ongoing treatment'],
  other: ['Annen kritisk informasjon', 'Annan kritisk informasjon', 'Other critical information'],
} as const satisfies Readonly<Record<string, Row>>;

const ALERT_GROUP = {
  allergy: ['Allergier', 'Allergiar', 'Allergies'],
  critical: ['Kritiske tilstander', 'Kritiske tilstandar', 'Critical conditions'],
  limitation: ['Behandlingsbegrensninger', 'Behandlingsavgrensingar', 'Limits to treatment'],
  alert: ['Varsler', 'Varsel', 'Alerts'],
} as const satisfies Readonly<Record<string, Row>>;

const PROBLEM_GROUP = {
  current: ['Aktive', 'Aktive', 'Active'],
  unconfirmed: ['Ikke bekreftet', 'Ikkje stadfesta', 'Unconfirmed'],
  unknown: ['Status ukjent', 'Status ukjend', 'Status unknown'],
  planned: ['Framtidige', 'Framtidige', 'In the future'],
  past: ['Tidligere', 'Tidlegare', 'Past'],
  refuted: ['Avkreftet', 'Avkrefta', 'Refuted'],
  'in-error': ['Feilregistrert', 'Feilregistrert', 'Entered in error'],
} as const satisfies Readonly<Record<string, Row>>;

/** Interpretation codes that HL7 gives; others are shown as the source wrote them. */
const INTERPRETATION: Readonly<Record<string, Row>> = {
  H: ['Høy', 'Høg', 'High'],
  HH: ['Kritisk høy', 'Kritisk høg', 'Critically high'],
  L: ['Lav', 'Låg', 'Low'],
  LL: ['Kritisk lav', 'Kritisk låg', 'Critically low'],
  A: ['Avvikende', 'Avvikande', 'Abnormal'],
  AA: ['Kritisk avvikende', 'Kritisk avvikande', 'Critically abnormal'],
  N: ['Normal', 'Normal', 'Normal'],
  POS: ['Positiv', 'Positiv', 'Positive'],
  NEG: ['Negativ', 'Negativ', 'Negative'],
};

const PRESET: Readonly<Record<string, Row>> = {
  gp: ['Fastlege', 'Fastlege', 'General practice'],
  'home-care': ['Hjemmesykepleie', 'Heimesjukepleie', 'Home nursing'],
  'nursing-home': ['Sykehjem', 'Sjukeheim', 'Nursing home'],
  emergency: ['Legevakt', 'Legevakt', 'Emergency clinic'],
  'health-station': ['Helsestasjon', 'Helsestasjon', 'Health station'],
  physiotherapy: ['Fysioterapi', 'Fysioterapi', 'Physiotherapy'],
};

const PRESET_PROBLEM = {
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

const nb = {
  before: (value: string, date: string) => `Forrige verdi ${value}, ${date}`,
  deceasedAt: (date: string) => `Død ${date}`,
  lastReaction: (date: string) => `Siste reaksjon ${date}`,
  filterText: (words: string) => `Inneholder «${words}».`,
  inactiveCount: (count: number) => counted('nb', count, 'ikke lenger aktiv', 'ikke lenger aktive'),
  refutedCount: (count: number) => counted('nb', count, 'avkreftet', 'avkreftede'),
  inErrorHidden: (count: number) =>
    counted('nb', count, 'feilregistrert oppføring er skjult', 'feilregistrerte oppføringer er skjult'),
  later: (count: number) =>
    `${counted('nb', count, 'oppføring er', 'oppføringer er')} registrert etter denne datoen.`,
  moreResults: (count: number) => `Vis ${counted('nb', count, 'resultat', 'resultater')} til`,
  inErrorResults: (count: number) =>
    `${counted('nb', count, 'feilregistrert resultat er', 'feilregistrerte resultater er')} ikke med.`,
  adds: (received: string, parts: string) => `${received} mottatt = ${parts}`,
  remarks: (count: number) => counted('nb', count, 'merknad fra lesingen', 'merknader fra lesingen'),
  moreRemarks: (count: number) => `… og ${count} til`,
  deletedCount: (count: number) => counted('nb', count, 'slettet av kilden', 'slettet av kilden'),
  asOfNotice: (date: string) => `Viser journalen slik den var ${date}.`,
  notDefined: (tag: string) => `Elementet <${tag}> er ikke lastet på denne siden.`,
  unknownPreset: (name: string) => `Det finnes ikke noe oppsett som heter «${name}». Viser «gp».`,
};

const nn: SameStrings<typeof nb> = {
  before: (value, date) => `Førre verdi ${value}, ${date}`,
  deceasedAt: (date) => `Død ${date}`,
  lastReaction: (date) => `Siste reaksjon ${date}`,
  filterText: (words) => `Inneheld «${words}».`,
  inactiveCount: (count) => counted('nn', count, 'ikkje lenger aktiv', 'ikkje lenger aktive'),
  refutedCount: (count) => counted('nn', count, 'avkrefta', 'avkrefta'),
  inErrorHidden: (count) =>
    counted('nn', count, 'feilregistrert oppføring er skjult', 'feilregistrerte oppføringar er skjulte'),
  later: (count) =>
    `${counted('nn', count, 'oppføring er', 'oppføringar er')} registrert etter denne datoen.`,
  moreResults: (count) => `Vis ${counted('nn', count, 'resultat', 'resultat')} til`,
  inErrorResults: (count) =>
    `${counted('nn', count, 'feilregistrert resultat er', 'feilregistrerte resultat er')} ikkje med.`,
  adds: (received, parts) => `${received} motteke = ${parts}`,
  remarks: (count) => counted('nn', count, 'merknad frå lesinga', 'merknader frå lesinga'),
  moreRemarks: (count) => `… og ${count} til`,
  deletedCount: (count) => counted('nn', count, 'sletta av kjelda', 'sletta av kjelda'),
  asOfNotice: (date) => `Viser journalen slik han var ${date}.`,
  notDefined: (tag) => `Elementet <${tag}> er ikkje lasta på denne sida.`,
  unknownPreset: (name) => `Det finst ikkje noko oppsett som heiter «${name}». Viser «gp».`,
};

const en: SameStrings<typeof nb> = {
  before: (value, date) => `Previous value ${value}, ${date}`,
  deceasedAt: (date) => `Died ${date}`,
  lastReaction: (date) => `Last reaction ${date}`,
  filterText: (words) => `Contains “${words}”.`,
  inactiveCount: (count) => counted('en', count, 'no longer active', 'no longer active'),
  refutedCount: (count) => counted('en', count, 'refuted', 'refuted'),
  inErrorHidden: (count) =>
    counted('en', count, 'entry entered in error is hidden', 'entries entered in error are hidden'),
  later: (count) => `${counted('en', count, 'entry was', 'entries were')} recorded after this date.`,
  moreResults: (count) => `Show ${counted('en', count, 'more result', 'more results')}`,
  inErrorResults: (count) =>
    `${counted('en', count, 'result entered in error is', 'results entered in error are')} left out.`,
  adds: (received, parts) => `${received} received = ${parts}`,
  remarks: (count) => counted('en', count, 'remark from reading', 'remarks from reading'),
  moreRemarks: (count) => `… and ${count} more`,
  deletedCount: (count) => counted('en', count, 'deleted by its source', 'deleted by their source'),
  asOfNotice: (date) => `Showing the record as it was on ${date}.`,
  notDefined: (tag) => `The element <${tag}> is not loaded on this page.`,
  unknownPreset: (name) => `There is no preset called “${name}”. Showing “gp”.`,
};

const groups = (lang: Language) => ({
  ...column(WORDS, lang),
  gender: column(GENDER, lang),
  conflictOf: column(CONFLICT, lang),
  link: column(LINK, lang),
  critical: column(CRITICAL, lang),
  alertGroup: column(ALERT_GROUP, lang),
  problemGroup: column(PROBLEM_GROUP, lang),
  interpretation: column(INTERPRETATION, lang),
  preset: column(PRESET, lang),
  presetProblem: column(PRESET_PROBLEM, lang),
});

export const summaryStrings = defineStrings(
  { nb: { ...groups('nb'), ...nb }, nn: { ...groups('nn'), ...nn }, en: { ...groups('en'), ...en } },
  'summary',
);

export type SummaryStrings = SameStrings<(typeof summaryStrings.tables)['nb']>;
