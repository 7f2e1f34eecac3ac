import type { ConceptFact } from './coding.js';
import type { EntryReference } from './reference.js';
import type { PartialDate } from './time-span.js';

/** What a list says about one of its items, other than that it is there: "ceased", "dose changed". */
export interface ListRemark {
  readonly item: EntryReference;
  readonly flag?: ConceptFact;
  /** Taken off the list. */
  readonly deleted: boolean;
  readonly date?: PartialDate;
}
