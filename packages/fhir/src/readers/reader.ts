import type { ReadContext } from '../context.js';
import type { Label } from '../elements/concept.js';
import type { Json } from '../json.js';
import type { ClinicalEntry } from '../model/entry.js';
import type { Kind } from '../model/kind.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';

/** What a reader adds to an entry beyond what all types have in common. */
export type Detail = Partial<
  Pick<
    ClinicalEntry,
    | 'category'
    | 'code'
    | 'values'
    | 'reason'
    | 'note'
    | 'statusReason'
    | 'medication'
    | 'allergy'
    | 'condition'
    | 'carePlan'
    | 'goal'
    | 'careTeam'
    | 'task'
  >
>;

/**
 * Reads one resource type, all releases alike. The index and the entry run the same methods, so that they cannot
 * disagree. `status` runs first: whether an interval is open depends on it.
 */
export interface Reader {
  readonly type: string;
  kind(resource: Json): Kind;
  status(reading: Reading): void;
  time(reading: Reading): TimeSpan | undefined;
  name(resource: Json, ctx: ReadContext): Label | undefined;
  /** True where there is a number to draw. */
  hasNumber?(resource: Json): boolean;
  /** What only this type has; made with the entry, never for the index. */
  detail?(reading: Reading): Detail;
}
