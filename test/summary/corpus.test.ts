import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { alertsView } from '../../packages/summary/src/model/alerts.js';
import { bannerView } from '../../packages/summary/src/model/banner.js';
import { completenessView, LEDGER_PARTS } from '../../packages/summary/src/model/completeness.js';
import { problemsView, type ProblemView } from '../../packages/summary/src/model/problems.js';
import { resultsView } from '../../packages/summary/src/model/results.js';
import { contextOf, NOW, ZONE } from './support/context.js';
import { FHIR_FILES } from '../support/real-data.js';

const FOLDERS = [
  'hl7-r4-examples',
  'hl7-r4b-examples',
  'hl7-r5-examples',
  'ips-ig-compiled',
  'ips-viewer-samples',
  'dk-core',
  'no-domain-vitalsigns',
  'mycareplanner-dev',
];

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.(json|ndjson)$/.test(name) ? [path] : [];
  });
}

function recordOf(path: string): PatientRecord {
  const record = new PatientRecord({ timeZone: ZONE, now: () => NOW });
  record.add(readFileSync(path, 'utf8'), { source: { id: 'file', label: 'file' } });
  return record;
}

const countProblems = (list: readonly ProblemView[]): number =>
  list.reduce((sum, { under }) => sum + 1 + countProblems(under), 0);

describe.skipIf(!existsSync(FHIR_FILES))('real files (skipped where they are absent)', () => {
  const all = existsSync(FHIR_FILES)
    ? FOLDERS.map((name) => join(FHIR_FILES, name))
        .filter(existsSync)
        .flatMap(files)
    : [];

  it('are there', () => {
    expect(all.length).toBeGreaterThan(500);
  });

  it('GEN-07 counts add up in every widget, whatever the file holds', () => {
    const seen = { conditions: 0, allergies: 0, observations: 0, banners: 0 };
    for (const path of all) {
      const name = relative(FHIR_FILES, path);
      const record = recordOf(path);
      const context = contextOf(record);

      const { sources, total, types } = completenessView(context);
      for (const line of [...sources, total, ...types])
        expect(
          LEDGER_PARTS.reduce((sum, part) => sum + line[part], 0),
          `${name} ${line.name}`,
        ).toBe(line.received);

      // Each condition is shown once, says that there is none, or is joined with the same of another system.
      const problems = record.problems();
      const conditions = record.entries({ kinds: ['condition'], includeInError: true });
      const { open, folded } = problemsView(context);
      const shown = [...open, ...folded].reduce((sum, group) => sum + countProblems(group.problems), 0);
      const joined = problems.items.reduce((sum, { same }) => sum + same.length, 0);
      const absences = conditions.filter(
        ({ absence, clinicalState }) => absence && clinicalState !== 'in-error',
      ).length;
      expect(shown + joined + absences, name).toBe(conditions.length);

      const allergies = record.entries({ kinds: ['allergy'], includeInError: true });
      const alerts = alertsView(context);
      const told = [
        ...alerts.groups.flatMap((group) => group.alerts),
        ...alerts.inactive,
        ...alerts.refuted,
        ...alerts.inError,
      ];
      const toldAllergies = told.filter(({ entry }) => entry.kind === 'allergy').length;
      const none = allergies.filter(
        ({ absence, clinicalState }) => absence && absence !== 'none-of-kind' && clinicalState !== 'in-error',
      ).length;
      const same = record.allergies().items.reduce((sum, one) => sum + one.same.length, 0);
      expect(toldAllergies + same + none, name).toBe(allergies.length);
      for (const { title } of told) expect(title.trim(), name).not.toBe('');

      // Each series of results has its latest value on the page.
      const results = resultsView(context);
      const list = record.results();
      const values = results.groups.flatMap((group) => group.results.flatMap((one) => one.values));
      const past = list.series.filter(({ points }) => points.some(({ start }) => !(start > NOW)));
      expect(values.length, name).toBeGreaterThanOrEqual(past.length);
      for (const value of values) {
        expect(value.text.trim(), name).not.toBe('');
        expect(value.label.trim(), name).not.toBe('');
      }

      const banner = bannerView(context);
      if (banner) expect(banner.name.trim(), name).not.toBe('');
      seen.conditions += conditions.length;
      seen.allergies += allergies.length;
      seen.observations += values.length;
      seen.banners += banner ? 1 : 0;
    }
    expect(seen.conditions).toBeGreaterThan(100);
    expect(seen.allergies).toBeGreaterThan(20);
    expect(seen.observations).toBeGreaterThan(150);
    expect(seen.banners).toBeGreaterThan(30);
  }, 120_000);

  it('every day of the past is answered: nothing throws and the ledger stays', () => {
    for (const path of all.filter((file) => file.includes('ips-'))) {
      const record = recordOf(path);
      for (const asOf of ['1900', '2015-06', '2020-01-01', '2040-01-01']) {
        const context = contextOf(record, { asOf });
        problemsView(context);
        resultsView(context);
        bannerView(context);
        expect(completenessView(context).total.received).toBe(record.completeness.total.received);
      }
    }
  }, 60_000);
});
