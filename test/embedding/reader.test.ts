/** What a reader asks of the browser: fewer colours, less motion, more contrast, more space between letters. Every element follows. */
import { afterAll, beforeAll, afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { closeBrowser, openPage, type WatchedPage } from '../support/pages.js';
import type { Site } from '../support/serve.js';
import { ALL, WIDGETS, pageWith, settled, siteWith } from './support.js';

let site: Site;
let open: WatchedPage;
beforeAll(async () => {
  // Without a policy: the questions below are code from text.
  site = await siteWith({ '/': pageWith(ALL) }, '');
});
afterEach(() => open?.close());
afterAll(async () => {
  await site.close();
  await closeBrowser();
});

type Wishes = Parameters<Page['emulateMedia']>[0];

async function pageFor(wishes: Wishes, width = 1000, script?: () => void): Promise<Page> {
  open = await openPage({ viewport: { width, height: 800 } });
  await open.page.emulateMedia(wishes);
  if (script) await open.page.addInitScript(script);
  await open.page.goto(site.url);
  await settled(open.page);
  return open.page;
}

/** Says of every element in the shadow trees of every widget what `fault` finds: a script of its own, `(element, style) => words`. */
const faults = (page: Page, fault: string): Promise<string[]> =>
  page.evaluate(
    ([tags, code]) => {
      const find = new Function('element', 'style', code) as (
        element: Element,
        style: CSSStyleDeclaration,
      ) => string;
      const inside = (root: ShadowRoot, of: string): string[] =>
        [...root.querySelectorAll('*')].flatMap((one) => {
          const shown = one.getClientRects().length > 0;
          const words = shown ? find(one, getComputedStyle(one)) : '';
          const at = `${of} ${one.localName}.${one.getAttribute('class') ?? ''}`;
          return [
            ...(words ? [`${at}: ${words}`] : []),
            ...(one.shadowRoot ? inside(one.shadowRoot, at) : []),
          ];
        });
      return (tags as string[]).flatMap((tag) => inside(document.querySelector(tag)!.shadowRoot!, tag));
    },
    [WIDGETS, fault] as const,
  );

describe('what a reader asks of the browser', () => {
  it('A11Y-02 forced colours: nothing but the reader’s own palette, on canvas and in symbols too', async () => {
    const page = await pageFor({ forcedColors: 'active' });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(
      await faults(
        page,
        `const probe = window.palette ??= (() => {
           const names = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'ActiveText', 'ButtonFace', 'ButtonText', 'ButtonBorder',
             'Field', 'FieldText', 'Highlight', 'HighlightText', 'SelectedItem', 'SelectedItemText', 'Mark', 'MarkText', 'GrayText', 'AccentColor'];
           const span = document.body.appendChild(document.createElement('span'));
           span.style.forcedColorAdjust = 'none';
           const found = new Set(names.map((name) => { span.style.color = name; return getComputedStyle(span).color; }));
           span.remove();
           return found;
         })();
         const solid = (color) => color !== 'none' && !/^url|, 0\\)$|\\/ 0\\)$|^transparent$/.test(color);
         const drawn = element instanceof SVGElement
           ? [['fill', style.fill], ['stroke', style.stroke]]
           : [['color', style.color], ['ground', style.backgroundColor], ['edge', parseFloat(style.borderTopWidth) ? style.borderTopColor : 'none']];
         if (element.localName === 'style') return '';
         return drawn.filter(([, color]) => solid(color) && !probe.has(color)).map((pair) => pair.join(' ')).join(', ');`,
      ),
    ).toEqual([]);
    // Marks on the canvas: mixtures of the ground and a colour of the palette, and no hue of ours.
    const strange = await page
      .locator('care-timeline canvas')
      .first()
      .evaluate((canvas) => {
        const parts = (color: string): number[] => color.match(/\d+/g)!.slice(0, 3).map(Number);
        const hue = ([r, g, b]: number[]): string => {
          const least = Math.min(r!, g!, b!);
          const most = Math.max(r!, g!, b!);
          return [r!, g!, b!].map((part) => Math.round((4 * (part - least)) / (most - least))).join();
        };
        const colourful = ([r, g, b]: number[]): boolean => Math.max(r!, g!, b!) - Math.min(r!, g!, b!) >= 48;
        const palette = [...(window as unknown as { palette: Set<string> }).palette].map(parts);
        const known = new Set(palette.filter(colourful).map(hue));
        const { width, height } = canvas as HTMLCanvasElement;
        const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
        let drawn = 0;
        const others: string[] = [];
        for (let i = 0; i < data.length; i += 4) {
          const pixel = [data[i]!, data[i + 1]!, data[i + 2]!];
          if (data[i + 3]! < 128) continue;
          drawn++;
          if (colourful(pixel) && !known.has(hue(pixel)) && others.length < 5) others.push(pixel.join());
        }
        // The edge of a letter over a line mixes the two: a pixel here and there.
        return { drawn: drawn > 500, others: others.length > 3 ? others : [] };
      });
    expect(strange).toEqual({ drawn: true, others: [] });
    expect(open.faults).toEqual([]);
  });

  it('A11Y-02 less motion: nothing moves by itself, and a new range is there at once', async () => {
    const page = await pageFor({ reducedMotion: 'reduce' });
    expect(
      await faults(
        page,
        `const longest = (text) => Math.max(...text.split(',').map((one) => parseFloat(one) * (one.includes('ms') ? 1 : 1000)));
         const moves = longest(style.transitionDuration) > 1 || (style.animationName !== 'none' && longest(style.animationDuration) > 1);
         return moves ? style.transitionProperty + ' ' + style.transitionDuration + ' ' + style.animationName : '';`,
      ),
    ).toEqual([]);
    const timeline = page.locator('care-timeline').first();
    await timeline.getByRole('group', { name: 'Periode' }).getByRole('button').nth(1).click();
    const [first, later] = await timeline.evaluate(async (element) => {
      const { start } = element as unknown as { start: string };
      await new Promise((done) => setTimeout(done, 700));
      return [start, (element as unknown as { start: string }).start];
    });
    expect(first).toBe(later);
  });

  it('A11Y-02 more contrast: text of second weight is as dark as the first, and the focus ring is wider', async () => {
    const looks = async (wishes: Wishes): Promise<{ width: string; inks: number }> => {
      const page = await pageFor(wishes);
      const button = page.locator('care-timeline').first().getByRole('button').first();
      await page.keyboard.press('Tab');
      await button.focus();
      const width = await button.evaluate((element) => getComputedStyle(element).outlineWidth);
      const inks = await page
        .locator('care-problems')
        .first()
        .evaluate((element) => {
          const style = getComputedStyle(element);
          return new Set(['--_ink', '--_ink-2', '--_ink-3'].map((name) => style.getPropertyValue(name))).size;
        });
      await open.close();
      return { width, inks };
    };
    expect(await looks({ contrast: 'no-preference' })).toEqual({ width: '2px', inks: 3 });
    expect(await looks({ contrast: 'more' })).toEqual({ width: '3px', inks: 1 });
  });

  it.each([1000, 360])(
    'A11Y-02 more space between letters, words and lines: nothing is cut at %i px',
    async (width) => {
      const page = await pageFor({}, width, () => {
        // WCAG 2.1, 1.4.12, as a reader's own style sheet sets it in every tree.
        const spread = (root: ParentNode): void => {
          const style = document.createElement('style');
          style.textContent =
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
          root.append(style);
        };
        const { attachShadow } = Element.prototype;
        Element.prototype.attachShadow = function (options): ShadowRoot {
          const root = attachShadow.call(this, options);
          spread(root);
          return root;
        };
        addEventListener('DOMContentLoaded', () => spread(document.head));
      });
      await page.waitForTimeout(500);
      expect(
        await faults(
          page,
          `const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
         // What the timeline's plot is for assistive technology has no look of its own.
         if (!own || element.closest('.visually-hidden, .entries, [aria-hidden="true"]')) return '';
         for (let box = element; box; box = box.parentElement) {
           const look = getComputedStyle(box);
           if (look.position === 'absolute' && look.clipPath !== 'none') return '';
           const cuts = (axis) => ['hidden', 'clip'].includes(look['overflow' + axis]);
           const wide = cuts('X') && box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 1;
           const high = cuts('Y') && box.scrollHeight > box.clientHeight + 1 && box.clientHeight > 1;
           if (wide || high) return (element.textContent.trim().slice(0, 40)) + ' is cut by ' + box.localName + '.' + box.className + ' ' + [box.scrollWidth, box.clientWidth, box.scrollHeight, box.clientHeight];
         }
         return '';`,
        ),
      ).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    },
  );
});
