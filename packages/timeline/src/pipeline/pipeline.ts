import type { Kind } from '@care-timeline/fhir';
import type { EntryColumns, RecordView } from '@care-timeline/record';
import {
  foldedLane,
  isMain,
  layoutLane,
  stackLanes,
  type LaneLayout,
  type LaneSize,
  type Metrics,
  type PlotLayout,
} from '../layout/lane-layout.js';
import { buildLanes, chooseLanes, type Lane, type LaneChoice, type LaneModel } from '../model/lanes.js';
import type { NameMeasure } from '../layout/flow-names.js';
import { fitRows, type Demand, type Room } from '../layout/fit-rows.js';
import { GIVEN_KINDS, givenOf } from '../model/given.js';
import { groupsOf, type SpanGroups } from '../model/groups.js';
import { memo } from '../model/memo.js';
import type { Range } from '../model/range.js';
import { countInWindow } from '../model/window-rows.js';
import { TREND_KINDS, trendsOf, type Trend } from '../model/trends.js';

/** Lanes drawn as a single row and lanes drawn with all their rows; the others have the usual few. */
export interface LaneSizes {
  readonly collapsed: readonly Kind[];
  readonly expanded: readonly Kind[];
  /** Expanded lanes that show every curve, not only the most recently measured ones. */
  readonly allCurves: readonly Kind[];
  /** Measured heights of the lane titles and of the names of curves (`labs/0`), CSS pixels. */
  readonly titles?: ReadonlyMap<string, number>;
}

/** Number of curves that a lane shows at first. */
const FIRST_CURVES = 8;

/** The stages from columns to layout; each runs again only when its own inputs change. */
export class Pipeline {
  readonly #build = memo((columns: EntryColumns, matches: Uint8Array | undefined, showInError: boolean) =>
    buildLanes(columns, { ...(matches ? { matches } : {}), showInError }),
  );
  readonly #choose = memo((model: LaneModel, kinds: readonly Kind[] | undefined, order: readonly Kind[]) =>
    chooseLanes(model, kinds, order),
  );
  readonly #layouts = new WeakMap<Lane, Map<string, LaneLayout>>();
  readonly #groups = new WeakMap<Lane, SpanGroups | undefined>();
  readonly #trends = new WeakMap<Lane, readonly Trend[]>();
  readonly #stack = memo((choice: LaneChoice, sizes: LaneSizes, metrics: Metrics, record: RecordView) =>
    stackLanes(choice.lanes.map((lane) => this.#layoutOf(lane, choice.lanes, sizes, metrics, record))),
  );

  lanes(columns: EntryColumns, matches: Uint8Array | undefined, showInError: boolean): LaneModel {
    return this.#build(columns, matches, showInError);
  }

  choose(model: LaneModel, kinds: readonly Kind[] | undefined, order: readonly Kind[]): LaneChoice {
    return this.#choose(model, kinds, order);
  }

  layout(choice: LaneChoice, sizes: LaneSizes, metrics: Metrics, record: RecordView): PlotLayout {
    return this.#stack(choice, sizes, metrics, record);
  }

  /**
   * The lanes as they are shown while the window rests: those with nothing to show in it are folded away, and the others
   * share the height there is (TLN-14).
   *
   * @param room undefined if the page gives the lanes as much height as they need
   */
  readonly fit = memo(
    (
      layout: PlotLayout,
      columns: EntryColumns,
      metrics: Metrics,
      start: number,
      end: number,
      room: Room | undefined,
      names: NameMeasure | undefined,
    ): PlotLayout => {
      const window = { start, end };
      const inView = layout.lanes.map(
        ({ lane }) => lane.undated.length > 0 || countInWindow(lane, columns, window) > 0,
      );
      const usual = layout.lanes.map((one, i) =>
        inView[i] && one.size === 'usual' ? this.#within(one, metrics, window, names, undefined) : one,
      );
      const rows =
        room === undefined
          ? undefined
          : fitRows(
              usual.map((one, i) => demandOf(one, !!inView[i], metrics)),
              room,
              metrics,
            );
      return stackLanes(
        usual.map((one, i) => {
          if (!inView[i]) return foldedLane(one);
          return rows && one.size === 'usual' ? this.#within(one, metrics, window, names, rows[i]) : one;
        }),
      );
    },
  );

  #within(
    one: LaneLayout,
    metrics: Metrics,
    window: Range,
    names: NameMeasure | undefined,
    rows: number | undefined,
  ): LaneLayout {
    return layoutLane(one.lane, one.size, metrics, {
      groups: this.#groups.get(one.lane),
      gives: one.gives,
      packed: one.packed,
      window,
      measure: names,
      rows,
      ...(one.title ? { title: one.title } : {}),
    });
  }

  /** Lane layouts are cached per size, so that hiding and showing lanes costs nothing. */
  #layoutOf(
    lane: Lane,
    lanes: readonly Lane[],
    sizes: LaneSizes,
    metrics: Metrics,
    record: RecordView,
  ): LaneLayout {
    let bySize = this.#layouts.get(lane);
    if (!bySize) this.#layouts.set(lane, (bySize = new Map()));
    const size = sizeOf(lane.kind, sizes);
    const all = sizes.allCurves.includes(lane.kind);
    const title = sizes.titles?.get(lane.kind) ?? 0;
    const givers = lane.kind === 'medication' ? lanes.filter(({ kind }) => GIVEN_KINDS.includes(kind)) : [];
    const curves = size === 'expanded' && TREND_KINDS.includes(lane.kind);
    const trends = curves ? this.#trendsOf(lane, record) : [];
    const names = trends.map((_, i) => sizes.titles?.get(`${lane.kind}/${i}`) ?? 0);
    const key = `${size} ${metrics.row} ${metrics.head} ${all} ${title} ${givers.map(({ kind }) => kind).join()} ${names.join()}`;
    let layout = bySize.get(key);
    if (!layout) {
      const shown = all || trends.length <= FIRST_CURVES + 1 ? trends : trends.slice(0, FIRST_CURVES);
      const groups = this.#groupsOf(lane, record);
      layout = layoutLane(lane, size, metrics, {
        groups,
        gives: !!groups && givers.length > 0,
        given: groups && size === 'expanded' ? givenOf(lane, groups, record, givers) : undefined,
        trends: shown,
        names,
        ...(title ? { title } : {}),
        hiddenTrends: trends.length - shown.length,
      });
      bySize.set(key, layout);
    }
    return layout;
  }

  #groupsOf(lane: Lane, record: RecordView): SpanGroups | undefined {
    if (!this.#groups.has(lane)) this.#groups.set(lane, groupsOf(lane, record));
    return this.#groups.get(lane);
  }

  /** Values are only read if curves are displayed. */
  #trendsOf(lane: Lane, record: RecordView): readonly Trend[] {
    let trends = this.#trends.get(lane);
    if (!trends) this.#trends.set(lane, (trends = trendsOf(record, lane.kind)));
    return trends;
  }
}

function demandOf(layout: LaneLayout, isInView: boolean, metrics: Metrics): Demand {
  const none = { rows: 0, lines: 0, fixedLines: 0, fixed: 0, least: 0 };
  if (!isInView) return none;
  if (layout.size !== 'usual') return { ...none, fixed: layout.height };
  const shown = layout.bands.filter(({ type }) => type === 'track').length;
  const others = layout.bands.filter(({ type }) => type === 'days' || type === 'points').length;
  const labels = layout.bands.reduce(
    (sum, one) => sum + (one.type === 'track' ? one.height - one.row : 0),
    0,
  );
  const lines = layout.bands.reduce((sum, one) => sum + (one.type === 'throughout' ? one.needed : 0), 0);
  return {
    rows: shown + layout.hiddenRows,
    lines,
    fixedLines: isMain(layout.kind) ? lines : 0,
    fixed: layout.head + 2 * metrics.pad + others * metrics.points + labels,
    least: Math.max(metrics.lane, layout.title),
  };
}

function sizeOf(kind: Kind, sizes: LaneSizes): LaneSize {
  if (sizes.collapsed.includes(kind)) return 'collapsed';
  return sizes.expanded.includes(kind) ? 'expanded' : 'usual';
}
