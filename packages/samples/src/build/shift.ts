import type { Bundle, Patient } from '@medplum/fhirtypes';
import { SYSTEM } from '../codes/systems.js';
import { isSyntheticIdentityNumber, syntheticIdentityNumber } from '../identity.js';
import { REFERENCE_DAY, daysBetween, osloOffset, plusDays } from './dates.js';

/** Elements that contain a date, dateTime or instant: the only strings that are shifted. */
const DATE_ELEMENT =
  /^(start|end|date|dateTime|issued|recorded|recordedOn|authoredOn|created|sent|received|started|due|event|occurrence|dueDate|birthDate|recordedDate|assertedDate|lastOccurrence|onset|lastUpdated|timestamp|expirationDate|publicationDate|dateAsserted|statusDate|startDate|authored|lastModified|whenPrepared|whenHandedOver|timedate|time|indexed|birthTime)$|(DateTime|Date|Instant)$/;
const FULL = /^(\d{4}-\d{2}-\d{2})(T.*)?$/;
const MONTH = /^\d{4}-\d{2}$/;
const YEAR = /^\d{4}$/;

function shiftText(text: string, days: number): string {
  const full = FULL.exec(text);
  if (full?.[1] !== undefined) {
    if (Number.isNaN(Date.parse(full[1])) || new Date(full[1]).toISOString().slice(0, 10) !== full[1])
      return text;
    const date = plusDays(full[1], days);
    return date + (full[2] ?? '').replace(/[+]0[12]:00$/, osloOffset(date));
  }
  if (MONTH.test(text)) return plusDays(`${text}-15`, days).slice(0, 7);
  if (YEAR.test(text)) return plusDays(`${text}-07-01`, days).slice(0, 4);
  return text;
}

function walk(node: unknown, element: string, days: number): unknown {
  if (typeof node === 'string') return DATE_ELEMENT.test(element) ? shiftText(node, days) : node;
  if (Array.isArray(node)) return node.map((item) => walk(item, element, days));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, walk(value, name, days)]));
}

/**
 * The bundle as it would be on another day. Identity numbers are regenerated, since they start with the date of
 * birth. Dates that cannot be parsed are left unchanged.
 */
export function shiftToday(bundle: Bundle, today: string): Bundle {
  const days = daysBetween(REFERENCE_DAY, today);
  if (days === 0) return bundle;
  const shifted = walk(bundle, '', days) as Bundle;
  for (const { resource } of shifted.entry ?? []) {
    if (resource?.resourceType === 'Patient') renumber(resource);
  }
  return shifted;
}

function renumber(patient: Patient): void {
  for (const identifier of patient.identifier ?? []) {
    if (identifier.system !== SYSTEM.fnr || !isSyntheticIdentityNumber(identifier.value ?? '')) continue;
    if (patient.birthDate?.length !== 10 || (patient.gender !== 'female' && patient.gender !== 'male'))
      continue;
    identifier.value = syntheticIdentityNumber(
      patient.birthDate,
      patient.gender,
      patient.name?.[0]?.family ?? '',
    );
  }
}
