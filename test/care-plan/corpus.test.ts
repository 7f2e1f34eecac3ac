import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { goalsView } from '../../packages/care-plan/src/model/goals.js';
import { plansView, type PlanView } from '../../packages/care-plan/src/model/plans.js';
import { readText } from '../tools/read-file.js';
import { contextOf, NOW } from './support/records.js';

/** Real files, where they lie beside the project; they are not part of it. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data/fhir');
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

interface Raw {
  readonly resourceType?: string;
  readonly id?: string;
  readonly activity?: readonly object[];
  readonly entry?: readonly { readonly resource?: Raw }[];
}

/** The resources of a file as they are written, without any of our readers. */
function rawOf(text: string): Raw[] {
  const walk = (raw: Raw): Raw[] =>
    raw.resourceType === 'Bundle'
      ? (raw.entry ?? []).flatMap(({ resource }) => (resource ? walk(resource) : []))
      : [raw];
  return walk(JSON.parse(text) as Raw);
}

/** Plans with their parts, whatever they stand in. */
const flat = (plans: readonly PlanView[]): PlanView[] => plans.flatMap((plan) => [plan, ...flat(plan.parts)]);

describe.skipIf(!existsSync(root))('real files (skipped where they are absent)', () => {
  it(
    'CPL-03 every plan, every activity and every goal is shown once, or counted as in error',
    { timeout: 60_000 },
    () => {
      const seen = { plans: 0, activities: 0, goals: 0 };
      const paths = FOLDERS.map((name) => join(root, name))
        .filter(existsSync)
        .flatMap(files)
        .filter((path) => /"resourceType"\s*:\s*"(CarePlan|Goal)"/.test(readText(path)));
      for (const path of paths) {
        const name = relative(root, path);
        const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
        record.add(readText(path), { source: { id: 'file', label: 'file' } });
        const context = contextOf(record);

        const plans = plansView(context, { plan: '', onlyMine: false });
        const shown = flat([...plans.current, ...plans.past]);
        const entries = record.entries({ kinds: ['care-plan'], includeInError: true });
        const keys = [...shown, ...plans.inError].map(({ key }) => key);
        expect(new Set(keys).size, name).toBe(keys.length);
        expect([...keys].sort(), name).toEqual(entries.map(({ key }) => key).sort());

        const raw = rawOf(readText(path));
        const written = (type: string): string[] =>
          [
            ...new Set(raw.filter((one) => one.resourceType === type).map(({ id }) => `file|${type}/${id}`)),
          ].sort();
        expect([...keys].sort(), name).toEqual(written('CarePlan'));
        for (const plan of shown) {
          const [id] = plan.key.split('/').slice(-1);
          const of = raw.filter((one) => one.resourceType === 'CarePlan' && one.id === id);
          expect(plan.item.activities.length, `${name} ${plan.key}`).toBe(of[0]?.activity?.length ?? 0);
        }
        for (const plan of shown) {
          const activities = plan.groups.flatMap((group) => group.activities);
          expect(activities.length, `${name} ${plan.key}`).toBe(plan.item.activities.length);
          seen.activities += activities.length;
        }

        const goals = goalsView(context, '');
        const goalKeys = [...goals.current, ...goals.past, ...goals.inError].map(({ key }) => key);
        const all = record.entries({ kinds: ['goal'], includeInError: true }).map(({ key }) => key);
        expect([...goalKeys].sort(), name).toEqual([...all].sort());
        for (const key of written('Goal')) expect(goalKeys, name).toContain(key);
        seen.plans += keys.length;
        seen.goals += goalKeys.length;
      }
      expect(seen.plans).toBeGreaterThan(20);
      expect(seen.activities).toBeGreaterThan(20);
      expect(seen.goals).toBeGreaterThan(5);
    },
  );
});
