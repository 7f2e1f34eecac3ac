/** An element in another document than the one its class was loaded in: a frame, and a window that the host opened. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, type WatchedPage } from '../support/pages.js';
import type { Site } from '../support/serve.js';
import { ALL, WIDGETS, opened, pageWith, settled, siteWith } from './support.js';

let site: Site;
let open: WatchedPage;
afterEach(async () => {
  await open?.close();
  await site?.close();
});
afterAll(closeBrowser);

const OTHER = { type: 'text/html', body: '<!doctype html><html lang="nn"><title>Anna</title><body></body>' };
const CSP = "default-src 'self'; style-src 'self' 'unsafe-inline'";

/** Moves the record, drawn or still untouched, and returns the page where it is now. */
const MOVES: Record<string, (page: Page) => Promise<void>> = {
  'a frame': async (page) => {
    await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/other';
      frame.style.cssText = 'width:900px;height:700px';
      document.body.append(frame);
      await new Promise((done) => (frame.onload = done));
      (window as unknown as { other: Window }).other = frame.contentWindow!;
    });
  },
  'a window of its own': async (page) => {
    await page.evaluate(async () => {
      const other = window.open('/other', '', 'width=900,height=700')!;
      await new Promise((done) => other.addEventListener('load', done));
      (window as unknown as { other: Window }).other = other;
    });
  },
};

/** What can be seen of each element in the other document. */
const seen = (page: Page, tags: readonly string[]) =>
  page.evaluate(async (names) => {
    const { other } = window as unknown as { other: Window & typeof globalThis };
    type Made = HTMLElement & {
      ready?: Promise<void>;
      updateComplete: Promise<unknown>;
      drawComplete?: Promise<void>;
    };
    const record = other.document.querySelector<Made>('care-record')!;
    await record.updateComplete;
    await record.ready;
    const all = [];
    for (const tag of names) {
      const element = other.document.querySelector<Made>(`care-record > ${tag}`)!;
      await element.updateComplete;
      await element.drawComplete;
      const style = other.getComputedStyle(element);
      all.push({
        tag,
        sheets: element.shadowRoot!.adoptedStyleSheets.length,
        font: style.fontFamily.includes('Inter'),
        text: element.shadowRoot!.textContent.trim().length > 10,
        width: Math.round(element.getBoundingClientRect().width),
      });
    }
    return all;
  }, tags);

describe.each(Object.keys(MOVES))('moved into %s', (place) => {
  it.each([
    ['after it was drawn', true],
    ['before it was on any page', false],
  ])('every element has its styles and its record, %s', async (_when, drawn) => {
    site = await siteWith({ '/': pageWith(drawn ? ALL : ''), '/other': OTHER }, CSP);
    open = await opened(site.url);
    await open.page.evaluate(() => customElements.whenDefined('care-record'));
    if (drawn) await settled(open.page);
    await MOVES[place]!(open.page);
    await open.page.evaluate(
      (html) => {
        const { other } = window as unknown as { other: Window };
        let record = document.querySelector('care-record');
        if (!record) {
          record = document.createElement('care-record');
          record.setAttribute('src', '/patient.json');
          record.innerHTML = html;
        }
        other.document.body.append(record);
      },
      WIDGETS.map((tag) => `<${tag}></${tag}>`).join(''),
    );
    const all = await seen(open.page, WIDGETS);
    expect(
      all.filter(({ sheets, font, text, width }) => !(sheets > 0 && font && text && width > 500)),
    ).toEqual([]);
    expect(open.faults).toEqual([]);
  });

  it('follows the size, the language and the theme there, and tells its events', async () => {
    site = await siteWith({ '/': pageWith(ALL), '/other': OTHER }, CSP);
    open = await opened(site.url);
    await settled(open.page);
    await MOVES[place]!(open.page);
    const told = await open.page.evaluate(async () => {
      const { other } = window as unknown as { other: Window & typeof globalThis };
      type Made = HTMLElement & {
        ready: Promise<void>;
        updateComplete: Promise<unknown>;
        drawComplete: Promise<void>;
      };
      const record = document.querySelector<Made>('care-record')!;
      other.document.body.append(record);
      await record.ready;
      const timeline = record.querySelector<Made>('care-timeline')!;
      const list = record.querySelector<Made>('care-medication-list')!;
      await timeline.drawComplete;
      const canvas = timeline.shadowRoot!.querySelector('canvas')!;
      const frames = async (): Promise<void> => {
        for (let i = 0; i < 5; i++) await new Promise((done) => other.requestAnimationFrame(done));
        await timeline.drawComplete;
      };
      await frames();
      const wide = canvas.clientWidth;
      timeline.style.width = '500px';
      await frames();
      const narrow = canvas.clientWidth;
      const paper = (): string => other.getComputedStyle(timeline).backgroundColor;
      const light = paper();
      other.document.documentElement.dataset['careTheme'] = 'dark';
      await frames();
      const nynorsk = list.shadowRoot!.textContent;
      other.document.documentElement.lang = 'en';
      await list.updateComplete;
      await frames();
      const english = list.shadowRoot!.textContent;
      const heard: string[] = [];
      timeline.addEventListener('care-range-change', (event) => heard.push(event.type));
      timeline.shadowRoot!.querySelectorAll<HTMLElement>('.group button')[1]!.click();
      await frames();
      return { wide, narrow, isDark: paper() !== light, isOther: english !== nynorsk, heard };
    });
    expect(told.narrow).toBeLessThan(told.wide);
    expect(told).toMatchObject({ isDark: true, isOther: true });
    expect(told.heard[0]).toBe('care-range-change');
    expect(open.faults).toEqual([]);
  });

  it('comes back', async () => {
    site = await siteWith({ '/': pageWith(ALL), '/other': OTHER }, CSP);
    open = await opened(site.url);
    await settled(open.page);
    await MOVES[place]!(open.page);
    await open.page.evaluate(() => {
      const { other } = window as unknown as { other: Window };
      const record = document.querySelector('care-record')!;
      other.document.body.append(record);
      document.body.append(record);
      (window as unknown as { other: Window }).other = window;
    });
    const all = await seen(open.page, WIDGETS);
    expect(all.filter(({ sheets, font, text }) => !(sheets > 0 && font && text))).toEqual([]);
    expect(open.faults).toEqual([]);
  });
});
