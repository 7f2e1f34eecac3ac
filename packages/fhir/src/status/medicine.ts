import { medicationOf } from '../medication/medication-name.js';
import { asWritten, first } from '../json.js';
import { checkModifiers } from '../modifiers.js';
import { Reading } from '../reading.js';
import { saysInError } from './apply.js';

/**
 * The Medication that a resource names is part of what it says: in error, or with a modifier that is not understood, the
 * resource cannot be interpreted safely either (GEN-01, GEN-04). The index knows of contained ones; one of its own may come
 * later than the resource that names it, and is looked at with the entry.
 */
export function checkMedicine(reading: Reading): void {
  const { resource, ctx } = reading;
  if (!reading.full && resource['contained'] === undefined) return;
  const medication = medicationOf(resource, ctx);
  if (medication === undefined) return;
  const status = asWritten(medication['status'] ?? '');
  if (saysInError(status)) {
    reading.modifier('medication.status', status, false);
    reading.problem('unknown-modifier', 'medication.status', 'names a Medication that was entered in error');
  }
  // Inside the resource they have been found already.
  if (isContained(medication, resource['contained'])) return;
  const its = new Reading(medication, ctx, true);
  checkModifiers(its);
  for (const { path, value, understood } of its.modifiers ?? [])
    if (!understood) reading.modifier(`medication.${path}`, value, false);
  for (const { code, path, message } of its.problems ?? [])
    reading.problem(code, `medication.${path}`, message);
}

function isContained(medication: unknown, contained: unknown): boolean {
  return Array.isArray(contained) ? contained.includes(medication) : first(contained) === medication;
}
