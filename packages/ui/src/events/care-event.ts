import type { ClinicalEntry } from '@care-timeline/fhir';
import type { SourceInfo, SourceState } from '@care-timeline/record';

/**
 * Base class of all our events. Does not bubble, never crosses a shadow boundary, and fires only for user actions or
 * changes made by the component itself, never for values set by the host.
 */
export class CareEvent<T> extends Event {
  constructor(
    type: string,
    readonly detail: T,
    init: { cancelable?: boolean } = {},
  ) {
    super(type, { bubbles: false, composed: false, cancelable: init.cancelable ?? false });
  }
}

export interface CareSelectDetail {
  /** Key of the entry, or `''` if the selection was cleared. */
  readonly key: string;
  readonly entry?: ClinicalEntry;
}
/** The user selected an entry. */
export class CareSelectEvent extends CareEvent<CareSelectDetail> {
  constructor(detail: CareSelectDetail) {
    super('care-select', detail);
  }
}

export interface CareOpenDetail {
  /** `Type/id`. */
  readonly reference: string;
  /** Server of a followed reference, see `EntryReference.base` (GEN-15). */
  readonly base?: string;
  /** The FHIR JSON, if the record holds it. */
  readonly resource?: unknown;
}
/** The user asked to see a resource. Cancelable: a host that opens its own screen prevents the built-in detail view. */
export class CareOpenEvent extends CareEvent<CareOpenDetail> {
  constructor(detail: CareOpenDetail) {
    super('care-open', detail, { cancelable: true });
  }
}

/** The as-of date changed: the ISO text that `as-of` takes; `''` for today. */
export class CareAsOfChangeEvent extends CareEvent<{ readonly asOf: string }> {
  constructor(detail: { readonly asOf: string }) {
    super('care-as-of-change', detail);
  }
}

export interface CareRangeDetail {
  /** ISO instants, as accepted by the timeline's `start` and `end`: the visible interval, end exclusive. */
  readonly start: string;
  readonly end: string;
}
/** The user moved the window of a timeline: fired for every step of a drag. */
export class CareRangeChangeEvent extends CareEvent<CareRangeDetail> {
  constructor(detail: CareRangeDetail) {
    super('care-range-change', detail);
  }
}
/** The window of a timeline came to rest after the user moved it: fired once for each move. */
export class CareRangeSettleEvent extends CareEvent<CareRangeDetail> {
  constructor(detail: CareRangeDetail) {
    super('care-range-settle', detail);
  }
}

export interface CareLoadDetail {
  readonly source: SourceInfo;
  readonly state: SourceState;
  /** Resources received, once the data has been read. */
  readonly received?: number;
  /** Bytes received so far, and the total if known. */
  readonly bytes?: number;
  readonly totalBytes?: number;
}
/** A source made progress. */
export class CareLoadEvent extends CareEvent<CareLoadDetail> {
  constructor(detail: CareLoadDetail) {
    super('care-load', detail);
  }
}

export interface CareErrorDetail {
  readonly source?: SourceInfo;
  /** HTTP status, if there was one. */
  readonly status?: number;
  /** For people, in the page's language. */
  readonly message: string;
  /** For the vendor, of a server: why, as a stable code. */
  readonly reason?: string;
  /** What was searched for, without whose it is. */
  readonly search?: string;
  /** What the server said of it: texts of its OperationOutcome. */
  readonly said?: string;
  /** Number of attempts. */
  readonly attempts?: number;
  /** What a vendor can do about it, in English. */
  readonly remedy?: string;
}
/** Something could not be loaded or read. Not called `error`, because the browser uses that name itself. */
export class CareErrorEvent extends CareEvent<CareErrorDetail> {
  constructor(detail: CareErrorDetail) {
    super('care-error', detail);
  }
}

export interface CareChangeDetail {
  readonly revision: number;
}
/** The record changed. */
export class CareChangeEvent extends CareEvent<CareChangeDetail> {
  constructor(detail: CareChangeDetail) {
    super('care-change', detail);
  }
}

export interface CareEventMap {
  'care-select': CareSelectEvent;
  'care-open': CareOpenEvent;
  'care-as-of-change': CareAsOfChangeEvent;
  'care-range-change': CareRangeChangeEvent;
  'care-range-settle': CareRangeSettleEvent;
  'care-load': CareLoadEvent;
  'care-error': CareErrorEvent;
  'care-change': CareChangeEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a merge needs an interface
  interface HTMLElementEventMap extends CareEventMap {}
}
