/**
 * What is kept of mutation runs: `docs/mutation.json`, from which `docs/conformance.md` has its table. A run of some files
 * replaces what was known of those files and leaves the rest.
 */
export interface Survivor {
  /** The line of code, as it stands. */
  readonly code: string;
  /** What it was changed to without a test noticing; `not run` where no test of the room runs it. */
  readonly changes: readonly string[];
  /** Why it may survive; empty where nobody has looked at it. Written by hand, and kept as long as the line is the same. */
  readonly reason: string;
}

export interface FileResult {
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly noCoverage: number;
  readonly ignored: number;
  readonly survivors: readonly Survivor[];
}

/** By file, its path from the root. */
export type Results = Readonly<Record<string, FileResult>>;

/** The parts of Stryker's JSON report that are read here. */
export interface StrykerReport {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly mutatorName: string;
          readonly replacement?: string;
          readonly status: string;
          readonly location: Readonly<
            Record<'start' | 'end', { readonly line: number; readonly column: number }>
          >;
        }[];
      }
    >
  >;
}

type Mutant = StrykerReport['files'][string]['mutants'][number];

/** Part of the line that was changed and what it became, short enough for a table. */
function change({ replacement, location: { start, end }, mutatorName }: Mutant, line: string): string {
  const was =
    start.line === end.line
      ? line.slice(start.column - 1, end.column - 1)
      : `${line.slice(start.column - 1)} …`;
  const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 60);
  return `${short(was)} → ${short(replacement ?? mutatorName)}`;
}

function survivorsOf(source: string, mutants: readonly Mutant[], known: readonly Survivor[]): Survivor[] {
  const lines = source.split('\n');
  const found = new Map<string, string[]>();
  for (const mutant of mutants) {
    if (mutant.status !== 'Survived' && mutant.status !== 'NoCoverage') continue;
    const line = lines[mutant.location.start.line - 1] ?? '';
    const changes = found.get(line.trim()) ?? [];
    changes.push(mutant.status === 'NoCoverage' ? 'not run' : change(mutant, line));
    found.set(line.trim(), changes);
  }
  return Array.from(found, ([code, changes]) => ({
    code,
    changes: [...new Set(changes)],
    reason: known.find((survivor) => survivor.code === code)?.reason ?? '',
  }));
}

/** The results with those of one more run; files for which `exists` is false are left out. */
export function mergeResults(
  known: Results,
  report: StrykerReport,
  exists: (file: string) => boolean,
): Results {
  const merged: Record<string, FileResult> = { ...known };
  for (const [file, { source, mutants }] of Object.entries(report.files)) {
    const count = (status: string): number => mutants.filter((mutant) => mutant.status === status).length;
    merged[file] = {
      killed: count('Killed'),
      timeout: count('Timeout'),
      survived: count('Survived'),
      noCoverage: count('NoCoverage'),
      ignored: count('Ignored'),
      survivors: survivorsOf(source, mutants, known[file]?.survivors ?? []),
    };
  }
  return Object.fromEntries(
    Object.entries(merged)
      .filter(([file]) => exists(file))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const quoted = (code: string): string => `\`${code.replaceAll('`', '´').replaceAll('|', '\\|')}\``;

/** Two tables in Markdown: the rooms with their scores, and the survivors with the reasons. */
export function renderMutation(rooms: readonly string[], results: Results): string {
  const lines: string[] = [];
  const rows = rooms.map((room) => {
    const of = Object.entries(results).filter(([file]) => file.startsWith(room));
    if (of.length === 0)
      return `| ${room.replace('packages/', '').replace('/src', '')} | not measured |  |  |  |  |  |`;
    const sum = (name: Exclude<keyof FileResult, 'survivors'>): number =>
      of.reduce((total, [, result]) => total + result[name], 0);
    const detected = sum('killed') + sum('timeout');
    const all = detected + sum('survived') + sum('noCoverage');
    const score = all === 0 ? '' : `${((100 * detected) / all).toFixed(1)} %`;
    const name = room.replace('packages/', '').replace('/src', '');
    return `| ${name} | ${all} | ${sum('killed')} | ${sum('timeout')} | ${sum('survived')} | ${sum('noCoverage')} | ${score} |`;
  });
  lines.push(
    '| room | mutants | killed | timed out | survived | not run | score |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  );
  const survivors = Object.entries(results).flatMap(([file, result]) =>
    result.survivors.map(({ code, changes, reason }) => ({ file, code, changes, reason })),
  );
  if (survivors.length === 0) return lines.join('\n');
  lines.push(
    '| survivor in | line | changes | reason |',
    '|---|---|---|---|',
    ...survivors.map(({ file, code, changes, reason }) => {
      const place = `[${file.replace('packages/', '').replace('/src', '')}](../${file})`;
      return `| ${place} | ${quoted(code)} | ${changes.map(quoted).join('<br>')} | ${cell(reason || 'not judged yet')} |`;
    }),
    '',
  );
  return lines.join('\n');
}
