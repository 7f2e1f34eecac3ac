import { describe, expect, it } from 'vitest';
import { asOfInstant } from '../../../packages/ui/src/element/as-of.js';

const iso = (text: string, zone = 'Europe/Oslo', now = 0): string | undefined => {
  const at = asOfInstant(text, zone, now);
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe('asOfInstant', () => {
  it('GEN-09 is the end of what was written, in the viewer zone', () => {
    expect(iso('2024-01-31')).toBe('2024-01-31T22:59:59.999Z');
    expect(iso('2024-07')).toBe('2024-07-31T21:59:59.999Z');
    expect(iso('2024')).toBe('2024-12-31T22:59:59.999Z');
    expect(iso('2024-03-31')).toBe('2024-03-31T21:59:59.999Z');
    expect(iso('2024-01-31', 'Pacific/Kiritimati')).toBe('2024-01-31T09:59:59.999Z');
  });

  it('is now where now lies in it', () => {
    const now = Date.UTC(2024, 0, 31, 12);
    expect(asOfInstant('2024-01-31', 'Europe/Oslo', now)).toBe(now);
    expect(asOfInstant('2024-01-30', 'Europe/Oslo', now)).toBeLessThan(now);
  });

  it('takes times, with and without an offset', () => {
    expect(iso('2024-03-31T12:00')).toBe('2024-03-31T10:00:00.000Z');
    expect(iso('2024-03-31T12:00:00+05:30')).toBe('2024-03-31T06:30:00.000Z');
  });

  it.each(['', 'i går', '2024-13', '2024-02-30', '31.01.2024', '2024-1-1', '20240131'])(
    'has no answer to "%s"',
    (text) => {
      expect(iso(text)).toBeUndefined();
    },
  );
});
