import {
  entryTitle,
  medicineDosage,
  structureNote,
  type ClinicalEntry,
  type ClinicalState,
} from '@care-timeline/fhir';
import type { RecordView } from '@care-timeline/record';
import {
  alarmOutcome,
  clinicalStateLook,
  clinicalStateWord,
  conceptText,
  entryTimeAt,
  valuesText,
  pressingWord,
  remarkTexts,
  sayerMarks,
  statusRemarks,
  wordFor,
  zoneOf,
  type RemarkWords,
  type Formatters,
  type Terms,
} from '@care-timeline/ui';

export interface EntryWords {
  readonly terms: Terms;
  readonly format: Formatters;
  /** For what other entries tell of one, such as the outcome of an alarm. */
  readonly record?: RecordView | undefined;
  /** The moment shown, ms since 1970. */
  readonly at: number;
  /** For what lists say of an entry. */
  readonly remarks?: RemarkWords;
}

/** The clinical state at the moment shown. */
export const stateText = (entry: ClinicalEntry, { terms, format, at, record }: EntryWords): string =>
  clinicalStateWord(terms, entry, at, zoneOf(format.timeZone), record);

/** The state whose symbol stands beside it. */
export const stateLook = (entry: ClinicalEntry, { format, at, record }: EntryWords): ClinicalState =>
  clinicalStateLook(entry, at, zoneOf(format.timeZone), record);

/** Time of an entry, in words; the original text if no date could be parsed (TLN-11). */
export function timeText(entry: ClinicalEntry, { format, terms, record, at }: EntryWords): string {
  return entryTimeAt(entry, format, record, at) || terms.unknownDate;
}

/** The title with its negation word in the page's language, whatever language the record was read in (GEN-02). */
export const titleText = (entry: ClinicalEntry, { format }: Pick<EntryWords, 'format'>): string =>
  entryTitle(entry, format.lang);

/**
 * Dosage text as written; empty if one of its parts has no text, since part of a dosage is a different dosage
 * (MED-02, MED-08), and if the structure or another text beside it says more or
 * otherwise (MED-32).
 */
export function dosageText({ medication }: ClinicalEntry, { format }: EntryWords): string {
  if (medication === undefined) return '';
  const { lines, rendered } = medicineDosage(medication, format.lang);
  const whole =
    rendered === undefined &&
    lines.every((line) => !line.generated && structureNote(line, format.lang) === '');
  return whole && lines.length >= medication.dosages.length
    ? lines.map(({ text }) => text.trim()).join('; ')
    : '';
}

/** See `valuesText`; of an alarm, what came of it (ALG-03). */
export function valueText(entry: ClinicalEntry, words: EntryWords): string {
  const { format, terms } = words;
  if (entry.kind === 'alarm') return alarmOutcome(entry, words);
  return valuesText(entry, terms, { value: (content) => format.value(content), concept: conceptText });
}

/** Remarks shown next to the clinical state: not safe, preliminary, amended, not confirmed (GEN-03, GEN-04, ALG-02). */
export function marksOf(entry: ClinicalEntry, { terms, remarks, record, at }: EntryWords): string[] {
  return [
    entry.safe ? '' : terms.unsafe,
    entry.contested ? terms.problem['version-conflict'] : '',
    entry.maturity ? terms.maturity[entry.maturity] : '',
    pressingWord(terms, entry),
    ...statusRemarks(terms, entry, (reason) => conceptText(reason)),
    entry.certainty && entry.certainty !== 'confirmed' ? wordFor(terms.certainty, entry.certainty) : '',
    ...sayerMarks(entry, terms),
    ...(remarks ? remarkTexts(entry, record, at, remarks) : []).map(({ text }) => text),
  ].filter(Boolean);
}

/** The full text of an entry on the timeline for assistive technology. */
export function entrySentence(entry: ClinicalEntry, words: EntryWords): string {
  const value = valueText(entry, words);
  const title = titleText(entry, words);
  return [
    title,
    value && !title.includes(value) ? value : '',
    dosageText(entry, words),
    words.terms.kindOne[entry.kind],
    timeText(entry, words),
    stateText(entry, words),
    ...marksOf(entry, words),
  ]
    .filter(Boolean)
    .join(', ');
}
