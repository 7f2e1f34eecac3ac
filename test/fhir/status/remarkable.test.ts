/** Statuses that change what an entry means although its state stays the same, and what is drawn as a plan. */
import { describe, expect, it } from 'vitest';
import { FLAG, remarkableStatuses, type ClinicalEntry } from '@care-timeline/fhir';
import { Reading } from '../../../packages/fhir/src/reading.js';
import { planOnly } from '../../../packages/fhir/src/status/apply.js';

describe('statuses that are shown wherever the entry is', () => {
  it.each([
    ['MedicationStatement', 'adherence', 'not-as-directed', true],
    ['MedicationStatement', 'adherence', 'taking-not-as-directed', true],
    ['MedicationStatement', 'adherence', 'taking-as-directed', false],
    ['MedicationStatement', 'status', 'not-as-directed', false],
    ['MedicationRequest', 'adherence', 'not-as-directed', false],
    ['Immunization', 'isSubpotent', 'true', true],
    ['Immunization', 'isSubpotent', 'false', false],
    ['Immunization', 'status', 'true', false],
    ['Procedure', 'isSubpotent', 'true', false],
  ])('GEN-05 %s, %s %s: %s', (resourceType, element, code, isShown) => {
    const statuses: ClinicalEntry['statuses'] = [
      { element: 'status', code: 'active', known: true },
      { element, code, known: true },
    ];
    expect(remarkableStatuses({ resourceType, statuses })).toEqual(isShown ? [statuses[1]] : []);
  });
});

describe('what applies only if something happens', () => {
  it.each([
    ['current', 'planned'],
    ['past', 'past'],
    ['in-error', 'in-error'],
    ['unknown', 'unknown'],
  ] as const)('GEN-03 is drawn as a plan: %s as %s', (before, after) => {
    const reading = new Reading({ resourceType: 'CarePlan' }, { sourceId: 's', lang: 'nb' }, true);
    reading.clinicalState = before;
    reading.flags = FLAG.NEGATED;
    planOnly(reading);
    expect([reading.clinicalState, reading.flags]).toEqual([after, FLAG.NEGATED | FLAG.PLAN]);
  });
});
