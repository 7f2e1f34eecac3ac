import { inWords } from '../json.js';
import type { Reading } from '../reading.js';
import { combine } from './apply.js';
import { NOT_DONE, NOT_GIVEN, NOT_TAKEN, UNKNOWN, type StatusRule } from './rule.js';

/**
 * Modifier elements of DSTU2 and STU3 that reverse the meaning of a resource. Sources that moved to R4 still send
 * them; if they were ignored, something not given would be read as given (GEN-02).
 */
const NEGATIONS: ReadonlyMap<unknown, Readonly<Record<string, StatusRule>>> = new Map<
  unknown,
  Readonly<Record<string, StatusRule>>
>([
  ['MedicationStatement', { wasNotTaken: NOT_TAKEN }],
  ['MedicationAdministration', { wasNotGiven: NOT_GIVEN, notGiven: NOT_GIVEN }],
  ['Immunization', { wasNotGiven: NOT_GIVEN, notGiven: NOT_GIVEN }],
  ['MedicationDispense', { notDone: NOT_DONE }],
  ['Procedure', { notPerformed: NOT_DONE, notDone: NOT_DONE }],
  ['Communication', { notDone: NOT_DONE }],
  ['FamilyMemberHistory', { notDone: NOT_DONE }],
]);

/** STU3 MedicationStatement.taken: yes, no, unknown, not applicable. */
const TAKEN: ReadonlyMap<unknown, StatusRule | undefined> = new Map([
  ['y', undefined],
  ['n', NOT_TAKEN],
  ['unk', UNKNOWN],
  ['na', UNKNOWN],
]);

/** Adds elements of earlier releases to the status already read. */
export function applyEarlierReleases(reading: Reading): void {
  const { resource } = reading;
  const negations = NEGATIONS.get(resource['resourceType']);
  if (negations === undefined) return;
  for (const element in negations) {
    const value = resource[element];
    if (value === undefined || value === null) continue;
    const negated = value === true || value === 'true';
    if (told(reading, element, negated || value === false || value === 'false') && negated)
      combine(reading, negations[element]!);
  }
  const taken = resource['taken'];
  if (taken === undefined || taken === null || resource['resourceType'] !== 'MedicationStatement') return;
  const rule = TAKEN.get(taken);
  if (told(reading, 'taken', TAKEN.has(taken)) && rule !== undefined && isNews(reading, rule))
    combine(reading, rule);
}

/** Not knowing whether it is taken adds nothing to a state that is past or planned. */
function isNews({ clinicalState }: Reading, rule: StatusRule): boolean {
  return rule !== UNKNOWN || clinicalState === 'current' || clinicalState === 'paused';
}

function told(reading: Reading, element: string, understood: boolean): boolean {
  const written = inWords(reading.resource[element]);
  reading.modifier(element, written, understood);
  if (!understood) reading.problem('invalid-value', element, `not understood: ${written}`);
  return understood;
}
