import type { ClinicalEntry } from '@care-timeline/fhir';
import type { SourceInfo, SourceState } from '@care-timeline/record';

/** Base of every event of ours. Does not bubble, never crosses a shadow boundary, and is fired for the user's or
 *  the component's own doing only, never for what the host set itself. */
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
  /** Key of the entry, or `''` where the selection was taken away. */
  readonly key: string;
  readonly entry?: ClinicalEntry;
}
/** Somebody chose an entry. */
export class CareSelectEvent extends CareEvent<CareSelectDetail> {
  constructor(detail: CareSelectDetail) {
    super('care-select', detail);
  }
}

export interface CareOpenDetail {
  /** `Type/id`. */
  readonly reference: string;
  /** The FHIR JSON, where the record holds it. */
  readonly resource?: unknown;
}
/** Somebody wants to see a resource. Cancelable: a host that opens its own screen prevents the built-in detail. */
export class CareOpenEvent extends CareEvent<CareOpenDetail> {
  constructor(detail: CareOpenDetail) {
    super('care-open', detail, { cancelable: true });
  }
}

/** The date that everything is shown as of changed: the ISO text that `as-of` takes; `''` is today. */
export class CareAsOfChangeEvent extends CareEvent<{ readonly asOf: string }> {
  constructor(detail: { readonly asOf: string }) {
    super('care-as-of-change', detail);
  }
}

export interface CareRangeDetail {
  /** ISO instants, as the timeline's `start` and `end` take them: the interval in view, end exclusive. */
  readonly start: string;
  readonly end: string;
}
/** Somebody moved the window of a timeline. */
export class CareRangeChangeEvent extends CareEvent<CareRangeDetail> {
  constructor(detail: CareRangeDetail) {
    super('care-range-change', detail);
  }
}

export interface CareLoadDetail {
  readonly source: SourceInfo;
  readonly state: SourceState;
  /** Resources received, once the data was read. */
  readonly received?: number;
  /** Bytes received so far, and in all where that is known. */
  readonly bytes?: number;
  readonly totalBytes?: number;
}
/** A source came further. */
export class CareLoadEvent extends CareEvent<CareLoadDetail> {
  constructor(detail: CareLoadDetail) {
    super('care-load', detail);
  }
}

export interface CareErrorDetail {
  readonly source?: SourceInfo;
  /** HTTP status, where there was one. */
  readonly status?: number;
  /** For people, in the page's language. */
  readonly message: string;
  /** For the vendor, of a server: why, as a stable code. */
  readonly reason?: string;
  /** What was searched for, without whose it is. */
  readonly search?: string;
  /** What the server said of it: texts of its OperationOutcome. */
  readonly said?: string;
  /** How often it was tried. */
  readonly attempts?: number;
  /** What a vendor can do about it, in English. */
  readonly remedy?: string;
}
/** Something could not be loaded or read. Named apart from `error`, which the browser uses itself. */
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
  'care-load': CareLoadEvent;
  'care-error': CareErrorEvent;
  'care-change': CareChangeEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a merge needs an interface
  interface HTMLElementEventMap extends CareEventMap {}
}
