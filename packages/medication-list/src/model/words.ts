import type { ClinicalEntry, ConceptFact, EntryReference, PartialDate } from '@care-timeline/fhir';
import type { Language } from '@care-timeline/record';
import type { Formatters, RemarkWords, Terms } from '@care-timeline/ui';
import type { MedicationStrings } from '../medication-list.strings.js';

/** Everything the view model needs to turn facts into text; no DOM. */
export interface Words {
  readonly lang: Language;
  readonly timeZone: string;
  readonly format: Formatters;
  readonly text: MedicationStrings;
  readonly terms: Terms;
  /** For what lists say of a medicine. */
  readonly remarks: RemarkWords;
  /** What lists say today of any other entry, such as an allergy. */
  listed(entry: ClinicalEntry): readonly string[];
  /** A concept's label, or the host's if there is only a code (GEN-11). */
  concept(concept: ConceptFact): string;
  /** Label of a source by id (GEN-08). */
  source(id: string): string;
  /** Name of the target of a reference in an entry. */
  person(from: ClinicalEntry, reference: EntryReference): string;
  /** The host's page for an entry, if there is one. */
  link(entry: ClinicalEntry): string | undefined;
}

/** A date as written, or nothing. */
export function dateText(words: Words, date: PartialDate | undefined): string {
  return date === undefined ? '' : words.format.date(date);
}
