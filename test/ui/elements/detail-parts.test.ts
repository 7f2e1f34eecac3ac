/** Long lists in a detail: so many parts are drawn, and the rest are counted, never left out in silence (GEN-07). */
import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { detailContext, MAX_PARTS } from '../../../packages/ui/src/elements/detail/context.js';
import { extras } from '../../../packages/ui/src/elements/detail/facts.js';
import { related } from '../../../packages/ui/src/elements/detail/origin.js';
import { contextOf } from '../../summary/support/context.js';

/** All words that a template is made with. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(' ');
  if (typeof value === 'string') return value;
  return wordsOf((value as { values?: unknown[] } | undefined)?.values ?? []);
}

function detail(count: number, lang: 'nb' | 'nn' | 'en'): { codes: string; related: string } {
  const all = Array.from({ length: count }, (_, at) => at);
  const record = new PatientRecord();
  record.add({
    resourceType: 'Condition',
    id: 'c',
    code: { coding: all.map((at) => ({ system: 'http://example.test/cs', code: `k${at}x` })) },
    note: all.map((at) => ({ text: `n${at}x` })),
    evidence: [{ detail: all.map((at) => ({ reference: `Observation/o${at}x` })) }],
  });
  const context = detailContext(record.entries()[0]!, contextOf(record, { lang }).view, 3, () => {});
  return { codes: wordsOf(extras(context)), related: wordsOf(related(context)) };
}

describe('a detail with long lists', () => {
  it.each([
    ['nb', '… og 5 til'],
    ['nn', '… og 5 til'],
    ['en', '… and 5 more'],
  ] as const)('GEN-07 says how many more there are (%s)', (lang, more) => {
    const { codes, related: references } = detail(MAX_PARTS + 5, lang);
    expect(codes.split(more)).toHaveLength(3);
    expect(references).toContain(more);
    expect(codes).toContain(`k${MAX_PARTS - 1}x`);
    expect(codes).not.toContain(`k${MAX_PARTS}x`);
  });

  it('GEN-07 shows all of a list that is just short enough', () => {
    const { codes, related: references } = detail(MAX_PARTS, 'nb');
    for (const words of [codes, references]) expect(words).not.toContain('…');
    expect(codes).toContain(`k${MAX_PARTS - 1}x`);
    expect(references.split('(ikke hentet)')).toHaveLength(MAX_PARTS + 1);
  });

  it('takes 100,000 codings in a moment', () => {
    const before = performance.now();
    detail(100_000, 'nb');
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
