type Json = Readonly<Record<string, unknown>>;

/** Rows by the bare codes of their resource and its components, read without creating entries. */
export class CodeIndex {
  readonly #rows = new Map<string, number[]>();

  constructor(rows: Iterable<number>, rawAt: (row: number) => unknown) {
    for (const row of rows) {
      const resource = rawAt(row) as Json;
      const codes = new Set<string>();
      collect(resource['code'], codes);
      const { component } = resource;
      if (Array.isArray(component))
        for (const part of component) collect((part as Json | null)?.['code'], codes);
      for (const code of codes) {
        const known = this.#rows.get(code);
        if (known === undefined) this.#rows.set(code, [row]);
        else known.push(row);
      }
    }
  }

  /**
   * Rows that carry one of the codes, given as `system|code` or bare, in row order. The caller must check the system.
   */
  rowsWith(codes: readonly string[]): number[] {
    const found = new Set(
      codes.flatMap((code) => this.#rows.get(code.slice(code.lastIndexOf('|') + 1)) ?? []),
    );
    return [...found].sort((a, b) => a - b);
  }
}

function collect(concept: unknown, codes: Set<string>): void {
  const codings = (concept as { coding?: unknown } | null | undefined)?.coding;
  if (!Array.isArray(codings)) return;
  for (const coding of codings as readonly ({ code?: unknown } | null)[]) {
    if (typeof coding?.code === 'string') codes.add(coding.code);
  }
}
