import type { nothing, TemplateResult } from 'lit';
import type { ClinicalEntry } from '@care-timeline/fhir';

/** What the templates of a list ask of the element they stand in. */
export interface EntryActions {
  /** Level of the widget's own heading. */
  level(): number;
  isSelected(key: string): boolean;
  /** Open for reading, below the place it was opened from. */
  isOpen(place: string, entry: ClinicalEntry): boolean;
  open(place: string, entry: ClinicalEntry): void;
  /** What is open in this place. */
  detail(place: string): TemplateResult | typeof nothing;
  /** Shows a result on the timeline, within [from, to), ms since 1970. */
  onTimeline(key: string, from: number, to: number): void;
  isUnfolded(name: string): boolean;
  unfold(name: string, on: boolean): void;
  clearFilter(): void;
  /** What is left of a list under a filter, in words, told to those who do not see it; empty without one. */
  filtered(list: string, said: string): void;
}
