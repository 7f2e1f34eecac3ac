/**
 * `<care-timeline>`, whole, beside vis-timeline and Apache ECharts, where these are installed: the same events, the same steps,
 * interleaved rounds, a fresh page each. Targets: at most 600 elements, no late frame of our own that is not the machine's.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type CDPSession } from 'playwright-core';
import { findBrowser } from '../support/browser.ts';
import { table } from '../tools/table.js';
import { writeResult } from './result.js';
import type { Bench } from './timeline-page/drive.js';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const BUDGET = 12_000;
/** vis-timeline needs minutes and more than a gigabyte for 100,000 events. */
const MOST: Readonly<Record<string, number>> = { vis: 10_000 };
const MAX_ELEMENTS = 600;

const file = (path: string): string => fileURLToPath(new URL(`./timeline-page/${path}`, import.meta.url));

/** A page's script and style; undefined where the library is not installed. */
async function pageOf(entry: string): Promise<{ script: string; style: string } | undefined> {
  try {
    const { outputFiles } = await build({
      stdin: {
        contents: `import ${JSON.stringify(entry)}; import ${JSON.stringify(file('drive.ts'))};`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      write: false,
      outdir: 'out',
      format: 'iife',
      target: 'es2022',
      minify: true,
      conditions: ['care-source', 'browser'],
      define: { 'process.env.NODE_ENV': '"production"' },
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
      logLevel: 'silent',
      ...(process.env['NODE_PATH'] ? { nodePaths: [process.env['NODE_PATH']] } : {}),
    });
    const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
    return { script: text('.js'), style: text('.css') };
  } catch (error) {
    if (String(error).includes('Could not resolve')) return undefined;
    throw error;
  }
}

interface Run {
  readonly name: string;
  readonly count: number;
  readonly mount: number;
  readonly mountCpu: number;
  readonly zoomCpu: number;
  readonly panCpu: number;
  readonly late: number;
  readonly filter: number;
  readonly elements: number;
}

const contenders: { name: string; key: string; page: { script: string; style: string } }[] = [];
for (const [key, name, entry] of [
  ['ours', 'care-timeline', file('main.ts')],
  ['vis', 'vis-timeline', file('peers/vis.js')],
  ['echarts', 'ECharts', file('peers/echarts.js')],
] as const) {
  const page = await pageOf(entry);
  if (page) contenders.push({ key, name, page });
  else console.log(`${name} is not installed, and is left out.`);
}

/** CPU time that the page's main thread has used, ms. */
async function cpu(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

const { executablePath, args } = await findBrowser();
const runs: Run[] = [];
for (const count of SIZES) {
  for (let round = 0; round < ROUNDS; round++) {
    for (const { key, name, page: source } of round % 2 ? contenders.slice().reverse() : contenders) {
      if (count > (MOST[key] ?? Infinity)) continue;
      const browser = await chromium.launch({ executablePath, args: [...args] });
      try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        page.on('pageerror', (error) => console.error(name, error));
        await page.setContent(
          `<!doctype html><html lang="en"><title>bench</title><style>body{margin:0}#root{width:1280px;height:720px}.bench{height:720px}${source.style}</style><div id="root"></div></html>`,
        );
        await page.addScriptTag({ content: source.script });
        const session = await page.context().newCDPSession(page);
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        const during = async <T>(act: () => Promise<T>): Promise<[T, number]> => {
          const before = await cpu(session);
          const result = await act();
          return [result, (await cpu(session)) - before];
        };
        const call = <K extends 'mount' | 'zoom' | 'pan' | 'filter' | 'elements'>(what: K, value = 0) =>
          page.evaluate(
            ([method, argument]) =>
              (window as unknown as { bench: Record<string, (n: number) => unknown> }).bench[method]!(
                argument,
              ),
            [what, value] as const,
          ) as Promise<Awaited<ReturnType<Bench[K]>>>;
        const [mount, mountCpu] = await during(() => call('mount', count));
        const elements = await call('elements');
        const filter = await call('filter');
        const [zoom, zoomCpu] = await during(() => call('zoom', BUDGET));
        const [pan, panCpu] = await during(() => call('pan', BUDGET));
        runs.push({
          name,
          count,
          mount,
          mountCpu,
          zoomCpu: zoomCpu / zoom.steps,
          panCpu: panCpu / pan.steps,
          late: (zoom.late * zoom.steps + pan.late * pan.steps) / (zoom.steps + pan.steps),
          filter,
          elements,
        });
      } finally {
        await browser.close();
      }
    }
  }
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
const head = [
  'events',
  '',
  'mount ms',
  'mount CPU ms',
  'zoom CPU a step',
  'pan CPU a step',
  'late frames',
  'filter ms',
  'elements',
];
const rows = SIZES.flatMap((count) =>
  contenders.flatMap(({ name }) => {
    const own = runs.filter((run) => run.count === count && run.name === name);
    if (own.length === 0) return [];
    const of = (key: Exclude<keyof Run, 'name'>): number => median(own.map((run) => run[key]));
    return [
      [
        count.toLocaleString('en'),
        name,
        of('mount').toFixed(0),
        of('mountCpu').toFixed(0),
        of('zoomCpu').toFixed(2),
        of('panCpu').toFixed(2),
        `${(100 * of('late')).toFixed(0)} %`,
        of('filter').toFixed(1),
        of('elements').toLocaleString('en'),
      ],
    ];
  }),
);
console.log(table(head, rows));
const most = Math.max(...runs.filter(({ name }) => name === 'care-timeline').map(({ elements }) => elements));
const met = most <= MAX_ELEMENTS;
console.log(`\nelements, any number of events: ${most} (target ${MAX_ELEMENTS}): ${met ? 'met' : 'NOT met'}`);
writeResult({
  name: 'timeline',
  note: `Medians of interleaved rounds (${ROUNDS}), 1280 x 720 CSS pixels, software raster. CPU is that of the page's main thread, ms.`,
  table: { head, rows },
  targets: [{ name: 'elements', value: most, most: MAX_ELEMENTS, met }],
});
