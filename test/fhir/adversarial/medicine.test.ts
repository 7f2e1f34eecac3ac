import { describe, expect, it } from 'vitest';
import { FLAG, dosageText, indexFacts, makeEntry, type ReadContext } from '@care-timeline/fhir';
import { entryOf, order, type Json } from './support.js';

const NBSP = '\u00a0';
const dose = { doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablett' } }] };

describe('as needed, in odd shapes', () => {
  it('MED-09 a reason that says nothing is still as needed', () => {
    const extension = [
      { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' },
    ];
    for (const own of [
      { asNeededCodeableConcept: {} },
      { asNeededCodeableConcept: { extension } },
      { asNeededFor: [{ extension }] },
      { asNeededBoolean: 'true' },
    ]) {
      const dosage = { ...dose, ...own };
      expect(dosageText(dosage, 'nb').text, JSON.stringify(own)).toBe(`1${NBSP}tablett, ved behov`);
      const { medication } = entryOf(order({ dosageInstruction: [dosage] }));
      expect(medication?.dosages[0]?.asNeeded).toBe(true);
      expect(medication?.use).toBe('as-needed');
    }
    expect(dosageText({ ...dose, asNeededBoolean: false, asNeededFor: [] }, 'nb').text).toBe(
      `1${NBSP}tablett`,
    );
  });

  it('MED-09 a timing, dose or rate in a list of one is read', () => {
    const timing = [{ repeat: [{ frequency: 2, period: 1, periodUnit: 'd' }] }];
    expect(dosageText({ ...dose, timing }, 'nb').text).toBe(`1${NBSP}tablett, 2${NBSP}ganger daglig`);
    expect(dosageText({ doseAndRate: [{ doseQuantity: [{ value: 2, unit: 'mg' }] }] }, 'nb').text).toBe(
      `2${NBSP}mg`,
    );
  });

  it('MED-30 doses on stated days are the time of use, beside periods too', () => {
    const on = (...event: string[]): Json => ({ text: '1', timing: { event } });
    const time = (...dosageInstruction: Json[]) =>
      entryOf(order({ dosageInstruction })).medication?.usePeriod;
    expect(time(on('2026-01-03', '2026-01-01'))).toMatchObject({
      start: { text: '2026-01-01' },
      end: { text: '2026-01-03' },
      ongoing: false,
    });
    const once = time(on('2026-01-03'));
    expect([once?.start?.text, once?.end?.text, once?.ongoing]).toEqual(['2026-01-03', '2026-01-03', false]);
    const boundsPeriod = { start: '2026-02-01' };
    const then = time(on('2026-01-03'), { text: '2', timing: { repeat: { boundsPeriod } } });
    expect(then).toMatchObject({ start: { text: '2026-01-03' }, ongoing: true });
    expect(time({ text: '1', timing: { repeat: { frequency: 1 } } })).toBeUndefined();
  });

  it('MED-22 an instruction without a period goes on, whatever period another has', () => {
    const week = { timing: { repeat: { boundsPeriod: { start: '2026-05-01', end: '2026-05-07' } } } };
    const { medication } = entryOf(
      order({
        dosageInstruction: [
          { sequence: 1, text: '2', ...week },
          { sequence: 2, text: '1' },
        ],
      }),
    );
    expect(medication?.usePeriod).toMatchObject({ start: { text: '2026-05-01' }, ongoing: true });
    expect(medication?.usePeriod?.end).toBeUndefined();
  });

  it('MED-09 sequence numbers written as strings order the instructions', () => {
    const dosageInstruction = [
      { sequence: '2', text: 'to' },
      { sequence: '1', text: 'en' },
    ];
    const { medication } = entryOf(order({ dosageInstruction }));
    expect(medication?.dosages.map(({ text }) => text)).toEqual(['en', 'to']);
  });
});

describe('the Medication that a prescription names', () => {
  const contained = (own: Json): Json =>
    order({
      medicationCodeableConcept: undefined,
      medicationReference: { reference: '#m' },
      contained: [{ resourceType: 'Medication', id: 'm', code: { text: 'Warfarin' }, ...own }],
    });

  it('GEN-01 GEN-04 one that is in error makes the prescription unsafe', () => {
    const resource = contained({ status: 'entered-in-error' });
    const entry = entryOf(resource);
    expect(entry).toMatchObject({ name: 'Warfarin', safe: false });
    expect(entry.modifiers).toContainEqual({
      path: 'medication.status',
      value: 'entered-in-error',
      understood: false,
    });
    expect(indexFacts(resource, { sourceId: 's', lang: 'nb' })!.flags & FLAG.UNSAFE).toBeTruthy();
    expect(entryOf(contained({ status: 'inactive' })).safe).toBe(true);
  });

  it('GEN-04 one of another resource with a modifier that is not understood does too', () => {
    const modified = {
      resourceType: 'Medication',
      id: 'm',
      code: { text: 'Warfarin' },
      modifierExtension: [{ url: 'http://example.org/not', valueBoolean: true }],
    };
    const ctx: ReadContext = { sourceId: 's', lang: 'nb', resolve: () => modified };
    const resource = order({
      medicationCodeableConcept: undefined,
      medicationReference: { reference: 'Medication/m' },
    });
    for (const resourceType of [
      'MedicationRequest',
      'MedicationStatement',
      'MedicationAdministration',
      'MedicationDispense',
    ]) {
      expect(makeEntry({ ...resource, resourceType }, ctx).safe, resourceType).toBe(false);
    }
  });

  it('MED-01 what does not act is not part of the name, unless nothing else is', () => {
    const ingredient = [
      { itemCodeableConcept: { text: 'Laktose' }, isActive: false },
      { itemCodeableConcept: { text: 'Warfarin' }, isActive: true },
    ];
    expect(entryOf(contained({ code: undefined, ingredient })).name).toBe('Warfarin');
    expect(entryOf(contained({ code: undefined, ingredient: ingredient.slice(0, 1) })).name).toBe('Laktose');
  });
});
