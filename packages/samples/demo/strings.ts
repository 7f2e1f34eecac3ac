/** The host page's own words. The elements bring theirs. */
export type Language = 'nb' | 'nn' | 'en';

export const VIEWS = [
  'gp',
  'home-care',
  'nursing-home',
  'emergency',
  'health-station',
  'physiotherapy',
  'timeline',
  'medication-list',
] as const;
export type ViewName = (typeof VIEWS)[number];

export interface Words {
  readonly patient: string;
  readonly settings: string;
  readonly view: string;
  /** Ways to look at the patient: a widget alone, or the summary of a profession. */
  readonly views: Readonly<Record<ViewName, string>>;
  readonly language: string;
  readonly theme: string;
  readonly system: string;
  readonly light: string;
  readonly dark: string;
  readonly density: string;
  readonly comfortable: string;
  readonly compact: string;
  readonly asOf: string;
  readonly today: string;
  readonly open: string;
  readonly drop: string;
  readonly footer: string;
  readonly sources: string;
  readonly ownFiles: string;
  readonly ownStory: (files: number) => string;
  readonly loading: string;
  readonly loaded: (count: string) => string;
  readonly partial: (count: string) => string;
  readonly failed: string;
  readonly blocked: string;
  readonly notOpened: string;
  readonly noSamples: string;
  readonly fileFaults: {
    readonly empty: string;
    readonly html: string;
    readonly xml: string;
    readonly cut: string;
    readonly 'not-json': string;
    readonly 'not-fhir': string;
    readonly line: (line: number) => string;
    readonly unreadable: string;
  };
}

const nb: Words = {
  patient: 'Pasient',
  settings: 'Innstillinger',
  view: 'Visning',
  views: {
    gp: 'Fastlege',
    'home-care': 'Hjemmetjeneste',
    'nursing-home': 'Sykehjem',
    emergency: 'Legevakt',
    'health-station': 'Helsestasjon',
    physiotherapy: 'Fysioterapi',
    timeline: 'Bare tidslinjen',
    'medication-list': 'Bare legemiddellisten',
  },
  language: 'Språk',
  theme: 'Tema',
  system: 'Som systemet',
  light: 'Lyst',
  dark: 'Mørkt',
  density: 'Tetthet',
  comfortable: 'Luftig',
  compact: 'Tett',
  asOf: 'Vis journalen per',
  today: 'I dag',
  open: 'Åpne egen FHIR-fil',
  drop: 'Slipp filen for å åpne den',
  footer: 'Alle pasienter er oppdiktet. Filer du åpner, blir i nettleseren.',
  sources: 'Kilder',
  ownFiles: 'Egne filer',
  ownStory: (files) =>
    files === 1 ? 'Åpnet fra én fil på denne maskinen.' : `Åpnet fra ${files} filer på denne maskinen.`,
  loading: 'laster …',
  loaded: (count) => `${count} opplysninger`,
  partial: (count) => `${count} opplysninger, ufullstendig`,
  failed: 'ikke hentet',
  blocked: 'ingen tilgang',
  notOpened: 'Filen ble ikke åpnet. Det som vises, er som før.',
  noSamples: 'Listen over pasienter kunne ikke hentes. Du kan fortsatt åpne en egen fil.',
  fileFaults: {
    empty: 'Filen er tom.',
    html: 'Dette er en nettside, ikke FHIR.',
    xml: 'Dette er XML. Bare FHIR som JSON eller NDJSON kan åpnes.',
    cut: 'Filen slutter midt i. Er den lastet ned ferdig?',
    'not-json': 'Dette er ikke JSON.',
    'not-fhir': 'Filen er JSON, men inneholder ingen FHIR-ressurs.',
    line: (line) => `Linje ${line} kan ikke leses som JSON.`,
    unreadable: 'Nettleseren fikk ikke lest filen.',
  },
};

const nn: Words = {
  ...nb,
  settings: 'Innstillingar',
  view: 'Vising',
  views: {
    gp: 'Fastlege',
    'home-care': 'Heimeteneste',
    'nursing-home': 'Sjukeheim',
    emergency: 'Legevakt',
    'health-station': 'Helsestasjon',
    physiotherapy: 'Fysioterapi',
    timeline: 'Berre tidslinja',
    'medication-list': 'Berre legemiddellista',
  },
  theme: 'Tema',
  light: 'Lyst',
  dark: 'Mørkt',
  density: 'Tettleik',
  comfortable: 'Luftig',
  asOf: 'Vis journalen per',
  open: 'Opne eiga FHIR-fil',
  drop: 'Slepp fila for å opne ho',
  footer: 'Alle pasientar er oppdikta. Filer du opnar, blir i nettlesaren.',
  sources: 'Kjelder',
  ownFiles: 'Eigne filer',
  ownStory: (files) =>
    files === 1 ? 'Opna frå éi fil på denne maskina.' : `Opna frå ${files} filer på denne maskina.`,
  loading: 'lastar …',
  loaded: (count) => `${count} opplysningar`,
  partial: (count) => `${count} opplysningar, ufullstendig`,
  failed: 'ikkje henta',
  blocked: 'ingen tilgang',
  notOpened: 'Fila vart ikkje opna. Det som blir vist, er som før.',
  noSamples: 'Lista over pasientar kunne ikkje hentast. Du kan framleis opne ei eiga fil.',
  fileFaults: {
    empty: 'Fila er tom.',
    html: 'Dette er ei nettside, ikkje FHIR.',
    xml: 'Dette er XML. Berre FHIR som JSON eller NDJSON kan opnast.',
    cut: 'Fila sluttar midt i. Er ho lasta ned ferdig?',
    'not-json': 'Dette er ikkje JSON.',
    'not-fhir': 'Fila er JSON, men inneheld ingen FHIR-ressurs.',
    line: (line) => `Linje ${line} kan ikkje lesast som JSON.`,
    unreadable: 'Nettlesaren fekk ikkje lese fila.',
  },
};

const en: Words = {
  patient: 'Patient',
  settings: 'Settings',
  view: 'View',
  views: {
    gp: 'General practice',
    'home-care': 'Home care',
    'nursing-home': 'Nursing home',
    emergency: 'Emergency clinic',
    'health-station': 'Health station',
    physiotherapy: 'Physiotherapy',
    timeline: 'Timeline only',
    'medication-list': 'Medication list only',
  },
  language: 'Language',
  theme: 'Theme',
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  density: 'Density',
  comfortable: 'Comfortable',
  compact: 'Compact',
  asOf: 'Show the record as of',
  today: 'Today',
  open: 'Open your own FHIR file',
  drop: 'Drop the file to open it',
  footer: 'All patients are made up. Files that you open stay in the browser.',
  sources: 'Sources',
  ownFiles: 'Own files',
  ownStory: (files) =>
    files === 1 ? 'Opened from one file on this machine.' : `Opened from ${files} files on this machine.`,
  loading: 'loading …',
  loaded: (count) => `${count} items`,
  partial: (count) => `${count} items, incomplete`,
  failed: 'not fetched',
  blocked: 'no access',
  notOpened: 'The file was not opened. What you see is as before.',
  noSamples: 'The list of patients could not be fetched. You can still open a file of your own.',
  fileFaults: {
    empty: 'The file is empty.',
    html: 'This is a web page, not FHIR.',
    xml: 'This is XML. Only FHIR as JSON or NDJSON can be opened.',
    cut: 'The file ends in the middle. Has it been downloaded completely?',
    'not-json': 'This is not JSON.',
    'not-fhir': 'The file is JSON, but holds no FHIR resource.',
    line: (line) => `Line ${line} cannot be read as JSON.`,
    unreadable: 'The browser could not read the file.',
  },
};

export const WORDS: Readonly<Record<Language, Words>> = { nb, nn, en };
