import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Formatters } from '@care-timeline/ui';
import { drawSample, LEGEND, SAMPLE, type LegendItem } from '../layers/legend-layer.js';
import type { Palette } from '../layers/palette.js';
import type { TimelineStrings } from '../timeline.strings.js';

/** Pixels of a sample per CSS pixel: sharp on any screen. */
const SHARP = 2;

/** What the marks of the timeline mean (TLN-16). */
export function legendTemplate(
  strings: TimelineStrings,
  palette: Palette,
  format: Formatters,
): TemplateResult {
  const draw =
    (item: LegendItem) =>
    (canvas?: Element): void => {
      const g = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null;
      if (!g) return;
      g.setTransform(SHARP, 0, 0, SHARP, 0, 0);
      drawSample(g, item, palette, format);
    };
  return html`<h3>${strings.legendTitle}</h3>
    <ul class="legend">
      ${LEGEND.map(
        (item) =>
          html`<li data-item=${item}>
            <canvas
              width=${SAMPLE.width * SHARP}
              height=${SAMPLE.height * SHARP}
              aria-hidden="true"
              ${ref(draw(item))}
            ></canvas>
            <span>${strings.legend[item]}</span>
          </li>`,
      )}
    </ul>`;
}
