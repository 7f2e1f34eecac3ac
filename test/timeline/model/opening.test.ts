import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../../packages/timeline/src/model/domain.js';
import { openingOf } from '../../../packages/timeline/src/model/opening.js';
import { DAY, MONTH, span, YEAR, type Range } from '../../../packages/timeline/src/model/range.js';
import { columnsOf } from '../support/columns-record.js';

const NOW = Date.UTC(2026, 0, 1);

/** Entries `every` ms apart, back from `last`. */
const back = (count: number, every: number, last = NOW): { start: number }[] =>
  Array.from({ length: count }, (_, i) => ({ start: last - i * every }));

/** A life before that. */
const OLD = back(3, 3 * YEAR, NOW - 20 * YEAR);

function open(entries: readonly { start: number }[], now = NOW): { range: Range; whole: Range } {
  const { columns } = columnsOf(entries.map(({ start }) => ({ kind: 'labs', start })));
  const whole = lifeOf(columns, now);
  return { range: openingOf(columns, whole, now), whole };
}

describe('the window to open with', () => {
  it.each([
    ['a month', [...OLD, ...back(60, DAY / 2)], MONTH],
    ['a year', [...OLD, ...back(60, 6 * DAY)], YEAR],
    ['five years', [...OLD, ...back(60, 30 * DAY)], 5 * YEAR],
  ])('TLN-14 is %s if enough happened in it, and not in less', (_, entries, length) => {
    const { range } = open(entries);
    expect(span(range)).toBeCloseTo(length, -3);
    expect(range.end).toBeGreaterThan(NOW);
    expect(range.end - NOW).toBeLessThan(length * 0.1);
  });

  it('TLN-14 is everything where little happened, from the first entry on', () => {
    const { range, whole } = open(back(10, YEAR));
    expect(range).toEqual(whole);
    expect(NOW - 9 * YEAR - range.start).toBeLessThan(YEAR);
  });

  it('TLN-14 is wider where all of it happened in a few days', () => {
    const { range } = open([...OLD, ...back(60, DAY / 24), ...back(30, 12 * DAY, NOW - 40 * DAY)]);
    expect(span(range)).toBeCloseTo(YEAR, -3);
  });

  it('TLN-02 ends after what is planned within three weeks, and not after what is planned later', () => {
    const soon = { start: NOW + 15 * DAY };
    const late = { start: NOW + 25 * DAY };
    const often = [...OLD, ...back(80, DAY / 4)];
    expect(open([...often, soon]).range.end).toBeGreaterThan(soon.start);
    expect(open([...often, late]).range.end).toBeLessThan(late.start);
  });

  it('TLN-15 ends with the death of a patient who has died', () => {
    const died = NOW - 400 * DAY;
    const { columns } = columnsOf(
      [...OLD, ...back(60, DAY / 2, died)].map(({ start }) => ({ kind: 'labs' as const, start })),
    );
    const range = openingOf(columns, lifeOf(columns, NOW), died);
    expect(range.end - died).toBeLessThan(10 * DAY);
    expect(span(range)).toBeCloseTo(MONTH, -3);
  });

  it('is everything without an entry', () => {
    const { range, whole } = open([]);
    expect(range).toEqual(whole);
  });
});
