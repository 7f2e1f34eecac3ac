import { code, inWords } from '../json.js';
import { FLAG } from '../model/facts.js';
import type { Reading } from '../reading.js';

/** Request intents that only express an idea of doing something (GEN-03). */
const PLAN_LIKE = new Set(['proposal', 'plan', 'option']);
const BINDING = new Set([
  'order',
  'original-order',
  'reflex-order',
  'filler-order',
  'instance-order',
  'directive',
]);

/**
 * Reads `intent`, a modifier: a proposal, plan or option is not an order, and "active" then refers to the plan only.
 * A care plan is itself the plan, so that `plan` there means it is in force: pass it as `inForce`.
 */
export function applyIntent(reading: Reading, value: unknown, required = true, inForce?: string): void {
  const intent = code(value);
  if (intent === undefined) {
    if (!required && (value === undefined || value === null)) return;
    reading.statuses?.push({ element: 'intent', code: value == null ? '' : inWords(value), known: false });
    reading.problem(
      'unknown-code',
      'intent',
      value == null ? 'required and absent' : `not a code: ${inWords(value)}`,
    );
    // If it is unclear whether it is an order, it must not be shown as one.
    if (isOpen(reading)) reading.clinicalState = 'unknown';
    return;
  }
  const planLike = PLAN_LIKE.has(intent) && intent !== inForce;
  const known = planLike || intent === inForce || BINDING.has(intent);
  reading.statuses?.push({ element: 'intent', code: intent, known });
  reading.modifiers?.push({ path: 'intent', value: intent, understood: true });
  if (!known) {
    reading.problem('unknown-code', 'intent', `not in the value set: ${inWords(intent)}`);
    if (isOpen(reading)) reading.clinicalState = 'unknown';
  } else if (planLike) {
    reading.flags |= FLAG.PLAN;
    if (reading.clinicalState === 'current' || reading.clinicalState === 'paused')
      reading.clinicalState = 'planned';
  }
}

function isOpen(reading: Reading): boolean {
  return (
    reading.clinicalState === 'current' ||
    reading.clinicalState === 'paused' ||
    reading.clinicalState === 'planned'
  );
}
