import { describe, expect, it } from 'vitest';
import { entryOf, measurement, type Json } from './support.js';

const contents = (own: Json): unknown[] => entryOf(measurement(own)).values.map(({ content }) => content);
const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

describe('values that are not what FHIR says', () => {
  it('RES-02 what stands in the place of a number is kept as it was written', () => {
    expect(contents({ valueQuantity: { value: 'ca. 5', unit: 'g' } })).toEqual([
      { type: 'quantity', quantity: { written: 'ca. 5', unit: 'g' } },
    ]);
    expect(contents({ valueQuantity: { value: '> 90', unit: 'ml/min' } })).toEqual([
      { type: 'quantity', quantity: { written: '> 90', unit: 'ml/min' } },
    ]);
    expect(contents({ valueQuantity: { value: [5], unit: 'g' } })).toEqual([
      { type: 'quantity', quantity: { written: '[5]', unit: 'g' } },
    ]);
    expect(contents({ valueQuantity: { value: '13,2', unit: 'g' } })).toMatchObject([
      { quantity: { written: '13,2' } },
    ]);
  });

  it('RES-02 a value of another JSON type than its name says is shown, and reported', () => {
    for (const [own, text] of [
      [{ valueQuantity: '5 mg' }, '5 mg'],
      [{ valueInteger: '7' }, '7'],
      [{ valueBoolean: 'true' }, 'true'],
      [{ valueString: 12 }, '12'],
      [{ valueFuture: { amount: 3 } }, '{"amount":3}'],
    ] as const) {
      const entry = entryOf(measurement(own));
      expect(entry.values[0]?.content, JSON.stringify(own)).toEqual({ type: 'text', text });
      expect(entry.problems.map(({ code }) => code)).toContain('unexpected-type');
    }
    expect(entryOf(measurement({ valueString: ' ' })).values.map(({ content }) => content)).toEqual([
      undefined,
    ]);
    expect(
      entryOf(measurement({ component: [{ code: { text: 'A' }, valueString: 4 }] })).problems,
    ).toHaveLength(1);
  });

  it('RES-02 of two values none is lost', () => {
    expect(contents({ valueQuantity: { value: 5, unit: 'mg' }, valueString: 'negativ' })).toMatchObject([
      { type: 'quantity' },
      { type: 'text', text: 'negativ' },
    ]);
  });

  it('RES-04 a reason in the place of the number is shown instead of a unit alone', () => {
    const extension = [{ url: ABSENT, valueCode: 'asked-declined' }];
    for (const valueQuantity of [
      { unit: 'g', _value: { extension } },
      { unit: 'g', extension },
    ]) {
      const [value] = entryOf(measurement({ valueQuantity })).values;
      expect(value?.content).toBeUndefined();
      expect(value?.dataAbsentReason?.label).toBe('ønsket ikke å svare');
    }
  });

  it('RES-04 GEN-04 a value and a reason why there is none: cannot be interpreted safely', () => {
    const dataAbsentReason = { coding: [{ code: 'error' }] };
    const value = { valueQuantity: { value: 5, unit: 'mg' } };
    const entry = entryOf(measurement({ ...value, dataAbsentReason }));
    expect(entry).toMatchObject({ safe: false, values: [{ dataAbsentReason: { label: 'error' } }] });
    expect(
      entryOf(measurement({ component: [{ code: { text: 'A' }, ...value, dataAbsentReason }] })).safe,
    ).toBe(false);
    expect(entryOf(measurement({ dataAbsentReason })).safe).toBe(true);
    expect(entryOf(measurement(value)).safe).toBe(true);
  });

  it('GEN-13 GEN-04 a measurement of somebody else than the patient cannot be read as the patient’s', () => {
    for (const focus of [
      [{ reference: 'Patient/infant-mom' }],
      [{ reference: 'RelatedPerson/donor' }],
      { type: 'Patient', display: 'Foster' },
    ]) {
      const entry = entryOf(measurement({ focus }));
      expect(entry.safe).toBe(false);
      expect(entry.modifiers).toContainEqual(expect.objectContaining({ path: 'focus', understood: false }));
    }
    expect(entryOf(measurement({ focus: [{ reference: 'Patient/p' }] })).safe).toBe(true);
    expect(entryOf(measurement({ focus: [{ reference: 'Device/pump' }] })).safe).toBe(true);
  });
});
