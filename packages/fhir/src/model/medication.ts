import type { CodingFact, ConceptFact } from './coding.js';
import type { EntryReference } from './reference.js';
import type { ReportedFact } from './reported.js';
import type { PartialDate, TimeSpan } from './time-span.js';
import type { QuantityFact } from './value.js';

/** The role of a medicine resource; administrations and dispenses are never shown as prescriptions (MED-29). */
export type MedicationRole = 'request' | 'statement' | 'administration' | 'dispense';

/** How the medicine is used: Volven 9101 (1 fast, 2 kur, 3 ved behov), `asNeeded[x]`, course of therapy. */
export type MedicationUse = 'regular' | 'course' | 'as-needed' | 'unknown';

/**
 * One dosage instruction. `text` is verbatim (MED-08); the structured parts are used to generate text if there is
 * none.
 */
export interface DosageFact {
  readonly sequence?: number;
  readonly text?: string;
  readonly patientInstruction?: string;
  /** Structured source, as received; input for `dosageText(dosage, lang)`. */
  readonly structured: unknown;
  readonly asNeeded: boolean;
  readonly asNeededFor: readonly ConceptFact[];
  /** Bounds of `timing.repeat`, if given as a Period. */
  readonly bounds?: TimeSpan;
}

/** The course of a medicine ordered for a stated length of time or number of doses: computed, not written (GEN-10). */
export interface CourseFact {
  /** First day: the start of use, else the day of the order. */
  readonly from: PartialDate;
  /** No start of use was given: counted from the day of the order. */
  readonly fromOrder?: true;
  /** The latest day on which it is over, if started on the first day. */
  readonly end: PartialDate;
}

export interface MedicationFacts {
  readonly role: MedicationRole;
  readonly intent?: string;
  /** How soon: `routine`, `urgent`, `asap`, `stat`; anything else as written. */
  readonly priority?: string;
  readonly doNotPerform: boolean;
  /** Codings of the medicine itself, resolved through contained and referenced Medication resources. */
  readonly codings: readonly CodingFact[];
  readonly generic?: string;
  readonly brand?: string;
  readonly strength?: string;
  readonly form?: ConceptFact;
  readonly ingredients: readonly {
    readonly name: ConceptFact;
    readonly strength?: string;
    readonly active?: boolean;
  }[];
  /** Made at a pharmacy after a recipe: what one ingredient says does not describe it (MED-31). */
  readonly compounded?: true;
  /** Of the whole product, such as the volume of a bag. */
  readonly amount?: string;
  readonly recipe?: string;
  /** Nutrition, consumables and other goods on prescription: no medicine. */
  readonly supply?: true;
  readonly use: MedicationUse;
  readonly dosages: readonly DosageFact[];
  /** One text for all dosages (R5), verbatim; see `medicineDosage()`. */
  readonly renderedDosage?: string;
  readonly indication: readonly ConceptFact[];
  readonly prescriber?: EntryReference;
  /** Told by somebody, and not ordered by the source. */
  readonly reported?: ReportedFact;
  readonly authoredOn?: PartialDate;
  /** The period of use, as opposed to when it was written. */
  readonly usePeriod?: TimeSpan;
  /** Only if no end of use was given. */
  readonly course?: CourseFact;
  /** A decided stop; may lie in the future, and is then shown as "stops on" (MED-22). */
  readonly stop?: { readonly at?: PartialDate; readonly reason?: ConceptFact; readonly by?: EntryReference };
  /** Stated by the resource itself; the pharmacy's message may also state it: `readPllInfo().packed`. */
  readonly multidose: boolean;
  /** The prescription is locked in the national prescription service. */
  readonly locked?: true;
  /** `1+0+1` and similar. */
  readonly shortDosage?: ConceptFact;
  /**
   * Structured dosing in addition to the authored texts, as FHIR Dosage for `doseSchedule()`; the text remains what
   * is shown (MED-08).
   */
  readonly structuredDosing?: readonly unknown[];
  readonly quantity?: QuantityFact;
  readonly repeats?: number;
  readonly substitution?: string;
  /** Renewal chain: `basedOn`, `priorPrescription`, `partOf`, `derivedFrom` (MED-28). */
  readonly chain: readonly EntryReference[];
  /** Group or prescription identifiers. */
  readonly groupIdentifiers: readonly string[];
}
