import type { SourceInfo } from '@care-timeline/record';
import { CareEvent } from '@care-timeline/ui';

export interface CareWithheldDetail {
  readonly source: SourceInfo;
  /** Resource types of the withheld data, if the source states them. */
  readonly types: readonly string[];
  /** Number of resources marked as withheld. */
  readonly count: number;
  /** Reason, as codes of the source: security labels such as `MASKED`, or issue codes such as `suppressed`. */
  readonly codes: readonly string[];
}

/**
 * A source withholds data. Cancelable: a host with its own access procedure (break the glass) prevents the built-in
 * message, and calls `reload()` once it has access. The event contains none of the withheld data.
 */
export class CareWithheldEvent extends CareEvent<CareWithheldDetail> {
  constructor(detail: CareWithheldDetail) {
    super('care-withheld', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-withheld': CareWithheldEvent;
  }
}
