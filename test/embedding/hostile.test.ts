/** A page whose own style sheet means us no good: nothing inside changes, and nothing of ours changes the page. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { closeBrowser, type WatchedPage } from '../support/pages.js';
import type { Site } from '../support/serve.js';
import { ALL, WIDGETS, opened, pageWith, settled, siteWith } from './support.js';

/** What both pages share: a frame of a size, so that only what is inside can differ. */
const FRAME = `html body { display: block; margin: 0; }
html body #frame { display: block; width: 1000px; }
html body #frame * { display: block; }`;

/** Every inherited property with a value that nobody would choose: what a shadow tree takes from the page unless told otherwise. */
const INHERITED: Readonly<Record<string, string>> = {
  'border-collapse': 'collapse',
  'border-spacing': '20px',
  'caption-side': 'bottom',
  color: 'red',
  'empty-cells': 'hide',
  fill: 'red',
  'fill-opacity': '0.2',
  'font-family': 'fantasy',
  'font-feature-settings': "'smcp'",
  'font-kerning': 'none',
  'font-size': '40px',
  'font-stretch': 'expanded',
  'font-style': 'italic',
  'font-variant-caps': 'small-caps',
  'font-variant-ligatures': 'none',
  'font-weight': '900',
  hyphens: 'auto',
  'letter-spacing': '9px',
  'line-height': '4',
  'list-style-position': 'inside',
  'list-style-type': 'square',
  'overflow-wrap': 'anywhere',
  'paint-order': 'stroke',
  quotes: "'<' '>'",
  stroke: 'red',
  'stroke-dasharray': '2px',
  'stroke-linecap': 'square',
  'stroke-opacity': '0.2',
  'stroke-width': '9px',
  'tab-size': '20',
  'text-align': 'right',
  'text-align-last': 'justify',
  'text-anchor': 'end',
  'text-emphasis-style': 'dot',
  'text-indent': '50px',
  'text-orientation': 'upright',
  'text-rendering': 'geometricPrecision',
  'text-shadow': '3px 3px red',
  'text-transform': 'uppercase',
  'text-underline-offset': '9px',
  'text-wrap-style': 'balance',
  'white-space-collapse': 'preserve',
  'word-break': 'break-all',
  'word-spacing': '30px',
  '-webkit-text-fill-color': 'red',
  '-webkit-text-stroke-width': '2px',
};

const HOSTILE = `* { all: unset; }
html { font-size: 40px; }
body, #frame, care-record { ${Object.entries(INHERITED)
  .map(([name, value]) => `${name}: ${value};`)
  .join(' ')} }
div, p, span, button, table, td, th, ul, li, h2, h3, svg, canvas, input, section { color: red !important;
  display: inline !important; margin: 40px !important; font-size: 40px !important; background: yellow !important; }
::before, ::after { content: 'X' !important; }
.plot, .toolbar, .row, .lane, .badge, .panel { display: none !important; }
:root { --_ink: red; --_paper: red; --_font-size: 40px; --ink: red; --font-size: 40px; --color: red; }`;

const page = (sheet: string) =>
  pageWith(
    `<button id="theirs">Knapp</button><p id="text">Tekst</p><div id="frame">${ALL}</div>`,
    `<link rel="stylesheet" href="/${sheet}.css">`,
  );

/** What people see of each element inside a widget: its size, its place in the widget, and what its text looks like. */
const looks = (on: Page): Promise<Record<string, string[]>> =>
  on.evaluate(
    async ([tags, names]) => {
      await new Promise((done) => setTimeout(done, 500));
      const looksOf = (root: ShadowRoot, at: DOMRect): string[] =>
        [...root.querySelectorAll('*')].flatMap((one) => {
          if (one.localName === 'style') return [];
          const box = one.getBoundingClientRect();
          const style = getComputedStyle(one);
          const own = [
            one.localName,
            one.getAttribute('part') ?? one.getAttribute('class') ?? '',
            one.getClientRects().length
              ? [box.x - at.x, box.y - at.y, box.width, box.height]
                  .map((n) => Math.round(n * 2) / 2)
                  .join(' ')
              : 'no box',
            ...['display', 'background-color', ...names].map(
              (name) => `${name}: ${style.getPropertyValue(name)}`,
            ),
          ].join(' | ');
          return [own, ...(one.shadowRoot ? looksOf(one.shadowRoot, at) : [])];
        });
      return Object.fromEntries(
        tags.map((tag) => {
          const element = document.querySelector(tag)!;
          return [tag, looksOf(element.shadowRoot!, element.getBoundingClientRect())];
        }),
      );
    },
    [WIDGETS, Object.keys(INHERITED)] as const,
  );

const outside = (on: Page): Promise<string[]> =>
  on.evaluate(() =>
    ['#theirs', '#text', 'body', 'html'].flatMap((selector) => {
      const style = getComputedStyle(document.querySelector(selector)!);
      return [
        style.color,
        style.font,
        style.backgroundColor,
        style.margin,
        style.borderRadius,
        style.colorScheme,
      ];
    }),
  );

/** What stands in one look and not in the other. */
function difference(a = '', b = ''): string[] {
  const other = new Set(b.split(' | '));
  const only = a.split(' | ').filter((one) => !other.has(one));
  return only.length ? [a.split(' | ').slice(0, 2).join(' '), ...only] : [];
}

describe('hostile style sheets', () => {
  let site: Site;
  let open: WatchedPage;
  beforeAll(async () => {
    site = await siteWith({
      '/friendly.html': page('friendly'),
      '/hostile.html': page('hostile'),
      '/alone.html': {
        type: 'text/html',
        body: `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>t</title><link rel="stylesheet" href="/friendly.css"></head><body><button id="theirs">Knapp</button><p id="text">Tekst</p></body></html>`,
      },
      '/friendly.css': FRAME,
      '/hostile.css': `${HOSTILE}\n${FRAME.replaceAll(';', ' !important;')}`,
    });
  });
  afterEach(() => open?.close());
  afterAll(async () => {
    await site.close();
    await closeBrowser();
  });

  it('change nothing inside', async () => {
    open = await opened(`${site.url}/friendly.html`);
    await settled(open.page);
    const friendly = await looks(open.page);
    await open.close();
    open = await opened(`${site.url}/hostile.html`);
    await settled(open.page);
    const hostile = await looks(open.page);
    for (const tag of WIDGETS) {
      expect(friendly[tag]!.length, tag).toBeGreaterThan(3);
      // The first difference says most.
      const differs = hostile[tag]!.findIndex((look, i) => look !== friendly[tag]![i]);
      expect(difference(hostile[tag]![differs], friendly[tag]![differs]), tag).toEqual([]);
      expect(hostile[tag]!.length, tag).toBe(friendly[tag]!.length);
    }
    expect(open.faults).toEqual([]);
  });

  it('are not changed by us: the page looks the same with and without', async () => {
    open = await opened(`${site.url}/alone.html`);
    const alone = await outside(open.page);
    await open.close();
    open = await opened(`${site.url}/friendly.html`);
    await settled(open.page);
    expect(await outside(open.page)).toEqual(alone);
  });
});
