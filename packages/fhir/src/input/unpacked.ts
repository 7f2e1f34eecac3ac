import type { Deletion } from './bundle.js';
import type { ProblemCode } from '../model/problem.js';

/** One thing that was received, in the order it stood; `resource` is not a resource where `problems` says so. */
export interface Received {
  readonly resource: unknown;
  /** Place in the input, such as `entry[3].resource` or `line[7]`. */
  readonly path: string;
  /** Of the bundle entry: what references inside the bundle point to. */
  readonly fullUrl?: string;
  /** `match`, `include` or `outcome`, from a search. */
  readonly searchMode?: string;
}

/** Something that `unpack` has to say about the input. The record adds the source to make a ReadProblem. */
export interface InputProblem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: string;
}

/** A section of a document, or a List, that says why it is empty (GEN-06). */
export interface EmptySectionFact {
  readonly path: string;
  /** Title as written; may be absent. */
  readonly title?: string;
  /** Codes of the section or List, such as LOINC 48765-2. */
  readonly codes: readonly string[];
  /** `nilknown`, `notasked`, `unavailable`, `withheld` …, or its text. */
  readonly emptyReason: string;
}

/** Everything that was in the input, whatever it came packed in. */
export interface Unpacked {
  readonly resources: Received[];
  /** `Type/id` of resources whose latest version in the input is a deletion. */
  readonly deleted: string[];
  /** The same with when they were deleted, where the input says so. */
  readonly deletions: Deletion[];
  readonly problems: InputProblem[];
  /** Why not everything was given: a source's own words, a failed lookup, locked prescriptions. */
  readonly incomplete: string[];
  readonly emptySections: EmptySectionFact[];
  /** Where the next page is, as an opaque URL: a searchset with more pages is not the whole answer. */
  readonly next?: string;
}

export interface UnpackOptions {
  /** Bundles, Parameters and lists inside each other, at most. Default 32. */
  readonly maxDepth?: number;
  /** Language of the reasons in `incomplete`. Default `nb`. */
  readonly lang?: 'nb' | 'nn' | 'en';
}
