import { FLAG } from '../model/facts.js';
import { code, first, objects, strings, text, type Json } from '../json.js';
import { isPresumed } from '../norway/critical-information.js';
import type { Reading } from '../reading.js';
import { combine, saysInError } from './apply.js';
import { VERIFICATION } from './problem.js';
import { IN_ERROR } from './rule.js';

/**
 * Retractions first, then doubts, the more specific before the general. One list for conditions and allergies:
 * `provisional` has the same weight for an allergy as for a condition.
 */
const BY_WEIGHT: readonly string[] = [
  'entered-in-error',
  'refuted',
  'differential',
  'provisional',
  'presumed',
  'unconfirmed',
  'confirmed',
];

/**
 * `verificationStatus`: the certainty, and whether it is refuted or in error (ALG-02). A code outside the value set
 * is kept verbatim and counts as not confirmed.
 */
export function applyVerification(reading: Reading, element = 'verificationStatus'): void {
  const value = reading.resource[element];
  if (value === undefined || value === null) {
    if (reading.resource['extension'] !== undefined && isPresumed(reading.resource)) presume(reading);
    return;
  }
  const concept = first(value);
  const written = concept === undefined ? undefined : text(concept['text']);
  const verbatim = verificationIn(value, concept, written);
  // Norwegian critical information has no R4 code for it and uses an extension.
  const presumed = concept !== undefined && (verbatim === undefined || verbatim === 'unconfirmed');
  if (presumed && isPresumed(reading.resource)) {
    presume(reading);
    return;
  }
  if (verbatim === undefined) return;
  const known = BY_WEIGHT.includes(verbatim);
  reading.statuses?.push({ element, code: verbatim, known, ...(written !== undefined && { text: written }) });
  reading.modifiers?.push({ path: element, value: verbatim, understood: true });
  reading.certainty = verbatim;
  const rule = VERIFICATION.get(verbatim) ?? (saysInError(verbatim) ? IN_ERROR : undefined);
  if (rule !== undefined) combine(reading, rule);
  else if (verbatim !== 'confirmed') reading.flags |= FLAG.UNCONFIRMED;
  if (!known) reading.problem('unknown-code', element, `not in the value set: ${verbatim}`);
}

/** Of several codes, the one with the most weight, else the first as written, else the text. */
function verificationIn(value: unknown, concept: Json | undefined, written?: string): string | undefined {
  const codes = strings(value).map((word) => word.trim());
  for (const coding of objects(concept?.['coding'])) {
    const given = code(coding['code']);
    if (given !== undefined) codes.push(given);
  }
  const spoken = written?.trim().toLowerCase();
  if (codes.length === 0 && spoken !== undefined) return BY_WEIGHT.includes(spoken) ? spoken : written;
  return (
    BY_WEIGHT.find((known) => codes.includes(known)) ?? codes.find((word) => saysInError(word)) ?? codes[0]
  );
}

function presume(reading: Reading): void {
  reading.statuses?.push({ element: 'verificationStatus', code: 'presumed', known: true });
  reading.modifiers?.push({ path: 'verificationStatus', value: 'presumed', understood: true });
  reading.certainty = 'presumed';
  reading.flags |= FLAG.UNCONFIRMED;
}
