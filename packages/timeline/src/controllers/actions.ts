import { CLINICAL_STATES, type Kind } from '@care-timeline/fhir';
import { zonedMidnight } from '@care-timeline/ui';
import { authorsIn } from '../model/belonging.js';
import { MIN_SPAN } from '../model/range.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import type { TimelineActions } from '../templates/timeline.js';
import type { EntriesController } from './entries-controller.js';
import type { FocusReturn } from './focus-return.js';
import type { PlotController } from './plot-controller.js';
import type { SelectionController } from './selection-controller.js';
import type { UiState } from '../model/ui-state.js';
import type { WindowController } from './window-controller.js';

/** What the actions work on; nothing else of the element. */
export interface ActionsHost {
  readonly window: WindowController;
  readonly entries: EntriesController;
  readonly plot: PlotController;
  readonly selection: SelectionController;
  readonly focus: FocusReturn;
  model(): TimelineModel | undefined;
  timeZone(): string;
  ui(): UiState;
  patch(ui: Partial<UiState>): void;
  /** Kinds shown; undefined for all. */
  kinds(): readonly Kind[] | undefined;
  setKinds(kinds: readonly Kind[] | undefined): void;
  collapsed(): readonly Kind[];
  setCollapsed(kinds: readonly Kind[]): void;
  setSearch(text: string): void;
  setAsOf(date: string): void;
  copy(): void;
  print(): void;
  /** Somebody chose what is shown: says how much that is. */
  filtered(): void;
}

/** Everything that can be done with a timeline, by pointer, key or button. */
export function makeActions(host: ActionsHost): TimelineActions {
  const { window, entries, plot, selection, focus } = host;
  const toggle: TimelineActions['toggle'] = (what) => {
    const opens = host.ui().popup !== what;
    host.patch({ popup: opens ? what : '' });
    if (what !== 'keys') return;
    if (opens) focus.into('.key-map');
    else focus.back('.entries-holder [tabindex="0"]');
  };
  const choose = (ui: Partial<UiState>): void => {
    host.patch(ui);
    host.filtered();
  };
  return {
    period: (period) => window.period(period, 'user'),
    zoomBy: (factor) => window.zoomBy(factor, 'user'),
    panBy: (fraction) => window.panBy(fraction, 'user'),
    fit: () => window.fit('user'),
    travel: (direction) => window.travel(direction),
    jump: (date) => {
      const [year, month, day] = date.split('-').map(Number);
      const at = (y: number, m: number, d = 1): number => zonedMidnight(y, m, d, host.timeZone());
      if (!year) return;
      if (day) window.reveal(at(year, month! - 1, day), 'user');
      else if (month) window.set({ start: at(year, month - 1), end: at(year, month) }, 'user');
      else window.set({ start: at(year, 0), end: at(year + 1, 0) }, 'user');
    },
    moveEnd: (which, time) => {
      const { start, end } = window.range;
      const life = host.model()?.life;
      // From a window far outside of the strip it comes back to the place that was asked for; else an end stops at the other one.
      if (life && (end <= life.start || start >= life.end)) window.reveal(time, 'user');
      else
        window.set(
          which === 'start'
            ? { start: Math.min(time, end - MIN_SPAN), end }
            : { start, end: Math.max(time, start + MIN_SPAN) },
          'user',
        );
      return window.range[which];
    },
    search: (text) => {
      host.setSearch(text);
      host.filtered();
    },
    clearFilters: () => {
      host.setKinds(undefined);
      host.setSearch('');
      choose({ sources: undefined, clinicalStates: undefined, authors: undefined, contact: '' });
    },
    toggleContent: () => toggle('kinds'),
    moveKind: (kind, by) => {
      const { order } = host.ui();
      const all = host.model()?.lanes.available.map((lane) => lane.kind) ?? [];
      const now = [...order, ...all.filter((k) => !order.includes(k))];
      const at = now.indexOf(kind);
      const other = now[at + by];
      if (other === undefined) return;
      now[at] = other;
      now[at + by] = kind;
      host.patch({ order: now });
    },
    source: (id, shown) => {
      const all = host.model()?.record.sources.map((source) => source.id) ?? [];
      choose({ sources: toggled(all, host.ui().sources, id, shown) });
    },
    clinicalState: (clinicalState, shown) => {
      choose({ clinicalStates: toggled(CLINICAL_STATES, host.ui().clinicalStates, clinicalState, shown) });
    },
    author: (name, shown) => {
      const record = host.model()?.record;
      const all = record ? ['', ...authorsIn(record).map((author) => author.name)] : [];
      choose({ authors: toggled(all, host.ui().authors, name, shown) });
    },
    contact: (key) => {
      const row = host.model()?.record.rowOf(key);
      choose({ contact: key, detail: '' });
      if (key && row !== undefined) entries.go(row);
    },
    asOf: (date) => host.setAsOf(date),
    kind: (kind, shown) => {
      const all = host.model()?.lanes.available.map((lane) => lane.kind) ?? [];
      host.setKinds(toggled(all, host.kinds(), kind, shown));
      host.filtered();
    },
    collapse: (kind, collapsed) => {
      const others = host.collapsed().filter((k) => k !== kind);
      host.setCollapsed(collapsed ? [...others, kind] : others);
    },
    expand: (kind, expanded) => {
      const others = host.ui().expanded.filter((k) => k !== kind);
      host.patch({
        expanded: expanded ? [...others, kind] : others,
        allCurves: host.ui().allCurves.filter((k) => k !== kind),
      });
    },
    undatedOf: (kind) => {
      const lane = host.model()?.choice.lanes.find((one) => one.kind === kind);
      host.patch({ popup: 'members', members: [...(lane?.undated ?? [])] });
      focus.into('.row-list li button');
    },
    allCurves: (kind) => host.patch({ allCurves: [...host.ui().allCurves, kind] }),
    showInError: (showInError) => host.patch({ showInError }),
    showAs: (shows) => host.patch({ shows }),
    toggle,
    copy: () => host.copy(),
    print: () => host.print(),
    closePopup: () => {
      const { popup } = host.ui();
      host.patch({ popup: '' });
      // A list has its button above; a number on the plot is reached from the entries.
      focus.back(`[data-list="${popup}"], .entries-holder [tabindex="0"]`);
    },
    noticed: () => focus.back('.status'),
    toggleKeyMap: () => toggle('keys'),
    escape: () => {
      if (host.ui().popup) host.patch({ popup: '' });
      else selection.close();
    },
    walk: (step) => entries.walk(step),
    open: () => {
      if (entries.current !== undefined) selection.open(entries.current);
    },
    openRow: (row) => selection.open(row),
    closeDetail: () => selection.close(),
    openReference: (event) => selection.forward(event),
    focused: (event) => entries.focused(event),
    blurred: () => entries.blurred(),
    plotScrolled: () => {
      plot.scrolled();
      entries.schedule();
    },
  };
}

/** A choice among all with one of them put in or taken out; undefined where that is all again. */
function toggled<T>(
  all: readonly T[],
  chosen: readonly T[] | undefined,
  one: T,
  shown: boolean,
): readonly T[] | undefined {
  const kept = all.filter((item) => (item === one ? shown : (chosen?.includes(item) ?? true)));
  return kept.length === all.length ? undefined : kept;
}
