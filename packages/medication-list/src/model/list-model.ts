import { GROUPS_IN_USE, listState, type ListState } from '@care-timeline/record';
import type { SourceLoad } from '@care-timeline/ui';
import { CHANGE_KINDS, type Change, type ChangeKind } from './changes.js';
import { isFiltering, matcher, type ListFilter } from './filter.js';
import { CURRENT_GROUPS, PAST_GROUPS, type Medicine, type Show } from './medicine.js';
import { Row } from './row.js';
import { groupsOf, sectionsOf, type GroupBy, type Section } from './sections.js';
import type { Words } from './words.js';

export interface ListInput {
  readonly medicines: readonly Medicine[];
  /** Changes since the requested day, by row key. */
  readonly changes?: ReadonlyMap<string, Change>;
  readonly noneKnown: boolean;
  /** Reasons given by sources for the empty list. */
  readonly reasons: readonly string[];
  readonly loads: readonly SourceLoad[];
  readonly show: Show;
  readonly groupBy: GroupBy;
  readonly atcLevel: number;
  readonly filter: ListFilter;
  readonly inError: boolean;
}

/** Everything the templates show. */
export interface ListModel {
  readonly state: ListState;
  readonly sections: readonly Section[];
  /** Every row, regardless of what is shown. */
  readonly rows: readonly Row[];
  readonly shown: number;
  /** Rows of the displayed part of the list, before the filter (MED-24). */
  readonly total: number;
  readonly filtering: boolean;
  readonly counts: {
    readonly inUse: number;
    readonly paused: number;
    readonly unknown: number;
    readonly inError: number;
  };
  /** Number of rows in each part of the list, before any filter. */
  readonly parts: { readonly current: number; readonly past: number };
  readonly recentlyStopped: readonly Row[];
  readonly changes: readonly { readonly kind: ChangeKind; readonly count: number }[] | undefined;
  readonly sources: readonly { readonly id: string; readonly label: string }[];
  readonly hasMultidose: boolean;
}

/** Reuses unchanged rows, so that a new as-of date or another letter in a search costs only what it affects. */
export class RowCache {
  #words?: Words;
  #rows = new Map<string, { readonly of: Medicine; readonly mark: string; readonly row: Row }>();

  rows(medicines: readonly Medicine[], changes: ReadonlyMap<string, Change>, words: Words): readonly Row[] {
    if (words !== this.#words) {
      this.#rows.clear();
      this.#words = words;
    }
    const byKey = new Map(medicines.map((medicine) => [medicine.key, medicine]));
    return medicines.map((medicine) => {
      const known = this.#rows.get(medicine.key);
      const mark = markOf(medicine, changes.get(medicine.key), byKey);
      if (known && known.mark === mark && sameEntries(known.of, medicine)) return known.row;
      const row = new Row(medicine, { words, changes, byKey });
      this.#rows.set(medicine.key, { of: medicine, mark, row });
      return row;
    });
  }
}

/** What a row shows beyond the content of its entries, as a comparable text. */
function markOf(
  medicine: Medicine,
  change: Change | undefined,
  byKey: ReadonlyMap<string, Medicine>,
): string {
  const { stop } = medicine;
  const similar = medicine.similar.map(({ key, differences }) => {
    const other = byKey.get(key);
    return `${key} ${differences.join()} ${other?.group ?? ''} ${other?.members.length ?? 0}`;
  });
  return [
    medicine.group,
    medicine.periodEnded,
    medicine.courseEnded,
    medicine.uncertain,
    medicine.conflicting,
    stop ? `${stop.at?.text ?? ''} ${stop.future}` : '',
    change?.kind,
    ...(medicine.remarks ?? []).map(({ list, flag }) => `${list.key} ${list.name} ${flag?.label ?? ''}`),
    ...similar,
    medicine.moreSimilar,
  ].join('|');
}

function sameEntries(a: Medicine, b: Medicine): boolean {
  const same = (x: readonly unknown[], y: readonly unknown[]): boolean =>
    x === y || (x.length === y.length && x.every((one, i) => one === y[i]));
  return (
    a.entry === b.entry &&
    same(a.members, b.members) &&
    same(a.earlier, b.earlier) &&
    same(a.events, b.events)
  );
}

export function listModel(input: ListInput, words: Words, cache = new RowCache()): ListModel {
  const { medicines, changes = NO_CHANGES, show, filter } = input;
  const rows = cache.rows(medicines, changes, words);
  const groups = groupsOf(show, input.inError);
  const inPart = rows.filter(({ group }) => groups.has(group));
  const filtering = isFiltering(filter);
  const shown = filtering ? inPart.filter(matcher(filter)) : inPart;
  const count = (test: (row: Row) => boolean): number => rows.filter(test).length;
  return {
    state: listState({
      shown: shown.length,
      total: inPart.length,
      recorded: rows.length,
      noneKnown: input.noneKnown,
      reasons: input.reasons,
      sources: input.loads,
      kinds: ['medication'],
    }),
    sections: sectionsOf(shown, input.groupBy, words, input.atcLevel),
    rows,
    shown: shown.length,
    total: inPart.length,
    filtering,
    counts: {
      inUse: count(({ group }) => GROUPS_IN_USE.has(group)),
      paused: count(({ group }) => group === 'paused'),
      unknown: count(({ group }) => group === 'unknown'),
      inError: count(({ group }) => group === 'in-error'),
    },
    parts: {
      current: count(({ group }) => CURRENT_GROUPS.includes(group)),
      past: count(({ group }) => PAST_GROUPS.includes(group)),
    },
    recentlyStopped: rows.filter(({ group }) => group === 'recently-stopped'),
    changes: input.changes && countChanges(input.changes),
    sources: sourcesOf(medicines, words),
    hasMultidose: medicines.some(({ members }) => members.some((member) => member.medication?.multidose)),
  };
}

const NO_CHANGES: ReadonlyMap<string, Change> = new Map();

function countChanges(changes: ReadonlyMap<string, Change>): ListModel['changes'] {
  const kinds = [...changes.values()].map(({ kind }) => kind);
  return CHANGE_KINDS.map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length })).filter(
    ({ count }) => count,
  );
}

function sourcesOf(medicines: readonly Medicine[], words: Words): ListModel['sources'] {
  const ids = new Set(medicines.flatMap(({ members }) => members.map(({ sourceId }) => sourceId)));
  return [...ids].map((id) => ({ id, label: words.source(id) }));
}
