import { CLINICAL_STATES } from '@care-timeline/fhir';
import { CareAsOfChangeEvent, copyText, zonedMidnight, type LiveAnnouncer } from '@care-timeline/ui';
import { authorsIn } from '../model/belonging.js';
import { MIN_SPAN } from '../model/range.js';
import type { TimelineActions } from '../templates/timeline-view.js';
import type { EntriesController } from './entries-controller.js';
import { FocusReturn } from './focus-return.js';
import type { ModelController } from './model-controller.js';
import type { PlotController } from './plot-controller.js';
import type { SelectionController } from './selection-controller.js';
import type { UiState } from '../model/ui-state.js';
import type { Speech } from './speech.js';
import type { TimelineHost } from './timeline-host.js';
import type { UiStateController } from './ui-state-controller.js';
import type { WindowController } from './window-controller.js';

/** What the actions operate on. */
export interface TimelineParts {
  readonly models: ModelController;
  readonly ui: UiStateController;
  readonly window: WindowController;
  readonly plot: PlotController;
  readonly entries: EntriesController;
  readonly selection: SelectionController;
  readonly speech: Speech;
  readonly announcer: LiveAnnouncer;
}

/** Everything a user can do with a timeline, by pointer, key or button. */
export function makeActions(host: TimelineHost, parts: TimelineParts): TimelineActions {
  const { models, ui, window, plot, entries, selection, speech, announcer } = parts;
  const focus = new FocusReturn(host);
  /** Announces how many entries a search or filter leaves, once they are drawn. */
  const announceFiltered = (): void => {
    void host.drawComplete.then(() => {
      if (models.current) announcer.announce(speech.filter(models.current.choice));
    });
  };
  const copy = async (): Promise<void> => {
    const { strings } = speech;
    announcer.announce((await copyText(host, host.text)) ? strings.copied : strings.notCopied);
  };
  const toggle: TimelineActions['toggle'] = (what) => {
    const opens = ui.state.popup !== what;
    ui.patch({ popup: opens ? what : '' });
    if (what !== 'keys') return;
    if (opens) focus.into('.key-map');
    else focus.back('.entries-holder [tabindex="0"]');
  };
  const choose = (change: Partial<UiState>): void => {
    ui.patch(change);
    announceFiltered();
  };
  return {
    period: (period) => window.period(period, 'user', entries.anchor),
    zoomBy: (factor) => window.zoomBy(factor, 'user', entries.anchor),
    panBy: (fraction) => window.panBy(fraction, 'user'),
    fit: () => window.fit('user'),
    travel: (direction) => window.travel(direction),
    jump: (date) => {
      const [year, month, day] = date.split('-').map(Number);
      const at = (y: number, m: number, d = 1): number => zonedMidnight(y, m, d, host.scope.timeZone);
      if (!year) return;
      if (day) window.glideToTime(at(year, month! - 1, day), 'user');
      else if (month) window.glideTo({ start: at(year, month - 1), end: at(year, month) }, 'user');
      else window.glideTo({ start: at(year, 0), end: at(year + 1, 0) }, 'user');
    },
    moveEnd: (which, time) => {
      const { start, end } = window.range;
      const life = models.current?.life;
      // If the window lies far outside the overview, move it back to the requested place; otherwise one end stops at
      // the other.
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
      host.search = text;
      announceFiltered();
    },
    clearFilters: () => {
      host.kinds = '';
      host.search = '';
      choose({ sources: undefined, clinicalStates: undefined, authors: undefined, contact: '' });
    },
    toggleContent: () => toggle('kinds'),
    moveKind: (kind, by) => {
      const { order } = ui.state;
      const all = models.current?.lanes.available.map((lane) => lane.kind) ?? [];
      const now = [...order, ...all.filter((k) => !order.includes(k))];
      const at = now.indexOf(kind);
      const other = now[at + by];
      if (other === undefined) return;
      now[at] = other;
      now[at + by] = kind;
      ui.patch({ order: now });
    },
    source: (id, shown) => {
      const all = models.current?.record.sources.map((source) => source.id) ?? [];
      choose({ sources: toggled(all, ui.state.sources, id, shown) });
    },
    clinicalState: (clinicalState, shown) => {
      choose({ clinicalStates: toggled(CLINICAL_STATES, ui.state.clinicalStates, clinicalState, shown) });
    },
    author: (name, shown) => {
      const record = models.current?.record;
      const all = record ? ['', ...authorsIn(record).map((author) => author.name)] : [];
      choose({ authors: toggled(all, ui.state.authors, name, shown) });
    },
    contact: (key) => {
      const row = models.current?.record.rowOf(key);
      choose({ contact: key, detail: '' });
      if (key && row !== undefined) entries.go(row);
    },
    asOf: (asOf) => {
      host.emit(new CareAsOfChangeEvent({ asOf }));
      if (host.context?.propose) host.propose({ asOf });
      else host.asOf = asOf;
    },
    kind: (kind, shown) => {
      const all = models.current?.lanes.available.map((lane) => lane.kind) ?? [];
      host.kinds = toggled(all, models.kinds, kind, shown) ?? '';
      announceFiltered();
    },
    collapse: (kind, collapsed) => {
      const others = models.collapsed.filter((k) => k !== kind);
      host.collapsed = collapsed ? [...others, kind] : others;
    },
    expand: (kind, expanded) => {
      const others = ui.state.expanded.filter((k) => k !== kind);
      ui.patch({
        expanded: expanded ? [...others, kind] : others,
        allCurves: ui.state.allCurves.filter((k) => k !== kind),
      });
    },
    undatedOf: (kind) => {
      const lane = models.current?.choice.lanes.find((one) => one.kind === kind);
      ui.patch({ popup: 'members', members: [...(lane?.undated ?? [])] });
      focus.into('.row-list li button');
    },
    allCurves: (kind) => ui.patch({ allCurves: [...ui.state.allCurves, kind] }),
    showInError: (showInError) => ui.patch({ showInError }),
    showAs: (shows) => ui.patch({ shows }),
    toggle,
    copy: () => void copy(),
    print: () => host.print(),
    closePopup: () => {
      const { popup } = ui.state;
      ui.patch({ popup: '' });
      // A list is opened by a button above it; a count on the plot is opened from the list of entries.
      focus.back(`[data-list="${popup}"], .entries-holder [tabindex="0"]`);
    },
    noticed: () => focus.back('.status'),
    toggleKeyMap: () => toggle('keys'),
    escape: () => {
      const { popup, detail } = ui.state;
      if (popup) ui.patch({ popup: '' });
      else selection.close();
      return Boolean(popup || detail);
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

/** Toggles one item of a selection among all; undefined when the result is all of them again. */
function toggled<T>(
  all: readonly T[],
  chosen: readonly T[] | undefined,
  one: T,
  shown: boolean,
): readonly T[] | undefined {
  const kept = all.filter((item) => (item === one ? shown : (chosen?.includes(item) ?? true)));
  return kept.length === all.length ? undefined : kept;
}
