import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { samplePatients } from '@care-timeline/samples';
import { readText } from '../tools/read-file.js';
import { expectAllShown } from './support/oracle.js';
import { NOW } from './support/records.js';
import { FHIR_FILES } from '../support/real-data.js';

const FOLDERS = [
  'hl7-r4-examples',
  'hl7-r4b-examples',
  'hl7-r5-examples',
  'ips-ig-compiled',
  'dk-core',
  'synthea-2020-iris',
  'synthea-2023-spezi',
  'synthea-r4-2021',
];

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.json(\.gz)?$/.test(name) ? [path] : [];
  });
}

describe.skipIf(!existsSync(FHIR_FILES))('real files (skipped where they are absent)', () => {
  it(
    'CPL-03 every plan, every activity and every goal is shown once, or counted as in error',
    { timeout: 60_000 },
    () => {
      const seen = { plans: 0, activities: 0, goals: 0 };
      const paths = FOLDERS.map((name) => join(FHIR_FILES, name))
        .filter(existsSync)
        .flatMap(files)
        .filter((path) => /"resourceType"\s*:\s*"(CarePlan|Goal)"/.test(readText(path)));
      for (const path of paths) {
        const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
        record.add(readText(path), { source: { id: 'file', label: 'file' } });
        const found = expectAllShown(record, JSON.parse(readText(path)), 'file', relative(FHIR_FILES, path));
        for (const name of ['plans', 'activities', 'goals'] as const) seen[name] += found[name];
      }
      expect(seen.plans).toBeGreaterThan(20);
      expect(seen.activities).toBeGreaterThan(20);
      expect(seen.goals).toBeGreaterThan(5);
    },
  );
});

describe('sample patients', () => {
  it.each(samplePatients.map(({ id, sources }) => [id, sources] as const))(
    'CPL-03 %s: every plan, every activity and every goal of each system is shown once',
    (_, sources) => {
      const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
      const answered = sources.filter(({ failure }) => !failure);
      for (const { id, label, bundle } of answered) record.add(bundle(), { source: { id, label } });
      for (const { id, bundle } of answered) expectAllShown(record, bundle(), id);
    },
  );
});
