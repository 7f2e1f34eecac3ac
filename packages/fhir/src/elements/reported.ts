import type { ReadContext } from '../context.js';
import { isTrue, listOf, type Json } from '../json.js';
import type { ReportedFact } from '../model/reported.js';
import { readReference } from './reference.js';

/** Elements that say who told it, and not who wrote, ordered or did it. */
const TOLD_BY = ['reportedReference', 'informationSource'] as const;

/** True for the path of a reference to somebody who told it. */
export function isReporter(path: string): boolean {
  return TOLD_BY.some((element) => path === element || path.startsWith(`${element}[`));
}

/**
 * Who told it, in every release: `reported[x]` (R4), `reported` with `informationSource` (R5), `informationSource`. If
 * several did, the patient goes first, then a relative. Undefined if nothing says that it was reported.
 */
export function reportedOf(resource: Json, ctx: ReadContext): ReportedFact | undefined {
  let found: ReportedFact | undefined;
  for (const element of TOLD_BY) {
    for (const reference of listOf(resource[element])) {
      const by = readReference(reference, element, 'author', ctx);
      if (by === undefined) continue;
      const type = by.type?.replace(/^.*\//, '') ?? by.target?.split('/')[0];
      const who = type === 'Patient' ? 'patient' : type === 'RelatedPerson' ? 'related' : 'other';
      if (found === undefined || RANK.indexOf(who) < RANK.indexOf(found.who)) found = { who, by };
    }
  }
  if (found !== undefined) return found;
  return isTrue(resource['reportedBoolean']) || isTrue(resource['reported']) ? { who: 'unknown' } : undefined;
}

const RANK: readonly ReportedFact['who'][] = ['patient', 'related', 'other', 'unknown'];
