import { foldText } from '@care-timeline/record';
import type { Row } from './row.js';

/** Active filters, set by the user or by the surrounding context (MED-24). */
export interface ListFilter {
  readonly text: string;
  /** Source ids; empty means all. */
  readonly sources: readonly string[];
  readonly onlyChanged: boolean;
  readonly onlyMultidose: boolean;
}

export const NO_FILTER: ListFilter = { text: '', sources: [], onlyChanged: false, onlyMultidose: false };

export function isFiltering(filter: ListFilter): boolean {
  return filter.text.trim() !== '' || filter.sources.length > 0 || filter.onlyChanged || filter.onlyMultidose;
}

/** A row predicate. All words of a search must match; case and accents are ignored. */
export function matcher(filter: ListFilter): (row: Row) => boolean {
  const asked = foldText(filter.text).split(/\s+/).filter(Boolean);
  const sources = new Set(filter.sources);
  return (row) =>
    asked.every((word) => row.search.includes(word)) &&
    (sources.size === 0 || row.medicine.members.some(({ sourceId }) => sources.has(sourceId))) &&
    (!filter.onlyChanged || row.change !== undefined) &&
    (!filter.onlyMultidose || row.medicine.members.some((member) => member.medication?.multidose));
}
