import { foldText } from '@care-timeline/record';
import type { Row } from './row.js';

/** What the reader, or the context around, has asked to see only (MED-24). */
export interface ListFilter {
  readonly text: string;
  /** Source ids; empty for all. */
  readonly sources: readonly string[];
  readonly onlyChanged: boolean;
  readonly onlyMultidose: boolean;
}

export const NO_FILTER: ListFilter = { text: '', sources: [], onlyChanged: false, onlyMultidose: false };

export function isFiltering(filter: ListFilter): boolean {
  return filter.text.trim() !== '' || filter.sources.length > 0 || filter.onlyChanged || filter.onlyMultidose;
}

/** A test of rows. Words of a search must all occur; case and accents do not matter. */
export function matcher(filter: ListFilter): (row: Row) => boolean {
  const asked = foldText(filter.text).split(/\s+/).filter(Boolean);
  const sources = new Set(filter.sources);
  return (row) =>
    asked.every((word) => row.search.includes(word)) &&
    (sources.size === 0 || row.medicine.members.some(({ sourceId }) => sources.has(sourceId))) &&
    (!filter.onlyChanged || row.change !== undefined) &&
    (!filter.onlyMultidose || row.medicine.members.some((member) => member.medication?.multidose));
}
