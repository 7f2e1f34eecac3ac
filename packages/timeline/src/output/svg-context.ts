import type { TextMeasure } from '../layers/text-measure.js';
/**
 * The subset of the canvas API used by the layers, writing SVG: the same code draws both pictures, so they are
 * identical. Text stays text. Everything that comes from data is escaped (GEN-12).
 */
export class SvgContext {
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  globalAlpha = 1;
  font = '';
  textBaseline = 'alphabetic';
  textAlign = 'left';
  readonly #out: string[] = [];
  readonly #measure: TextMeasure;
  readonly #stack: {
    state: Pick<SvgContext, 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'globalAlpha' | 'font'>;
    x: number;
    y: number;
    groups: number;
  }[] = [];
  #path = '';
  #dash: readonly number[] = [];
  #x = 0;
  #y = 0;
  #groups = 0;
  #clips = 0;

  /** @param prefix of ids, so that several pictures can be used in one page */
  constructor(
    measure: TextMeasure,
    readonly prefix: string,
  ) {
    this.#measure = measure;
  }

  /** Everything drawn so far. */
  get content(): string {
    return this.#out.join('');
  }

  translate(x: number, y: number): void {
    this.#x += x;
    this.#y += y;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, globalAlpha, font } = this;
    const state = { fillStyle, strokeStyle, lineWidth, globalAlpha, font };
    this.#stack.push({ state, x: this.#x, y: this.#y, groups: this.#groups });
  }

  restore(): void {
    const saved = this.#stack.pop();
    if (!saved) return;
    Object.assign(this, saved.state);
    [this.#x, this.#y] = [saved.x, saved.y];
    this.#out.push('</g>'.repeat(this.#groups - saved.groups));
    this.#groups = saved.groups;
    this.#dash = [];
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#rect(x, y, width, height, this.#fill());
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#rect(x, y, width, height, this.#stroke());
  }

  beginPath(): void {
    this.#path = '';
  }
  moveTo(x: number, y: number): void {
    this.#path += `M${this.#at(x, y)}`;
  }
  lineTo(x: number, y: number): void {
    this.#path += `L${this.#at(x, y)}`;
  }
  closePath(): void {
    this.#path += 'Z';
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${this.#at(x, y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
  }
  roundRect(x: number, y: number, width: number, height: number): void {
    this.rect(x, y, width, height);
  }
  /** Full circles only: the layers draw no other arcs. */
  arc(x: number, y: number, radius: number): void {
    const r = round(radius);
    const across = round(2 * radius);
    this.#path += `M${this.#at(x - radius, y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 ${-across} 0Z`;
  }

  fill(): void {
    if (this.#path) this.#out.push(`<path d="${this.#path}"${this.#fill()}/>`);
  }
  stroke(): void {
    if (this.#path) this.#out.push(`<path d="${this.#path}"${this.#stroke()}/>`);
  }
  clip(): void {
    const id = `${this.prefix}-clip-${this.#clips++}`;
    this.#out.push(`<clipPath id="${id}"><path d="${this.#path}"/></clipPath><g clip-path="url(#${id})">`);
    this.#groups++;
  }

  fillText(text: string, x: number, y: number): void {
    const baseline = this.textBaseline === 'middle' ? ' dominant-baseline="central"' : '';
    const anchor =
      this.textAlign === 'center'
        ? ' text-anchor="middle"'
        : /right|end/.test(this.textAlign)
          ? ' text-anchor="end"'
          : '';
    const [left, top] = [round(x + this.#x), round(y + this.#y)];
    this.#out.push(
      `<text x="${left}" y="${top}"${fontOf(this.font)}${baseline}${anchor}${this.#fill()}>${escapeXml(text)}</text>`,
    );
  }

  measureText(text: string): TextMetrics {
    this.#measure.font = this.font;
    return this.#measure.measureText(text);
  }

  #at(x: number, y: number): string {
    return `${round(x + this.#x)} ${round(y + this.#y)}`;
  }

  #rect(x: number, y: number, width: number, height: number, paint: string): void {
    if (!(width > 0 && height > 0)) return;
    const place = `x="${round(x + this.#x)}" y="${round(y + this.#y)}"`;
    this.#out.push(`<rect ${place} width="${round(width)}" height="${round(height)}"${paint}/>`);
  }

  #fill(): string {
    return ` fill="${escapeXml(this.fillStyle)}"${this.#alpha()}`;
  }

  #stroke(): string {
    const dash = this.#dash.length ? ` stroke-dasharray="${this.#dash.join(' ')}"` : '';
    return ` fill="none" stroke="${escapeXml(this.strokeStyle)}" stroke-width="${this.lineWidth}"${dash}${this.#alpha()}`;
  }

  #alpha(): string {
    return this.globalAlpha === 1 ? '' : ` opacity="${round(this.globalAlpha)}"`;
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A canvas font, such as `600 13px "Some Sans", sans-serif`, as SVG attributes. */
function fontOf(font: string): string {
  const [, weight = '400', size = '13', family = 'sans-serif'] = /^(\d+)? ?([\d.]+)px (.*)$/.exec(font) ?? [];
  return ` font-family="${escapeXml(family)}" font-size="${size}"${weight === '400' ? '' : ` font-weight="${weight}"`}`;
}

/**
 * Escapes text for an SVG file: markup is escaped, and characters not allowed in XML become the replacement
 * character.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
