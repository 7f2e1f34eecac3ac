import type { ReadContext } from '../context.js';
import type { Label } from '../elements/concept.js';
import type { Json } from '../json.js';
import type { ClinicalEntry } from '../model/entry.js';
import type { Kind } from '../model/kind.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';

/** What a reader adds to an entry beyond the parts common to all types. */
export type Detail = Partial<
  Pick<
    ClinicalEntry,
    | 'category'
    | 'code'
    | 'values'
    | 'reason'
    | 'reasonElement'
    | 'statusReasonElement'
    | 'notes'
    | 'statusReason'
    | 'medication'
    | 'allergy'
    | 'condition'
    | 'listRemarks'
    | 'carePlan'
    | 'goal'
    | 'careTeam'
    | 'task'
    | 'order'
    | 'alarm'
    | 'telecom'
  >
>;

/**
 * Reads one resource type in all releases. The index and the entry call the same methods, so that they cannot
 * disagree. `status` runs first, because it determines whether an interval is open.
 */
export interface Reader {
  readonly type: string;
  kind(resource: Json): Kind;
  status(reading: Reading): void;
  time(reading: Reading): TimeSpan | undefined;
  name(resource: Json, ctx: ReadContext): Label | undefined;
  /** True if there is a number to plot. */
  hasNumber?(resource: Json): boolean;
  /** Facts specific to this type; built with the entry, never for the index. */
  detail?(reading: Reading): Detail;
}
