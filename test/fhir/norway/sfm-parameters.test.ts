import { describe, expect, it } from 'vitest';
import { isSfmParameters, readSfmParameters } from '@care-timeline/fhir';

const ERROR_SYSTEM = 'http://ehelse.no/fhir/CodeSystem/sfm-kj-rf-error-code';
const ok = { coding: [{ system: ERROR_SYSTEM, code: '0', display: 'OK' }] };

function answer(changes: Record<string, object | undefined> = {}): object {
  const parameters: Record<string, object | undefined> = {
    medication: { resource: { resourceType: 'Bundle', type: 'document', entry: [] } },
    KJHentetTidspunkt: { valueDateTime: '2026-01-25T12:32:47.262433+01:00' },
    RFHentetTidspunkt: { valueDateTime: '2026-01-25T12:32:47.213+01:00' },
    KJFeilkode: { valueCodeableConcept: ok },
    RFM96Feilkode: { valueCodeableConcept: ok },
    RFM912Feilkode: { valueCodeableConcept: { text: 'OK' } },
    KJHarLegemidler: { valueBoolean: true },
    KJHarLaste: { valueBoolean: false },
    RFHarLaste: { valueBoolean: false },
    ...changes,
  };
  return {
    resourceType: 'Parameters',
    parameter: Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, ...value }],
    ),
  };
}

const codes = (changes: Record<string, object | undefined>): string[] =>
  readSfmParameters(answer(changes)).incomplete.map(({ code }) => code);

describe('readSfmParameters', () => {
  it('GEN-06 is complete only where both systems answered in full', () => {
    const read = readSfmParameters(answer());
    expect(read.incomplete).toEqual([]);
    expect(read.kjHasMedicines).toBe(true);
    expect(read.kjFetchedAt?.text).toBe('2026-01-25T12:32:47.262433+01:00');
    expect(read.rfFetchedAt?.text).toBe('2026-01-25T12:32:47.213+01:00');
  });

  it('GEN-06 says why, with the error code, and keeps the technical message apart', () => {
    const text = 'TraceID: 0. Error: No rights to run KJ lookup';
    const failed = {
      valueCodeableConcept: {
        coding: [{ system: ERROR_SYSTEM, code: '5', display: 'Ingen rettighet til KJ oppslag' }],
        text,
      },
    };
    expect(readSfmParameters(answer({ KJFeilkode: failed })).incomplete).toEqual([
      {
        code: 'kj-failed',
        parameter: 'KJFeilkode',
        errorCode: '5',
        detail: text,
        text: {
          nb: 'Oppslag i Kjernejournal mislyktes: Ingen rettighet til KJ oppslag',
          nn: 'Oppslag i Kjernejournal mislukkast: Ingen rettighet til KJ oppslag',
          en: 'Lookup in Kjernejournal failed: Ingen rettighet til KJ oppslag',
        },
      },
    ]);
    expect(codes({ RFM96Feilkode: failed, RFM912Feilkode: failed })).toEqual([
      'rf-failed',
      'rf-multidose-failed',
    ]);
    expect(codes({ RFM96Feilkode: { valueCodeableConcept: { text: 'Ukjent feil' } } })).toEqual([
      'rf-failed',
    ]);
    expect(codes({ RFM96Feilkode: { valueCodeableConcept: { coding: [{ code: '7' }] } } })).toEqual([
      'rf-failed',
    ]);
  });

  it('GEN-06 says that there are locked prescriptions', () => {
    expect(codes({ KJHarLaste: { valueBoolean: true } })).toEqual(['kj-locked']);
    expect(codes({ RFHarLaste: { valueBoolean: true } })).toEqual(['rf-locked']);
  });

  it('GEN-06 reads a lookup without a time as not made, once', () => {
    expect(codes({ KJHentetTidspunkt: undefined })).toEqual(['kj-not-asked']);
    expect(codes({ RFHentetTidspunkt: undefined })).toEqual(['rf-not-asked']);
    const failed = { valueCodeableConcept: { coding: [{ code: '5' }] } };
    expect(codes({ KJHentetTidspunkt: undefined, KJFeilkode: failed })).toEqual(['kj-failed']);
  });

  it('leaves other Parameters alone', () => {
    const other = { resourceType: 'Parameters', parameter: [{ name: 'result', valueBoolean: true }] };
    expect(isSfmParameters(other)).toBe(false);
    expect(readSfmParameters(other).incomplete).toEqual([]);
    expect(isSfmParameters(answer())).toBe(true);
    for (const odd of [undefined, null, {}, { resourceType: 'Parameters', parameter: 'x' }]) {
      expect(isSfmParameters(odd)).toBe(false);
      expect(readSfmParameters(odd)).toEqual({ incomplete: [] });
    }
  });
});
