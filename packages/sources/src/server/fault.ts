import { remedyFor } from './reason-words.js';
import { loadFault, type LoadFault, type LoadFaultCode } from '../load-fault.js';

/** Purpose of a request. */
export type QueryKind =
  | 'metadata' // the CapabilityStatement
  | 'patient'
  | 'current' // resources in use or active now, for a type that may have many
  | 'coming' // appointments ahead
  | 'whole' // all resources of a type
  | 'window' // a dated type within an interval
  | 'undated' // resources that a search by date cannot find
  | 'count' // whether anything is undated, for a server that cannot search for it
  | 'support' // referenced resources: medicines, people, places
  | 'everything'
  | 'summary' // the `$summary` operation
  | 'batch'
  | 'changes'; // changes since the last query

/** Why a part is missing; more specific than `LoadFaultCode`, and stable. */
export type ServerFaultReason =
  | LoadFaultCode
  | 'throttled' // 429, 503: asked to wait longer than is reasonable
  | 'expired' // a page link that has expired
  | 'refused-search' // 400, 422, 501: the server does not support this search
  | 'outcome' // the server itself stated that the list is incomplete
  | 'fewer-than-total' // the list ended before as many had come as the server says that there are
  | 'uncategorised-unknown' // only what has a category can be searched for
  | 'granted-part' // the authorisation covers only some of the resources
  | 'merged-patient' // the patient has another id now
  | 'paging-loop'
  | 'too-many-pages'
  | 'foreign-link' // the next page is on another host: not followed
  | 'other-patient' // the server returned another patient's data: stopped
  | 'not-offered' // the server does not have this resource type
  | 'undated-unknown' // the server cannot tell whether anything is undated
  | 'stopped'; // not requested: the source was given up

export interface ServerFault extends LoadFault {
  readonly reason: ServerFaultReason;
  readonly query: QueryKind;
  /** Resource types that are missing or incomplete. Empty: all of them. */
  readonly types: readonly string[];
  /** The missing interval, ms since 1970, [from, to). Absent: not limited to an interval. */
  readonly from?: number;
  readonly to?: number;
  /** Number of attempts. */
  readonly attempts: number;
  /** When it was given up, ms since 1970. */
  readonly at: number;
  /** When the server may be tried again, according to the server, ms since 1970. */
  readonly retryAt?: number;
  /** The search without the patient, such as `Observation?date=ge2025-11-01`; for the vendor. */
  readonly search?: string;
  /** Texts of the server's OperationOutcome, without the patient's id; for the vendor. */
  readonly said?: string;
  /** What a vendor can do about it, in English. */
  readonly remedy?: string;
}

const CODES: Partial<Record<ServerFaultReason, LoadFaultCode>> = {
  throttled: 'status',
  expired: 'not-found',
  'refused-search': 'status',
  outcome: 'truncated',
  'fewer-than-total': 'truncated',
  'uncategorised-unknown': 'truncated',
  'granted-part': 'unauthorised',
  'merged-patient': 'not-found',
  'paging-loop': 'truncated',
  'too-many-pages': 'truncated',
  'foreign-link': 'truncated',
  'other-patient': 'not-fhir',
  'not-offered': 'not-found',
  'undated-unknown': 'truncated',
  stopped: 'aborted',
};

const MESSAGES: Partial<Record<ServerFaultReason, string>> = {
  throttled: 'The source asks to wait before more is fetched.',
  expired: 'The source no longer has the next page.',
  'refused-search': 'The source cannot search like this.',
  outcome: 'The source says that this list is not complete.',
  'fewer-than-total': 'The source gave fewer resources than it says that there are.',
  'uncategorised-unknown':
    'The source can only be searched by category; what has no category may be missing.',
  'granted-part': 'The authorisation covers only some of this type.',
  'merged-patient': 'The patient was merged with another and has another id now.',
  'paging-loop': 'The source gave the same page again, so the list may not be complete.',
  'too-many-pages': 'The list is longer than is fetched at once, so it is not complete.',
  'foreign-link': 'The next page is on another host and was not fetched.',
  'other-patient': 'The source gave data about another patient, and was not asked for more of it.',
  'not-offered': 'The source does not offer this type of information.',
  'undated-unknown': 'The source cannot tell whether there is anything without a date.',
  stopped: 'This was not fetched, because the source does not answer.',
};

/** Result of a failed request, before its purpose is taken into account. */
export interface Failure {
  readonly reason: ServerFaultReason;
  readonly status?: number;
  readonly attempts: number;
  readonly retryAt?: number;
  /** What the server itself said of it: the texts of its OperationOutcome. May be of any length and hold anything. */
  readonly said?: string;
}

export interface FaultPlace {
  readonly query: QueryKind;
  readonly types: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly at: number;
  readonly search?: string;
}

/** A fault with the affected types and interval, described without patient data or addresses. */
export function serverFault(failure: Failure, place: FaultPlace): ServerFault {
  const { reason, status, attempts, retryAt, said } = failure;
  const remedy = remedyFor(reason);
  const code = CODES[reason] ?? (reason as LoadFaultCode);
  const words = MESSAGES[reason];
  const message =
    words === undefined
      ? loadFault(code, status).message
      : status === undefined
        ? words
        : `${words} (HTTP ${status})`;
  return {
    code,
    reason,
    message,
    attempts,
    ...place,
    ...(status === undefined ? {} : { status }),
    ...(retryAt === undefined ? {} : { retryAt }),
    ...(said ? { said } : {}),
    ...(remedy ? { remedy } : {}),
  };
}

/** Whether a fault means that the server is unavailable, rather than that it rejected one request. */
export function isOutage({ reason }: Pick<Failure, 'reason'>): boolean {
  return reason === 'network' || reason === 'timeout';
}

/** Whether the server denied access. */
export function isRefusal({ reason }: Pick<Failure, 'reason'>): boolean {
  return reason === 'unauthorised';
}
