import type { CodingFact, ConceptFact, TitleSource } from './coding.js';
import type { Kind } from './kind.js';
import type { NoteFact } from './note.js';
import type { ReadProblem } from './problem.js';
import type { ListRemark } from './list.js';
import type { ProvenanceFact, SaidBy } from './provenance.js';
import type { ContactPoint, EntryReference } from './reference.js';
import type { Certainty, Negation, ClinicalState } from './clinical-state.js';
import type { StatusFact } from './status.js';
import type { TimeSpan } from './time-span.js';
import type { ValueFact } from './value.js';
import type { AlarmFacts } from './alarm.js';
import type { MedicationFacts } from './medication.js';
import type { CarePlanFacts, GoalFacts, CareTeamFacts, OrderFacts, TaskFacts } from './care-plan.js';
import type { AllergyFacts, ConditionFacts } from './condition.js';

export type FhirRelease = 'R4' | 'R4B' | 'R5';

/** A modifier element that was present, and whether this reader handles it (GEN-04, GEN-05). */
export interface ModifierFact {
  readonly path: string;
  readonly value: string;
  readonly understood: boolean;
}

/** Who or what an entry is about, if not the patient (GEN-13). */
export interface AboutOthers {
  /** In words: "Fetus", "Ward 3". Never empty. */
  readonly whose: string;
  /** The kind it would have if it were about the patient. */
  readonly kind: Kind;
}

/**
 * The common shape of everything in a record, whatever its resource type. Widgets see entries, never FHIR JSON.
 * Entries are created on demand; time, lane and clinical state of all entries are kept in the record's columns.
 */
export interface ClinicalEntry {
  /**
   * `source|Type/id`; `source|Observation/report~id` for a result contained in a report (RES-05). Unique in a record;
   * stable across reloads. Not for display.
   */
  readonly key: string;
  readonly sourceId: string;
  readonly resourceType: string;
  readonly id: string;
  readonly release: FhirRelease;
  readonly kind: Kind;
  /** Set if the kind is `about-others`. */
  readonly about?: AboutOthers;
  readonly category: readonly ConceptFact[];

  /** Its name, without any negation word. */
  readonly name: string;
  readonly nameFrom: TitleSource;
  /** The name is only the target of a reference: the target is not loaded, and the title says so. */
  readonly nameNotLoaded?: true;
  /** Safe to show on its own: `name` prefixed with the negation word in the record's language (GEN-02, MED-10). */
  readonly title: string;

  /** Absent if no usable date was given: the entry is listed as undated (TLN-11). */
  readonly time?: TimeSpan;
  /** A date that could not be parsed, or a text instead of a date, verbatim. */
  readonly timeText?: string;

  readonly clinicalState: ClinicalState;
  readonly statuses: readonly StatusFact[];
  readonly statusReason: readonly ConceptFact[];
  /** FHIR element that holds the `statusReason`, if that says something else: where a patient was discharged to. */
  readonly statusReasonElement?: string;
  readonly negation?: Negation;
  readonly certainty?: Certainty;
  /**
   * Set if the code says that there is none (`none-known`: somebody asked) or that nothing is known about it
   * (`no-information`); such an entry is not a problem, allergy or medicine (GEN-06, ALG-01). `none-of-kind` applies
   * to drugs or food alone and says nothing about the whole list.
   */
  readonly absence?: 'none-known' | 'none-of-kind' | 'no-information';
  /** Proposal, plan, draft or option: drawn as a plan (GEN-03). */
  readonly planLike: boolean;
  /** Result or document that is not final, or was amended (GEN-03). */
  readonly maturity?: 'preliminary' | 'amended';
  readonly modifiers: readonly ModifierFact[];
  /** False if a modifier is not understood: "cannot be interpreted safely" (GEN-04). */
  readonly safe: boolean;

  /**
   * Set by a record that holds several versions of the resource and cannot tell which is newest: this is one of them.
   */
  readonly contested?: true;

  readonly code?: ConceptFact;
  readonly codings: readonly CodingFact[];
  readonly values: readonly ValueFact[];
  readonly reason: readonly ConceptFact[];
  /** FHIR element that holds the `reason`, if that says something else: a conclusion, a finding, evidence. */
  readonly reasonElement?: string;
  readonly note: readonly string[];
  /** The same with what each text is, who wrote it and when, and with attachments of a message. */
  readonly notes?: readonly NoteFact[];
  readonly references: readonly EntryReference[];
  readonly provenance: ProvenanceFact;
  /** Whose statement it is; of medicines, see `medication`. */
  readonly saidBy?: SaidBy;
  readonly problems: readonly ReadProblem[];

  readonly medication?: MedicationFacts;
  readonly allergy?: AllergyFacts;
  readonly condition?: ConditionFacts;
  /** Of a List: what it says about its items. */
  readonly listRemarks?: readonly ListRemark[];
  readonly carePlan?: CarePlanFacts;
  readonly goal?: GoalFacts;
  readonly careTeam?: CareTeamFacts;
  readonly task?: TaskFacts;
  readonly order?: OrderFacts;
  readonly alarm?: AlarmFacts;
  /** How to reach a person or a place. */
  readonly telecom?: readonly ContactPoint[];

  /** Narrative XHTML as written; show it only through a sanitiser (GEN-12). */
  readonly narrative?: string;
  /** The full content of the resource, in document order, for a detail view. Built on each call. */
  describe(): Fact[];
  /**
   * The FHIR JSON as received; for hosts and developers, not for widgets. A contained result is completed with what
   * its report says for it (RES-05).
   */
  readonly raw: unknown;
}

/** One line of a detail view. `label` is the FHIR element name; widgets translate the ones they know. */
export interface Fact {
  readonly path: string;
  readonly label: string;
  readonly text: string;
  /** Target of a reference, `Type/id`, if it is one. */
  readonly target?: string;
  /** What it takes to follow the reference if `target` alone does not say where it leads (GEN-15). */
  readonly followed?: Pick<EntryReference, 'reference' | 'base'>;
  readonly children?: readonly Fact[];
}
