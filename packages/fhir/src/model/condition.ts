import type { ConceptFact } from './coding.js';
import type { EntryReference } from './reference.js';
import type { PartialDate } from './time-span.js';

export interface AllergyFacts {
  readonly type?: string;
  readonly categories: readonly string[];
  /** low, high, unable-to-assess, or any other code verbatim. */
  readonly criticality?: string;
  /** True for "no known allergy" codes: an absence somebody asked about (ALG-01). */
  readonly noneKnown: boolean;
  readonly reactions: readonly {
    readonly substance?: ConceptFact;
    readonly manifestations: readonly ConceptFact[];
    readonly severity?: string;
    readonly exposureRoute?: ConceptFact;
    readonly onset?: PartialDate;
    readonly description?: string;
  }[];
  readonly lastOccurrence?: PartialDate;
}

export interface ConditionFacts {
  readonly severity?: ConceptFact;
  readonly bodySite: readonly ConceptFact[];
  readonly stage: readonly ConceptFact[];
  /** Critical information of the Norwegian summary care record (kritisk informasjon), if marked as such. */
  readonly critical?:
    'condition' | 'infection' | 'intubation' | 'anesthesia' | 'implant' | 'treatment' | 'other';
  /** The problem that this one is due to or part of, from HL7's extensions; R4 and R5 have no element for it. */
  readonly dueTo?: EntryReference;
  /** True for codes such as "no current problems". */
  readonly noneKnown: boolean;
}
