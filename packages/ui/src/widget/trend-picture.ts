import { html, svg, type TemplateResult } from 'lit';

/** A sparkline of values over time, with a text equivalent. */
export interface TrendView {
  /** ms since 1970 and value, in chronological order; at least two. */
  readonly points: readonly { readonly at: number; readonly value: number }[];
  /** Limits to draw behind the values, such as a target or a reference range. */
  readonly band?: { readonly low?: number; readonly high?: number };
  /** Text alternative of the sparkline. */
  readonly text: string;
  /** First and last instant, for showing the range on the timeline. */
  readonly from: number;
  readonly to: number;
}

const WIDTH = 132;
const HEIGHT = 36;
const EDGE = 4;

/** Values on a proportional time axis, with the limits behind. Includes a text alternative. */
export function trendPicture({ points, band, text, from, to }: TrendView): TemplateResult {
  const values = points.map(({ value }) => value);
  const limits = [band?.low, band?.high].filter((limit) => limit !== undefined);
  const low = Math.min(...values, ...limits);
  const high = Math.max(...values, ...limits);
  const x = (at: number): string => (EDGE + ((at - from) / (to - from || 1)) * (WIDTH - 2 * EDGE)).toFixed(1);
  // Halves, because the difference of two numbers may be too large for one.
  const span = high / 2 - low / 2 || 1;
  const yOf = (value: number): number => HEIGHT - EDGE - ((value / 2 - low / 2) / span) * (HEIGHT - 2 * EDGE);
  const y = (value: number): string => yOf(value).toFixed(1);
  const path = points.map(({ at, value }, i) => `${i ? 'L' : 'M'}${x(at)} ${y(value)}`).join('');
  const last = points.at(-1)!;
  const top = band?.high === undefined ? 0 : yOf(band.high);
  const bottom = band?.low === undefined ? HEIGHT : yOf(band.low);
  return html`<svg
    class="trend"
    part="trend"
    role="img"
    aria-label=${text}
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width=${WIDTH}
    height=${HEIGHT}
  >
    <title>${text}</title>
    ${band ? svg`<rect class="band" x="0" width=${WIDTH} y=${top} height=${Math.max(1, bottom - top)}></rect>` : ''}
    ${limits.map((limit) => svg`<line class="limit" x1="0" x2=${WIDTH} y1=${y(limit)} y2=${y(limit)}></line>`)}
    <path class="line" d=${path}></path>
    <circle class="last" cx=${x(last.at)} cy=${y(last.value)} r="3"></circle>
  </svg>`;
}
