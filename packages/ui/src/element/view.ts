import type { ClinicalEntry, ConceptFact, ValueContent } from '@care-timeline/fhir';
import type { Language, RecordView } from '@care-timeline/record';
import type { CareFilter, HostHooks, SourceLoad } from '../context/care-context.js';
import type { Formatters } from '../format/formatters.js';
import type { SameStrings, Strings, StringTable } from '../strings/define-strings.js';

/** All that a render needs to know, worked out once for each change: own properties first, then context, then defaults. */
export interface View {
  readonly record: RecordView | undefined;
  /** End of the day (or other span) that was asked for, ms since 1970, never past `now` inside it; absent for now. */
  readonly asOf: number | undefined;
  /** As it was written; `''` for now. */
  readonly asOfText: string;
  readonly timeZone: string;
  readonly lang: Language;
  /** ms since 1970. */
  readonly now: number;
  readonly hooks: HostHooks;
  readonly format: Formatters;
  /** Key of the entry that is selected in all widgets of the context. */
  readonly selected: string | undefined;
  readonly filter: CareFilter;
  /** Where each source of the record stands. */
  readonly loads: readonly SourceLoad[];
  readonly compact: boolean;
  /** A concept's label; where only a code came, the host's words for it (GEN-11). */
  concept(concept: ConceptFact): string;
  /** A value in words; a concept without words asks the host (GEN-11). */
  value(content: ValueContent): string;
  /** The host's own page for an entry, where it has one; http(s) only (GEN-12). */
  link(entry: ClinicalEntry): string | undefined;
  /** The texts of a table in the view's language, with the host's over them. */
  strings<T extends StringTable>(table: Strings<T>): SameStrings<T>;
}
