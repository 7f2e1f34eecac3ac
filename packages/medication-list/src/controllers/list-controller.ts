import { warnOnce } from '@care-timeline/ui';
import { NO_FILTER, type ListFilter } from '../model/filter.js';
import type { Show } from '../model/medicine.js';
import type { Row } from '../model/row.js';
import { GROUP_BYS, type GroupBy } from '../model/sections.js';
import { MedicationListState, type ShownList } from '../model/shown-list.js';
import type { MedicationListHost } from './medication-list-host.js';

const SHOWS: readonly Show[] = ['current', 'past', 'all'];

/** The user's choices, in addition to the host's properties. */
interface Choices {
  readonly filter: ListFilter;
  /** Whether entries entered in error are shown. */
  readonly inError: boolean;
  /** Narrow layout: the options next to the search are expanded. */
  readonly tools: boolean;
}

/**
 * The displayed list, derived from the host's record and properties and the user's choices; recomputed only when one
 * of them changes.
 */
export class ListController {
  readonly #state = new MedicationListState();
  #choices: Choices = { filter: NO_FILTER, inError: false, tools: false };
  #shown?: ShownList | undefined;
  #isStale = true;

  constructor(private readonly host: MedicationListHost) {
    // A filter chosen for one patient hides medicines of another.
    host.whenReplaced(() => {
      this.#shown = undefined;
      this.#choices = { ...this.#choices, filter: NO_FILTER, inError: false };
    });
  }

  /** Defined after the first update. */
  get shown(): ShownList | undefined {
    return this.#shown;
  }

  get inError(): boolean {
    return this.#choices.inError;
  }

  rowOf(key: string | undefined): Row | undefined {
    return this.#shown?.model.rows.find((row) => row.key === key);
  }

  choose(change: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...change };
    this.host.requestUpdate();
  }

  refine(change: Partial<ListFilter>): void {
    this.choose({ filter: { ...this.#choices.filter, ...change } });
  }

  /** An input of the list may have changed. */
  invalidate(): void {
    this.#isStale = true;
  }

  /**
   * Re-renders the existing list because its presentation changed: a row was opened, or more rows are to be rendered.
   */
  redraw(): void {
    const wasStale = this.#isStale;
    this.host.requestUpdate();
    this.#isStale = wasStale;
  }

  /** Called before each render. */
  update(): ShownList {
    if (this.#shown && !this.#isStale) return this.#shown;
    this.#isStale = false;
    const { host } = this;
    this.#shown = this.#state.update(host.scope, {
      show: this.#known(SHOWS, 'show', host.show, 'current'),
      groupBy: this.#known<GroupBy>(GROUP_BYS, 'group-by', host.groupBy, 'use'),
      atcLevel: host.atcLevel,
      changedSince: host.changedSince,
      compare: host.compare,
      recentDays: host.recentDays,
      ...this.#choices,
    });
    return this.#shown;
  }

  #known<T extends string>(values: readonly T[], attribute: string, value: T, instead: T): T {
    if (values.includes(value)) return value;
    if (value) warnOnce(`<${this.host.localName}>`, `unknown ${attribute} "${value}", shown as ${instead}`);
    return instead;
  }
}
