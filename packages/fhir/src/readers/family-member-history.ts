import type { ReadContext } from '../context.js';
import { ageRangeText, ageText } from '../elements/age-text.js';
import type { Label } from '../elements/concept.js';
import { readConcept, readConcepts } from '../elements/concept.js';
import { derived, labelOf } from '../elements/label.js';
import { readQuantity, readRange } from '../elements/quantity.js';
import { pointAt } from '../elements/time.js';
import { readChoice } from '../elements/value.js';
import { objects, text, type Json } from '../json.js';
import type { ValueContent, ValueFact } from '../model/value.js';
import { applyStatus } from '../status/apply.js';
import { FAMILY_HISTORY } from '../status/result.js';
import type { Reader } from './reader.js';

export const familyMemberHistory: Reader = {
  type: 'FamilyMemberHistory',
  kind: () => 'family-history',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], FAMILY_HISTORY),
  time(reading) {
    const point = pointAt(reading, 'date');
    // `date` is when it was recorded, not when anybody fell ill.
    return point && { ...point, element: 'recorded' };
  },
  name,
  detail({ resource, ctx }) {
    const values: ValueFact[] = [];
    for (const condition of objects(resource['condition'])) {
      const code = readConcept(condition['code'], ctx);
      if (code === undefined) continue;
      const content = onsetOf(condition, ctx);
      values.push({
        code,
        ...(content && { content }),
        interpretation: readConcepts(condition['outcome'], ctx),
        ranges: [],
        component: true,
        codings: code.codings,
      });
    }
    return { values };
  },
};

/** An age in words: it is no measured value. */
function onsetOf(condition: Json, ctx: ReadContext): ValueContent | undefined {
  const age = readQuantity(condition['onsetAge']);
  const range = readRange(condition['onsetRange']);
  const words = (age && ageText(age, 'onset', ctx.lang)) ?? (range && ageRangeText(range, 'onset', ctx.lang));
  return words === undefined ? readChoice(condition, 'onset', ctx) : { type: 'text', text: words };
}

/** "Mother: Diabetes mellitus type 2, Hypertension". */
function name(resource: Json, ctx: ReadContext): Label | undefined {
  const who = labelOf(resource['relationship'], ctx) ?? derived(text(resource['name']));
  const what = objects(resource['condition'])
    .map((condition) => labelOf(condition['code'], ctx)?.text)
    .filter(Boolean)
    .join(', ');
  if (what === '') return who;
  return derived(who === undefined ? what : `${who.text}: ${what}`);
}
