import { render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { cssProps } from '@care-timeline/ui';
import type { Range } from '../model/range.js';
import type { PlotInput } from '../plot.js';
import { printPalette } from './print-palette.js';
import { drawWhole, pagesOf, timelineSvg, wholeHeight } from './timeline-svg.js';
import { printTemplate } from './print-template.js';
import { pageRules, print } from '../styles/print.js';
import { printReportText, type PrintReport } from './report.js';

export interface OutputHost {
  /** All that is in the window, in words; undefined without a record. */
  sheet(): PrintReport | undefined;
  range(): Range;
  /** What the plot draws; undefined before it drew. */
  input(): PlotInput | undefined;
  /** Width of the picture on the screen, lane titles and all, CSS pixels. */
  width(): number;
  laneTitles(): readonly string[];
}

/** Width of the picture on paper, CSS pixels: 184 mm of A4, so that the smallest letter is 6 points high. */
const PAPER = 960;
/** Of the room for the picture on a page: 184 to 205 mm. A single lane that is higher is drawn wider, and fills it. */
const ROOM = 184 / 205;
const NARROWEST = 480;

/** What leaves the screen: text, a picture, and paper. */
export class OutputController implements ReactiveController {
  #inPage: HTMLElement | undefined;
  #frame: HTMLIFrameElement | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly timeline: OutputHost,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#before);
    addEventListener('afterprint', this.#after);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#before);
    removeEventListener('afterprint', this.#after);
    this.#after();
    this.#frame?.remove();
  }

  get text(): string {
    const sheet = this.timeline.sheet();
    return sheet ? printReportText(sheet) : '';
  }

  svg(): string {
    const sheet = this.timeline.sheet();
    const input = this.timeline.input();
    if (!sheet || !input) return '';
    return timelineSvg(this.timeline.range(), input, `${sheet.title}, ${sheet.range}`, {
      width: Math.max(NARROWEST, Math.round(this.timeline.width())),
      laneTitles: this.timeline.laneTitles(),
    });
  }

  /** Prints a document that holds the timeline and nothing else of the host's page. */
  print(): void {
    const page = this.document();
    page?.defaultView?.print();
  }

  /** The document that is printed, in a frame out of sight; undefined without a record. */
  document(): Document | undefined {
    const sheet = this.timeline.sheet();
    if (!sheet) return undefined;
    this.#frame?.remove();
    const frame = document.createElement('iframe');
    this.#frame = frame;
    frame.tabIndex = -1;
    frame.ariaHidden = 'true';
    cssProps(frame, { position: 'fixed', left: '-10000px', width: '190mm', height: '10mm', border: '0' });
    this.host.shadowRoot!.append(frame);
    const page = frame.contentDocument!;
    const view = frame.contentWindow as Window & typeof globalThis;
    page.title = `${sheet.title}, ${sheet.range}`;
    page.documentElement.lang = sheet.lang;
    // A constructed sheet belongs to one document; the strict policy of the host's page holds here too.
    const rules = new view.CSSStyleSheet();
    rules.replaceSync(`${pageRules(sheet.page, sheet.patient)}${print.cssText}`);
    page.adoptedStyleSheets = [rules];
    cssProps(page.body, { 'font-family': getComputedStyle(this.host).fontFamily });
    this.#write(sheet, page.body);
    view.addEventListener('afterprint', () => frame.remove(), { once: true });
    return page;
  }

  /** Somebody prints the host's page: the whole window stands on paper, not the piece of it that the screen has room for. */
  readonly #before = (): void => {
    const sheet = this.timeline.sheet();
    const root = this.host.shadowRoot;
    if (!sheet || !root || this.#inPage) return;
    this.#inPage = document.createElement('div');
    this.#inPage.className = 'on-paper';
    root.append(this.#inPage);
    this.#write(sheet, this.#inPage);
    root.querySelector('.timeline')?.classList.add('printing');
  };

  readonly #after = (): void => {
    this.#inPage?.remove();
    this.#inPage = undefined;
    this.host.shadowRoot?.querySelector('.timeline')?.classList.remove('printing');
  };

  #write(sheet: PrintReport, holder: HTMLElement): void {
    render(printTemplate(sheet), holder);
    const first = holder.querySelector('canvas')!;
    const screen = this.timeline.input();
    if (!screen || screen.layout.lanes.length === 0) {
      first.remove();
      return;
    }
    const palette = printPalette(screen.palette);
    const titles = this.timeline.laneTitles();
    let last = first;
    for (const { from, to, input } of pagesOf(screen, PAPER / ROOM)) {
      const canvas = from === 0 ? first : (first.cloneNode() as HTMLCanvasElement);
      if (from > 0) {
        const whose = holder.ownerDocument.createElement('p');
        whose.className = 'whose';
        whose.textContent = `${sheet.patient} · ${sheet.title}, ${sheet.range}`;
        last.after(whose, canvas);
      }
      last = canvas;
      const sharp = 2;
      const height = wholeHeight(input);
      const width = Math.max(PAPER, Math.ceil(height * ROOM));
      canvas.width = width * sharp;
      canvas.height = height * sharp;
      const g = canvas.getContext('2d')!;
      g.scale(sharp, sharp);
      const laneTitles = titles.slice(from, to);
      drawWhole(g, this.timeline.range(), { ...input, palette }, { width, laneTitles });
    }
  }
}
