import { counted, type SameStrings } from '@care-timeline/ui';

export const nb = {
  before: (value: string, date: string) => `Forrige verdi ${value}, ${date}`,
  deceasedAt: (date: string) => `Død ${date}`,
  deceasedLater: (date: string) => `Dødsdato i framtiden: ${date}`,
  notInUse: (count: number) =>
    counted('nb', count, 'opplysning er ikke i bruk nå', 'opplysninger er ikke i bruk nå'),
  lastReaction: (date: string) => `Siste reaksjon ${date}`,
  filterText: (words: string) => `Inneholder «${words}».`,
  laterAlerts: (count: number) => counted('nb', count, 'gjelder ikke ennå', 'gjelder ikke ennå'),
  inactiveCount: (count: number) => counted('nb', count, 'ikke lenger aktiv', 'ikke lenger aktive'),
  refutedCount: (count: number) => counted('nb', count, 'avkreftet', 'avkreftede'),
  inErrorHidden: (count: number) =>
    counted('nb', count, 'feilregistrert oppføring er skjult', 'feilregistrerte oppføringer er skjult'),
  later: (count: number) =>
    `${counted('nb', count, 'oppføring er', 'oppføringer er')} registrert etter denne datoen.`,
  moreResults: (count: number) => `Vis ${counted('nb', count, 'resultat', 'resultater')} til`,
  inErrorResults: (count: number) =>
    `${counted('nb', count, 'feilregistrert resultat er', 'feilregistrerte resultater er')} ikke med`,
  notDoneResults: (count: number) =>
    counted('nb', count, 'resultat er avlyst eller ikke utført', 'resultater er avlyst eller ikke utført'),
  withoutResults: (count: number) => counted('nb', count, 'svar uten verdi', 'svar uten verdi'),
  adds: (received: string, parts: string) => `${received} mottatt = ${parts}`,
  remarks: (count: number) => counted('nb', count, 'merknad fra lesingen', 'merknader fra lesingen'),
  moreRemarks: (count: number) => `… og ${count} til`,
  deletedCount: (count: number) => counted('nb', count, 'slettet av kilden', 'slettet av kilden'),
  referencesTo: (count: number, what: string) =>
    `${counted('nb', count, 'henvisning', 'henvisninger')} til ${what}`,
  asOfNotice: (date: string) => `Viser journalen slik den var ${date}.`,
  notDefined: (tag: string) => `Elementet <${tag}> er ikke lastet på denne siden.`,
  unknownPreset: (name: string) => `Det finnes ikke noe oppsett som heter «${name}». Viser «gp».`,
};

export const nn: SameStrings<typeof nb> = {
  before: (value, date) => `Førre verdi ${value}, ${date}`,
  deceasedAt: (date) => `Død ${date}`,
  deceasedLater: (date) => `Dødsdato i framtida: ${date}`,
  notInUse: (count) =>
    counted('nn', count, 'opplysning er ikkje i bruk no', 'opplysningar er ikkje i bruk no'),
  lastReaction: (date) => `Siste reaksjon ${date}`,
  filterText: (words) => `Inneheld «${words}».`,
  laterAlerts: (count) => counted('nn', count, 'gjeld ikkje enno', 'gjeld ikkje enno'),
  inactiveCount: (count) => counted('nn', count, 'ikkje lenger aktiv', 'ikkje lenger aktive'),
  refutedCount: (count) => counted('nn', count, 'avkrefta', 'avkrefta'),
  inErrorHidden: (count) =>
    counted('nn', count, 'feilregistrert oppføring er skjult', 'feilregistrerte oppføringar er skjulte'),
  later: (count) =>
    `${counted('nn', count, 'oppføring er', 'oppføringar er')} registrert etter denne datoen.`,
  moreResults: (count) => `Vis ${counted('nn', count, 'resultat', 'resultat')} til`,
  inErrorResults: (count) =>
    `${counted('nn', count, 'feilregistrert resultat er', 'feilregistrerte resultat er')} ikkje med`,
  notDoneResults: (count) =>
    counted('nn', count, 'resultat er avlyst eller ikkje utført', 'resultat er avlyste eller ikkje utførte'),
  withoutResults: (count) => counted('nn', count, 'svar utan verdi', 'svar utan verdi'),
  adds: (received, parts) => `${received} motteke = ${parts}`,
  remarks: (count) => counted('nn', count, 'merknad frå lesinga', 'merknader frå lesinga'),
  moreRemarks: (count) => `… og ${count} til`,
  deletedCount: (count) => counted('nn', count, 'sletta av kjelda', 'sletta av kjelda'),
  referencesTo: (count, what) => `${counted('nn', count, 'tilvising', 'tilvisingar')} til ${what}`,
  asOfNotice: (date) => `Viser journalen slik han var ${date}.`,
  notDefined: (tag) => `Elementet <${tag}> er ikkje lasta på denne sida.`,
  unknownPreset: (name) => `Det finst ikkje noko oppsett som heiter «${name}». Viser «gp».`,
};

export const en: SameStrings<typeof nb> = {
  before: (value, date) => `Previous value ${value}, ${date}`,
  deceasedAt: (date) => `Died ${date}`,
  deceasedLater: (date) => `Date of death in the future: ${date}`,
  notInUse: (count) => counted('en', count, 'detail not in use now', 'details not in use now'),
  lastReaction: (date) => `Last reaction ${date}`,
  filterText: (words) => `Contains “${words}”.`,
  laterAlerts: (count) => counted('en', count, 'does not apply yet', 'do not apply yet'),
  inactiveCount: (count) => counted('en', count, 'no longer active', 'no longer active'),
  refutedCount: (count) => counted('en', count, 'refuted', 'refuted'),
  inErrorHidden: (count) =>
    counted('en', count, 'entry entered in error is hidden', 'entries entered in error are hidden'),
  later: (count) => `${counted('en', count, 'entry was', 'entries were')} recorded after this date.`,
  moreResults: (count) => `Show ${counted('en', count, 'more result', 'more results')}`,
  inErrorResults: (count) =>
    `${counted('en', count, 'result entered in error is', 'results entered in error are')} left out`,
  notDoneResults: (count) =>
    counted('en', count, 'result was cancelled or not done', 'results were cancelled or not done'),
  withoutResults: (count) => counted('en', count, 'report without a value', 'reports without a value'),
  adds: (received, parts) => `${received} received = ${parts}`,
  remarks: (count) => counted('en', count, 'remark from reading', 'remarks from reading'),
  moreRemarks: (count) => `… and ${count} more`,
  deletedCount: (count) => counted('en', count, 'deleted by its source', 'deleted by their source'),
  referencesTo: (count, what) => `${counted('en', count, 'reference', 'references')} to ${what}`,
  asOfNotice: (date) => `Showing the record as it was on ${date}.`,
  notDefined: (tag) => `The element <${tag}> is not loaded on this page.`,
  unknownPreset: (name) => `There is no preset called “${name}”. Showing “gp”.`,
};
