/** Puts the tables of test-results/bench into docs/performance.md, between the marks that name them; the words there stay. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { BenchResult } from './result.js';

const DOCUMENT = 'docs/performance.md';
const RESULTS = 'test-results/bench';

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** One result in Markdown. */
export function section({ note, table, targets }: BenchResult, machine: string): string {
  const { head, rows } = table;
  const parts = [
    [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n'),
    targets
      .map(({ name, value, ms, most, least, met }) => {
        const unit = ms === undefined ? '' : ' ms';
        const bound = most === undefined ? `at least ${least}` : `at most ${most}`;
        return `- ${name}: ${Number((value ?? ms ?? NaN).toFixed(2)).toLocaleString('en')}${unit} (target ${bound}${unit}): ${met ? 'met' : '**not met**'}`;
      })
      .join('\n'),
    `${note ? `${note} ` : ''}${machine}.`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** The document with each result between its marks; a result without marks, and marks without a result, are left alone. */
export function filled(text: string, results: readonly BenchResult[], machine: string): string {
  return results.reduce((written, result) => {
    const [start, end] = [`<!-- bench:${result.name} -->`, `<!-- /bench:${result.name} -->`];
    const from = written.indexOf(start);
    const to = written.indexOf(end);
    if (from < 0 || to < from) return written;
    return `${written.slice(0, from + start.length)}\n\n${section(result, machine)}\n\n${written.slice(to)}`;
  }, text);
}

export function writeDocument(): void {
  if (!existsSync(DOCUMENT) || !existsSync(RESULTS)) return;
  const results = readdirSync(RESULTS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${RESULTS}/${name}`, 'utf8')) as BenchResult);
  const machine = `Measured on ${cpus().length} cores with Node ${process.versions.node}`;
  writeFileSync(DOCUMENT, filled(readFileSync(DOCUMENT, 'utf8'), results, machine));
}
