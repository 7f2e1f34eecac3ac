import { describe, expect, it } from 'vitest';
import { clockText, dateText } from '../../../packages/fhir/src/dosage/date-text.js';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('dateText', () => {
  const rows: [written: string, nb: string, en: string][] = [
    ['2024', '2024', '2024'],
    ['2024-03', 'mars 2024', 'March 2024'],
    ['2024-03-01', '1. mars 2024', '1 March 2024'],
    [' 2024-03-31 ', '31. mars 2024', '31 March 2024'],
    ['2024-03-00', '2024-03-00', '2024-03-00'],
    ['2024-03-32', '2024-03-32', '2024-03-32'],
    ['2024-13-01', '2024-13-01', '2024-13-01'],
    ['2024-00', '2024-00', '2024-00'],
    ['i går', 'i går', 'i går'],
    ['2024-03-01T08:30', '1. mars 2024 kl. 08:30', '1 March 2024 at 08:30'],
    ['2024-03-01T08:30:00', '1. mars 2024 kl. 08:30', '1 March 2024 at 08:30'],
    ['2024-03-01T08:30:15', '1. mars 2024 kl. 08:30:15', '1 March 2024 at 08:30:15'],
    ['2024-03-01T08:30:00Z', '1. mars 2024 kl. 08:30 (UTC)', '1 March 2024 at 08:30 (UTC)'],
    [
      '2024-03-01T08:30:00.5+02:00',
      '1. mars 2024 kl. 08:30 (UTC+02:00)',
      '1 March 2024 at 08:30 (UTC+02:00)',
    ],
    [
      '2024-03-01T08:30-05:00',
      '1. mars 2024 kl. 08:30 (UTC\u221205:00)',
      '1 March 2024 at 08:30 (UTC\u221205:00)',
    ],
  ];
  it.each(rows)('GEN-09 TLN-10 %s', (written, nb, en) => {
    expect(plain(dateText(written, 'nb'))).toBe(nb);
    expect(plain(dateText(written, 'en'))).toBe(en);
  });

  const zoned: [written: string, zone: string, text: string][] = [
    ['2024-03-01T23:30:00Z', 'Europe/Oslo', '2. mars 2024 kl. 00:30'],
    [' 2024-03-01T23:30:00Z ', 'Europe/Oslo', '2. mars 2024 kl. 00:30'],
    ['2024-03-01T23:30:07Z', 'Europe/Oslo', '2. mars 2024 kl. 00:30:07'],
    ['0800-03-01T12:00:00Z', 'UTC', '1. mars 0800 kl. 12:00'],
    ['2024-03-01T23:30:00Z', 'Not/AZone', '1. mars 2024 kl. 23:30 (UTC)'],
    ['2024-03-01T25:30:00Z', 'Europe/Oslo', '1. mars 2024 kl. 25:30 (UTC)'],
    ['2024-03-01T23:30:00', 'Europe/Oslo', '1. mars 2024 kl. 23:30'],
    ['2024-03-01', 'Pacific/Auckland', '1. mars 2024'],
  ];
  it.each(zoned)('GEN-09 TLN-10 %s in %s', (written, zone, text) => {
    expect(plain(dateText(written, 'nb', zone))).toBe(text);
  });
});

describe('clockText', () => {
  const rows: [string, string][] = [
    ['08:00', 'kl. 08:00'],
    [' 08:00 ', 'kl. 08:00'],
    ['08:00:00', 'kl. 08:00'],
    ['08:00:00.00', 'kl. 08:00'],
    ['08:00:30', 'kl. 08:00:30'],
    ['08:00:00.50', 'kl. 08:00:00.50'],
    ['08:00:30.25', 'kl. 08:00:30.25'],
    ['08:00:10:00', 'kl. 08:00:10:00'],
    ['8', 'kl. 8'],
    ['ca 08:00', 'kl. ca 08:00'],
    ['08:00 presis', 'kl. 08:00 presis'],
  ];
  it.each(rows)('GEN-09 %s', (written, text) => {
    expect(plain(clockText(written, 'nb'))).toBe(text);
  });
});
