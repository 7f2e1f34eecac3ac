import type { ReactiveControllerHost } from 'lit';
import type { RecordView } from '@care-timeline/record';
import { memo } from '../model/memo.js';
import { sliceOf, sortRows, type Column, type Slice, type Sorting } from '../model/table.js';
import type { Lane } from '../model/lanes.js';
import type { Range } from '../model/range.js';
import { rowsInWindow } from '../model/window-rows.js';

export interface SortWords {
  kind(kind: string): string;
  standing(standing: string): string;
}

/** Order and scroll position of the table view. */
export class TableController {
  sorting: Sorting = { column: 'time', descending: true };
  #first = -1;
  #rowHeight = 44;
  readonly #window = memo((lanes: readonly Lane[], record: RecordView, range: Range) =>
    rowsInWindow(lanes, record.columns, range),
  );
  readonly #sorted = memo(
    (rows: Uint32Array, record: RecordView, sorting: Sorting, words: SortWords, lang: string) =>
      sortRows(rows, record, sorting, words, lang),
  );

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly scroller: () => HTMLElement | null,
  ) {}

  rows(
    lanes: readonly Lane[],
    record: RecordView,
    range: Range,
    words: SortWords,
    lang: string,
  ): Uint32Array {
    return this.#sorted(this.#window(lanes, record, range), record, this.sorting, words, lang);
  }

  slice(count: number): Slice {
    const scroller = this.scroller();
    return sliceOf(count, scroller?.scrollTop ?? 0, scroller?.clientHeight || 600, this.#rowHeight);
  }

  sort(column: Column): void {
    const same = this.sorting.column === column;
    this.sorting = { column, descending: same ? !this.sorting.descending : column === 'time' };
    this.host.requestUpdate();
  }

  readonly scrolled = (): void => {
    const first = Math.floor((this.scroller()?.scrollTop ?? 0) / this.#rowHeight / 4);
    if (first === this.#first) return;
    this.#first = first;
    this.host.requestUpdate();
  };
}
