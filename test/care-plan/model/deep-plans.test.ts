import { expect, it } from 'vitest';
import { planContext } from '../../../packages/care-plan/src/model/context.js';
import { plansView, type PlanView } from '../../../packages/care-plan/src/model/plans.js';
import { inputOf } from '../../fuzz/inputs.js';
import { contextOf } from '../../summary/support/context.js';
import { PatientRecord } from '@care-timeline/record';

it('GEN-07 plans in a chain of 4,000 are shown all, each once, and none deeper than ten', () => {
  const record = new PatientRecord({ now: () => Date.UTC(2026, 10, 23) });
  record.add(inputOf('a chain of parents', 4000).input);
  const { current } = plansView(planContext(contextOf(record).view)!, { plan: '', onlyMine: false });
  const depths: number[] = [];
  const walk = (plans: readonly PlanView[], depth: number): void => {
    for (const { parts } of plans) {
      depths.push(depth);
      walk(parts, depth + 1);
    }
  };
  walk(current, 0);
  expect(depths).toHaveLength(4000);
  expect(Math.max(...depths)).toBe(10);
});
