import type { Deletion } from './bundle.js';
import type { ProblemCode } from '../model/problem.js';

/** One item received, in input order; `resource` is not a resource if `problems` says so. */
export interface Received {
  readonly resource: unknown;
  /** Path in the input, such as `entry[3].resource` or `line[7]`. */
  readonly path: string;
  /** From the bundle entry: the target of references within the bundle. */
  readonly fullUrl?: string;
  /** `match`, `include` or `outcome`, from a search. */
  readonly searchMode?: string;
}

/** A problem that `unpack` reports about the input. The record adds the source to make a ReadProblem. */
export interface InputProblem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: string;
}

/** What tells which kinds of entry a section is for. */
export interface SectionName {
  /** Title as written; may be absent. */
  readonly title?: string;
  /** Codes of the section or List, such as LOINC 48765-2. */
  readonly codes: readonly string[];
  /** Text and displays of its code. */
  readonly words?: readonly string[];
}

/** A section of a document, or a List, with a reason for being empty or with a text (GEN-06). */
export interface EmptySectionFact extends SectionName {
  readonly path: string;
  /** `nilknown`, `notasked`, `unavailable`, `withheld` …, or its text; empty if none is given, only a narrative. */
  readonly emptyReason: string;
  /** Its text as XHTML, not sanitised. */
  readonly narrative?: string;
  /** References to its entries as written, empty for one that has none: the text matters if they cannot be shown. */
  readonly entries?: readonly string[];
  /** The sections around it, nearest first. */
  readonly outer?: readonly SectionName[];
}

/** Everything in the input, regardless of packaging. */
export interface Unpacked {
  readonly resources: Received[];
  /** `Type/id` of resources whose latest version in the input is a deletion. */
  readonly deleted: string[];
  /** The same with the time of deletion, if the input gives it. */
  readonly deletions: Deletion[];
  readonly problems: InputProblem[];
  /** Why the answer is incomplete: a source's own words, a failed lookup, locked prescriptions. */
  readonly incomplete: string[];
  /** What a server says, in the outcome of a search, that it left out; it may be of any kind. */
  readonly withheld: string[];
  /** There was a Bundle: an answer, even with nothing in it. */
  readonly isAnswer: boolean;
  readonly emptySections: EmptySectionFact[];
  /** Link to the next page, as an opaque URL: a searchset with more pages is not the complete answer. */
  readonly next?: string;
}

export interface UnpackOptions {
  /** Maximum nesting of Bundles, Parameters and lists. Default 32. */
  readonly maxDepth?: number;
  /** Language of the reasons in `incomplete`. Default `nb`. */
  readonly lang?: 'nb' | 'nn' | 'en';
}
