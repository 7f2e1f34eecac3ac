import { describe, expect, it } from 'vitest';
import { medicineName } from '../../../packages/medication-list/src/model/name.js';
import { ATC, entryOf, named, request, type Json } from '../support/medicines.js';
import { LANGUAGES, words } from '../support/words.js';

const nameOf = (resource: Json, lang: 'nb' | 'nn' | 'en' = 'nb') =>
  medicineName(entryOf(resource), words(lang));

describe('medicine names', () => {
  it('MED-03 gives generic, brand, strength and form in this order', () => {
    const name = nameOf(
      request({
        medicationCodeableConcept: undefined,
        medicationReference: { reference: '#m' },
        contained: [
          {
            resourceType: 'Medication',
            id: 'm',
            code: {
              coding: [
                { system: ATC, code: 'C03CA01', display: 'Furosemid' },
                { system: 'http://ehelse.no/fhir/CodeSystem/FEST', code: 'ID_1', display: 'Furix' },
              ],
            },
            form: { text: 'tablett' },
            ingredient: [
              {
                itemCodeableConcept: { text: 'furosemid' },
                strength: {
                  numerator: { value: 40, unit: 'mg', code: 'mg', system: 'http://unitsofmeasure.org' },
                },
              },
            ],
          },
        ],
      }),
    );
    expect([name.generic, name.brand, name.strength, name.form]).toEqual([
      'Furosemid',
      'Furix',
      '40\u00a0mg',
      'tablett',
    ]);
    expect(name.plain).toBe('Furosemid Furix 40\u00a0mg tablett');
  });

  it('MED-01 keeps every word of the authored name, beside a generic name too', () => {
    expect(nameOf(request()).plain).toBe('Furosemid Furix tablett 40 mg');
    const long =
      'Hydroksyprogesteronkaproat Testfirma depotinjeksjonsvæske, oppløsning 250 mg/ml i ferdigfylt sprøyte';
    expect(nameOf(named(long)).generic).toBe(long);
  });

  it('MED-03 does not say the generic name twice where the authored name leads with it', () => {
    const name = nameOf(
      request({
        medicationCodeableConcept: {
          coding: [{ system: ATC, code: 'C03CA01', display: 'Furosemid' }],
          text: 'Furosemid tablett 40 mg',
        },
      }),
    );
    expect([name.generic, name.brand]).toEqual(['Furosemid', 'tablett 40 mg']);
  });

  it('MED-10 puts the negation first, in the language of the reader', () => {
    const forbidden = request({ doNotPerform: true });
    expect(LANGUAGES.map((lang) => nameOf(forbidden, lang).plain)).toEqual([
      'IKKE Furosemid Furix tablett 40 mg',
      'IKKJE Furosemid Furix tablett 40 mg',
      'DO NOT Furosemid Furix tablett 40 mg'.replace('DO NOT', words('en').terms.negation['do-not-perform']),
    ]);
  });

  it("GEN-11 shows a code with its system, and the host's words for it where it has some", () => {
    const coded = request({ medicationCodeableConcept: { coding: [{ system: 'urn:local', code: 'X1' }] } });
    expect(nameOf(coded).generic).toContain('X1');
    const hosted = words('nb', { concept: () => 'Vertens navn' });
    expect(medicineName(entryOf(coded), hosted).generic).toBe('Vertens navn');
  });

  it('says so where there is no name at all', () => {
    const name = nameOf(request({ medicationCodeableConcept: undefined }));
    expect(name.generic.length).toBeGreaterThan(0);
  });
});
