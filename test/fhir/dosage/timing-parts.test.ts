import { describe, expect, it } from 'vitest';
import { timingText } from '../../../packages/fhir/src/dosage/timing-text.js';

const GTS = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation';
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const nb = (repeat: object): string => plain(timingText({ repeat }, 'nb'));

describe('how often', () => {
  const rows: [repeat: object, nb: string, en: string][] = [
    [{ frequency: 1, period: 1, periodUnit: 'd' }, '1 gang daglig', 'once daily'],
    [{ frequency: 2, period: 1, periodUnit: 'd' }, '2 ganger daglig', 'twice daily'],
    [{ frequency: 3, period: 1, periodUnit: 'd' }, '3 ganger daglig', '3 times daily'],
    [
      { frequency: 2, frequencyMax: 3, period: 1, periodUnit: 'd' },
      '2 til 3 ganger daglig',
      '2 to 3 times daily',
    ],
    [{ frequencyMax: 3, period: 1, periodUnit: 'd' }, 'inntil 3 ganger daglig', 'up to 3 times daily'],
    [{ period: 1, periodUnit: 'd' }, 'hver dag', 'every day'],
    [{ periodUnit: 'wk' }, 'hver uke', 'every week'],
    [{ period: 1, periodUnits: 'wk' }, 'hver uke', 'every week'],
    [{ period: 1 }, 'hver 1', 'every 1'],
    [{ period: 2 }, 'hver 2', 'every 2'],
    [{ period: 8, periodUnit: 'h' }, 'hver 8. time', 'every 8 hours'],
    [{ period: 4, periodMax: 6, periodUnit: 'h' }, 'hver 4. til 6. time', 'every 4 to 6 hours'],
    [{ periodMax: 6, periodUnit: 'h' }, 'hver inntil 6 timer', 'every up to 6 hours'],
    [{ period: 1.5, periodUnit: 'h' }, 'hver 1,5 timer', 'every 1.5 hours'],
    [{ frequency: 2, period: 1, periodUnit: 'wk' }, '2 ganger per uke', '2 times per week'],
    [{ frequency: 2, period: 2, periodUnit: 'wk' }, '2 ganger per 2 uker', '2 times per 2 weeks'],
    [{ frequency: 2, period: 1 }, '2 ganger per 1', '2 times per 1'],
    [{ frequency: 2 }, '2 ganger', '2 times'],
    [{ frequency: 1 }, '1 gang', '1 time'],
    [{ frequencyMax: 2 }, 'inntil 2 ganger', 'up to 2 times'],
    [{}, '', ''],
  ];
  it.each(rows)('MED-03 %j', (repeat, norwegian, english) => {
    expect(nb(repeat)).toBe(norwegian);
    expect(plain(timingText({ repeat }, 'en'))).toBe(english);
  });
});

describe('how long, how many, when', () => {
  const rows: [repeat: object, text: string][] = [
    [{ duration: 30, durationUnit: 'min' }, 'over 30 minutter'],
    [{ duration: 1, durationUnits: 'h' }, 'over 1 time'],
    [{ duration: 1, durationMax: 2, durationUnit: 'h' }, 'over 1 til 2 timer'],
    [{ count: 1 }, '1 gang totalt'],
    [{ count: 2, countMax: 3 }, '2 til 3 ganger totalt'],
    [{ countMax: 3 }, 'inntil 3 ganger totalt'],
    [{ offset: 30 }, 'forskjøvet 30 minutter'],
    [{ offset: 30, when: 'ACM' }, '30 minutter før frokost'],
    [{ offset: 30, when: 'PC' }, '30 minutter etter måltid'],
    [{ offset: 1, when: 'HS' }, '1 minutt før leggetid'],
    [{ offset: 30, when: 'MORN' }, 'om morgenen (forskjøvet 30 minutter)'],
    [{ offset: 30, when: 'ACMX' }, 'ACMX (forskjøvet 30 minutter)'],
    [{ offset: 30, when: 'XAC' }, 'XAC (forskjøvet 30 minutter)'],
    [{ when: ['MORN', 'NOON', 'EVE'] }, 'om morgenen, midt på dagen og om kvelden'],
    [{ when: 'toString' }, 'toString'],
    [{ dayOfWeek: ['mon', 'wed', 'someday'] }, 'på mandager, onsdager og someday'],
    [{ timeOfDay: ['08:00', '20:00'] }, 'kl. 08:00 og kl. 20:00'],
    [
      { boundsPeriod: { start: '2024-03-01', end: '2024-03-10' } },
      'fra 1. mars 2024 til og med 10. mars 2024',
    ],
    [{ bounds: { start: '2024-03-01' } }, 'fra 1. mars 2024'],
    [{ boundsDuration: { value: 5, unit: 'dag' } }, 'i 5 dager'],
    [{ boundsQuantity: { value: 5, unit: 'dag' } }, 'i 5 dager'],
    [{ boundsRange: { low: { value: 5, unit: 'dag' }, high: { value: 7, unit: 'dag' } } }, 'i 5 til 7 dager'],
  ];
  it.each(rows)('MED-03 %j', (repeat, text) => {
    expect(nb(repeat)).toBe(text);
  });

  it('MED-03 a timing that is only words stays as it is written', () => {
    expect(timingText('hver kveld', 'nb')).toBe('hver kveld');
    expect(plain(timingText({ event: ['2024-03-01', '2024-03-02'] }, 'nb'))).toBe(
      'den 1. mars 2024 og 2. mars 2024',
    );
  });
});

describe('the code of a timing', () => {
  const coded = (more: object, repeat?: object): string =>
    plain(timingText({ code: more, ...(repeat && { repeat }) }, 'nb'));
  const twice = { frequency: 2, period: 1, periodUnit: 'd' };
  const rows: [rule: string, code: object, repeat: object | undefined, text: string][] = [
    ['written out', { coding: [{ system: GTS, code: 'BID' }] }, undefined, '2 ganger daglig'],
    ['written out, from text alone', { text: ' BID ' }, undefined, '2 ganger daglig'],
    [
      'that repeats the structure is said once',
      { coding: [{ system: GTS, code: 'BID' }] },
      twice,
      '2 ganger daglig',
    ],
    [
      'that says something else stands in brackets',
      { coding: [{ system: GTS, code: 'TID' }] },
      twice,
      '2 ganger daglig, (3 ganger daglig)',
    ],
    [
      'whose text is the abbreviation',
      { text: 'bid', coding: [{ system: GTS, code: 'BID' }] },
      undefined,
      '2 ganger daglig',
    ],
    [
      'whose text is the display',
      { text: 'Two times ', coding: [{ system: GTS, code: 'BID', display: 'two times' }] },
      undefined,
      '2 ganger daglig',
    ],
    [
      'with a text of its own',
      { text: 'morgen og kveld', coding: [{ system: GTS, code: 'BID' }] },
      undefined,
      'morgen og kveld (2 ganger daglig)',
    ],
    [
      'the first that is known of several',
      { coding: [{ display: 'x' }, { system: 'http://own', code: 'A' }, { system: GTS, code: 'BID' }] },
      undefined,
      '2 ganger daglig',
    ],
    [
      'of another system stays as written',
      { coding: [{ system: 'http://own', code: 'BID' }] },
      undefined,
      'BID (own)',
    ],
    ['without a code', {}, twice, '2 ganger daglig'],
  ];
  it.each(rows)('MED-03 GEN-11 %s', (_, code, repeat, text) => {
    expect(coded(code, repeat)).toBe(text);
  });
});
