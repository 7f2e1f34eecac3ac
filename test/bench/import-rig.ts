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
/** Most that `<care-timeline>` may cost in times of the bare canvas, by number of events. */
const TARGETS = [
  { name: 'mount', key: 'mountMs', most: { '1000': 2, '10000': 2.5, '100000': 3 } },
  { name: 'zoom CPU', key: 'zoomCpu', most: { '1000': 2, '10000': 2, '100000': 2.5 } },
  { name: 'pan CPU', key: 'panCpu', most: { '1000': 2, '10000': 2, '100000': 2.5 } },
  { name: 'filter', key: 'filterMs', most: { '1000': 3, '10000': 3, '100000': 4 } },
] as const;
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
  targets: TARGETS.flatMap(({ name, key, most }) =>
    Object.entries(most).flatMap(([count, limit]) => {
      const value = table[count]?.['ours']?.ratio[key];
      if (!value) return [];
      const events = Number(count).toLocaleString('en');
      return [{ name: `${name}, ${events} events, ratio`, value, most: limit, met: value <= limit }];
    }),
  ),
});
writeDocument();
