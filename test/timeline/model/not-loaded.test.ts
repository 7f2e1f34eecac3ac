import { expect, it } from 'vitest';
import { missingIntervals } from '../../../packages/timeline/src/model/not-loaded.js';

const source = (id: string) => ({ id, label: id });

it('TLN-12 what the record knows not to have stays, also where its sources have no loader', () => {
  const known = [{ source: source('a'), from: -Infinity, to: 5 }];
  expect(missingIntervals([], known)).toEqual(known);
  expect(missingIntervals([{ source: source('a'), state: 'partial' }], known)).toEqual(known);
});

it('TLN-12 of a source that is being loaded, the loader knows what is missing: before, between and after', () => {
  const known = [{ source: source('a'), from: -Infinity, to: 5 }];
  const loaded = [
    { from: 10, to: 20 },
    { from: 30, to: 40 },
  ];
  expect(missingIntervals([{ source: source('a'), state: 'loading', loaded }], known)).toEqual([
    { source: source('a'), from: -Infinity, to: 10 },
    { source: source('a'), from: 20, to: 30 },
    { source: source('a'), from: 40, to: Infinity },
  ]);
});
