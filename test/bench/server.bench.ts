/**
 * `<care-record>` with 100,000 resources of one patient from a FHIR server on this machine, in each of the ways to ask for them:
 * requests, time, longest task of the page's own thread, and memory of the page. Targets: at most 12 requests until there are
 * entries by searches, whatever the size; memory at most so many bytes a resource.
 */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { lifetimeResources } from '@care-timeline/samples';
import { startServer } from '@care-timeline/samples/server';
import { findBrowser } from '../support/browser.ts';
import { serve, STRICT_CSP } from '../support/serve.ts';
import { table } from '../tools/table.js';
import { longestTask } from './longest-task.js';
import { writeResult } from './result.js';

const PATIENT = 'lifetime-patient';
const RESOURCES = [10_000, 100_000];
const STRATEGIES = ['search', 'everything', 'export'] as const;
const MAX_FIRST = 12;
const MAX_BYTES_EACH = 8_000;

interface Loaded {
  /** Requests until there were entries; all. */
  readonly first: number;
  readonly all: number;
  readonly ms: number;
  readonly entries: number;
  readonly state: string;
}

const built = (name: string): string => readFileSync(`packages/elements/dist/${name}`, 'utf8');
const site = await serve(
  {
    '/': {
      type: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><script type="module" src="care-timeline.js"></script><body></body></html>',
    },
    '/care-timeline.js': built('care-timeline.js'),
    '/care-reader.js': built('care-reader.js'),
  },
  { csp: STRICT_CSP.replace("connect-src 'self'", "connect-src 'self' http://127.0.0.1:*") },
);
const { executablePath, args } = await findBrowser();

/** Loads the whole of time in a page of its own, and looks at its memory meanwhile. */
async function measured(base: string, strategy: string): Promise<Loaded & { task: number; peak: number }> {
  const browser = await chromium.launch({ executablePath, args: [...args] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.on('pageerror', (error) => console.error(error));
    // What the compiler of this file calls in functions that it keeps the names of.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(site.url);
    await page.waitForFunction(() => customElements.get('care-record'));
    const session = await page.context().newCDPSession(page);
    let peak = 0;
    const timer = setInterval(() => {
      session.send('Runtime.getHeapUsage').then(
        ({ usedSize, backingStorageSize }) => (peak = Math.max(peak, usedSize + backingStorageSize)),
        () => undefined,
      );
    }, 200);
    const { result, task } = await longestTask(page, () =>
      page.evaluate(
        async ({ server, patient, how }): Promise<Loaded> => {
          const record = document.createElement('care-record');
          const summary = document.createElement('care-allergies');
          record.append(summary, document.createElement('care-timeline'));
          let [all, first] = [0, 0];
          Object.assign(record, {
            fetch: (...given: Parameters<typeof fetch>) => {
              all++;
              return fetch(...given);
            },
            sources: [
              {
                id: 'a',
                server,
                patient,
                strategy: how,
                window: { from: Date.parse('1900-01-01'), to: Infinity },
                limits: { answer: 600_000, stall: 600_000 },
              },
            ],
          });
          const from = performance.now();
          record.addEventListener('care-change', () => {
            if (first === 0 && (record.currentRecord?.columns.count ?? 0) > 0) first = all;
          });
          document.body.append(record);
          await record.ready;
          const { columns, completeness } = record.currentRecord!;
          return {
            first,
            all,
            ms: performance.now() - from,
            entries: columns.count,
            state: completeness.sources[0]?.state ?? '',
          };
        },
        { server: base, patient: PATIENT, how: strategy },
      ),
    );
    clearInterval(timer);
    return { ...result, task, peak };
  } finally {
    await browser.close();
  }
}

const head = [
  'resources',
  'asked by',
  'state',
  'entries',
  'requests to the first entries',
  'all requests',
  's',
  'longest task ms',
  'peak memory MB',
];
const rows: string[][] = [];
let [mostFirst, mostBytes] = [0, 0];
try {
  for (const count of RESOURCES) {
    const server = await startServer({
      resources: lifetimeResources(count),
      features: { maxPageSize: 1000 },
    });
    for (const strategy of STRATEGIES) {
      const { state, entries, first, all, ms, task, peak } = await measured(server.base, strategy);
      rows.push([
        count.toLocaleString('en'),
        strategy,
        state,
        entries.toLocaleString('en'),
        String(first),
        String(all),
        (ms / 1000).toFixed(1),
        task.toFixed(0),
        (peak / 1e6).toFixed(0),
      ]);
      console.log(rows.at(-1)!.join('  '));
      if (strategy === 'search') mostFirst = Math.max(mostFirst, first);
      if (count === RESOURCES.at(-1)) mostBytes = Math.max(mostBytes, peak / count);
    }
    await server.close();
  }
} finally {
  await site.close();
}
console.log(table(head, rows));
writeResult({
  name: 'server',
  note: 'One run each, from a server on the same machine whose work counts too; 250 resources a page. Memory is that of scripts with the buffers they hold.',
  table: { head, rows },
  targets: [
    {
      name: 'requests to the first entries, by searches',
      value: mostFirst,
      most: MAX_FIRST,
      met: mostFirst <= MAX_FIRST,
    },
    {
      name: 'peak memory for each of the 100,000, bytes',
      value: mostBytes,
      most: MAX_BYTES_EACH,
      met: mostBytes <= MAX_BYTES_EACH,
    },
  ],
});
