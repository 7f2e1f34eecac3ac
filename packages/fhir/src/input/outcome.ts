import { objects, text, code, first, type Json } from '../json.js';
import type { InputProblem } from './unpacked.js';

/** A server's own warnings: one problem per issue of an OperationOutcome, in its own words. */
export function outcomeProblems(outcome: Json, path: string): readonly InputProblem[] {
  return objects(outcome['issue']).map((issue) => {
    const details = first(issue['details']);
    const words =
      text(details?.['text']) ??
      text(first(details?.['coding'])?.['display']) ??
      text(issue['diagnostics']) ??
      code(issue['code']) ??
      'no details';
    const severity = code(issue['severity']);
    return {
      path,
      code: 'operation-outcome',
      message: severity === undefined ? words : `${severity}: ${words}`,
    };
  });
}
