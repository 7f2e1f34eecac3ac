import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lifetime } from '@care-timeline/samples';
import { closeBrowser, openPage } from '../support/pages.js';
import { careTimelineJs, serve, STRICT_CSP, type Site } from '../support/serve.js';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title>
<script type="module" src="/lib/care-timeline.js"></script><script type="module" src="/page.js"></script>
<care-record></care-record>`;
const SCRIPT = `window.told = [];
const record = document.querySelector('care-record');
record.addEventListener('care-load', ({ detail }) => told.push({ ...detail, shown: record.currentRecord?.columns.count }));
record.src = '/long.json';
await customElements.whenDefined('care-record');
await record.updateComplete;
record.ready.then(() => { window.done = true; });`;

const COUNT = 20_000;
const text = JSON.stringify(lifetime(COUNT));

interface Told {
  readonly state: string;
  readonly bytes?: number;
  readonly totalBytes?: number;
  readonly received?: number;
}

/** The pages that a long file is read on, and whether it is read beside the page's thread there. */
const PAGES: readonly [what: string, csp: string, withReader: boolean, apart: boolean][] = [
  ['under the strict policy with Trusted Types', STRICT_CSP, true, true],
  ['where only named policies are allowed', `${STRICT_CSP}; trusted-types lit-html`, true, false],
  ['where workers are forbidden', `${STRICT_CSP}; worker-src 'none'`, true, false],
  ['where the reader’s script is missing', STRICT_CSP, false, false],
  ['without a policy', 'upgrade-insecure-requests', true, true],
];

describe('a long file', () => {
  const sites: Site[] = [];
  beforeAll(() => expect(text.length).toBeGreaterThan(10e6));
  afterAll(async () => {
    await Promise.all(sites.map((site) => site.close()));
    await closeBrowser();
  });

  it.each(PAGES)(
    'is read %s, with progress by bytes and resources',
    async (_what, csp, withReader, apart) => {
      const site = await serve(
        {
          '/': { type: 'text/html', body: PAGE },
          '/page.js': SCRIPT,
          '/lib/care-timeline.js': careTimelineJs(),
          '/long.json': { body: text, headers: { 'Content-Length': String(Buffer.byteLength(text)) } },
          ...(withReader
            ? { '/lib/care-reader.js': readFileSync('packages/elements/dist/care-reader.js', 'utf8') }
            : {}),
        },
        { csp },
      );
      sites.push(site);
      const { page, faults, close } = await openPage({ locale: 'en-GB' });
      let workers = 0;
      page.on('worker', () => workers++);
      await page.goto(site.url);
      await page.waitForFunction(() => (window as unknown as { done?: boolean }).done);
      const told = await page.evaluate(() => (window as unknown as { told: Told[] }).told);
      expect(told.at(-1)).toMatchObject({ state: 'loaded', received: COUNT });
      expect(
        await page.evaluate(
          () =>
            (
              document.querySelector('care-record') as unknown as {
                currentRecord: { columns: { count: number }; titleAt(row: number): string };
              }
            ).currentRecord.columns.count,
        ),
      ).toBe(COUNT - 1);
      const progress = told.filter(({ state, received }) => state === 'loading' && (received ?? 0) > 0);
      expect(progress.length).toBeGreaterThan(0);
      expect(progress[0]!.received).toBeLessThan(COUNT);
      expect(progress[0]!.totalBytes).toBe(Buffer.byteLength(text));
      if (apart) expect(workers).toBe(1);
      // What the browser itself says of a refused or missing script is no fault of ours.
      expect(faults.filter((fault) => fault.startsWith('uncaught'))).toEqual([]);
      if (apart) expect(faults).toEqual([]);
      await close();
    },
  );
});
