import { isAsNeeded } from '../dosage/as-needed.js';
import { schedulesOf } from '../dosage/order-text.js';
import { code, first, member } from '../json.js';
import type { OrderFacts } from '../model/care-plan.js';
import type { Reading } from '../reading.js';
import type { Detail } from './reader.js';

/** When and how much of it is ordered: common to services, devices and nutrition. */
export function orderDetail({ resource }: Reading): Detail & { readonly order: OrderFacts } {
  const priority = code(resource['priority']);
  const timing = first(resource['occurrenceTiming']);
  const whole = timing === undefined ? [] : [{ timing, asNeeded: isAsNeeded(resource) }];
  const schedules = [...whole, ...schedulesOf(member(resource, 'oralDiet'))];
  return {
    order: {
      ...(priority !== undefined && { priority }),
      schedules: schedules.map(({ timing, asNeeded }) => ({ timing, asNeeded })),
      isDiet: resource['resourceType'] === 'NutritionOrder',
      structured: resource,
    },
  };
}
