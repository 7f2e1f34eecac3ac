import { column, type Row } from '@care-timeline/ui';
import type { Language } from '@care-timeline/record';
import { ATC } from './atc.js';

/** Terms by code: groups, columns, changes, states. */
const GROUPS = {
  show: {
    label: ['Vis', 'Vis', 'Show'],
    current: ['Aktuelle', 'Aktuelle', 'Current'],
    past: ['Tidligere', 'Tidlegare', 'Past'],
    all: ['Alle', 'Alle', 'All'],
  },
  groupBy: {
    label: ['Grupper', 'Grupper', 'Group'],
    use: ['Bruk', 'Bruk', 'Use'],
    indication: ['Bruksområde', 'Bruksområde', 'Indication'],
    atc: ['ATC-gruppe', 'ATC-gruppe', 'ATC group'],
    source: ['Kilde', 'Kjelde', 'Source'],
    prescriber: ['Forskriver', 'Forskrivar', 'Prescriber'],
  },
  group: {
    regular: ['Fast', 'Fast', 'Regular'],
    'as-needed': ['Ved behov', 'Ved behov', 'As needed'],
    course: ['Kur', 'Kur', 'Courses'],
    supplies: [
      'Næringsmidler og forbruksmateriell',
      'Næringsmiddel og forbruksmateriell',
      'Nutrition and consumables',
    ],
    paused: ['Pauset', 'Sett på pause', 'On hold'],
    unknown: ['Status ukjent', 'Status ukjend', 'Status unknown'],
    planned: ['Planlagt', 'Planlagd', 'Planned'],
    'not-taken': [
      'Skal ikke brukes, eller ikke tatt',
      'Skal ikkje brukast, eller ikkje teke',
      'Not to be used, or not taken',
    ],
    'recently-stopped': ['Nylig seponert', 'Nyleg seponert', 'Recently stopped'],
    past: ['Tidligere brukt', 'Tidlegare brukt', 'Past'],
    'in-error': ['Feilregistrert', 'Feilregistrert', 'Entered in error'],
  },
  part: {
    current: ['i bruk', 'i bruk', 'in use'],
    planned: ['planlagt', 'planlagd', 'planned'],
    'not-taken': ['ikke tatt', 'ikkje teke', 'not taken'],
    past: ['tidligere', 'tidlegare', 'past'],
    'in-error': ['feilregistrert', 'feilregistrert', 'entered in error'],
  },
  column: {
    medicine: ['Legemiddel', 'Legemiddel', 'Medicine'],
    dose: ['Dosering', 'Dosering', 'Dosage'],
    indication: ['Bruksområde', 'Bruksområde', 'Used for'],
    dates: ['Datoer', 'Datoar', 'Dates'],
    prescriber: ['Forskrevet av', 'Forskrive av', 'Prescribed by'],
    source: ['Forskrevet av, kilde', 'Forskrive av, kjelde', 'Prescribed by, source'],
  },
  follows: {
    and: ['og', 'og', 'and'],
    then: ['deretter', 'deretter', 'then'],
  },
  dayPart: {
    morning: ['Morgen', 'Morgon', 'Morning'],
    noon: ['Midt på dagen', 'Midt på dagen', 'Noon'],
    evening: ['Kveld', 'Kveld', 'Evening'],
    night: ['Natt', 'Natt', 'Night'],
  },
  weekday: {
    mon: ['mandag', 'måndag', 'Monday'],
    tue: ['tirsdag', 'tysdag', 'Tuesday'],
    wed: ['onsdag', 'onsdag', 'Wednesday'],
    thu: ['torsdag', 'torsdag', 'Thursday'],
    fri: ['fredag', 'fredag', 'Friday'],
    sat: ['lørdag', 'laurdag', 'Saturday'],
    sun: ['søndag', 'sundag', 'Sunday'],
  },
  change: {
    new: ['Ny', 'Ny', 'New'],
    stopped: ['Seponert', 'Seponert', 'Stopped'],
    recorded: ['Nylig registrert', 'Nyleg registrert', 'Newly recorded'],
    'dose-up': ['Dose økt', 'Dose auka', 'Dose up'],
    'dose-down': ['Dose redusert', 'Dose redusert', 'Dose down'],
    'dose-changed': ['Dose endret', 'Dose endra', 'Dose changed'],
    changed: ['Endret', 'Endra', 'Changed'],
    paused: ['Satt på pause', 'Sett på pause', 'Put on hold'],
    resumed: ['Gjenopptatt', 'Teken opp att', 'Resumed'],
  },
  attribute: {
    name: ['Navn', 'Namn', 'Name'],
    product: ['Navn', 'Namn', 'Name'],
    strength: ['Styrke', 'Styrke', 'Strength'],
    form: ['Form', 'Form', 'Form'],
    dose: ['Dosering', 'Dosering', 'Dosage'],
    use: ['Bruk', 'Bruk', 'Use'],
    route: ['Administrasjonsvei', 'Administrasjonsveg', 'Route'],
    status: ['Status', 'Status', 'Status'],
    start: ['Start', 'Start', 'Start'],
    stop: ['Slutt', 'Slutt', 'Stop'],
    dates: ['Datoer', 'Datoar', 'Dates'],
    indication: ['Bruksområde', 'Bruksområde', 'Used for'],
    prescriber: ['Forskrevet av', 'Forskrive av', 'Prescribed by'],
  },
  notStatedBy: {
    indication: ['Bruksområde ikke oppgitt', 'Bruksområde ikkje oppgitt', 'Indication not stated'],
    prescriber: ['Forskriver ikke oppgitt', 'Forskrivar ikkje oppgitt', 'Prescriber not stated'],
    atc: ['Uten ATC-kode', 'Utan ATC-kode', 'Without an ATC code'],
    source: ['Kilde ikke oppgitt', 'Kjelde ikkje oppgitt', 'Source not stated'],
  },
  state: {
    'not-recorded': ['Ikke registrert', 'Ikkje registrert', 'Not recorded'],
    'not-asked': ['Ikke spurt om', 'Ikkje spurt om', 'Not asked'],
    'in-words': ['Bare i fritekst', 'Berre i fritekst', 'Only in words'],
    withheld: ['Sperret', 'Sperra', 'Restricted'],
    unavailable: ['Utilgjengelig', 'Utilgjengeleg', 'Unavailable'],
    loading: ['Henter …', 'Hentar …', 'Loading …'],
    filtered: [
      'Ingenting passer med filteret',
      'Ingenting passar med filteret',
      'Nothing matches the filter',
    ],
  },
  stateHelp: {
    'not-recorded': [
      'Det betyr ikke at det ikke finnes noen.',
      'Det tyder ikkje at det ikkje finst nokon.',
      'That does not mean that there are none.',
    ],
    withheld: [
      'Det kan finnes noen du ikke har tilgang til.',
      'Det kan finnast nokon du ikkje har tilgang til.',
      'There may be some that you have no access to.',
    ],
    unavailable: [
      'Dette må ikke leses som ingen.',
      'Dette må ikkje lesast som ingen.',
      'This must not be read as none.',
    ],
  },
  /** First level of the ATC system. */
  atc: ATC,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Row>>>>;

type Groups = { readonly [G in keyof typeof GROUPS]: Readonly<Record<keyof (typeof GROUPS)[G], string>> };

export function groupWords(lang: Language): Groups {
  const out: Record<string, Record<string, string>> = {};
  for (const [name, rows] of Object.entries<Readonly<Record<string, Row>>>(GROUPS))
    out[name] = column(rows, lang);
  return out as Groups;
}
