import { describe, expect, it } from 'vitest';
import { lifetimeResources } from '@care-timeline/samples';
import { PERSONALITIES } from '../../../packages/samples/src/server/personalities.js';
import { setting } from './support.js';

/** Requests that have been answered when the first view of a summary can be drawn. */
const MAX_REQUESTS = 12;

const short = [...lifetimeResources(400)];
const long = [...lifetimeResources(4000)];
/** Everything that is slow or down has other limits. */
const named = (names: readonly string[]) => PERSONALITIES.filter(({ name }) => names.includes(name));

describe('the first summary', () => {
  it.each(
    named([
      'as-specified',
      'no-batch',
      'page-tokens',
      'not-ignored',
      'no-modifiers',
      'inner-host',
      'no-form',
    ]),
  )('of $name needs the same few requests, however long the record is', async ({ features }) => {
    const counts: number[] = [];
    for (const resources of [short, long]) {
      const { clock, source, events } = await setting({ resources, ...(features ? { features } : {}) });
      await clock.until(source.load());
      const summary = events.find(({ type }) => type === 'summary');
      counts.push(summary?.type === 'summary' ? summary.requests : Infinity);
      source.stop();
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(MAX_REQUESTS);
    expect(counts[0]).toBe(counts[1]);
  });
});
