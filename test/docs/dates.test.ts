import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicElements } from '../tools/manifest/analyze.js';

const elements = publicElements().map(({ declaration }) => declaration);

describe('dates in the public API', () => {
  const DATES = ['start', 'end', 'as-of', 'changed-since'];

  it('every attribute that is a date is ISO text, and says so', () => {
    const dates = elements.flatMap(({ tagName, attributes = [] }) =>
      attributes
        .filter(({ name }) => DATES.includes(name))
        .map(({ name, description }) => `${tagName} ${name}: ${description}`),
    );
    expect(dates.length).toBeGreaterThan(DATES.length);
    for (const date of dates) expect(date).toMatch(/ISO date or dateTime/);
  });

  it('no other attribute speaks of a date', () => {
    const others = elements.flatMap(({ tagName, attributes = [] }) =>
      attributes
        .filter(
          ({ name, description = '' }) => !DATES.includes(name) && /\bISO\b|\bdateTime\b/.test(description),
        )
        .map(({ name }) => `${tagName} ${name}`),
    );
    expect(others).toEqual([]);
  });

  it('events carry the same text, never a number', () => {
    const events = readFileSync('packages/ui/src/events/care-event.ts', 'utf8');
    for (const name of ['asOf', 'start', 'end']) {
      const types = [...events.matchAll(new RegExp(`readonly ${name}\\??: (\\w+)`, 'g'))].map(
        ([, type]) => type,
      );
      expect(new Set(types), name).toEqual(new Set(['string']));
    }
  });
});
