import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formattersFor } from '../../../packages/ui/src/format/formatters.js';
import type { Language } from '@care-timeline/record';
import { interval, partial, point } from './partial.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const nb = formattersFor('nb', 'Europe/Oslo');
const nn = formattersFor('nn', 'Europe/Oslo');
const en = formattersFor('en', 'Europe/Oslo');
const ZONES = [
  'Pacific/Honolulu',
  'America/New_York',
  'UTC',
  'Europe/Oslo',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
];

describe('the day something was written down', () => {
  it.each<[string, object, string, string, string]>([
    [
      'recordedDate',
      interval('2026-02-02', undefined),
      'registrert 2. februar 2026, start ikke oppgitt',
      'registrert 2. februar 2026, start ikkje oppgjeven',
      'recorded 2 February 2026, onset not stated',
    ],
    [
      'recordedDate',
      { ...interval('2026-02-02', undefined), ongoing: false },
      'registrert 2. februar 2026, start ikke oppgitt, slutt ukjent',
      'registrert 2. februar 2026, start ikkje oppgjeven, slutt ukjend',
      'recorded 2 February 2026, onset not stated, end unknown',
    ],
    [
      'recorded',
      point('2026-02-02'),
      'registrert 2. februar 2026, tidspunkt ikke oppgitt',
      'registrert 2. februar 2026, tidspunkt ikkje oppgjeve',
      'recorded 2 February 2026, time not stated',
    ],
    [
      'issued',
      point('2026-02-02'),
      'utgitt 2. februar 2026, tidspunkt ikke oppgitt',
      'utgitt 2. februar 2026, tidspunkt ikkje oppgjeve',
      'issued 2 February 2026, time not stated',
    ],
    [
      'authoredOn',
      point('2026-02-02'),
      'bestilt 2. februar 2026, tidspunkt ikke oppgitt',
      'bestilt 2. februar 2026, tidspunkt ikkje oppgjeve',
      'ordered 2 February 2026, time not stated',
    ],
    ['effectiveDateTime', point('2026-02-02'), '2. februar 2026', '2. februar 2026', '2 February 2026'],
    ['onsetDateTime', point('2026-02-02'), '2. februar 2026', '2. februar 2026', '2 February 2026'],
  ])('TLN-10 from %s', (element, time, ...expected) => {
    expect(
      [nb, nn, en].map((format) => plain(format.span({ ...(time as ReturnType<typeof point>), element }))),
    ).toEqual(expected);
  });
});

describe('age', () => {
  it('GEN-10 TLN-10 both ages, where only the year of birth or death is known', () => {
    const age = (birth: string, from: string, to = from): string =>
      plain(en.age(partial(birth), Date.parse(`${from}T12:00Z`), Date.parse(`${to}T12:00Z`)));
    expect(age('1940-06-16', '2020-01-01', '2020-12-31')).toBe('79–80 years');
    expect(age('1940-06-16', '2020-06-16', '2020-12-31')).toBe('80 years');
    expect(age('1940', '2020-01-01', '2020-12-31')).toBe('79–80 years');
    expect(age('1940-06-16', '2020-06-15')).toBe('79 years');
    expect(age('2026-11-01', '2026-11-20')).toBe('19 days');
  });
});

describe('date', () => {
  it('TLN-10 GEN-09 writes exactly the precision that was written', () => {
    expect(nb.date(partial('2019'))).toBe('2019');
    expect(nb.date(partial('2019-03'))).toBe('mars 2019');
    expect(plain(nb.date(partial('2019-03-05')))).toBe('5. mars 2019');
    expect(plain(en.date(partial('2019-03-05')))).toBe('5 March 2019');
    expect(plain(nn.date(partial('2019-03-05')))).toBe('5. mars 2019');
    expect(plain(nb.date(partial('2019-03-05T09:15:00Z')))).toBe('5. mars 2019 kl. 10:15');
    expect(plain(en.date(partial('2019-07-05T09:15:30Z'), { seconds: true }))).toBe('5 July 2019, 11:15:30');
    expect(plain(en.date(partial('2019-07-05T09:15Z'), { seconds: true }))).toBe('5 July 2019, 11:15');
  });

  it('TLN-10 a date without a time is the same day in every zone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1890-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }),
        fc.constantFrom(...ZONES),
        fc.constantFrom<Language>('nb', 'nn', 'en'),
        (date, zone, lang) => {
          const text = date.toISOString().slice(0, 10);
          const [year, , day] = text.split('-').map(Number);
          const shown = plain(formattersFor(lang, zone).date(partial(text)));
          expect(shown).toBe(plain(formattersFor(lang, 'UTC').date(partial(text))));
          expect(shown).toMatch(new RegExp(`^${day}\\.? [a-zA-Z]+ ${year}$`));
        },
      ),
    );
  });

  it('GEN-09 an instant is shown in the zone, over the change of year and of the clock', () => {
    expect(plain(formattersFor('nb', 'Asia/Tokyo').date(partial('2019-12-31T20:00:00Z')))).toBe(
      '1. januar 2020 kl. 05:00',
    );
    expect(plain(nb.date(partial('2019-03-31T00:59:00Z')))).toBe('31. mars 2019 kl. 01:59');
    expect(plain(nb.date(partial('2019-03-31T01:00:00Z')))).toBe('31. mars 2019 kl. 03:00');
  });

  it('GEN-09 years have four digits', () => {
    expect(nb.date(partial('0987'))).toBe('0987');
  });
});

describe('span', () => {
  it('TLN-10 says what both ends share only once', () => {
    expect(plain(nb.span(interval('2019-03-05', '2019-04-07')))).toBe('5. mars – 7. april 2019');
    expect(plain(en.span(interval('2019-03-05', '2019-04-07')))).toBe('5 March – 7 April 2019');
    expect(plain(nb.span(interval('2019-03-05', '2019-03-07')))).toBe('5.–7. mars 2019');
    expect(plain(en.span(interval('2019-03-05', '2019-03-07')))).toBe('5–7 March 2019');
    expect(plain(nb.span(interval('2018-12-30', '2019-01-02')))).toBe('30. desember 2018 – 2. januar 2019');
    expect(plain(nb.span(interval('2019-03', '2019-05')))).toBe('mars – mai 2019');
    expect(plain(nb.span(interval('2019', '2021-05-17')))).toBe('2019 – 17. mai 2021');
    expect(plain(nb.span(interval('2019-03-05', '2019-03-05')))).toBe('5. mars 2019');
    expect(plain(nb.span(interval('2019-03-05T09:00:00+01:00', '2019-03-05T09:45:00+01:00')))).toBe(
      '5. mars 2019 kl. 09:00–09:45',
    );
  });

  it('TLN-04 says that an end is open, and whether it is ongoing or not known', () => {
    expect(nb.span(interval('2019-03'))).toBe('fra mars 2019, pågår');
    expect(nn.span(interval('2019-03'))).toBe('frå mars 2019, pågår');
    expect(en.span(interval('2019-03'))).toBe('from March 2019, ongoing');
    expect(nb.span(interval('2019-03', undefined, false))).toBe('fra mars 2019, slutt ukjent');
    expect(nb.span(interval(undefined, '2018'))).toBe('til 2018');
    expect(nb.span(interval())).toBe('pågår, start ukjent');
    expect(nb.span({ shape: 'interval', ongoing: false, element: 'period' })).toBe('tid ukjent');
    expect(nb.span(point('2019'))).toBe('2019');
  });

  it('GEN-10 says where a bound was computed', () => {
    expect(nb.span({ ...point('1950'), computed: 'age' })).toBe('1950 (beregnet)');
    expect(en.span({ ...point('1950'), computed: 'age' })).toBe('1950 (computed)');
  });

  it('TLN-10 every span names the year and never a day that was not written', () => {
    const texts = fc.constantFrom('2019', '2019-03', '2019-03-05', '2020-11', '2021');
    fc.assert(
      fc.property(
        fc.option(texts),
        fc.option(texts),
        fc.constantFrom(nb, nn, en),
        (start, end, formatters) => {
          const shown = formatters.span(interval(start ?? undefined, end ?? undefined));
          for (const text of [start, end]) if (text) expect(shown).toContain(text.slice(0, 4));
          const days = [start, end].filter((text) => text && text.length > 7).length;
          const written = (shown.match(/\b5\b/g) ?? []).length;
          expect(written).toBeLessThanOrEqual(days);
          if (days > 0) expect(written).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('instants, ages and lengths of time', () => {
  const at = Date.UTC(2019, 2, 5, 9, 15);

  it('GEN-09 dayTime and instant', () => {
    expect(plain(nb.dayTime(at))).toBe('tirsdag 5. mars 2019 kl. 10:15');
    expect(plain(nn.dayTime(at))).toBe('tysdag 5. mars 2019 kl. 10:15');
    expect(plain(en.dayTime(at))).toBe('Tuesday 5 March 2019, 10:15');
    expect(plain(nb.instant(at))).toBe('5. mars 2019');
    expect(nb.instant(at, 'month')).toBe('mars 2019');
    expect(nb.clock(at)).toBe('10:15');
  });

  it('GEN-14 age in days, months and years, and both ages where the birth date is not whole', () => {
    const age = (birth: string, on: string, formatters = nb): string =>
      plain(formatters.age(partial(birth), Date.parse(`${on}T12:00:00Z`)));
    expect(age('2024-01-01', '2024-01-13')).toBe('12 dager');
    expect(age('2024-01-01', '2024-01-02')).toBe('1 dag');
    expect(age('2024-01-01', '2024-01-31')).toBe('30 dager');
    expect(age('2024-01-01', '2024-02-01')).toBe('1 måned');
    expect(age('2022-12-15', '2024-03-14')).toBe('14 måneder');
    expect(age('2022-03-15', '2024-03-14')).toBe('23 måneder');
    expect(age('2022-03-15', '2024-03-15')).toBe('2 år');
    expect(age('1940-02-29', '2024-02-28')).toBe('83 år');
    expect(age('1940-02-29', '2024-02-29')).toBe('84 år');
    expect(age('1940', '2024-02-29')).toBe('83–84 år');
    expect(age('1940-02', '2024-02-15')).toBe('83–84 år');
    expect(age('1940-01', '2024-02-15')).toBe('84 år');
    expect(age('2024-05-01', '2024-02-15')).toBe('ikke født');
    expect(age('2023-01', '2024-03-15', nn)).toBe('13–14 månader');
    expect(age('1940-01-01', '2024-02-15', en)).toBe('84 years');
  });

  it('GEN-09 relative and duration', () => {
    const from = (offset: number): string => plain(nb.relative(at + offset * 86_400_000, at));
    expect([from(-3), from(14), from(-1), from(1), from(0)]).toEqual([
      'for 3 dager siden',
      'om 2 uker',
      'i går',
      'i morgen',
      'i dag',
    ]);
    expect(from(-800)).toBe('for 2 år siden');
    expect(plain(nb.relative(at - 2 * 3_600_000, at))).toBe('for 2 timer siden');
    expect(plain(nn.relative(at - 3 * 86_400_000, at))).toBe('for 3 dagar sidan');
    expect(plain(nb.duration(135 * 60_000))).toBe('2 timer 15 minutter');
    expect(plain(en.duration(3 * 86_400_000))).toBe('3 days');
  });

  it('list', () => {
    expect([nb.list([]), nb.list(['a']), nb.list(['a', 'b', 'c']), en.list(['a', 'b'])]).toEqual([
      '',
      'a',
      'a, b og c',
      'a and b',
    ]);
  });
});

describe('a time that occurs twice because the clocks were put back', () => {
  const at = (text: string): number => Date.parse(text);

  it.each([
    ['2025-10-26T02:30:00+02:00', '26. oktober 2025 kl. 02:30 (sommertid)', 'sommartid', 'summer time'],
    ['2025-10-26T02:30:00+01:00', '26. oktober 2025 kl. 02:30 (vintertid)', 'vintertid', 'winter time'],
  ])('TLN-10 %s says which of the two it is', (text, expected, inNynorsk, inEnglish) => {
    expect(plain(nb.instant(at(text), 'minute'))).toBe(expected);
    expect(nb.clock(at(text))).toBe(expected.slice(-17));
    expect(plain(nb.date(partial(text)))).toBe(expected);
    expect(nn.instant(at(text), 'minute')).toContain(inNynorsk);
    expect(en.instant(at(text), 'minute')).toContain(inEnglish);
    expect(nb.clockFace(at(text))).toBe('02:30');
  });

  it.each([
    ['just before', '2025-10-26T01:59:00+02:00', '26. oktober 2025 kl. 01:59'],
    ['just after', '2025-10-26T03:00:00+01:00', '26. oktober 2025 kl. 03:00'],
    ['in spring', '2025-03-30T03:30:00+02:00', '30. mars 2025 kl. 03:30'],
    ['without a zone', '2025-10-26', '26. oktober 2025'],
  ])('TLN-10 says nothing %s', (_, text, expected) => {
    expect(plain(nb.date(partial(text)))).toBe(expected);
  });
});
