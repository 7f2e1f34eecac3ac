import type { Kind } from '@care-timeline/fhir';
import type { EntryColumns } from '@care-timeline/record';
import {
  layoutLane,
  stackLanes,
  type LaneLayout,
  type LaneSize,
  type Metrics,
  type PlotLayout,
} from '../layout/lane-layout.js';
import { buildLanes, chooseLanes, type Lane, type LaneChoice, type LaneModel } from './lanes.js';
import { memo } from './memo.js';

/** Which lanes are drawn as one row, and which with all their rows; the others have the usual few. */
export interface LaneSizes {
  readonly collapsed: readonly Kind[];
  readonly expanded: readonly Kind[];
}

/** The stages from columns to a layout, each run again only when its own inputs change. */
export class Pipeline {
  readonly #build = memo((columns: EntryColumns, matches: Uint8Array | undefined, showInError: boolean) =>
    buildLanes(columns, { ...(matches ? { matches } : {}), showInError }),
  );
  readonly #choose = memo((model: LaneModel, kinds: readonly Kind[] | undefined, order: readonly Kind[]) =>
    chooseLanes(model, kinds, order),
  );
  readonly #layouts = new WeakMap<Lane, Map<string, LaneLayout>>();
  readonly #stack = memo((choice: LaneChoice, sizes: LaneSizes, metrics: Metrics) =>
    stackLanes(choice.lanes.map((lane) => this.#layoutOf(lane, sizeOf(lane.kind, sizes), metrics))),
  );

  lanes(columns: EntryColumns, matches: Uint8Array | undefined, showInError: boolean): LaneModel {
    return this.#build(columns, matches, showInError);
  }

  choose(model: LaneModel, kinds: readonly Kind[] | undefined, order: readonly Kind[]): LaneChoice {
    return this.#choose(model, kinds, order);
  }

  layout(choice: LaneChoice, sizes: LaneSizes, metrics: Metrics): PlotLayout {
    return this.#stack(choice, sizes, metrics);
  }

  /** A lane is laid out once for each size, so that hiding and showing lanes costs nothing. */
  #layoutOf(lane: Lane, size: LaneSize, metrics: Metrics): LaneLayout {
    let bySize = this.#layouts.get(lane);
    if (!bySize) this.#layouts.set(lane, (bySize = new Map()));
    const key = `${size} ${metrics.row}`;
    let layout = bySize.get(key);
    if (!layout) bySize.set(key, (layout = layoutLane(lane, size, metrics)));
    return layout;
  }
}

function sizeOf(kind: Kind, sizes: LaneSizes): LaneSize {
  if (sizes.collapsed.includes(kind)) return 'collapsed';
  return sizes.expanded.includes(kind) ? 'expanded' : 'usual';
}
