import { typeWord, type ReadProblem } from '@care-timeline/fhir';
import type { Language } from '@care-timeline/record';
import { elementWord, wordFor, type Terms } from './terms.js';

/** Messages that come from the source itself, or say what stopped a FHIR reader: in whatever language that is. */
const IN_OTHER_WORDS: ReadonlySet<string> = new Set([
  'operation-outcome',
  'incomplete',
  'reader-failed',
  'not-a-resource',
]);

/**
 * A problem in the user's language: what it is, where, and what was written there. Model messages are in English, for
 * logs and developers; the text as written follows their first colon.
 */
export function problemText(
  words: Terms,
  problem: Pick<ReadProblem, 'code' | 'path' | 'message'>,
  lang: Language,
): string {
  const { code, path, message } = problem;
  const colon = message.indexOf(': ');
  if (code === 'unknown-type')
    return [words.problem[code], colon < 0 ? '' : typeWord(message.slice(colon + 2), lang)]
      .filter(Boolean)
      .join(': ');
  const absent = message === 'required and absent';
  const said = IN_OTHER_WORDS.has(code) ? message : colon < 0 ? '' : message.slice(colon + 2);
  const word = absent ? words.noStatus : wordFor(words.problem, code);
  return [word, pathWords(words, path), said].filter(Boolean).join(': ');
}

/** `effectivePeriod.start` and `component[2].dataAbsentReason` in words, outermost first. */
export function pathWords(words: Terms, path: string): string {
  return path
    .split('.')
    .map((name) => {
      const element = name.replace(/\[[^\]]*\]$/, '');
      const word = elementWord(words, element);
      const index = /\[(\d+)\]$/.exec(name)?.[1];
      if (word === element) return name;
      return index === undefined ? word : `${word} ${Number(index) + 1}`;
    })
    .join(', ');
}
