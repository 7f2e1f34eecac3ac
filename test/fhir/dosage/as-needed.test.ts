/** The words, the picture and the facts of a dosage agree on whether it is taken as needed. */
import { describe, expect, it } from 'vitest';
import { readResources } from '@care-timeline/fhir';
import { doseSchedule, dosageText } from '../../../packages/fhir/src/dosage/index.js';

const REGULAR = {
  doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablett' } }],
  timing: { repeat: { when: ['MORN', 'NIGHT'] } },
};

function factsOf(dosage: object): boolean | undefined {
  const { entries } = readResources({
    resourceType: 'MedicationRequest',
    id: 'm',
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/p' },
    medicationCodeableConcept: { text: 'Paracet' },
    dosageInstruction: [dosage],
  });
  return entries[0]?.medication?.dosages[0]?.asNeeded;
}

describe('as needed', () => {
  it.each<[string, object, boolean]>([
    ['a boolean', { asNeededBoolean: true }, true],
    ['a boolean that is false', { asNeededBoolean: false }, false],
    ['a boolean written as a text', { asNeededBoolean: 'true' }, true],
    ['"false" written as a text', { asNeededBoolean: 'false' }, false],
    ['R5 asNeeded', { asNeeded: true }, true],
    ['R5 asNeeded as a text', { asNeeded: 'true' }, true],
    ['R5 asNeeded false', { asNeeded: false }, false],
    ['a reason', { asNeededCodeableConcept: { text: 'smerter' } }, true],
    ['a reason that is a plain text', { asNeededCodeableConcept: 'smerter' }, true],
    ['a reason that is null', { asNeededCodeableConcept: null }, false],
    ['a reason that is masked', { asNeededCodeableConcept: { extension: [{ url: 'x' }] } }, true],
    ['R5 reasons', { asNeededFor: [{ text: 'smerter' }] }, true],
    ['an R5 reason that is a plain text', { asNeededFor: 'smerter' }, true],
    ['an empty list of reasons', { asNeededFor: [] }, false],
    ['nothing of the kind', {}, false],
  ])('MED-09 %s', (_, more, asNeeded) => {
    const dosage = { ...REGULAR, ...more };
    expect(dosageText(dosage, 'nb').asNeeded).toBe(asNeeded);
    expect(factsOf(dosage)).toBe(asNeeded);
    const picture = doseSchedule([dosage]);
    expect(picture.asNeeded).toBe(asNeeded);
    // Fixed times beside "as needed" are nothing to draw as if they were regular.
    expect([picture.irregular, picture.morning !== undefined]).toEqual([asNeeded, !asNeeded]);
  });
});
