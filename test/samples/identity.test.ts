import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSyntheticIdentityNumber, syntheticIdentityNumber } from '@care-timeline/samples';
import { testOrganizationNumber } from '../../packages/samples/src/identity.js';
import { osloOffset, plusMonths } from '../../packages/samples/src/build/dates.js';
import { base64 } from '../../packages/samples/src/build/documents.js';
import { lifetime, lifetimeNdjson, lifetimeResources } from '@care-timeline/samples';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('identity numbers', () => {
  it('are synthetic, valid, of the right sex and begin with the birth date', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('female' as const, 'male' as const),
        fc.string(),
        (birth, gender, seed) => {
          const number = syntheticIdentityNumber(birth, gender, seed);
          expect(isSyntheticIdentityNumber(number)).toBe(true);
          expect(number.slice(0, 2)).toBe(birth.slice(8));
          expect(Number(number.slice(2, 4))).toBe(Number(birth.slice(5, 7)) + 80);
          expect(Number(number[8]) % 2 === 0).toBe(gender === 'female');
        },
      ),
    );
  });

  it('are told from real ones and from wrong ones', () => {
    const number = syntheticIdentityNumber('1942-03-14', 'female', 'Nordheim');
    const other = String((Number(number[10]) + 1) % 10);
    expect(isSyntheticIdentityNumber(number.slice(0, 10) + other)).toBe(false);
    expect(isSyntheticIdentityNumber(`1403${number.slice(4)}`)).toBe(false);
    expect(isSyntheticIdentityNumber('123')).toBe(false);
  });

  it('of organisations are of the test series with a right control digit', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const digits = [...testOrganizationNumber(seed)].map(Number);
        const sum = [3, 2, 7, 6, 5, 4, 3, 2, 1].reduce(
          (total, weight, index) => total + weight * (digits[index] ?? 0),
          0,
        );
        expect(digits[0]).toBe(3);
        expect(sum % 11).toBe(0);
      }),
    );
  });
});

describe('dates and texts', () => {
  it('have the offset that Norway has', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1996-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          const noon = new Date(`${text}T11:00:00Z`);
          const hour = new Intl.DateTimeFormat('en-GB', {
            timeZone: 'Europe/Oslo',
            hour: '2-digit',
            hourCycle: 'h23',
          }).format(noon);
          expect(osloOffset(text)).toBe(hour === '13' ? '+02:00' : '+01:00');
        },
      ),
    );
  });

  it('never leave a month', () => {
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(plusMonths('2022-08-19', 48)).toBe('2026-08-19');
  });

  it('are base64 as Node makes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(base64(text)).toBe(Buffer.from(text, 'utf8').toString('base64'));
      }),
    );
  });
});

describe('a lifetime', () => {
  it('has exactly as many resources as asked for, the patient among them', () => {
    for (const n of [1, 2, 1000]) expect(lifetime(n).entry).toHaveLength(n);
    expect(() => lifetime(0)).toThrow(RangeError);
  });

  it('is the same for the same seed and another for another', () => {
    const text = (seed: number) => JSON.stringify(lifetime(500, { seed }));
    expect(text(3)).toBe(text(3));
    expect(text(3)).not.toBe(text(4));
  });

  it('lies between birth and today', () => {
    const [patient, ...rest] = lifetimeResources(3000, { seed: 2, today: '2026-11-23', years: 90 });
    const birth = (patient as { birthDate: string }).birthDate;
    expect(birth.slice(0, 4)).toBe('1936');
    const days = JSON.stringify(rest).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    expect(days.every((date) => date >= birth && date <= '2026-11-23')).toBe(true);
    expect(days.some((date) => date < '1960')).toBe(true);
  });

  it('streams the same resources as NDJSON, line by line', () => {
    const pieces = [...lifetimeNdjson(400, { seed: 5, chunk: 4096 })];
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.every((piece) => piece.endsWith('\n'))).toBe(true);
    const lines = pieces
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual(lifetime(400, { seed: 5 }).entry?.map((entry) => entry.resource));
  });

  it('makes 100,000 resources in a few seconds', () => {
    const start = performance.now();
    expect(lifetime(100_000).entry).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
