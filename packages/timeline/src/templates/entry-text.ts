import type { ClinicalEntry } from '@care-timeline/fhir';
import { conceptText, standingWord, type Formatters, type Terms } from '@care-timeline/ui';

export interface EntryWords {
  readonly terms: Terms;
  readonly format: Formatters;
}

/** When it was, in words; what was written where no date could be read (TLN-11). */
export function timeText(entry: ClinicalEntry, { format, terms }: EntryWords): string {
  if (entry.time) return format.span(entry.time);
  return entry.timeText ?? terms.unknownDate;
}

/** The value of a measurement, with unit and comparator (RES-01, RES-02); empty where there is none. */
export function valueText(entry: ClinicalEntry, { format }: EntryWords): string {
  return entry.values
    .map((value) => {
      const text = value.content
        ? format.value(value.content)
        : value.dataAbsentReason
          ? conceptText(value.dataAbsentReason)
          : '';
      return value.component && text ? `${value.code.label} ${text}` : text;
    })
    .filter(Boolean)
    .join(', ');
}

/** Marks that stand beside the standing: not safe, preliminary, amended, not confirmed (GEN-03, GEN-04, ALG-02). */
export function marksOf(entry: ClinicalEntry, { terms }: EntryWords): string[] {
  return [
    entry.safe ? '' : terms.unsafe,
    entry.maturity ? terms.maturity[entry.maturity] : '',
    entry.certainty && entry.certainty !== 'confirmed'
      ? ((terms.certainty as Record<string, string>)[entry.certainty] ?? entry.certainty)
      : '',
  ].filter(Boolean);
}

/** Everything that assistive technology hears of an entry on the timeline. */
export function entrySentence(entry: ClinicalEntry, words: EntryWords): string {
  const value = valueText(entry, words);
  return [
    entry.title,
    value && !entry.title.includes(value) ? value : '',
    words.terms.kindOne[entry.kind],
    timeText(entry, words),
    standingWord(words.terms, entry.standing),
    ...marksOf(entry, words),
  ]
    .filter(Boolean)
    .join(', ');
}
