import { medicationOf } from '../medication/medication-name.js';
import { asWritten, first } from '../json.js';
import { checkModifiers } from '../modifiers.js';
import { Reading } from '../reading.js';
import { saysInError } from './apply.js';

/**
 * The Medication named by a resource is part of its meaning: if the Medication is in error or has a modifier that is
 * not understood, the resource cannot be interpreted safely either (GEN-01, GEN-04). The index checks contained ones;
 * a separate Medication may arrive later than the resource that names it, and is checked with the entry.
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
  // Those inside the resource have already been found.
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
