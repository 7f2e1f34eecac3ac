import { render, type ReactiveController } from 'lit';
import { cssProps, terms, viewOf, type PageWindow } from '@care-timeline/ui';
import type { ModelController } from '../controllers/model-controller.js';
import type { PlotController } from '../controllers/plot-controller.js';
import type { Speech } from '../controllers/speech.js';
import { partOf, type TimelineHost } from '../controllers/timeline-host.js';
import type { UiStateController } from '../controllers/ui-state-controller.js';
import type { WindowController } from '../controllers/window-controller.js';
import type { Room } from '../layout/fit-rows.js';
import type { PlotLayout } from '../layout/lane-layout.js';
import type { PlotInput } from '../plot.js';
import { printPalette } from './print-palette.js';
import { drawWhole, pagesOf, timelineSvg, TITLE_WIDTH, titleHeights, wholeHeight } from './timeline-svg.js';
import { printTemplate } from './print-template.js';
import { pageRules, print } from '../styles/print.js';
import { makePrintReport, printReportText, type PrintReport } from './report.js';

/** Width of the printed picture in CSS pixels: 184 mm of A4, so that the smallest letters are 6 points high. */
const PAPER = 960;
/**
 * Aspect ratio of the space for the picture on a page: 184 × 205 mm. A single lane that is taller is drawn wider, to
 * fill the page.
 */
const ROOM = 184 / 205;
const NARROWEST = 480;
/** The picture takes no more pages than this, however long the window is and whatever is expanded. */
const MOST_PAGES = 6;
/** Height of both axes and a note below them, CSS pixels. */
const AXES = 130;

/** All output other than the screen: text, picture and print. */
export class OutputController implements ReactiveController {
  #inPage: HTMLElement | undefined;
  #frame: HTMLIFrameElement | undefined;
  #view: PageWindow | undefined;

  constructor(
    private readonly host: TimelineHost,
    private readonly models: ModelController,
    private readonly ui: UiStateController,
    private readonly window: WindowController,
    private readonly plot: PlotController,
    private readonly speech: Speech,
  ) {
    host.addController(this);
    host.whenReplaced(() => {
      this.#after();
      this.#frame?.remove();
    });
  }

  hostConnected(): void {
    this.#view = viewOf(this.host);
    this.#view.addEventListener('beforeprint', this.#before);
    this.#view.addEventListener('afterprint', this.#after);
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('beforeprint', this.#before);
    this.#view?.removeEventListener('afterprint', this.#after);
    this.#after();
    this.#frame?.remove();
  }

  get text(): string {
    const report = this.#report();
    return report ? printReportText(report) : '';
  }

  svg(): string {
    const report = this.#report();
    const screen = this.plot.input;
    if (!report || !screen) return '';
    const width = Math.max(NARROWEST, Math.round(partOf(this.host, '.stage')?.clientWidth ?? 0));
    // In a file, titles stand beside the lanes whatever the width of the screen.
    const input =
      this.models.frame === 'narrow'
        ? { ...screen, layout: this.#layoutFor(width, undefined, screen, false) ?? screen.layout }
        : screen;
    return timelineSvg(this.window.range, input, `${report.title}, ${report.range}`, {
      width,
      laneTitles: this.#laneTitles(),
      folded: this.#folded(input.layout),
    });
  }

  /** Prints a document that contains only the timeline, without the rest of the host's page. */
  print(): void {
    const page = this.document();
    page?.defaultView?.print();
  }

  /** The document to print, in a hidden frame; undefined without a record. */
  document(): Document | undefined {
    const report = this.#report();
    if (!report) return undefined;
    this.#frame?.remove();
    const frame = this.host.ownerDocument.createElement('iframe');
    this.#frame = frame;
    frame.tabIndex = -1;
    frame.ariaHidden = 'true';
    cssProps(frame, { position: 'fixed', left: '-10000px', width: '190mm', height: '10mm', border: '0' });
    this.host.shadowRoot!.append(frame);
    const page = frame.contentDocument;
    // The timeline has just left its page, or the page opens no frames.
    if (!page) return void frame.remove();
    const view = frame.contentWindow as Window & typeof globalThis;
    page.title = `${report.title}, ${report.range}`;
    page.documentElement.lang = report.lang;
    // A constructed style sheet belongs to one document, and the strict policy of the host's page applies here too.
    const rules = new view.CSSStyleSheet();
    rules.replaceSync(`${pageRules(report.page, report.patient)}${print.cssText}`);
    page.adoptedStyleSheets = [rules];
    cssProps(page.body, { 'font-family': viewOf(this.host).getComputedStyle(this.host).fontFamily });
    this.#write(report, page.body);
    view.addEventListener('afterprint', () => frame.remove(), { once: true });
    return page;
  }

  /** When the host's page is printed, print the whole window, not just the part that fits on the screen. */
  readonly #before = (): void => {
    const report = this.#report();
    const root = this.host.shadowRoot;
    if (!report || !root || this.#inPage) return;
    this.#inPage = this.host.ownerDocument.createElement('div');
    this.#inPage.className = 'on-paper';
    root.append(this.#inPage);
    this.#write(report, this.#inPage);
    root.querySelector('.timeline')?.classList.add('printing');
  };

  readonly #after = (): void => {
    this.#inPage?.remove();
    this.#inPage = undefined;
    this.host.shadowRoot?.querySelector('.timeline')?.classList.remove('printing');
  };

  #write(report: PrintReport, holder: HTMLElement): void {
    render(printTemplate(report), holder);
    const first = holder.querySelector('canvas')!;
    const screen = this.plot.input;
    if (!screen || screen.layout.lanes.length === 0) {
      first.remove();
      return;
    }
    const palette = printPalette(screen.palette);
    const titles = this.#laneTitles();
    let last = first;
    const layout = this.#paperLayout(screen);
    const folded = this.#folded(layout);
    for (const { from, to, input } of pagesOf({ ...screen, layout }, PAPER / ROOM)) {
      const canvas = from === 0 ? first : (first.cloneNode() as HTMLCanvasElement);
      if (from > 0) {
        const whose = holder.ownerDocument.createElement('p');
        whose.className = 'whose';
        whose.textContent = `${report.patient} · ${report.title}, ${report.range}`;
        last.after(whose, canvas);
      }
      last = canvas;
      const sharp = 2;
      const laneTitles = titles.slice(from, to);
      const isLast = to === layout.lanes.length;
      const options = { width: PAPER, laneTitles, folded: isLast ? folded : '' };
      const height = wholeHeight(input, options);
      const width = Math.max(PAPER, Math.ceil(height * ROOM));
      canvas.width = width * sharp;
      canvas.height = height * sharp;
      const g = canvas.getContext('2d');
      // The list of entries below says the same in words.
      if (!g) return canvas.remove();
      g.scale(sharp, sharp);
      drawWhole(g, this.window.range, { ...input, palette }, { ...options, width });
    }
  }

  /**
   * The lanes laid out for paper: they share the height of one page. Expanded lanes take more pages, but not more than
   * the most: then they show what they show otherwise, and the list below the picture has everything.
   */
  #paperLayout(screen: PlotInput): PlotLayout {
    const room = { height: PAPER / ROOM - AXES, isFixed: true };
    const layoutOf = (folds: boolean): PlotLayout =>
      this.#layoutFor(PAPER, room, screen, folds) ?? screen.layout;
    const layout = layoutOf(false);
    return pagesOf({ ...screen, layout }, PAPER / ROOM).length > MOST_PAGES ? layoutOf(true) : layout;
  }

  /** The lanes with their titles beside them, in a picture of another width than that of the screen. */
  #layoutFor(
    width: number,
    room: Room | undefined,
    { palette }: PlotInput,
    folds: boolean,
  ): PlotLayout | undefined {
    const heights = titleHeights(this.#laneTitles(), palette.font);
    const kinds = this.models.current?.choice.lanes.map(({ kind }) => kind) ?? [];
    const titles = new Map(kinds.map((kind, i) => [kind as string, heights[i] ?? 0]));
    return this.models.layoutFor(width - TITLE_WIDTH, room, titles, folds);
  }

  #folded({ lanes }: PlotLayout): string {
    const names = this.speech.words.terms.kind;
    const folded = lanes.filter(({ height }) => height === 0).map(({ kind }) => names[kind]);
    return folded.length ? this.speech.strings.nothingIn(this.host.scope.format.list(folded)) : '';
  }

  /** Everything in the window, as words; undefined without a record. */
  #report(): PrintReport | undefined {
    const { models, speech } = this;
    const { scope } = this.host;
    const { state } = this.ui;
    return (
      models.current &&
      makePrintReport({
        view: scope,
        model: models.current,
        strings: speech.strings,
        terms: scope.strings(terms),
        range: this.window.range,
        search: models.search.trim(),
        filtered: models.isFiltered,
        contact: state.contact,
        changed: speech.changed,
        showInError: state.showInError,
      })
    );
  }

  #laneTitles(): readonly string[] {
    const counts = this.models.countIn(this.window.range);
    const { kind: names } = this.speech.words.terms;
    return (this.models.current?.choice.lanes ?? []).map(({ kind }, i) => `${names[kind]} (${counts[i]})`);
  }
}
