/** Takes the results of the comparison rig (its `results.json`) into test-results/bench, for docs/performance.md. */
import { readFileSync } from 'node:fs';
import { writeDocument } from './document.js';
import { writeResult } from './result.js';

interface RigRow {
  readonly status: string;
  readonly mountCpuMs: number;
  readonly zoomCpu: number;
  readonly zoomCpuMax: number;
  readonly panCpu: number;
  readonly filterCpu: number;
  readonly heapMB: number;
  readonly dom: number;
  readonly ratio: Readonly<Record<string, number | null>>;
}

const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the results.json of the rig.');
const { table } = JSON.parse(readFileSync(file, 'utf8')) as {
  table: Readonly<Record<string, Readonly<Record<string, RigRow>>>>;
};
const MOST: Readonly<Record<string, number>> = { '1000': 2, '10000': 2, '100000': 2.5 };
const measured = (value: number, ratio?: number | null): string =>
  ratio ? `${value.toFixed(value < 20 ? 2 : 0)} (${ratio.toFixed(1)})` : value.toFixed(value < 20 ? 2 : 0);

writeResult({
  name: 'timeline-rig',
  table: {
    head: [
      'events',
      '',
      'mount CPU ms',
      'zoom CPU a step',
      'worst zoom step',
      'pan CPU a step',
      'filter CPU ms',
      'memory MB',
      'elements',
    ],
    rows: Object.entries(table).flatMap(([count, rows]) =>
      Object.entries(rows)
        .filter(([, row]) => row.status === 'ok')
        .map(([name, row]) => [
          Number(count).toLocaleString('en'),
          name === 'ours' ? 'care-timeline' : name,
          measured(row.mountCpuMs, row.ratio['mountCpuMs']),
          measured(row.zoomCpu, row.ratio['zoomCpu']),
          measured(row.zoomCpuMax),
          measured(row.panCpu, row.ratio['panCpu']),
          measured(row.filterCpu, row.ratio['filterCpu']),
          measured(row.heapMB),
          String(row.dom),
        ]),
    ),
  },
  targets: Object.entries(table).flatMap(([count, { ours }]) =>
    (['zoomCpu', 'panCpu'] as const).flatMap((key) => {
      const value = ours?.ratio[key];
      const most = MOST[count];
      if (!value || !most) return [];
      const what = key === 'zoomCpu' ? 'zoom' : 'pan';
      return [
        {
          name: `${what}, ${Number(count).toLocaleString('en')} events, ratio`,
          value,
          most,
          met: value <= most,
        },
      ];
    }),
  ),
});
writeDocument();
