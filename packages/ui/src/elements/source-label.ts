import type { View } from '../element/view.js';

/** The label of a source by id; the id if the record does not know it. */
export function sourceLabel(view: View, sourceId: string): string {
  const source = view.record?.sources.find(({ id }) => id === sourceId);
  return source?.label || sourceId;
}
