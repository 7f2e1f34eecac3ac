import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityNumber } from '@care-timeline/fhir';

/* Numbers are of the synthetic series only: 80 or 65 is added to the month. */

describe('identityNumber', () => {
  const systems: [system: string, value: string, kind: string, label: string][] = [
    ['urn:oid:2.16.578.1.12.4.1.4.1', '13897404089', 'fnr', 'Fødselsnummer'],
    ['2.16.578.1.12.4.1.4.1', '13717404089', 'fnr', 'Fødselsnummer'],
    ['http://hl7.no/fhir/NamingSystem/FNR', '13717404089', 'fnr', 'Fødselsnummer'],
    ['urn:oid:2.16.578.1.12.4.1.4.2', '53897404089', 'dnr', 'D-nummer'],
    ['urn:oid:2.16.578.1.12.4.1.4.3', '80000098765', 'fhn', 'Felles hjelpenummer'],
    ['urn:oid:2.16.578.1.12.4.1.4.5', '202600000000', 'duf', 'DUF-nummer'],
    ['HNR', '13537404089', 'hnr', 'H-nummer'],
  ];
  for (const [system, value, kind, label] of systems) {
    it(`GEN-14 names ${kind} by its system ${system}`, () => {
      const number = identityNumber({ system, value });
      expect(number.kind).toBe(kind);
      expect(number.label.nb).toBe(label);
      expect(number.masked).not.toContain(value.slice(6));
    });
  }

  it('GEN-14 formats DDMMYY NNNNN and masks the last five', () => {
    expect(
      identityNumber({ system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: ' 138974 04089 ' }),
    ).toMatchObject({
      formatted: '138974 04089',
      masked: '138974 *****',
      synthetic: true,
    });
  });

  it('GEN-14 never validates a number away: +40, +80, +65, wrong checksum, wrong length, letters', () => {
    const fnr = 'urn:oid:2.16.578.1.12.4.1.4.1';
    const shown = (value: string): string => identityNumber({ system: fnr, value }).formatted;
    expect(shown('19779998080')).toBe('197799 98080');
    expect(shown('45920040881')).toBe('459200 40881');
    expect(shown('99999999999')).toBe('999999 99999');
    expect(shown('1234')).toBe('1234');
    expect(shown('UKJENT')).toBe('UKJENT');
    expect(identityNumber({ system: fnr, value: '1234' }).masked).toBe('****');
  });

  it('tells kinds apart by type where the system says nothing of it', () => {
    const typed = (coding: object): string =>
      identityNumber({ system: 'urn:oid:1.2.3.4', type: { coding: [coding] }, value: '1' }).kind;
    expect(typed({ system: 'urn:oid:2.16.578.1.12.4.1.1.8116', code: 'DNR' })).toBe('dnr');
    expect(typed({ system: 'urn:oid:2.16.578.1.12.4.1.1.8327#HNR' })).toBe('hnr');
    expect(typed({ system: 'http://hl7.no/fhir/NamingSystem/FNR', code: 'FNR-nummer' })).toBe('fnr');
    expect(typed({ code: 'MR' })).toBe('other');
  });

  it('tells kinds apart by shape where there is no system at all', () => {
    const kind = (value: string): string => identityNumber({ value }).kind;
    expect(kind('13897404089')).toBe('fnr');
    expect(kind('13717404089')).toBe('fnr');
    expect(kind('53897404089')).toBe('dnr');
    expect(kind('13527404089')).toBe('hnr');
    expect(kind('81234567890')).toBe('fhn');
    expect(kind('00000000000')).toBe('other');
    expect(kind('123')).toBe('other');
  });

  it('GEN-14 masks a national number under a foreign system, and leaves other identifiers readable', () => {
    expect(identityNumber({ system: 'urn:local', value: '13897404089' })).toMatchObject({
      kind: 'other',
      masked: '138974 *****',
      label: { nb: 'urn:local' },
    });
    expect(
      identityNumber({ system: 'urn:local', type: { text: 'Journalnummer' }, value: 'A-17' }),
    ).toMatchObject({
      label: { en: 'Journalnummer' },
      formatted: 'A-17',
      masked: 'A-17',
    });
    const personnel = identityNumber({ system: 'urn:oid:2.16.578.1.12.4.1.4.4', value: '431001110' });
    expect(personnel).toMatchObject({ kind: 'hpr', formatted: '431001110', masked: '431001110' });
  });

  it('GEN-14 shows no digit after the sixth of any number that may be a national one', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{11}$/),
        fc.constantFrom(...systems.map(([system]) => system)),
        (value, system) => {
          const { formatted, masked } = identityNumber({ system, value });
          expect(formatted.replace(' ', '')).toBe(value);
          expect(masked).toBe(`${value.slice(0, 6)} *****`);
        },
      ),
    );
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect(typeof identityNumber(value).masked).toBe('string');
        expect(typeof identityNumber({ value, type: value, system: value }).masked).toBe('string');
      }),
    );
  });
});
