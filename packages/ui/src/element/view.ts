import type { ClinicalEntry, ConceptFact, ValueContent } from '@care-timeline/fhir';
import type { Language, PatientContradiction, RecordView } from '@care-timeline/record';
import type { CareFilter, HostHooks, SourceLoad } from '../context/care-context.js';
import type { Formatters } from '../format/formatters.js';
import type { SameStrings, Strings, StringTable } from '../strings/define-strings.js';

/** Everything a render needs, computed once per change: own properties, then context, then defaults. */
export interface View {
  readonly record: RecordView | undefined;
  /** What speaks against the record being one person's; `record` is absent then. */
  readonly contradictions: readonly PatientContradiction[];
  /** End of the requested day (or other span), ms since 1970, never past `now` within it; absent for now. */
  readonly asOf: number | undefined;
  /** As written; `''` for now. */
  readonly asOfText: string;
  readonly timeZone: string;
  readonly lang: Language;
  /** ms since 1970. */
  readonly now: number;
  readonly hooks: HostHooks;
  readonly format: Formatters;
  /** Key of the entry selected in all widgets of the context. */
  readonly selected: string | undefined;
  readonly filter: CareFilter;
  /** Loading state of each source of the record. */
  readonly loads: readonly SourceLoad[];
  readonly compact: boolean;
  /** A concept's label; if there is only a code, the host's text for it (GEN-11). */
  concept(concept: ConceptFact): string;
  /** A value as text; the host is asked for concepts without text (GEN-11). */
  value(content: ValueContent): string;
  /** The host's page for an entry, if there is one; http(s) only (GEN-12). */
  link(entry: ClinicalEntry): string | undefined;
  /** The texts of a table in the view's language, with the host's overrides. */
  strings<T extends StringTable>(table: Strings<T>): SameStrings<T>;
}
