/** A reference out of an entry, resolved as far as the record allows. */
export interface EntryReference {
  /** FHIR element it stands in, such as `encounter`, `basedOn`, `performer.actor`. */
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
  /** `Type/id` without base or version, where that can be told. */
  readonly target?: string;
  /**
   * Server that `target` is on, as `//host/path`, where that is not the source's own: ids of two servers are not the same thing
   * (GEN-15). Also set where the source gave resources of several servers.
   */
  readonly base?: string;
  readonly type?: string;
  readonly identifier?: { readonly system?: string; readonly value?: string };
  readonly display?: string;
}
