import { describe, expect, it } from 'vitest';
import { renderMutationSection } from '../tools/conformance.js';
import { mergeResults, renderMutation, type Results, type StrykerReport } from '../tools/mutation/results.js';

const FILE = 'packages/fhir/src/status/apply.ts';
const SOURCE = 'const a = 1;\n  if (a > 0 | b) go();\nstop();\n';

const mutant = (status: string, line = 2, replacement = 'true') => ({
  mutatorName: 'ConditionalExpression',
  replacement,
  status,
  location: { start: { line, column: 7 }, end: { line, column: 12 } },
});
const report = (...mutants: ReturnType<typeof mutant>[]): StrykerReport => ({
  files: { [FILE]: { source: SOURCE, mutants } },
});
const all = (): boolean => true;

describe('results of mutation tests', () => {
  it('counts a file anew, and keeps what is known of the others', () => {
    const other: Results = { 'packages/a.ts': { ...mergeResults({}, report(), all)[FILE]! } };
    const results = mergeResults(
      other,
      report(mutant('Killed'), mutant('Killed'), mutant('Timeout'), mutant('Ignored'), mutant('Survived')),
      all,
    );
    expect(results[FILE]).toMatchObject({ killed: 2, timeout: 1, survived: 1, noCoverage: 0, ignored: 1 });
    expect(Object.keys(results)).toEqual(['packages/a.ts', FILE]);
    expect(Object.keys(mergeResults(results, report(), (file) => file === FILE))).toEqual([FILE]);
  });

  it('lists survivors by line with what they were changed to', () => {
    const [survivor] = mergeResults({}, report(mutant('Survived'), mutant('Survived', 2, 'false')), all)[
      FILE
    ]!.survivors;
    expect(survivor).toEqual({
      code: 'if (a > 0 | b) go();',
      changes: ['a > 0 → true', 'a > 0 → false'],
      reason: '',
    });
    const [unrun] = mergeResults({}, report(mutant('NoCoverage')), all)[FILE]!.survivors;
    expect(unrun?.changes).toEqual(['not run']);
  });

  it('keeps the reason while the line is the same, and not for another line', () => {
    const first = mergeResults({}, report(mutant('Survived')), all);
    const judged: Results = {
      [FILE]: { ...first[FILE]!, survivors: [{ ...first[FILE]!.survivors[0]!, reason: 'the same' }] },
    };
    const reasons = mergeResults(judged, report(mutant('Survived'), mutant('Survived', 3)), all)[FILE]!
      .survivors;
    expect(reasons.map(({ reason }) => reason)).toEqual(['the same', '']);
  });

  it('writes a room with its score, a room that was not measured as such, and cells that do not break the table', () => {
    const results = mergeResults({}, report(mutant('Killed'), mutant('Timeout'), mutant('Survived')), all);
    const text = renderMutation(['packages/fhir/src/status', 'packages/record/src/rules'], results);
    expect(text).toContain('| fhir/status | 3 | 1 | 1 | 1 | 0 | 66.7 % |');
    expect(text).toContain('| record/rules | not measured |');
    expect(text).toContain('`if (a > 0 \\| b) go();`');
    expect(text).toContain('not judged yet');
    expect(renderMutationSection([], results)).toContain('## Mutation tests');
  });
});
