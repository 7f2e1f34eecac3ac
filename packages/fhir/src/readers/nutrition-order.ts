import { derived, labelOf, written } from '../elements/label.js';
import { pointAt } from '../elements/time.js';
import { first } from '../json.js';
import { applyStatus } from '../status/apply.js';
import { applyIntent } from '../status/intent.js';
import { NUTRITION_ORDER } from '../status/plan.js';
import { nutritionParts, orderDetail } from './order.js';
import type { Reader } from './reader.js';

export const nutritionOrder: Reader = {
  type: 'NutritionOrder',
  kind: () => 'order',
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], NUTRITION_ORDER);
    applyIntent(reading, reading.resource['intent']);
  },
  time: (reading) => pointAt(reading, 'dateTime'),
  /** All that is ordered: a diet with a supplement and a tube feed is called after all three. */
  name(resource, ctx) {
    const diet = first(resource['oralDiet']);
    const supplement = first(resource['supplement']);
    const formula = first(resource['enteralFormula']);
    const names = nutritionParts(resource, ctx).flatMap((part) => part.name ?? []);
    if (names.length > 1) return derived([...new Set(names)].join(' + '));
    return (
      labelOf(diet?.['type'], ctx) ??
      written(supplement?.['productName']) ??
      labelOf(supplement?.['type'], ctx) ??
      labelOf(formula?.['baseFormulaType'], ctx) ??
      written(formula?.['baseFormulaProductName']) ??
      written(diet?.['instruction']) ??
      labelOf(first(diet?.['texture'])?.['modifier'], ctx) ??
      labelOf(resource['foodPreferenceModifier'], ctx)
    );
  },
  detail: orderDetail,
};
