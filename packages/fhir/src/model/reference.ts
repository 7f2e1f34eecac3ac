import type { TimeSpan } from './time-span.js';
/** An outgoing reference of an entry, resolved as far as the record allows. */
export interface EntryReference {
  /** The FHIR element that contains it, such as `encounter`, `basedOn`, `performer.actor`. */
  readonly path: string;
  /** Clinical role, for grouping in a detail view. */
  readonly role:
    | 'subject'
    | 'encounter'
    | 'author'
    | 'performer'
    | 'participant'
    | 'based-on'
    | 'replaces'
    | 'part-of'
    | 'reason'
    | 'medication'
    | 'result'
    | 'member'
    | 'removed'
    | 'goal'
    | 'problem'
    | 'activity'
    | 'team'
    | 'location'
    | 'organization'
    | 'document'
    | 'focus'
    | 'other';
  /** As written: relative, absolute, `urn:uuid:`, `#contained`, conditional. Absent for identifier-only references. */
  readonly reference?: string;
  /** `Type/id` without base or version, if it can be determined. */
  readonly target?: string;
  /**
   * Server of `target`, as `//host/path`, if it is not the source's own: the same id on two servers is not the same
   * resource (GEN-15). Also set if the source returned resources from several servers.
   */
  readonly base?: string;
  readonly type?: string;
  readonly identifier?: { readonly system?: string; readonly value?: string };
  readonly display?: string;
}

/** A phone number, an e-mail address and the like. */
export interface ContactPoint {
  /** phone, email, sms …, or any other code verbatim. */
  readonly system?: string;
  readonly value: string;
  /** `old` and others: a modifier element. */
  readonly use?: string;
  readonly period?: TimeSpan;
}
