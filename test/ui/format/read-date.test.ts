import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '@care-timeline/record';
import { formattersFor } from '../../../packages/ui/src/format/formatters.js';
import { readDate } from '../../../packages/ui/src/format/read-date.js';
import { partial } from './partial.js';

const LANGS: readonly Language[] = ['nb', 'nn', 'en'];
const NORWEGIAN: readonly Language[] = ['nb', 'nn'];

/** The date that is read, or the fault in angle brackets. */
const read = (text: string, lang: Language): string => {
  const { iso, fault } = readDate(text, lang);
  return iso ?? `<${fault}>`;
};

const all = (langs: readonly Language[], cases: Readonly<Record<string, string>>): void => {
  for (const lang of langs)
    for (const [text, date] of Object.entries(cases)) expect(read(text, lang), `${lang} ${text}`).toBe(date);
};

describe('readDate', () => {
  it('TLN-10 reads ISO dates, years and dots the same way in every language, never finer than written', () => {
    all(LANGS, {
      '2019': '2019',
      '2019-05': '2019-05',
      '2019-05-12': '2019-05-12',
      '2019-5-2': '2019-05-02',
      '12.5.2019': '2019-05-12',
      '12.05.2019': '2019-05-12',
      '12. 5. 2019': '2019-05-12',
      '5.2019': '2019-05',
      '05.2019': '2019-05',
      '0987': '0987',
    });
  });

  it('reads what is written in Norwegian', () => {
    all(NORWEGIAN, {
      '12/5-2019': '2019-05-12',
      '12/5 - 2019': '2019-05-12',
      '12/5 2019': '2019-05-12',
      '12/5/2019': '2019-05-12',
      '12. mai 2019': '2019-05-12',
      '12.mai 2019': '2019-05-12',
      '12 mai 2019': '2019-05-12',
      'mai 2019': '2019-05',
      'MAI 2019': '2019-05',
      'des 2019': '2019-12',
      'des. 2019': '2019-12',
      '3. Sept. 2019': '2019-09-03',
      'septem 2019': '2019-09',
      mar2019: '<form>',
    });
  });

  it('reads what is written in English', () => {
    all(['en'], {
      '12 May 2019': '2019-05-12',
      '12 may, 2019': '2019-05-12',
      'May 12, 2019': '2019-05-12',
      'May 12 2019': '2019-05-12',
      'Sept. 3, 2019': '2019-09-03',
      'May 2019': '2019-05',
      'oct 2019': '2019-10',
    });
  });

  it('knows the months of its own language only', () => {
    all(NORWEGIAN, {
      'October 2019': '<form>',
      'dec 2019': '<form>',
      'May 12, 2019': '<form>',
      'ma 2019': '<form>',
      'maien 2019': '<form>',
    });
    all(['en'], { 'oktober 2019': '<form>', 'des 2019': '<form>', 'ma 2019': '<form>' });
  });

  it('every month by its name, whole and at every length from three letters', () => {
    for (const lang of LANGS) {
      for (let month = 1; month <= 12; month++) {
        const iso = `2019-${String(month).padStart(2, '0')}`;
        const name = formattersFor(lang, 'UTC').date(partial(iso)).split(' ')[0]!;
        for (let length = 3; length <= name.length; length++)
          expect(read(`${name.slice(0, length)} 2019`, lang), `${lang} ${name}`).toBe(iso);
      }
    }
  });

  it('English slashes are two dates, and none is guessed', () => {
    all(['en'], {
      '5/12/2019': '<slashes>',
      '13/5/2019': '<slashes>',
      '12/5-2019': '<slashes>',
      '5 / 2019': '<slashes>',
      '2019/05/12': '<slashes>',
    });
    all(NORWEGIAN, { '5/2019': '<form>', '2019/05/12': '<form>', '5/13/2019': '<none>' });
  });

  it('a year in two digits is not read', () => {
    all(LANGS, {
      '19': '<year>',
      '12.5.19': '<year>',
      '19-05-12': '<year>',
      '12.12': '<year>',
      'feb 19': '<year>',
      '12. feb 19': '<year>',
    });
    all(NORWEGIAN, { '12/5-19': '<year>' });
    all(['en'], { 'May 12': '<year>', 'May 12, 19': '<year>' });
  });

  it('a day or month that there is not is not read', () => {
    all(LANGS, {
      '31.4.2019': '<none>',
      '29.2.2019': '<none>',
      '29.2.2020': '2020-02-29',
      '29.2.1900': '<none>',
      '2019-13': '<none>',
      '0.5.2019': '<none>',
      '00.2019': '<none>',
      '0000': '<none>',
      '31 april 2019': '<none>',
    });
  });

  it('anything else is no date', () => {
    all(LANGS, {
      '': '<form>',
      ' ': '<form>',
      mai: '<form>',
      '12.5': '<form>',
      '12.5.219': '<form>',
      '12.5.20199': '<form>',
      '12019': '<form>',
      '-2019': '<form>',
      '2019-05-12T10:00': '<form>',
      '12.5.2019 kl. 10': '<form>',
      'ca. 2019': '<form>',
      'i går': '<form>',
    });
  });

  it('GEN-09 TLN-10 reads back what is shown of a day, a month and a year', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        fc.constantFrom(4, 7, 10),
        fc.constantFrom(...LANGS),
        fc.constantFrom('', ' ', '\u00a0 \t'),
        fc.constantFrom<keyof string>('toLowerCase', 'toUpperCase', 'toString'),
        (date, precision, lang, blank, letters) => {
          const iso = date.toISOString().slice(0, precision);
          const shown = formattersFor(lang, 'Europe/Oslo').date(partial(iso));
          const typed = (shown[letters] as () => string)();
          expect(read(blank + typed + blank, lang)).toBe(iso);
        },
      ),
    );
  });

  it('never throws, and gives real ISO dates only', () => {
    const near = fc.string({
      unit: fc.constantFrom(...'0123456789./-,: ', 'mai', 'May', '\u00a0', 'İ', '²'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), fc.constantFrom(...LANGS), (text, lang) => {
        const { iso, fault } = readDate(text, lang);
        if (iso === undefined) expect(['form', 'year', 'none', 'slashes']).toContain(fault);
        else {
          expect(iso).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
          expect(new Date(iso).toISOString().slice(0, iso.length)).toBe(iso);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
