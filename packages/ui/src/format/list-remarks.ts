import { entryTitle, type ClinicalEntry, type ConceptFact } from '@care-timeline/fhir';
import { remarksAt, type EntryRemark, type RecordView } from '@care-timeline/record';
import { defineStrings } from '../strings/define-strings.js';
import type { Formatters } from './formatters.js';
import { zoneOf } from './zone.js';

export const remarkStrings = defineStrings(
  {
    nb: {
      byList: (what: string, title: string, from: string): string => `${what} ifølge «${title}», ${from}`,
    },
    nn: { byList: (what, title, from) => `${what} ifølgje «${title}», ${from}` },
    en: { byList: (what, title, from) => `${what} according to “${title}”, ${from}` },
  },
  'remarks',
);

/** What a remark is put into words with. */
export interface RemarkWords {
  readonly offList: string;
  readonly format: Formatters;
  byList(what: string, title: string, from: string): string;
  concept(concept: ConceptFact): string;
  source(sourceId: string): string;
}

/** `Ceased according to “Discharge”, 28 November 2026, Hospital`. */
export function remarkText({ flag, deleted, date, list }: EntryRemark, words: RemarkWords): string {
  const { offList, format } = words;
  const what = flag ? words.concept(flag) : offList;
  const said = deleted && flag ? `${what} (${offList.toLowerCase()})` : what;
  const told = date ?? list.time?.start;
  const from = [told && format.date(told), words.source(list.sourceId)].filter(Boolean).join(', ');
  return words.byList(said, entryTitle(list, format.lang), from);
}

/** What lists say of an entry at a moment, in words (MED-33). */
export function remarkTexts(
  entry: ClinicalEntry,
  record: RecordView | undefined,
  at: number,
  words: RemarkWords,
): { readonly text: string; readonly removed: boolean }[] {
  if (record === undefined) return [];
  return remarksAt(record, entry, at, zoneOf(words.format.timeZone)).map((remark) => ({
    text: remarkText(remark, words),
    removed: remark.deleted,
  }));
}
