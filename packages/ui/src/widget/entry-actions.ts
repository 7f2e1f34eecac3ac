import type { nothing, TemplateResult } from 'lit';
import type { ClinicalEntry } from '@care-timeline/fhir';

/** What list templates require of the element containing them. */
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
  /** What remains of a list under a filter, as text announced to users who cannot see it; empty without a filter. */
  filtered(list: string, said: string): void;
}
