import { isAsNeeded } from '../dosage/as-needed.js';
import { schedulesOf } from '../dosage/order-text.js';
import { labelOf, written } from '../elements/label.js';
import { readReferences } from '../elements/reference.js';
import type { ReadContext } from '../context.js';
import { code, first, member, objects, type Json } from '../json.js';
import type { OrderFacts } from '../model/care-plan.js';
import type { Reading } from '../reading.js';
import type { Detail } from './reader.js';

/** When and how much of it is ordered: common to services, devices and nutrition. */
export function orderDetail({ resource, ctx }: Reading): Detail & { readonly order: OrderFacts } {
  const priority = code(resource['priority']);
  const timing = first(resource['occurrenceTiming']);
  const whole = timing === undefined ? [] : [{ timing, asNeeded: isAsNeeded(resource) }];
  const parts = nutritionParts(resource, ctx);
  const schedules = parts.flatMap(({ name, from }) =>
    from.flatMap(schedulesOf).map(({ timing, asNeeded }) => ({
      timing,
      asNeeded,
      ...(parts.length > 1 && name !== undefined && { name }),
    })),
  );
  const allergies = readReferences(resource['allergyIntolerance'], 'allergyIntolerance', 'other', ctx);
  return {
    order: {
      ...(priority !== undefined && { priority }),
      ...(allergies.length > 0 && { allergies }),
      schedules: [...whole, ...schedules],
      isDiet: resource['resourceType'] === 'NutritionOrder',
      structured: resource,
    },
  };
}

/** A diet, supplements and a tube feed in one order, each with what gives it its times. */
export function nutritionParts(
  resource: Json,
  ctx: ReadContext,
): readonly { readonly name: string | undefined; readonly from: readonly unknown[] }[] {
  const diet = first(resource['oralDiet']);
  const formula = first(resource['enteralFormula']);
  const supplements = objects(resource['supplement']);
  return [
    ...(diet ? [{ name: labelOf(diet['type'], ctx)?.text, from: [diet] }] : []),
    ...supplements.map((one) => ({
      name: (written(one['productName']) ?? labelOf(one['type'], ctx))?.text,
      from: [one],
    })),
    ...(formula
      ? [
          {
            name: (labelOf(formula['baseFormulaType'], ctx) ?? written(formula['baseFormulaProductName']))
              ?.text,
            from: objects(member(formula, 'administration')),
          },
        ]
      : []),
  ];
}
