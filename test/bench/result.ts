import { mkdirSync, writeFileSync } from 'node:fs';

/** What a benchmark leaves for docs/performance.md, one file each in test-results/bench. */
export interface BenchResult {
  readonly name: string;
  /** How it was measured, one line. */
  readonly note?: string;
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly targets: readonly {
    readonly name: string;
    /** The measured figure; `ms` where older benches say so. */
    readonly value?: number;
    readonly ms?: number;
    readonly most?: number;
    readonly least?: number;
    readonly met: boolean;
  }[];
}

export function writeResult(result: BenchResult): void {
  mkdirSync('test-results/bench', { recursive: true });
  writeFileSync(`test-results/bench/${result.name}.json`, `${JSON.stringify(result, null, 2)}\n`);
}
