import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { readText } from '../tools/read-file.js';
import { NO_FILTER } from '../../packages/medication-list/src/model/filter.js';
import { MedicineReader } from '../../packages/medication-list/src/model/from-record.js';
import { listModel } from '../../packages/medication-list/src/model/list-model.js';
import { NOW } from './support/medicines.js';
import { words } from './support/words.js';
import { FHIR_FILES } from '../support/real-data.js';

const TYPES = ['MedicationRequest', 'MedicationStatement'];

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.(json|ndjson)(\.gz)?$/.test(name) ? [path] : [];
  });
}

describe.skipIf(!existsSync(FHIR_FILES))('real files (skipped where they are absent)', () => {
  const withMedicines = existsSync(FHIR_FILES)
    ? files(FHIR_FILES).filter((path) => TYPES.some((type) => readText(path).includes(`"${type}"`)))
    : [];

  it('are there, of every family', () => {
    expect(withMedicines.length).toBeGreaterThan(60);
    const families = new Set(withMedicines.map((path) => relative(FHIR_FILES, path).split('/')[0]));
    for (const family of [
      'synthea-2020-iris',
      'synthea-2023-spezi',
      'synthea-r4-2021',
      'ips-ig-compiled',
      'ips-viewer-samples',
      'hl7-r4-examples',
      'hl7-r4b-examples',
      'hl7-r5-examples',
    ])
      expect(families, family).toContain(family);
  });

  it('MED-25 GEN-07 every MedicationRequest and MedicationStatement stands in one section or is counted with a reason', () => {
    let received = 0;
    for (const path of withMedicines) {
      const name = relative(FHIR_FILES, path);
      const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
      record.add(readText(path), { source: { id: 'file', label: 'file' } });
      const list = record.medications();
      const sums = TYPES.map((type) => record.completeness.byType.get(type));
      const sum = (of: 'received' | 'notUnderstood' | 'refused'): number =>
        sums.reduce((total, one) => total + (one?.[of] ?? 0), 0);
      const counted = list.rowOf.size + list.notShown.length + list.noneKnown.length;
      expect(counted + sum('notUnderstood') + sum('refused'), name).toBe(sum('received'));
      received += sum('received');

      const reading = new MedicineReader().read(record, {
        asOf: undefined,
        since: undefined,
        recentDays: undefined,
      });
      const model = listModel(
        { ...reading, loads: [], show: 'all', groupBy: 'use', atcLevel: 1, filter: NO_FILTER, inError: true },
        words(),
      );
      const shown = model.sections.flatMap(({ rows }) => rows.map(({ key }) => key));
      expect(shown.sort(), name).toEqual([...new Set(list.rowOf.values())].sort());
      for (const { name: of } of model.rows) expect(of.generic.trim(), name).not.toBe('');
    }
    expect(received).toBeGreaterThan(500);
  });
});
