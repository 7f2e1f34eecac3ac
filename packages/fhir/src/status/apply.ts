import { code, first, inWords, objects, text, type Json } from '../json.js';
import { FLAG } from '../model/facts.js';
import type { Reading } from '../reading.js';
import { inRelease, type StatusRule, type StatusTable } from './rule.js';

/**
 * Reads a status code and gives the entry its standing. A code outside the value set, or one that is required and
 * absent, is `unknown` and kept verbatim (GEN-03). Several statuses may be read one after another: see `combine`.
 */
export function applyStatus(
  reading: Reading,
  element: string,
  value: unknown,
  table: StatusTable,
  required = true,
): void {
  if (typeof value === 'string') {
    const rule = table.get(value);
    if (rule !== undefined && inRelease(rule, reading.ctx.release)) {
      reading.statuses?.push({ element, code: value, known: true });
      reading.modifiers?.push({ path: element, value, understood: true });
      combine(reading, rule);
      return;
    }
  }
  applyUncommon(reading, element, value, table, required);
}

function applyUncommon(
  reading: Reading,
  element: string,
  value: unknown,
  table: StatusTable,
  required: boolean,
): void {
  if (value === undefined || value === null) {
    if (!required) return;
    reading.statuses?.push({ element, code: '', known: false });
    reading.problem('unknown-code', element, 'required and absent');
    return;
  }
  const trimmed = code(value);
  if (trimmed !== undefined && trimmed !== value && table.has(trimmed)) {
    applyStatus(reading, element, trimmed, table, required);
    return;
  }
  const concept = first(value);
  if (concept !== undefined) {
    applyConcept(reading, element, concept, table);
    return;
  }
  unknown(reading, element, trimmed ?? inWords(value));
}

/** A status that is a CodeableConcept, such as `clinicalStatus`. */
function applyConcept(reading: Reading, element: string, concept: Json, table: StatusTable): void {
  const written = text(concept['text']);
  let verbatim: string | undefined;
  let understood = false;
  for (const coding of objects(concept['coding'] ?? (concept['code'] === undefined ? undefined : concept))) {
    const value = code(coding['code']);
    if (value === undefined) continue;
    verbatim ??= value;
    const rule = table.get(value);
    if (rule === undefined || !inRelease(rule, reading.ctx.release)) continue;
    understood = true;
    reading.statuses?.push({
      element,
      code: value,
      known: true,
      ...(written !== undefined && { text: written }),
    });
    reading.modifiers?.push({ path: element, value, understood: true });
    combine(reading, rule);
    break;
  }
  if (understood) return;
  // Text alone is nearly always the code itself.
  const spoken = written?.trim().toLowerCase();
  const rule = verbatim === undefined && spoken !== undefined ? table.get(spoken) : undefined;
  if (rule !== undefined && inRelease(rule, reading.ctx.release)) {
    reading.statuses?.push({ element, code: spoken as string, known: true, text: written as string });
    reading.modifiers?.push({ path: element, value: spoken as string, understood: true });
    combine(reading, rule);
    return;
  }
  const display = objects(concept['coding'])
    .map((coding) => text(coding['display']))
    .find(Boolean);
  unknown(reading, element, verbatim ?? written ?? display ?? '', written ?? display);
}

function unknown(reading: Reading, element: string, value: string, written?: string): void {
  reading.statuses?.push({
    element,
    code: value,
    known: false,
    ...(written !== undefined && { text: written }),
  });
  reading.modifiers?.push({ path: element, value, understood: true });
  if (reading.standing !== 'in-error' && reading.standing !== 'not-done') reading.standing = 'unknown';
  reading.problem('unknown-code', element, `not in the value set: ${inWords(value)}`);
}

/**
 * Adds one more rule: an error is an error whatever else is said, then a negation, then what the later status says.
 */
export function combine(reading: Reading, rule: StatusRule): void {
  reading.flags |= rule.flags;
  if (rule.negation !== undefined) reading.negation = rule.negation;
  if (reading.standing === 'in-error') return;
  if (reading.standing === 'not-done' && rule.standing !== 'in-error') return;
  reading.standing = rule.standing;
}

/** `doNotPerform` and its kin: never looks active, whatever the status (MED-10). */
export function applyProhibition(reading: Reading, element: string, value: unknown): void {
  if (value === undefined || value === null) return;
  const prohibited = value === true || value === 'true';
  const understood = prohibited || value === false || value === 'false';
  if (!understood) {
    reading.modifier(element, inWords(value), false);
    reading.problem('invalid-value', element, `not a boolean: ${inWords(value)}`);
    return;
  }
  reading.modifiers?.push({ path: element, value: String(prohibited), understood: true });
  if (!prohibited) return;
  reading.negation = 'do-not-perform';
  reading.flags |= FLAG.NEGATED;
  if (reading.standing !== 'in-error') reading.standing = 'not-done';
}
