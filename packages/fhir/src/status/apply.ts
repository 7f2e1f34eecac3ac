import { asWritten, code, first, inWords, objects, strings, text, type Json } from '../json.js';
import { FLAG } from '../model/facts.js';
import type { ClinicalState } from '../model/clinical-state.js';
import type { Reading } from '../reading.js';
import { IN_ERROR, inRelease, type StatusRule, type StatusTable } from './rule.js';

/**
 * Reads a status code and sets the entry's clinical state. A code outside the value set, or a required code that is
 * absent, is `unknown` and kept verbatim (GEN-03). Several statuses may be read in turn: see `combine`.
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
  const codes = strings(value).map((written) => written.trim());
  if (codes.length > 0) applyCodes(reading, element, codes, table);
  else {
    const concept = first(value);
    if (concept === undefined) unknown(reading, element, asWritten(value));
    else applyConcept(reading, element, concept, table);
  }
}

/** A status given as a CodeableConcept, such as `clinicalStatus`. */
function applyConcept(reading: Reading, element: string, concept: Json, table: StatusTable): void {
  const written = text(concept['text']);
  const codings = objects(concept['coding'] ?? (concept['code'] === undefined ? undefined : concept));
  const codes = codings.map((coding) => code(coding['code'])).filter((found) => found !== undefined);
  if (codes.length > 0) {
    const known = codes.filter((found) => ruleOf(reading, found, table) !== undefined);
    // Codes from the source's own system, next to the expected one, express the same status in other terms.
    if (known.length > 0) applyCodes(reading, element, known, table, written);
    else unknown(reading, element, codes.join(', '), written ?? displayIn(codings));
    return;
  }
  // A text without a code is nearly always the code itself.
  const spoken = written?.trim().toLowerCase();
  if (spoken !== undefined && ruleOf(reading, spoken, table) !== undefined)
    applyCodes(reading, element, [spoken], table, written);
  else unknown(reading, element, written ?? displayIn(codings) ?? '', written ?? displayIn(codings));
}

/**
 * One code, or several for one status. If there are several, an error wins, then a negation; if they otherwise
 * disagree, the status is unknown.
 */
function applyCodes(
  reading: Reading,
  element: string,
  codes: readonly string[],
  table: StatusTable,
  written?: string,
): void {
  const rules = codes.map((value) => ruleOf(reading, value, table));
  const takesBack = (clinicalState: ClinicalState): number =>
    rules.findIndex((rule) => rule?.clinicalState === clinicalState);
  const back = [takesBack('in-error'), takesBack('not-done')].find((at) => at >= 0);
  const at = back ?? (new Set(rules.map((rule) => rule?.clinicalState)).size === 1 ? 0 : -1);
  const value = codes[at];
  const rule = rules[at];
  if (value === undefined || rule === undefined) {
    unknown(reading, element, codes.join(', '), written);
    return;
  }
  reading.statuses?.push({
    element,
    code: value,
    known: true,
    ...(written !== undefined && { text: written }),
  });
  reading.modifiers?.push({ path: element, value, understood: true });
  combine(reading, rule);
}

function ruleOf(reading: Reading, value: string, table: StatusTable): StatusRule | undefined {
  const rule = table.get(value);
  return rule !== undefined && inRelease(rule, reading.ctx.release) ? rule : undefined;
}

function displayIn(codings: readonly Json[]): string | undefined {
  return codings.map((coding) => text(coding['display'])).find(Boolean);
}

function unknown(reading: Reading, element: string, value: string, written?: string): void {
  const inError = saysInError(value);
  reading.statuses?.push({
    element,
    code: value,
    known: false,
    ...(written !== undefined && { text: written }),
  });
  reading.modifiers?.push({ path: element, value, understood: true });
  if (inError) combine(reading, IN_ERROR);
  else if (reading.clinicalState !== 'in-error' && reading.clinicalState !== 'not-done')
    reading.clinicalState = 'unknown';
  reading.problem('unknown-code', element, `not in the value set: ${inWords(value)}`);
}

/** In error in another spelling, or among other codes: it must not be taken as valid (GEN-01). */
export function saysInError(value: string): boolean {
  return /\bentered[- ]in[- ]error\b/i.test(value);
}

/** Applies one more rule: an error always wins, then a negation, then the later status. */
export function combine(reading: Reading, rule: StatusRule): void {
  reading.flags |= rule.flags;
  if (rule.negation !== undefined) reading.negation = rule.negation;
  if (reading.clinicalState === 'in-error') return;
  if (reading.clinicalState === 'not-done' && rule.clinicalState !== 'in-error') return;
  reading.clinicalState = rule.clinicalState;
}

/** `doNotPerform` and similar elements: never looks active, whatever the status (MED-10). */
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
  if (reading.clinicalState !== 'in-error') reading.clinicalState = 'not-done';
}

/** What applies only if something happens is drawn as a plan, whatever the status (GEN-03). */
export function planOnly(reading: Reading): void {
  reading.flags |= FLAG.PLAN;
  if (reading.clinicalState === 'current') reading.clinicalState = 'planned';
}
