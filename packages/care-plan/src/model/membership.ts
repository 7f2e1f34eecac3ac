import type { ClinicalEntry } from '@care-timeline/fhir';
import type { CarePlanItem } from '@care-timeline/record';
import { dayOf, titleOf, type PlanContext } from './context.js';

/** Which plans something belongs to: they list it, or it is based on them or on an order of theirs (CPL-06). */
export interface Membership {
  readonly plans: readonly CarePlanItem[];
  /** Names of its plans if none of them is in force; empty otherwise. */
  resting(entry: ClinicalEntry): string;
}

/** From a task to its order to the plan. */
const DEEPEST = 3;

/** A plan entered in error says nothing about what it lists. */
export function membershipIn(context: PlanContext): Membership {
  const { record } = context;
  const { items } = record.carePlans(dayOf(context));
  const plans = items.filter(({ rest }) => rest !== 'in-error');
  const planOf = new Map(plans.map((plan) => [plan.entry.key, plan]));
  const listing = new Map<string, CarePlanItem[]>();
  for (const plan of plans)
    for (const { planned } of plan.activities) {
      if (!planned) continue;
      const known = listing.get(planned.key);
      if (known) known.push(plan);
      else listing.set(planned.key, [plan]);
    }
  const plansOf = (entry: ClinicalEntry, depth = 0): CarePlanItem[] => {
    const own = planOf.get(entry.key);
    if (own) return [own];
    const bases = depth < DEEPEST ? entry.references.filter(({ role }) => role === 'based-on') : [];
    return [
      ...(listing.get(entry.key) ?? []),
      ...bases.flatMap((reference) => {
        const base = record.follow(entry, reference);
        return base ? plansOf(base, depth + 1) : [];
      }),
    ];
  };
  return {
    plans: items,
    resting(entry) {
      const of = plansOf(entry);
      if (!of.every(({ rest }) => rest)) return '';
      return [...new Set(of.map((plan) => titleOf(plan.entry, context)))].join(', ');
    },
  };
}
