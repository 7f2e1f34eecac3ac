import { describe, expect, it } from 'vitest';
import { bannerView, type BannerView } from '../../../packages/summary/src/model/banner.js';
import { contextOf, PATIENT, recordFrom, recordOf, type Json, type ViewOptions } from '../support/context.js';

const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1';
/** A synthetic number: its month is 80 higher than a real one. */
const NUMBER = '14834299999';
const patient = (more: Json = {}): Json => ({ ...PATIENT, ...more });
const view = (more: Json = {}, options?: ViewOptions): BannerView =>
  bannerView(contextOf(recordOf(patient(more)), options))!;
const absent = (reason: string): Json => ({
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: reason }],
});
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');
const value = ({ facts }: BannerView, label: string): string | undefined =>
  facts.find((one) => one.label === label)?.value;

describe('banner', () => {
  it('GEN-14 GEN-09 name, birth date, age and gender', () => {
    const banner = view();
    expect(banner.name).toBe('Solveig Nordheim');
    expect(plain(banner.birthDate)).toBe('14. mars 1942');
    expect(plain(banner.age)).toBe('84 år');
    expect(banner.gender).toBe('Kvinne');
  });

  it('GEN-14 the national number is masked, and whole only where it is asked for', () => {
    const [number] = view({ identifier: [{ system: FNR, value: NUMBER }] }).identifiers;
    expect(number).toMatchObject({ label: 'Fødselsnummer', secret: true });
    expect(plain(number?.masked)).toBe('148342 *****');
    expect(plain(number?.formatted)).toBe('148342 99999');
  });

  it.each([
    ['urn:oid:2.16.578.1.12.4.1.4.2', '54834299999', 'D-nummer'],
    ['urn:oid:2.16.578.1.12.4.1.4.3', '81234567890', 'Felles hjelpenummer'],
  ])('GEN-14 says which number it is: %s', (system, number, label) => {
    expect(view({ identifier: [{ system, value: number }] }).identifiers[0]?.label).toBe(label);
  });

  it('GEN-14 the age is from the birth date, not from the number', () => {
    const banner = view({ birthDate: '1950-01-01', identifier: [{ system: FNR, value: NUMBER }] });
    expect(plain(banner.age)).toBe('76 år');
  });

  it('TLN-10 of a year of birth alone, both ages it may mean', () => {
    expect(plain(view({ birthDate: '1942' }).age)).toBe('83–84 år');
    expect(view({ birthDate: undefined })).toMatchObject({ birthDate: '', age: '' });
  });

  it.each<[string, Json, RegExp]>([
    ['with a date', { deceasedDateTime: '2026-02-03' }, /^Død 3\. februar 2026$/],
    ['without', { deceasedBoolean: true }, /^Død, dato ukjent$/],
    ['with a reason why there is no date', { _deceasedDateTime: absent('unknown') }, /^Død, dato ukjent$/],
  ])('GEN-14 says that the patient is dead, %s', (_, more, text) => {
    expect(plain(view(more).deceased)).toMatch(text);
  });

  it('GEN-14 the age stops at death, and a living patient is not dead', () => {
    expect(plain(view({ deceasedDateTime: '2002-03-13' }).age)).toBe('59 år');
    expect(view({ deceasedBoolean: false }).deceased).toBeUndefined();
  });

  it('GEN-14 a date of death in the future is a warning, not a death', () => {
    const later = view({ deceasedDateTime: '2099-01-01' });
    expect([later.deceased, later.isAgeAtDeath]).toEqual([undefined, false]);
    expect(later.warnings.map(plain)).toEqual(['Dødsdato i framtiden: 1. januar 2099']);
    expect(plain(later.age)).toBe('84 år');
    const dead = view({ deceasedDateTime: '2026-02-03' }, { asOf: '2020-01-01' });
    expect([plain(dead.deceased), dead.warnings]).toEqual(['Død 3. februar 2026', []]);
  });

  it('as of another day: the age of that day', () => {
    expect(plain(view({}, { asOf: '1952-03-14' }).age)).toBe('10 år');
  });

  it('GEN-14 addresses, contact details, next of kin, interpreter and other names', () => {
    const banner = view({
      name: [{ text: 'Solveig Nordheim' }, { use: 'maiden', text: 'Solveig Bakke' }],
      address: [
        { line: ['Storgata 1'], postalCode: '9900', city: 'Kirkenes' },
        { use: 'old', line: ['Gamleveien 2'], city: 'Vadsø' },
      ],
      telecom: [{ system: 'phone', value: '900 00 000' }],
      contact: [
        {
          name: { text: 'Kari Nordheim' },
          relationship: [{ text: 'Datter' }],
          telecom: [{ value: '911 11 111' }],
        },
      ],
      communication: [{ language: { text: 'Nordsamisk' }, preferred: true }],
      generalPractitioner: [{ display: 'Torstein Aasmo' }],
    });
    expect(value(banner, 'Adresse')).toBe('Storgata 1, 9900 Kirkenes');
    expect(value(banner, 'Kontakt')).toBe('900 00 000');
    expect(value(banner, 'Fastlege')).toBe('Torstein Aasmo');
    expect(value(banner, 'Språk')).toContain('Nordsamisk');
    expect(banner.contacts).toEqual([{ name: 'Kari Nordheim', role: 'Datter', telecom: '911 11 111' }]);
    expect(banner.formerNames).toEqual(['Solveig Bakke']);
    expect(banner.otherNames).toEqual([]);
    expect(banner.notInUse).toEqual([{ label: 'Adresse', value: 'Gamleveien 2, Vadsø' }]);
  });

  it('GEN-05 a record that is no longer in use, and one that was merged, say so', () => {
    expect(view({ active: false }).warnings.join()).toContain('ikke lenger er i bruk');
    const merged = view({ link: [{ type: 'replaced-by', other: { reference: 'Patient/q' } }] });
    expect(merged.warnings.join()).toContain('erstattet av en annen');
    expect(view({ link: [{ type: 'hmm', other: { reference: 'Patient/q' } }] }).warnings.join()).toContain(
      'hmm',
    );
    expect(view({ active: true }).warnings).toEqual([]);
  });

  it('GEN-08 confidentiality is told', () => {
    const secret = view({
      meta: {
        security: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
            code: 'R',
            display: 'Sperret adresse',
          },
        ],
      },
    });
    expect(secret.security.join()).toContain('Sperret adresse');
  });

  it('GEN-14 systems that disagree are all quoted, none is chosen silently', () => {
    const record = recordFrom({ A: [patient()], B: [patient({ birthDate: '1943-03-14', gender: 'male' })] });
    const { conflicts } = bannerView(contextOf(record))!;
    const birth = conflicts.find(({ label }) => label === 'Fødselsdato');
    expect(birth?.values.map(plain)).toEqual(['14. mars 1942 (A)', '14. mars 1943 (B)']);
    expect(conflicts.find(({ label }) => label === 'Kjønn')?.values).toEqual(['Kvinne (A)', 'Mann (B)']);
  });

  it('a patient without a name has words for it; no Patient resource gives no banner', () => {
    expect(view({ name: undefined }).name).toBe('Navn ikke oppgitt');
    const record = recordOf({ resourceType: 'Patient', id: 'p' });
    expect(bannerView(contextOf(record))?.key).toBe('Journal|Patient/p');
  });

  it.each(['nn', 'en'] as const)('says it in %s', (lang) => {
    const banner = view({ deceasedBoolean: true }, { lang });
    expect([banner.gender, banner.deceased]).toEqual(
      { nn: ['Kvinne', 'Død, dato ukjend'], en: ['Female', 'Deceased, date unknown'] }[lang],
    );
  });
});
