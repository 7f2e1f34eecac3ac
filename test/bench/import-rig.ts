/**
 * Takes results of the comparison rig (its `results.json`) into test-results/bench, for docs/performance.md:
 * `import-rig.ts FILE [dpr-2=FILE] [cpu-4=FILE]`, the named ones measured with two device pixels to a CSS pixel, and with
 * the main thread four times slower.
 */
import { readFileSync } from 'node:fs';
import { writeDocument } from './document.js';
import { writeResult } from './result.js';

interface RigRow {
  readonly status: string;
  readonly mountMs: number;
  readonly mountCpuMs: number;
  readonly zoomCpu: number;
  readonly zoomCpuMax: number;
  /** Share of frames in zoom and in pan that took longer than the screen's, 0 .. 1. */
  readonly zoomOver16: number;
  readonly panOver16: number;
  readonly panCpu: number;
  readonly filterMs: number;
  readonly heapMB: number;
  readonly dom: number;
  readonly ratio: Readonly<Record<string, number | null>>;
}
type RigTable = Readonly<Record<string, Readonly<Record<string, RigRow>>>>;

/** Most that `<care-timeline>` may cost in times of the bare canvas, by number of events. */
const RATIOS = [
  { name: 'mount', key: 'mountMs', most: { '1000': 2, '10000': 2.5, '100000': 3 } },
  { name: 'zoom CPU', key: 'zoomCpu', most: { '1000': 2, '10000': 2, '100000': 2.5 } },
  { name: 'pan CPU', key: 'panCpu', most: { '1000': 2, '10000': 2, '100000': 2.5 } },
  { name: 'filter', key: 'filterMs', most: { '1000': 3, '10000': 3, '100000': 4 } },
] as const;
/** Late frames of a hundred that each measurement may have. */
const LATE: Readonly<Record<string, number>> = { '': 0, 'dpr-2': 0, 'cpu-4': 1 };
const MAX_ELEMENTS = 600;

const figure = (value: number): string => value.toFixed(value < 20 ? 1 : 0);
const measured = (value: number, ratio?: number | null): string =>
  ratio ? `${figure(value)} (${ratio.toFixed(1)})` : figure(value);
const late = (row: RigRow): number => 100 * Math.max(row.zoomOver16, row.panOver16);

function rowsOf(table: RigTable): string[][] {
  return Object.entries(table).flatMap(([count, rows]) =>
    Object.entries(rows)
      .filter(([, row]) => row.status === 'ok')
      .sort(([a], [b]) => Number(b === 'ours') - Number(a === 'ours'))
      .map(([name, row]) => [
        Number(count).toLocaleString('en'),
        name === 'ours' ? 'care-timeline' : name,
        measured(row.mountMs, row.ratio['mountMs']),
        figure(row.mountCpuMs),
        measured(row.zoomCpu, row.ratio['zoomCpu']),
        figure(row.zoomCpuMax),
        measured(row.panCpu, row.ratio['panCpu']),
        `${late(row).toFixed(late(row) > 0 && late(row) < 1 ? 1 : 0)} %`,
        measured(row.filterMs, row.ratio['filterMs']),
        figure(row.heapMB),
        row.dom.toLocaleString('en'),
      ]),
  );
}

function take(name: string, file: string): void {
  const { table } = JSON.parse(readFileSync(file, 'utf8')) as { table: RigTable };
  const ours = Object.entries(table).flatMap(([count, { ours: row }]) => (row ? [{ count, row }] : []));
  if (ours.length === 0) throw new Error(`${file}: no contender is called "ours"`);
  const ratios = RATIOS.flatMap(({ name: what, key, most }) =>
    ours.flatMap(({ count, row }) => {
      const value = row.ratio[key];
      const limit = (most as Readonly<Record<string, number>>)[count];
      if (!value || limit === undefined) return [];
      const events = Number(count).toLocaleString('en');
      return [{ name: `${what}, ${events} events, ratio`, value, most: limit, met: value <= limit }];
    }),
  );
  const most = (values: number[]): number => Math.max(...values);
  const lateFrames = most(ours.map(({ row }) => late(row)));
  const elements = most(ours.map(({ row }) => row.dom));
  writeResult({
    name: name ? `timeline-rig-${name}` : 'timeline-rig',
    table: {
      head: [
        'events',
        '',
        'mount ms',
        'mount CPU ms',
        'zoom CPU a step',
        'worst zoom step',
        'pan CPU a step',
        'late frames',
        'filter ms',
        'memory MB',
        'elements',
      ],
      rows: rowsOf(table),
    },
    targets: [
      // The ratios are asked of the plain measurement; slower machines and finer screens are held to their frames.
      ...(name ? [] : ratios),
      {
        name: 'late frames, per cent',
        value: lateFrames,
        most: LATE[name]!,
        met: lateFrames <= LATE[name]!,
      },
      { name: 'elements', value: elements, most: MAX_ELEMENTS, met: elements <= MAX_ELEMENTS },
    ],
  });
}

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Name the results.json of the rig.');
for (const given of files) {
  const [name, file] = given.includes('=') ? (given.split('=') as [string, string]) : ['', given];
  if (!(name in LATE)) throw new Error(`"${name}" is not one of ${Object.keys(LATE).join(' ')}`);
  take(name, file);
}
writeDocument();
