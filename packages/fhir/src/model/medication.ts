import type { CodingFact, ConceptFact } from './coding.js';
import type { EntryReference } from './reference.js';
import type { PartialDate, TimeSpan } from './time-span.js';
import type { QuantityFact } from './value.js';

/** What role a medicine resource plays; administrations and dispenses are never shown as prescriptions (MED-29). */
export type MedicationRole = 'request' | 'statement' | 'administration' | 'dispense';

/** How the medicine is used: Volven 9101 (1 fast, 2 kur, 3 ved behov), `asNeeded[x]`, course of therapy. */
export type MedicationUse = 'regular' | 'course' | 'as-needed' | 'unknown';

/** One dosage instruction. `text` is verbatim (MED-08); the structured rest is for generating text where there is none. */
export interface DosageFact {
  readonly sequence?: number;
  readonly text?: string;
  readonly patientInstruction?: string;
  /** Structured source, as received; `dosageText(dosage, lang)` reads it. */
  readonly structured: unknown;
  readonly asNeeded: boolean;
  readonly asNeededFor: readonly ConceptFact[];
  /** Bounds of `timing.repeat`, where given as a Period. */
  readonly bounds?: TimeSpan;
}

/** A medicine that is ordered for a stated length of time: worked out, not written (GEN-10). */
export interface CourseFact {
  /** First day: where use begins, else where it was ordered. */
  readonly from: PartialDate;
  /** Day on which it is over at the latest, if it was begun then. */
  readonly end: PartialDate;
}

export interface MedicationFacts {
  readonly role: MedicationRole;
  readonly intent?: string;
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
  readonly use: MedicationUse;
  readonly dosages: readonly DosageFact[];
  readonly indication: readonly ConceptFact[];
  readonly prescriber?: EntryReference;
  readonly authoredOn?: PartialDate;
  /** When it is or was to be used, as opposed to when it was written. */
  readonly usePeriod?: TimeSpan;
  /** Only where no end of use was written. */
  readonly course?: CourseFact;
  /** Stop as decided; may lie in the future, and then reads "stops on" (MED-22). */
  readonly stop?: { readonly at?: PartialDate; readonly reason?: ConceptFact; readonly by?: EntryReference };
  /** Said by the resource itself; the pharmacy's message may say so of it too: `readPllInfo().packed`. */
  readonly multidose: boolean;
  /** The prescription is locked in the national prescription service. */
  readonly locked?: true;
  /** `1+0+1` and the like. */
  readonly shortDosage?: ConceptFact;
  /**
   * Structured dosing beside the authored texts, as FHIR Dosage for `doseSchedule()`; the text stays what is shown (MED-08).
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
