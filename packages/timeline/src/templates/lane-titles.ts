import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Kind } from '@care-timeline/fhir';
import { kindColor, kindIcon, setProps, uiIcon, type Formatters, type Terms } from '@care-timeline/ui';
import { TREND_KINDS, type Trend } from '../model/trends.js';
import type { LaneLayout, PlotLayout } from '../layout/lane-layout.js';
import type { TimelineStrings } from '../timeline.strings.js';

export interface LaneTitlesModel {
  readonly strings: TimelineStrings;
  readonly terms: Terms;
  readonly format: Formatters;
  readonly layout: PlotLayout;
  /** Number of entries of each lane in the window. */
  readonly inView: readonly number[];
}

export interface LaneTitlesActions {
  collapse(kind: Kind, collapsed: boolean): void;
  expand(kind: Kind, expanded: boolean): void;
  /** Lists the undated entries of a lane. */
  undatedOf(kind: Kind): void;
  /** Shows every curve of a lane. */
  allCurves(kind: Kind): void;
}

/**
 * Lane titles next to the plot, in the DOM rather than on the canvas: always visible, and in the user's text size
 * (TLN-08).
 */
export function laneTitlesTemplate(model: LaneTitlesModel, actions: LaneTitlesActions): TemplateResult {
  return html`<ul class="lane-titles" aria-label=${model.strings.lanes}>
    ${repeat(
      model.layout.lanes,
      ({ kind }) => kind,
      (lane, i) => (lane.height ? laneTitle(model, lane, model.inView[i] ?? 0, actions) : nothing),
    )}
  </ul>`;
}

function laneTitle(
  { strings, terms, format }: LaneTitlesModel,
  lane: LaneLayout,
  inView: number,
  actions: LaneTitlesActions,
): TemplateResult {
  const name = terms.kind[lane.kind];
  const collapsed = lane.size === 'collapsed';
  const undated = lane.lane.undated.length;
  return html`<li
    class="lane-title ${inView || undated ? '' : 'none'}"
    part="lane-title"
    data-kind=${lane.kind}
    ${setProps({ height: `${lane.height}px`, '--_kind': `var(${kindColor(lane.kind)})` })}
  >
    <div class="lane-head">
      <button
        type="button"
        class="lane-toggle"
        aria-expanded=${!collapsed}
        aria-label=${collapsed ? strings.open(name) : strings.collapse(name)}
        @click=${() => actions.collapse(lane.kind, !collapsed)}
      >
        ${uiIcon(collapsed ? 'right' : 'down')}
      </button>
      <span class="lane-icon">${kindIcon(lane.kind)}</span>
      <span class="lane-name">${name}</span>
      <span class="lane-count number" title=${strings.count(inView)}>${format.number(inView)}</span>
      ${moreButton(strings, name, lane, actions)}
      ${
        undated
          ? html`<button
              type="button"
              class="link lane-more"
              aria-label="${strings.undated(undated)}: ${name}"
              @click=${() => actions.undatedOf(lane.kind)}
            >
              ${strings.undated(undated)}
            </button>`
          : nothing
      }
    </div>
    ${
      lane.hiddenTrends > 0
        ? html`<button type="button" class="link lane-curves" @click=${() => actions.allCurves(lane.kind)}>
            ${strings.moreCurves(lane.hiddenTrends)}
          </button>`
        : nothing
    }
    ${lane.bands.map((band) => (band.type === 'trend' ? (band.nameHeight ? trendName(band.trend, format.unit(band.trend.unit), band.y - band.nameHeight, band.nameHeight) : trendName(band.trend, format.unit(band.trend.unit), band.y, band.height)) : nothing))}
  </li>`;
}

/** Name and unit of a curve, next to it (RES-01). */
function trendName({ name }: Trend, unit: string, y: number, height: number): TemplateResult {
  return html`<span class="trend-name" ${setProps({ top: `${y}px`, height: `${height}px` })}
    ><span>${name}</span>${unit ? html` <span class="unit nowrap">${unit}</span>` : nothing}</span
  >`;
}

/** Shows all rows of a lane, or the curves of its values. */
function moreButton(
  strings: TimelineStrings,
  name: string,
  lane: LaneLayout,
  actions: LaneTitlesActions,
): TemplateResult | typeof nothing {
  if (lane.size === 'collapsed') return nothing;
  const expanded = lane.size === 'expanded';
  const curves = TREND_KINDS.includes(lane.kind);
  if (!expanded && !curves && !lane.gives && lane.hiddenRows === 0) return nothing;
  const rows = strings.moreRows(lane.hiddenRows);
  const [more, less] = curves
    ? [strings.showCurves, strings.hideCurves]
    : lane.gives
      ? [lane.hiddenRows ? strings.rowsAndGiven(rows) : strings.showGiven, strings.hideGiven]
      : [rows, strings.fewerRows];
  const text = expanded ? less : more;
  // The accessible name starts with the visible text (WCAG 2.5.3).
  const label = `${text}: ${name}`;
  if (curves) {
    return html`<button
      type="button"
      class="lane-curves-toggle"
      aria-label=${label}
      title=${text}
      aria-expanded=${expanded}
      @click=${() => actions.expand(lane.kind, !expanded)}
    >
      ${uiIcon('curve')}
    </button>`;
  }
  return html`<button
    type="button"
    class="link lane-more"
    aria-label=${label}
    aria-expanded=${expanded}
    @click=${() => actions.expand(lane.kind, !expanded)}
  >
    ${text}
  </button>`;
}
