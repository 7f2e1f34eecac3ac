/** A page with every public element on one patient's record, and ways to wait for it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { sampleBundle, samplePatients } from '@care-timeline/samples';
import { publicElements } from '../tools/manifest/analyze.js';
import { openPage, type WatchedPage } from '../support/pages.js';
import { careTimelineJs, serve, type Answer, type Site } from '../support/serve.js';

/** Tags of the elements that stand inside `<care-record>`. */
export const WIDGETS: readonly string[] = publicElements()
  .map(({ declaration }) => declaration.tagName)
  .filter((tag) => tag !== 'care-record');

export const bundle: object = sampleBundle(samplePatients[0]!.id);

export function pageWith(body: string, head = ''): Answer {
  return {
    type: 'text/html',
    body: `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Pasient</title>${head}
<script type="module" src="/library.js"></script></head><body>${body}</body></html>`,
  };
}

export const ALL = `<care-record src="/patient.json" time-zone="Europe/Oslo">${WIDGETS.map((tag) => `<${tag}></${tag}>`).join('')}</care-record>`;

export function siteWith(answers: Record<string, Answer | string>, csp?: string): Promise<Site> {
  const files = {
    '/care-timeline.js': careTimelineJs(),
    '/care-reader.js': readFileSync('packages/elements/dist/care-reader.js', 'utf8'),
    // What the module exports, where a test can reach it.
    '/library.js': `import * as care from './care-timeline.js'; window.care = care;`,
    '/patient.json': JSON.stringify(bundle),
  };
  return serve({ ...files, ...answers }, csp === undefined ? {} : { csp });
}

export async function opened(url: string): Promise<WatchedPage> {
  const watched = await openPage();
  await watched.page.goto(url);
  return watched;
}

/** Waits until every `<care-record>` has loaded and everything in it has been drawn. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    type Waits = Element & {
      ready?: Promise<void>;
      currentRecord?: object;
      updateComplete?: Promise<unknown>;
      drawComplete?: Promise<void>;
    };
    await customElements.whenDefined('care-record');
    for (const record of document.querySelectorAll<Waits>('care-record')) {
      await record.updateComplete;
      // One that nobody gave any data is never ready.
      if (record.currentRecord) await record.ready;
      for (const widget of record.querySelectorAll<Waits>('*')) {
        await widget.updateComplete;
        await widget.drawComplete;
      }
    }
  });
}

/** All text inside an element's shadow trees, as people read it. */
export const textOf = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate(function text(el): string {
      const root = (el as Element).shadowRoot;
      if (!root) return '';
      const inner = [...root.querySelectorAll('*')]
        .filter((one) => one.shadowRoot)
        .map((one) => text(one as never));
      return [root.textContent, ...inner].join(' ');
    });

/** The text once it no longer changes: axes are written after the first picture. */
export async function steadyText(page: Page, selector: string): Promise<string> {
  for (let before = ''; ;) {
    await page.waitForTimeout(200);
    const now = await textOf(page, selector);
    if (now && now === before) return now;
    before = now;
  }
}
