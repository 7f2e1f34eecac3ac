import { describe, expect, it } from 'vitest';
import { loadFault, type LoadFaultCode } from '@care-timeline/sources';
import { recordStrings } from '../../packages/elements/src/care-record/care-record.strings.js';

/** Every code; one that is added or taken away stops this file from compiling. */
const CODES = Object.keys({
  network: true,
  timeout: true,
  aborted: true,
  unauthorised: true,
  'not-found': true,
  status: true,
  empty: true,
  markup: true,
  truncated: true,
  'too-large': true,
  'not-json': true,
  'not-fhir': true,
  worker: true,
  host: true,
} satisfies Record<LoadFaultCode, true>) as LoadFaultCode[];

/** Every text of a table by its path, functions called with marks in place of their values. */
function textsOf(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, entry]): [string, string][] => {
    const at = `${path}${key}`;
    if (typeof entry === 'function')
      return [[at, String((entry as (...all: unknown[]) => unknown)('‹a›', 2))]];
    return typeof entry === 'string' ? [[at, entry]] : textsOf(entry as object, `${at}.`);
  });
}

describe('what is said of sources', () => {
  it('GEN-06 every fault has its own words in Bokmål, Nynorsk and English', () => {
    for (const lang of ['nb', 'nn', 'en'] as const) {
      const { fault } = recordStrings.in(lang);
      expect(Object.keys(fault).sort()).toEqual([...CODES].sort());
      expect(new Set(Object.values(fault)).size, lang).toBe(CODES.length);
    }
  });

  it('GEN-06 the English words of a fault are those that sources give to programs', () => {
    for (const code of CODES) expect(recordStrings.in('en').fault[code]).toBe(loadFault(code).message);
  });

  it('GEN-06 no text is empty, and none on a Norwegian screen is English', () => {
    const english = new Map(textsOf(recordStrings.in('en')));
    for (const lang of ['nb', 'nn'] as const) {
      const texts = textsOf(recordStrings.in(lang));
      expect(texts.map(([at]) => at)).toEqual([...english.keys()]);
      // A span from a date to a date has no words of its own.
      for (const [at, text] of texts) {
        expect(text.trim(), `${lang} ${at}`).not.toBe('');
        if (at !== 'between') expect(text, `${lang} ${at}`).not.toBe(english.get(at));
      }
    }
  });
});
