import type { RecordView } from '@care-timeline/record';

/** Records by the language views that were made of them. */
const originals = new WeakMap<RecordView, RecordView>();

/** @param view - the same record with its words in another language */
export function noteLanguageView(view: RecordView, record: RecordView): void {
  if (view !== record) originals.set(view, originals.get(record) ?? record);
}

/** Whose record an element shows: it changes with the record, but not with its language. */
export interface Whose {
  readonly record: RecordView | undefined;
  /** See `RecordView.persons`. */
  readonly persons: number;
  /** It may be several people's, and is not shown. */
  readonly isDisputed: boolean;
}

export function whoseRecord(record: RecordView | undefined): Whose {
  return {
    record: record && (originals.get(record) ?? record),
    persons: record?.persons ?? 0,
    isDisputed: !!record?.contradictions?.length,
  };
}

export function isSame(a: Whose, b: Whose): boolean {
  return a.record === b.record && a.persons === b.persons && a.isDisputed === b.isDisputed;
}
