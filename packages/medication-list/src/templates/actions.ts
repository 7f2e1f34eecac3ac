import type { ClinicalEntry } from '@care-timeline/fhir';
import type { Show } from '../model/medicine.js';
import type { Row } from '../model/row.js';
import type { GroupBy } from '../model/sections.js';

/** User actions; implemented by the element. */
export interface Actions {
  toggle(row: Row): void;
  open(entry: ClinicalEntry): void;
  show(show: Show): void;
  groupBy(by: GroupBy): void;
  search(text: string): void;
  source(id: string): void;
  compare(on: boolean): void;
  onlyChanged(on: boolean): void;
  onlyMultidose(on: boolean): void;
  clearFilter(): void;
  showInError(on: boolean): void;
  tools(open: boolean): void;
  today(): void;
  copy(): void;
}
