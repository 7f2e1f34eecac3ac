import { describe, expect, it } from 'vitest';
import { problemsView, type ProblemView } from '../../../packages/summary/src/model/problems.js';
import { contextOf, recordOf, type Json } from '../support/context.js';

const problem = (id: string, cause?: string): Json => ({
  resourceType: 'Condition',
  id,
  clinicalStatus: { coding: [{ code: 'active' }] },
  code: { text: `Problem ${id}` },
  ...(cause && {
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/condition-dueTo',
        valueReference: { reference: `Condition/${cause}` },
      },
    ],
  }),
});

const shape = (views: readonly ProblemView[]): string[] =>
  views.flatMap(({ title, under }) => [title.slice(8), ...shape(under).map((one) => `>${one}`)]);

const shown = (...resources: Json[]): string[] =>
  problemsView(contextOf(recordOf(...resources))).open.flatMap(({ problems }) => shape(problems));

describe('problems that are due to each other', () => {
  it('GEN-07 stand under their cause, in any order', () => {
    expect(shown(problem('a'), problem('b', 'a'), problem('c', 'b'))).toEqual(['a', '>b', '>>c']);
    expect(shown(problem('c', 'b'), problem('b', 'a'), problem('a'))).toEqual(['a', '>b', '>>c']);
  });

  it('GEN-07 in a circle are shown all the same, each once', () => {
    const circle = shown(problem('a', 'c'), problem('b', 'a'), problem('c', 'b'));
    expect(circle.map((one) => one.replace(/>/g, '')).sort()).toEqual(['a', 'b', 'c']);
  });

  it('GEN-07 in a chain of 5,000 are shown all, each once, and none deeper than ten', () => {
    const chain = Array.from({ length: 5000 }, (_, at) => problem(`${at}`, at > 0 ? `${at - 1}` : undefined));
    const all = shown(...chain);
    expect(new Set(all.map((one) => one.replace(/>/g, ''))).size).toBe(5000);
    expect(all).toHaveLength(5000);
    expect(Math.max(...all.map((one) => one.lastIndexOf('>') + 1))).toBe(10);
  });
});
