import type { ReadContext } from '../context.js';
import { code, first, isTrue, objects, type Json } from '../json.js';
import type { SaidBy } from '../model/provenance.js';
import { labelOf } from './label.js';
import { readReference } from './reference.js';

/** Whose statement it is, as opposed to who wrote it down; undefined if that is not stated. */
export function saidBy(resource: Json, ctx: ReadContext): SaidBy | undefined {
  const element = ['asserter', 'reportedReference'].find((name) => resource[name] !== undefined);
  const said = element ? resource[element] : informant(resource);
  const who = readReference(first(said), element ?? 'participant', 'author', ctx);
  if (who !== undefined) return { element: element ?? 'asserter', who };
  // A Boolean in place of a person, and a vaccination known from hearsay.
  const isHearsay = isTrue(resource['reportedBoolean']) || resource['primarySource'] === false;
  if (!isHearsay) return undefined;
  const origin = labelOf(resource['reportOrigin'] ?? resource['informationSource'], ctx)?.text;
  return { element: 'reported', ...(origin !== undefined && { text: origin }) };
}

/** R5: a participant whose function is to inform. */
function informant(resource: Json): unknown {
  return objects(resource['participant']).find(({ function: role }) =>
    objects(first(role)?.['coding']).some((coding) => INFORMS.has(code(coding['code']) ?? '')),
  )?.['actor'];
}

const INFORMS = new Set(['informant', 'INF', 'asserter']);
