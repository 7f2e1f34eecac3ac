import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FLAG, entryName, indexFacts, readResources, unpack } from '@care-timeline/fhir';
import { FHIR_FILES } from '../support/real-data.js';

const here = existsSync(FHIR_FILES);

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.(json|ndjson)(\.gz)?$/.test(name) ? [path] : [];
  });
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

describe.skipIf(!here)('every file of the corpus (skipped where the folder is absent)', () => {
  const groups = here
    ? [...new Set(filesIn(FHIR_FILES).map((file) => relative(FHIR_FILES, file).split('/')[0]!))]
    : [];

  it.each(groups)('GEN-07 %s: no exception, the ledger adds up, titles are words', (group) => {
    for (const file of filesIn(join(FHIR_FILES, group))) {
      const { entries, report } = readResources(textOf(file));
      const { received, read, inError, undated, notUnderstood, refused } = report;
      expect(read + inError + undated + notUnderstood + refused, file).toBe(received);
      expect(
        report.problems.filter(({ code }) => code === 'reader-failed'),
        file,
      ).toEqual([]);
      for (const entry of entries) {
        expect(entry.title.trim(), file).not.toBe('');
        expect(entry.title, file).not.toMatch(/\[object|undefined|NaN/);
        expect(JSON.stringify(entry.describe()), file).not.toContain('[object');
      }
    }
  });

  it('indexes at least 50,000 resources a second, however busy the machine is', () => {
    const file = filesIn(FHIR_FILES).find((name) => name.includes('derived-huge'));
    if (file === undefined) return;
    const { resources } = unpack(textOf(file));
    const ctx = { sourceId: 's', lang: 'nb' } as const;
    let best = Infinity;
    for (let round = 0; round < 8; round++) {
      const start = performance.now();
      let dated = 0;
      for (const { resource } of resources) {
        const facts = indexFacts(resource, ctx);
        if (facts !== undefined && !(facts.flags & FLAG.UNDATED)) dated++;
      }
      expect(dated).toBeGreaterThan(0);
      best = Math.min(best, performance.now() - start);
    }
    expect(resources.length / best).toBeGreaterThan(50);
    const names = resources.map(({ resource }) => entryName(resource, ctx).title);
    expect(names.every((name) => name !== '')).toBe(true);
  });
});
