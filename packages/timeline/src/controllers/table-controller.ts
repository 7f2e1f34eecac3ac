import type { ReactiveController } from 'lit';
import type { RecordView } from '@care-timeline/record';
import { memo } from '../model/memo.js';
import {
  sliceOf,
  sortRows,
  tableRows,
  type Column,
  type Slice,
  type Sorting,
  type SortWords,
} from '../model/table.js';
import type { TableState } from '../templates/table.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import type { Range } from '../model/range.js';
import { partOf, type TimelineHost } from './timeline-host.js';

/** Number of rows that Page Up and Page Down move by. */
const PAGE = 10;

/** Sort order, scroll position and focused row of the table view. */
export class TableController implements ReactiveController, TableState {
  sorting: Sorting = { column: 'time', descending: true };
  #first = -1;
  #rowHeight = 44;
  #measured = -1;
  #focus = -1;
  readonly #window = memo(tableRows);
  readonly #sorted = memo(
    (rows: Uint32Array, record: RecordView, sorting: Sorting, words: SortWords, lang: string) =>
      sortRows(rows, record, sorting, words, lang),
  );

  constructor(private readonly host: TimelineHost) {
    host.addController(this);
  }

  get #scroller(): HTMLElement | null {
    return partOf(this.host, '.table-scroller');
  }

  /** Row height depends on the text: measured once per table width, never while scrolling. */
  hostUpdated(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    if (scroller.clientWidth !== this.#measured) {
      const rows = scroller.querySelectorAll('tbody tr[aria-rowindex]');
      const [first, last] = [rows[0], rows[rows.length - 1]];
      if (first && last) {
        this.#measured = scroller.clientWidth;
        const height = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
        this.#rowHeight = Math.max(20, height / rows.length);
        this.host.requestUpdate();
      }
    }
    if (this.#focus < 0) return;
    const button = this.#buttonOf(this.#focus);
    this.#focus = -1;
    button?.focus();
  }

  hostDisconnected(): void {
    this.#measured = -1;
  }

  rows(
    { choice, columns, record }: TimelineModel,
    range: Range,
    words: SortWords,
    lang: string,
  ): Uint32Array {
    return this.#sorted(this.#window(choice.lanes, columns, range), record, this.sorting, words, lang);
  }

  slice(count: number): Slice {
    const scroller = this.#scroller;
    return sliceOf(count, scroller?.scrollTop ?? 0, scroller?.clientHeight || 600, this.#rowHeight);
  }

  sort(column: Column): void {
    const same = this.sorting.column === column;
    this.sorting = { column, descending: same ? !this.sorting.descending : column === 'time' };
    this.host.requestUpdate();
  }

  readonly scrolled = (): void => {
    const first = Math.floor((this.#scroller?.scrollTop ?? 0) / this.#rowHeight);
    if (first === this.#first) return;
    this.#first = first;
    this.host.requestUpdate();
  };

  /** Arrows, Page Up and Down, Home and End move between entries, including those not in the DOM. */
  readonly key = (event: KeyboardEvent, count: number): void => {
    const row = (event.target as HTMLElement).closest?.('tr[aria-rowindex]');
    if (!row || count === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = Number(row.getAttribute('aria-rowindex')) - 2;
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#go(Math.max(0, Math.min(count - 1, to)));
  };

  #go(index: number): void {
    const button = this.#buttonOf(index);
    if (button) {
      button.focus();
      return;
    }
    const scroller = this.#scroller;
    if (!scroller) return;
    // Scroll to where the row will be rendered, and focus it once it is there.
    scroller.scrollTop = Math.max(0, index * this.#rowHeight - scroller.clientHeight / 2);
    this.#focus = index;
    this.host.requestUpdate();
  }

  #buttonOf(index: number): HTMLElement | null | undefined {
    return this.#scroller?.querySelector<HTMLElement>(`tbody tr[aria-rowindex="${index + 2}"] button`);
  }
}
