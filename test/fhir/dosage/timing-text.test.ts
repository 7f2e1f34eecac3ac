import { describe, expect, it } from 'vitest';
import { timingText } from '@care-timeline/fhir';

const plain = (words: string): string => words.replaceAll('\u00A0', ' ');
const repeat = (fields: object, lang: 'nb' | 'nn' | 'en' = 'nb'): string =>
  plain(timingText({ repeat: fields }, lang));
const GTS = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation';

describe('timingText', () => {
  const cases: [fields: object, nb: string, nn: string, en: string][] = [
    [{ frequency: 1, period: 1, periodUnit: 'd' }, '1 gang daglig', '1 gong dagleg', 'once daily'],
    [{ frequency: 2, period: 1, periodUnit: 'd' }, '2 ganger daglig', '2 gonger dagleg', 'twice daily'],
    [{ frequency: 3, period: 1, periodUnit: 'd' }, '3 ganger daglig', '3 gonger dagleg', '3 times daily'],
    [{ frequency: 1, period: 8, periodUnit: 'h' }, 'hver 8. time', 'kvar 8. time', 'every 8 hours'],
    [{ period: 1, periodUnit: 'h' }, 'hver time', 'kvar time', 'every hour'],
    [{ frequency: 1, period: 2, periodUnit: 'd' }, 'hver 2. dag', 'kvar 2. dag', 'every 2 days'],
    [{ frequency: 1, period: 1.5, periodUnit: 'h' }, 'hver 1,5 timer', 'kvar 1,5 timar', 'every 1.5 hours'],
    [
      { frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' },
      'hver 4. til 6. time',
      'kvar 4. til 6. time',
      'every 4 to 6 hours',
    ],
    [
      { frequency: 3, frequencyMax: 4, period: 1, periodUnit: 'd' },
      '3 til 4 ganger daglig',
      '3 til 4 gonger dagleg',
      '3 to 4 times daily',
    ],
    [
      { frequencyMax: 2, period: 1, periodUnit: 'wk' },
      'inntil 2 ganger per uke',
      'inntil 2 gonger per veke',
      'up to 2 times per week',
    ],
    [
      { frequency: 2, period: 3, periodUnit: 'mo' },
      '2 ganger per 3 måneder',
      '2 gonger per 3 månader',
      '2 times per 3 months',
    ],
    [{ frequency: 4 }, '4 ganger', '4 gonger', '4 times'],
    [
      { duration: 30, durationMax: 60, durationUnit: 'min' },
      'over 30 til 60 minutter',
      'over 30 til 60 minutt',
      'over 30 to 60 minutes',
    ],
    [{ count: 1 }, '1 gang totalt', '1 gong totalt', '1 time in total'],
    [
      { count: 10, countMax: 20 },
      '10 til 20 ganger totalt',
      '10 til 20 gonger totalt',
      '10 to 20 times in total',
    ],
    [
      { dayOfWeek: ['mon', 'fri'] },
      'på mandager og fredager',
      'på måndagar og fredagar',
      'on Mondays and Fridays',
    ],
    [
      { timeOfDay: ['08:00:00', '20:30:15'] },
      'kl. 08:00 og kl. 20:30:15',
      'kl. 08:00 og kl. 20:30:15',
      'at 08:00 and at 20:30:15',
    ],
    [
      { when: ['ACM'], offset: 30 },
      '30 minutter før frokost',
      '30 minutt før frukost',
      '30 minutes before breakfast',
    ],
    [
      { when: ['HS'], offset: 60 },
      '60 minutter før leggetid',
      '60 minutt før leggetid',
      '60 minutes before bedtime',
    ],
    [
      { when: ['MORN', 'EVE'] },
      'om morgenen og om kvelden',
      'om morgonen og om kvelden',
      'in the morning and in the evening',
    ],
    [
      { when: ['C'], offset: 5 },
      'til måltid (forskjøvet 5 minutter)',
      'til måltid (forskyvd 5 minutt)',
      'with a meal (offset 5 minutes)',
    ],
    [
      { boundsPeriod: { start: '2015-01-16', end: '2015-02' } },
      'fra 16. januar 2015 til og med februar 2015',
      'frå 16. januar 2015 til og med februar 2015',
      'from 16 January 2015 until February 2015 inclusive',
    ],
    [{ boundsDuration: { value: 7, code: 'd' } }, 'i 7 dager', 'i 7 dagar', 'for 7 days'],
    [
      { boundsRange: { low: { value: 7, unit: 'days' }, high: { value: 10, unit: 'days' } } },
      'i 7 til 10 dager',
      'i 7 til 10 dagar',
      'for 7 to 10 days',
    ],
  ];
  for (const [fields, nb, nn, en] of cases) {
    it(`MED-03 says ${JSON.stringify(fields)}`, () => {
      expect(repeat(fields)).toBe(nb);
      expect(repeat(fields, 'nn')).toBe(nn);
      expect(repeat(fields, 'en')).toBe(en);
    });
  }

  it('writes abbreviations of Timing.code out, and says once what repeat says too', () => {
    const code = (value: string): object => ({
      coding: [{ system: GTS, code: value, display: value }],
      text: value,
    });
    expect(plain(timingText({ code: code('TID') }, 'nb'))).toBe('3 ganger daglig');
    expect(plain(timingText({ code: code('QOD') }, 'en'))).toBe('every 2 days');
    expect(plain(timingText({ code: code('Q6H') }, 'nn'))).toBe('kvar 6. time');
    expect(plain(timingText({ code: code('BED') }, 'nb'))).toBe('ved leggetid');
    expect(plain(timingText({ code: { text: 'BID' } }, 'nb'))).toBe('2 ganger daglig');
    const twice = { repeat: { frequency: 2, period: 1, periodUnit: 'd' }, code: code('BID') };
    expect(plain(timingText(twice, 'nb'))).toBe('2 ganger daglig');
    const contradiction = { repeat: { frequency: 3, period: 1, periodUnit: 'd' }, code: code('BID') };
    expect(plain(timingText(contradiction, 'nb'))).toBe('3 ganger daglig, (2 ganger daglig)');
  });

  it('GEN-03 shows unknown codes as written', () => {
    expect(repeat({ when: ['SOON'], dayOfWeek: ['someday'] })).toBe('på someday, SOON');
    expect(repeat({ frequency: 2, period: 1, periodUnit: 'moon' })).toBe('2 ganger per moon');
    expect(timingText({ code: { coding: [{ system: 'urn:local', code: 'X1' }] } }, 'nb')).toBe(
      'X1 (urn:local)',
    );
    expect(timingText({ code: { coding: [{ system: GTS, code: 'toString' }] } }, 'nb')).toBe(
      'toString (GTSAbbreviation)',
    );
    expect(
      timingText({ code: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.8325', code: '5' }] } }, 'nb'),
    ).toBe('om kvelden');
  });

  it('GEN-09 TLN-10 shows events with textual month, and never more precision than was written', () => {
    expect(plain(timingText({ event: ['2020-01-01', '2020-02'] }, 'nb'))).toBe(
      'den 1. januar 2020 og februar 2020',
    );
    expect(plain(timingText({ event: ['2015-01-15T22:00:00+11:00'] }, 'en'))).toBe(
      'on 15 January 2015 at 22:00 (UTC+11:00)',
    );
    expect(plain(timingText({ event: ['2015-01-15T22:00:00Z'] }, 'nb', { timeZone: 'Europe/Oslo' }))).toBe(
      'den 15. januar 2015 kl. 23:00',
    );
    expect(plain(timingText({ event: ['2015-01-15'] }, 'nb', { timeZone: 'Pacific/Auckland' }))).toBe(
      'den 15. januar 2015',
    );
    expect(timingText({ event: ['2015-13-45', 'snart'] }, 'nb')).toBe('den 2015-13-45 og snart');
    expect(plain(timingText({ event: ['2015-01-15T22:00:00Z'] }, 'nb', { timeZone: 'No/Where' }))).toContain(
      '22:00 (UTC)',
    );
  });

  it('is empty for an empty Timing, and takes a plain text', () => {
    for (const nothing of [undefined, null, {}, { repeat: {} }, { repeat: null }, [], 7n]) {
      expect(timingText(nothing, 'nb')).toBe('');
    }
    expect(timingText('ved behov', 'nb')).toBe('ved behov');
  });
});
