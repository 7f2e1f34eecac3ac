import { describe, expect, it } from 'vitest';
import {
  attemptsFor,
  retryAfter,
  RETRY_RULES,
  waitBefore,
} from '../../../packages/sources/src/server/retry.js';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const after = (headers: Record<string, string>): number => retryAfter(new Headers(headers), NOW);

describe('Retry-After', () => {
  it('reads seconds', () => {
    expect(after({ 'retry-after': '120' })).toBe(120_000);
    expect(after({ 'retry-after': ' 2 ' })).toBe(2000);
  });
  it('reads a date by the clock of the server, however wrong', () => {
    const date = 'Mon, 23 Nov 2026 07:00:30 GMT';
    expect(after({ 'retry-after': date, date: 'Mon, 23 Nov 2026 07:00:00 GMT' })).toBe(30_000);
    expect(after({ 'retry-after': date })).toBe(0);
    expect(after({ 'retry-after': 'Mon, 23 Nov 2026 10:00:30 GMT' })).toBe(30_000);
  });
  it('asks for nothing where it cannot be read', () => {
    expect(after({})).toBe(0);
    expect(after({ 'retry-after': 'soon' })).toBe(0);
    expect(after({ 'retry-after': '-5' })).toBe(0);
  });
});

describe('trying again', () => {
  it('makes sense for what may pass, and not for an answer', () => {
    const most = (reason: Parameters<typeof attemptsFor>[0]['reason'], status?: number): number =>
      attemptsFor({ reason, ...(status === undefined ? {} : { status }) }, RETRY_RULES);
    expect([most('network'), most('status', 503), most('throttled', 429), most('status', 500)]).toEqual([
      4, 4, 4, 4,
    ]);
    expect([most('timeout'), most('truncated', 200), most('not-json', 200), most('empty', 200)]).toEqual([
      2, 2, 2, 2,
    ]);
    expect([
      most('unauthorised', 403),
      most('not-found', 404),
      most('markup', 200),
      most('not-fhir', 200),
    ]).toEqual([1, 1, 1, 1]);
    expect([most('aborted'), most('refused-search', 400), most('status', 409)]).toEqual([1, 1, 1]);
  });
  it('waits twice as long each time, at least as long as the server asks, and not the same for everybody', () => {
    const waits = [1, 2, 3, 9].map((attempt) => waitBefore(attempt, 0, RETRY_RULES, 0.999));
    expect(waits.map(Math.round)).toEqual([500, 1000, 1999, 7996]);
    expect(waitBefore(1, 0, RETRY_RULES, 0)).toBe(250);
    expect(waitBefore(1, 5000, RETRY_RULES, 0)).toBe(5000);
  });
});
