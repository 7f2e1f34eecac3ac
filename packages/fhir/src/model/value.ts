import type { CodingFact, ConceptFact } from './coding.js';
import type { TimeSpan } from './time-span.js';

/** FHIR Quantity. `value` is a number for plotting, `written` the digits as recorded (RES-02). */
export interface QuantityFact {
  readonly value?: number;
  /** Digits as recorded, for example `5.40`, if the source kept them; else the shortest form of `value`. */
  readonly written?: string;
  /** `<`, `<=`, `>=`, `>`, `ad`, or any other code verbatim. A modifier element. */
  readonly comparator?: string;
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

export type ValueContent =
  | { readonly type: 'quantity'; readonly quantity: QuantityFact }
  | { readonly type: 'concept'; readonly concept: ConceptFact }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'boolean'; readonly boolean: boolean }
  | { readonly type: 'integer'; readonly integer: number }
  | { readonly type: 'range'; readonly low?: QuantityFact; readonly high?: QuantityFact }
  | { readonly type: 'ratio'; readonly numerator?: QuantityFact; readonly denominator?: QuantityFact }
  | { readonly type: 'time'; readonly time: TimeSpan }
  | { readonly type: 'time-of-day'; readonly text: string }
  | { readonly type: 'sampled'; readonly data?: string; readonly unit?: string }
  | {
      readonly type: 'attachment';
      readonly title?: string;
      readonly contentType?: string;
      readonly url?: string;
    }
  | { readonly type: 'reference'; readonly reference: string; readonly display?: string };

export interface ReferenceRangeFact {
  readonly low?: QuantityFact;
  readonly high?: QuantityFact;
  readonly type?: ConceptFact;
  readonly appliesTo: readonly ConceptFact[];
  readonly age?: { readonly low?: QuantityFact; readonly high?: QuantityFact };
  readonly text?: string;
}

/** A measured value with everything needed to interpret it, or the reason it is absent (RES-03, RES-04). */
export interface ValueFact {
  readonly code: ConceptFact;
  readonly content?: ValueContent;
  readonly dataAbsentReason?: ConceptFact;
  readonly interpretation: readonly ConceptFact[];
  readonly ranges: readonly ReferenceRangeFact[];
  /** Set on a component of a panel; its own code is in `code`. */
  readonly component: boolean;
  readonly codings: readonly CodingFact[];
  /** Where on the body it was measured: `bodySite`, or the structure that `bodyStructure` refers to. */
  readonly site?: ConceptFact;
  /** How it was measured. */
  readonly method?: ConceptFact;
  /** In what it was measured: the type of its specimen. */
  readonly specimen?: ConceptFact;
}
