import type { Kind } from './kind.js';

/** Something about the input that users of the record should know. Never thrown, always counted. */
export interface ReadProblem {
  /** `source|Type/id` if there is a resource, else the source id. */
  readonly key: string;
  /** FHIR path, or the path in the input, such as `entry[3]`. */
  readonly path: string;
  readonly message: string;
  /** Stable, for tests and translations. */
  readonly code: ProblemCode;
  /** Kinds of entry that an answer left out; absent: any. */
  readonly kinds?: readonly Kind[];
}

export type ProblemCode =
  | 'not-a-resource' // not an object, or without resourceType
  | 'unknown-type' // a resourceType without a reader
  | 'invalid-date' // kept as text
  | 'invalid-value' // an element of the wrong JSON type or outside its value space
  | 'unexpected-type' // of another JSON type than its name says: kept as written
  | 'contradiction' // readable, but it cannot all be true
  | 'unknown-code' // a required-binding code that is not in the value set
  | 'unknown-modifier' // modifierExtension or implicitRules not understood (GEN-04)
  | 'unresolved-reference'
  | 'no-subject' // accepted and counted
  | 'wrong-patient' // refused (GEN-13)
  | 'version-conflict' // two different contents under one key
  | 'operation-outcome' // the server's own warning
  | 'incomplete' // the source reports that its answer is incomplete
  | 'too-deep'
  | 'reader-failed'; // a bug in this library: the resource is kept and counted as not understood
