import { html, nothing, type TemplateResult } from 'lit';
import { setProps } from '@care-timeline/ui';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import { handleKey } from './keys.js';
import { laneTitlesTemplate } from './lane-titles.js';
import type { TimelineView } from './timeline-view.js';

/** Axes, lane titles, and the plot with its overlays. */
export function plotTemplate(t: TimelineView, model: TimelineModel): TemplateResult {
  const { actions, strings } = t;
  return html`<div class="plot" part="plot" ?hidden=${t.ui.shows === 'table'}>
    <div class="axis top" aria-hidden="true"></div>
    <div class="scroller" @scroll=${actions.plotScrolled}>
      <div class="content" ${setProps({ height: `${model.layout.height}px` })}>
        ${laneTitlesTemplate(
          { strings, terms: t.terms, format: t.view.format, layout: model.layout, inView: t.inView },
          actions,
        )}
        <div>
          <div class="chart">
            <div
              class="entries-holder"
              @keydown=${(event: KeyboardEvent) => handleKey(event, actions)}
              @focusin=${actions.focused}
              @focusout=${actions.blurred}
            ></div>
            <div class="ring chosen" hidden></div>
            <div class="ring focus" hidden></div>
            <div class="tip-holder"></div>
          </div>
        </div>
      </div>
    </div>
    ${foldedTemplate(t, model)}
    <div class="axis bottom ${model.birth ? '' : 'no-age'}" aria-hidden="true"></div>
  </div>`;
}

/** The lanes that are folded away: named, so that nobody takes them for lanes that do not exist (TLN-14). */
function foldedTemplate(
  { strings, terms, view }: TimelineView,
  { layout }: TimelineModel,
): TemplateResult | typeof nothing {
  const folded = layout.lanes.filter(({ height }) => height === 0).map(({ kind }) => terms.kind[kind]);
  return folded.length ? html`<p class="folded">${strings.nothingIn(view.format.list(folded))}</p>` : nothing;
}
