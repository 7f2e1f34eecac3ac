/** What a file holds of plans and goals, read without any of our readers, held against what the widgets show. */
import { expect } from 'vitest';
import type { PatientRecord } from '@care-timeline/record';
import { goalsView } from '../../../packages/care-plan/src/model/goals.js';
import { plansView, type PlanView } from '../../../packages/care-plan/src/model/plans.js';
import { contextOf } from './records.js';

interface Raw {
  readonly resourceType?: string;
  readonly id?: string;
  readonly activity?: readonly object[];
  readonly contained?: readonly Raw[];
  readonly entry?: readonly { readonly resource?: Raw }[];
}

/** The resources as they are written. */
function rawOf(raw: Raw): Raw[] {
  return raw.resourceType === 'Bundle'
    ? (raw.entry ?? []).flatMap(({ resource }) => (resource ? rawOf(resource) : []))
    : [raw];
}

/** Plans with their parts, whatever they stand in. */
const flat = (plans: readonly PlanView[]): PlanView[] => plans.flatMap((plan) => [plan, ...flat(plan.parts)]);

export interface Shown {
  readonly plans: number;
  readonly activities: number;
  readonly goals: number;
}

/**
 * Every plan, activity and goal of one source stands once in the widgets, or is counted as in error (CPL-03).
 *
 * @param json - what was given to the record as `source`
 */
export function expectAllShown(record: PatientRecord, json: unknown, source: string, name = source): Shown {
  const raw = rawOf(json as Raw);
  const written = (type: string): string[] =>
    [
      ...new Set(raw.filter((one) => one.resourceType === type).map(({ id }) => `${source}|${type}/${id}`)),
    ].sort();
  const own = (key: string): boolean => key.startsWith(`${source}|`);

  const context = contextOf(record);
  const plans = plansView(context, { plan: '', onlyMine: false });
  const shown = flat([...plans.current, ...plans.past]).filter(({ key }) => own(key));
  const keys = [...shown, ...plans.inError].map(({ key }) => key).filter(own);
  expect(new Set(keys).size, name).toBe(keys.length);
  expect([...keys].sort(), name).toEqual(written('CarePlan'));
  let activities = 0;
  for (const plan of shown) {
    const id = plan.key.split('/').at(-1);
    const of = raw.find((one) => one.resourceType === 'CarePlan' && one.id === id);
    const own = plan.groups.flatMap((group) => group.activities);
    expect(own.length, `${name} ${plan.key}`).toBe(of?.activity?.length ?? 0);
    for (const { title } of own) expect(title.trim(), `${name} ${plan.key}`).not.toBe('');
    activities += own.length;
  }

  const goals = goalsView(context, '');
  const goalKeys = [...goals.current, ...goals.past, ...goals.inError].map(({ key }) => key).filter(own);
  expect(new Set(goalKeys).size, name).toBe(goalKeys.length);
  for (const key of written('Goal')) expect(goalKeys, name).toContain(key);
  return { plans: keys.length, activities, goals: goalKeys.length };
}
