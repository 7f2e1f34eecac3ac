import { objects, text, code, first, type Json } from '../json.js';
import type { InputProblem } from './unpacked.js';

/** A server's own warnings: one problem per issue of an OperationOutcome, in its own words. */
export function outcomeProblems(outcome: Json, path: string): readonly InputProblem[] {
  return objects(outcome['issue']).map((issue) => {
    const severity = code(issue['severity']);
    const words = wordsOf(issue);
    return {
      path,
      code: 'operation-outcome',
      message: severity === undefined ? words : `${severity}: ${words}`,
    };
  });
}

/** What a search says that it left out, in its own words. */
export function leftOutBy(outcome: Json): readonly string[] {
  return objects(outcome['issue'])
    .filter((issue) => issue['severity'] !== 'information' && LEFT_OUT.has(issue['code']))
    .map(wordsOf);
}

const LEFT_OUT: ReadonlySet<unknown> = new Set(['suppressed', 'forbidden', 'incomplete']);

function wordsOf(issue: Json): string {
  const details = first(issue['details']);
  return (
    text(details?.['text']) ??
    text(first(details?.['coding'])?.['display']) ??
    text(issue['diagnostics']) ??
    code(issue['code']) ??
    'no details'
  );
}
