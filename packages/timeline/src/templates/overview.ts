import { html, type TemplateResult } from 'lit';
import type { Formatters } from '@care-timeline/ui';
import type { Range } from '../model/range.js';
import type { TimelineStrings } from '../timeline.strings.js';

export interface OverviewModel {
  readonly strings: TimelineStrings;
  readonly format: Formatters;
  readonly life: Range;
  readonly range: Range;
}

export interface OverviewActions {
  /** Moves one end of the window; returns its resulting position. */
  moveEnd(which: 'start' | 'end', time: number): number;
}

const STEPS = 1000;

/**
 * The overview of the whole life. Its window can be dragged and resized; for keyboard and assistive technology, its
 * two ends are sliders.
 */
export function overviewTemplate(
  { strings, format, life, range }: OverviewModel,
  actions: OverviewActions,
): TemplateResult {
  const toStep = (time: number): number =>
    Math.round(Math.min(1, Math.max(0, (time - life.start) / (life.end - life.start))) * STEPS);
  const slider = (which: 'start' | 'end', label: string): TemplateResult =>
    html`<input
      type="range"
      class="overview-slider ${which}"
      min="0"
      max=${STEPS}
      step="1"
      aria-label=${label}
      aria-valuetext=${format.instant(range[which])}
      .value=${String(toStep(range[which]))}
      @input=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const share = Number(input.value) / STEPS;
        // If the window does not follow, the slider snaps back.
        input.value = String(toStep(actions.moveEnd(which, life.start + share * (life.end - life.start))));
      }}
    />`;
  return html`<div class="overview no-print" part="overview" role="group" aria-label=${strings.overview}>
    ${slider('start', strings.windowStart)}${slider('end', strings.windowEnd)}
    <svg class="brush-area" aria-hidden="true"><g class="brush"></g></svg>
  </div>`;
}
