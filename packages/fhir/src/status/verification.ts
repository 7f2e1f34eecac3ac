import { FLAG } from '../model/facts.js';
import { code, first, objects, text } from '../json.js';
import { isPresumed } from '../norway/critical-information.js';
import type { Reading } from '../reading.js';
import { combine } from './apply.js';
import { VERIFICATION } from './problem.js';

const UNCONFIRMED: ReadonlySet<string> = new Set(['unconfirmed', 'provisional', 'differential', 'presumed']);

/**
 * `verificationStatus`: how sure it is, and whether it is refuted or in error (ALG-02). A code outside the value set is
 * kept verbatim and counts as not confirmed.
 */
export function applyVerification(reading: Reading): void {
  const value = reading.resource['verificationStatus'];
  if (value === undefined || value === null) {
    if (reading.resource['extension'] !== undefined && isPresumed(reading.resource)) presume(reading);
    return;
  }
  const element = 'verificationStatus';
  const concept = first(value);
  const written = concept === undefined ? undefined : text(concept['text']);
  let verbatim = typeof value === 'string' ? code(value) : undefined;
  for (const coding of objects(concept?.['coding'])) {
    const given = code(coding['code']);
    if (given === undefined) continue;
    verbatim ??= given;
    if (isKnown(given)) {
      verbatim = given;
      break;
    }
  }
  verbatim ??= isKnown(written?.toLowerCase()) ? written?.toLowerCase() : written;
  // Norwegian critical information has no code for it in R4, and says it in an extension.
  const presumed = concept !== undefined && (verbatim === undefined || verbatim === 'unconfirmed');
  if (presumed && isPresumed(reading.resource)) {
    presume(reading);
    return;
  }
  if (verbatim === undefined) return;
  const known = isKnown(verbatim);
  reading.statuses?.push({ element, code: verbatim, known, ...(written !== undefined && { text: written }) });
  reading.modifiers?.push({ path: element, value: verbatim, understood: true });
  reading.certainty = verbatim;
  const rule = VERIFICATION.get(verbatim);
  if (rule !== undefined) combine(reading, rule);
  else if (verbatim !== 'confirmed') reading.flags |= FLAG.UNCONFIRMED;
  if (!known) reading.problem('unknown-code', element, `not in the value set: ${verbatim}`);
}

function presume(reading: Reading): void {
  reading.statuses?.push({ element: 'verificationStatus', code: 'presumed', known: true });
  reading.modifiers?.push({ path: 'verificationStatus', value: 'presumed', understood: true });
  reading.certainty = 'presumed';
  reading.flags |= FLAG.UNCONFIRMED;
}

/** One list for conditions and allergies: `provisional` of an allergy is as plain as that of a condition. */
function isKnown(value: string | undefined): boolean {
  return value !== undefined && (value === 'confirmed' || UNCONFIRMED.has(value) || VERIFICATION.has(value));
}
