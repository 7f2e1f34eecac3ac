import type { SourceInfo } from '@care-timeline/record';
import { CareEvent } from '@care-timeline/ui';

export interface CareWithheldDetail {
  readonly source: SourceInfo;
  /** Resource types of what is held back, where the source tells. */
  readonly types: readonly string[];
  /** How many are marked so. */
  readonly count: number;
  /** Why, in codes of the source: security labels such as `MASKED`, or issue codes such as `suppressed`. */
  readonly codes: readonly string[];
}

/**
 * A source holds something back. Cancelable: a host that has a way of its own to ask for it (break the glass) prevents the
 * built-in message, and calls `reload()` once it has access. Holds nothing of what is held back.
 */
export class CareWithheldEvent extends CareEvent<CareWithheldDetail> {
  constructor(detail: CareWithheldDetail) {
    super('care-withheld', detail, { cancelable: true });
  }
}
