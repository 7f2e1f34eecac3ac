import { FLAG, type ReadProblem } from '@care-timeline/fhir';
import type { Store } from './store.js';

interface Judged {
  readonly store: Store;
  readonly isRefused: (subject: number) => boolean;
  readonly isNobody: (subject: number) => boolean;
}

/** Problems of one item, worst first. For a resource about another patient nothing else is reported. */
export function problemsOf({ store, isRefused, isNobody }: Judged, item: number): readonly ReadProblem[] {
  const subject = store.subject[item]!;
  const refused = isRefused(subject);
  const conflict = store.inConflict(item);
  const nobody =
    !refused &&
    isNobody(subject) &&
    store.facts.understood[item] === 1 &&
    (store.facts.flags[item]! & FLAG.SUPPORTING) === 0;
  const isElsewhere = store.originOf(item).space !== '';
  // Nearly all of them have no problems.
  if (!refused && !conflict && !nobody && !isElsewhere) return store.problems(item);
  const key = store.keyOf(item);
  if (refused) {
    return [
      { key, path: 'subject', code: 'wrong-patient', message: 'about another patient than this record' },
    ];
  }
  // A reader of one part of an input does not know which server the whole input is on.
  const problems: ReadProblem[] = store.problems(item).map((problem) => ({ ...problem, key }));
  if (conflict) {
    problems.push({
      key,
      path: 'meta',
      code: 'version-conflict',
      message: 'two contents, and nothing says which is newer',
    });
  }
  if (nobody) problems.push({ key, path: 'subject', code: 'no-subject', message: 'names no patient' });
  return problems;
}
