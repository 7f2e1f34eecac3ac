import { counted, plural } from '@care-timeline/ui';

const join = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join(', ');

const en = {
  showCount: (word: string, count: number) => `${word}\u00a0${count}`,
  sameIn: (count: number) => `Same in ${counted('en', count, 'source', 'sources')}`,
  by: (name: string) => `by ${name}`,
  differsFrom: (source: string, what: string) => `Differs from ${source}: ${what}`,
  twice: (count: number) =>
    `Listed on ${counted('en', count, 'other line', 'other lines')} too, no difference`,
  alsoHere: (count: number, what: string) =>
    `Listed on ${counted('en', count, 'other line', 'other lines')} too, different in: ${what}`,
  refuted: (count: number) => `${count}\u00a0refuted`,
  inactive: (count: number) => `${count}\u00a0no longer active`,
  summary: (inUse: number, paused: number, unknown: number) =>
    join(
      `${inUse}\u00a0in\u00a0use`,
      paused > 0 && `${paused}\u00a0of\u00a0them on\u00a0hold`,
      unknown > 0 && `${unknown}\u00a0of\u00a0unknown\u00a0status`,
    ),
  fromSources: (count: number) => `from ${counted('en', count, 'source', 'sources')}`,
  asOf: (date: string) => `As of ${date}`,
  asOfNotice: (date: string) => `The list as it was ${date}`,
  changedSince: (date: string) => `Changed since ${date}`,
  recentlyStopped: (count: number, days: number) =>
    `${counted('en', count, 'medicine', 'medicines')} stopped in the last ${counted('en', days, 'day', 'days')}`,
  notPlaced: (later: number, undated: number, noInformation: number, unattached: number) =>
    join(
      later > 0 && `${later} written later`,
      undated > 0 && `${undated} undated`,
      noInformation > 0 && `${noInformation} without information`,
      unattached > 0 && `${unattached} given or dispensed without a prescription in the list`,
    ),
  notShown: (what: string) => `Not in the list: ${what}.`,
  andMore: (count: number) => `${count} more`,
  inErrorHidden: (count: number) =>
    `${counted('en', count, 'medicine', 'medicines')} entered in error ${plural('en', count, 'is', 'are')} not shown`,
  inErrorShown: (count: number) => `${count} entered in error shown`,
  filterOn: (what: string) => `Filter: ${what}`,
  searchFor: (text: string) => `“${text}”`,
  only: (source: string) => `Only in ${source}`,
  above: (count: number) => `${count} more above`,
  below: (count: number) => `${count} more below`,
  end: (count: number) => `End of list: ${counted('en', count, 'medicine', 'medicines')}`,
  details: (name: string) => `More about ${name}`,
  showAll: (count: number) => `Show all ${count}`,
  results: (shown: number, total: number) => `Showing ${shown} of ${total}`,
};

const nb: typeof en = {
  showCount: en.showCount,
  sameIn: (count) => `Likt i ${counted('nb', count, 'kilde', 'kilder')}`,
  by: (name) => `av ${name}`,
  differsFrom: (source, what) => `Avvik fra ${source}: ${what}`,
  twice: (count) => `Står også på ${counted('nb', count, 'annen linje', 'andre linjer')}, uten avvik`,
  alsoHere: (count, what) =>
    `Står også på ${counted('nb', count, 'annen linje', 'andre linjer')}, med avvik: ${what}`,
  refuted: (count) => `${count}\u00a0avkreftet`,
  inactive: (count) => `${count}\u00a0ikke lenger aktiv`,
  summary: (inUse, paused, unknown) =>
    join(
      `${inUse}\u00a0i\u00a0bruk`,
      paused > 0 && `av\u00a0disse\u00a0${paused}\u00a0pauset`,
      unknown > 0 && `${unknown}\u00a0med\u00a0ukjent\u00a0status`,
    ),
  fromSources: (count) => `fra ${counted('nb', count, 'kilde', 'kilder')}`,
  asOf: (date) => `Slik det var ${date}`,
  asOfNotice: (date) => `Listen slik den var ${date}`,
  changedSince: (date) => `Endret siden ${date}`,
  recentlyStopped: (count, days) =>
    `${counted('nb', count, 'legemiddel', 'legemidler')} seponert ${days === 1 ? 'det siste døgnet' : `de siste ${days}\u00a0dagene`}`,
  notPlaced: (later, undated, noInformation, unattached) =>
    join(
      later > 0 && `${later} skrevet senere`,
      undated > 0 && `${undated} uten dato`,
      noInformation > 0 && `${noInformation} uten opplysninger`,
      unattached > 0 && `${unattached} gitt eller utlevert uten resept i listen`,
    ),
  notShown: (what) => `Ikke i listen: ${what}.`,
  andMore: (count) => `${count} til`,
  inErrorHidden: (count) =>
    `${counted('nb', count, 'feilregistrert legemiddel', 'feilregistrerte legemidler')} vises ikke`,
  inErrorShown: (count) => `${counted('nb', count, 'feilregistrert', 'feilregistrerte')} vises`,
  filterOn: (what) => `Filter: ${what}`,
  searchFor: (text) => `«${text}»`,
  only: (source) => `Bare hos ${source}`,
  above: (count) => `${count} til ovenfor`,
  below: (count) => `${count} til nedenfor`,
  end: (count) => `Slutt på listen: ${counted('nb', count, 'legemiddel', 'legemidler')}`,
  details: (name) => `Mer om ${name}`,
  showAll: (count) => `Vis alle ${count}`,
  results: (shown, total) => `Viser ${shown} av ${total}`,
};

const nn: typeof en = {
  ...nb,
  sameIn: (count) => `Likt i ${counted('nn', count, 'kjelde', 'kjelder')}`,
  differsFrom: (source, what) => `Avvik frå ${source}: ${what}`,
  twice: (count) => `Står òg på ${counted('nn', count, 'anna linje', 'andre linjer')}, utan avvik`,
  alsoHere: (count, what) =>
    `Står òg på ${counted('nn', count, 'anna linje', 'andre linjer')}, med avvik: ${what}`,
  refuted: (count) => `${count}\u00a0avkrefta`,
  inactive: (count) => `${count}\u00a0ikkje lenger aktiv`,
  summary: (inUse, paused, unknown) =>
    join(
      `${inUse}\u00a0i\u00a0bruk`,
      paused > 0 && `av\u00a0desse\u00a0${paused}\u00a0sett på pause`,
      unknown > 0 && `${unknown}\u00a0med\u00a0ukjend\u00a0status`,
    ),
  fromSources: (count) => `frå ${counted('nn', count, 'kjelde', 'kjelder')}`,
  asOfNotice: (date) => `Lista slik ho var ${date}`,
  changedSince: (date) => `Endra sidan ${date}`,
  recentlyStopped: (count, days) =>
    `${count}\u00a0legemiddel seponert ${days === 1 ? 'det siste døgnet' : `dei siste ${days}\u00a0dagane`}`,
  notPlaced: (later, undated, noInformation, unattached) =>
    join(
      later > 0 && `${later} skrive seinare`,
      undated > 0 && `${undated} utan dato`,
      noInformation > 0 && `${noInformation} utan opplysningar`,
      unattached > 0 && `${unattached} gitt eller utlevert utan resept i lista`,
    ),
  notShown: (what) => `Ikkje i lista: ${what}.`,
  inErrorHidden: (count) =>
    `${counted('nn', count, 'feilregistrert legemiddel', 'feilregistrerte legemiddel')} blir ikkje ${plural('nn', count, 'vist', 'viste')}`,
  inErrorShown: (count) =>
    `${counted('nn', count, 'feilregistrert blir vist', 'feilregistrerte blir viste')}`,
  only: (source) => `Berre hos ${source}`,
  above: (count) => `${count} til ovanfor`,
  below: (count) => `${count} til nedanfor`,
  end: (count) => `Slutt på lista: ${count}\u00a0legemiddel`,
  details: (name) => `Meir om ${name}`,
};

/** Sentences with parameters, by language. */
export const SENTENCES = { nb, nn, en };
