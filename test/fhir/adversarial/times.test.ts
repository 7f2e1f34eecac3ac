import { describe, expect, it } from 'vitest';
import { entryOf, measurement } from './support.js';

describe('dates that are not dates', () => {
  it('TLN-11 what was written is kept in the words of no language, and one date in a list is that date', () => {
    const at = (effectiveDateTime: unknown) => entryOf(measurement({ effectiveDateTime }));
    expect(at(['2024-05-01']).time?.start?.text).toBe('2024-05-01');
    expect(at(20240501)).toMatchObject({ timeText: '20240501' });
    expect(at({ year: 2024 })).toMatchObject({ timeText: '{"year":2024}' });
    expect(at([])).not.toHaveProperty('timeText');
    expect(at({})).not.toHaveProperty('timeText');
    expect(at([null])).not.toHaveProperty('timeText');
    expect(entryOf(measurement({ status: [null] })).statuses[0]?.code).toBe('');
    for (const value of [['2024-02-30'], ['2024-05-01', '2024-05-02']]) {
      expect(at(value).time).toBeUndefined();
      expect(at(value).timeText).toContain(value[0]);
      expect(at(value).problems.map(({ code }) => code)).toContain('invalid-date');
    }
  });
});
