import type { ConceptFact } from './coding.js';
import type { ContactPoint, EntryReference } from './reference.js';
import type { Negation, ClinicalState } from './clinical-state.js';
import type { StatusFact } from './status.js';
import type { PartialDate, TimeSpan } from './time-span.js';
import type { ValueContent } from './value.js';

/**
 * One activity of a plan: R4 `activity.detail`, R4 `activity.reference`, R5 planned and performed are read alike
 * (CPL-03).
 */
export interface PlanActivityFact {
  readonly path: string;
  readonly kind?: string;
  readonly title: string;
  readonly code?: ConceptFact;
  readonly description?: string;
  readonly status?: StatusFact;
  readonly clinicalState: ClinicalState;
  readonly negation?: Negation;
  readonly doNotPerform: boolean;
  readonly statusReason?: ConceptFact;
  readonly scheduled?: TimeSpan;
  /** Scheduling in words, if it is a Timing or a text. */
  readonly scheduledText?: string;
  /** Structured Timing as received, for `timingText(timing, lang)`. */
  readonly timing?: unknown;
  readonly performers: readonly EntryReference[];
  readonly location?: EntryReference;
  readonly goals: readonly EntryReference[];
  readonly reasons: readonly ConceptFact[];
  /** R4 `reasonReference`. */
  readonly reasonReferences: readonly EntryReference[];
  /** What is consumed or supplied, if `code` says something else. */
  readonly product?: ConceptFact;
  readonly productReference?: EntryReference;
  /** R4 `dailyAmount` and `quantity`, as received, for `amountsText`. */
  readonly amounts?: { readonly daily: unknown; readonly total: unknown };
  /** The resource that describes the activity (`reference`, `plannedActivityReference`). */
  readonly planned?: EntryReference;
  /** What was done to carry it out (`outcomeReference`, `performedActivity`). */
  readonly performed: readonly EntryReference[];
  readonly outcome: readonly ConceptFact[];
  readonly progress: readonly string[];
}

export interface CarePlanFacts {
  readonly intent?: string;
  readonly addresses: readonly EntryReference[];
  readonly addressesText: readonly ConceptFact[];
  readonly goals: readonly EntryReference[];
  readonly teams: readonly EntryReference[];
  readonly partOf: readonly EntryReference[];
  readonly replaces: readonly EntryReference[];
  readonly basedOn: readonly EntryReference[];
  readonly activities: readonly PlanActivityFact[];
}

export interface GoalFacts {
  /** Who agrees with it, and who does not: agree, disagree, pending, or any other code verbatim. */
  readonly acceptances: readonly { readonly who?: EntryReference; readonly status: string }[];
  /** Deliberately separate from the lifecycle (CPL-01). */
  readonly achievement?: ConceptFact;
  readonly priority?: ConceptFact;
  readonly addresses: readonly EntryReference[];
  readonly targets: readonly {
    readonly measure?: ConceptFact;
    readonly detail?: ValueContent;
    readonly due?: PartialDate;
    readonly dueText?: string;
  }[];
  readonly outcomes: readonly EntryReference[];
  readonly outcomeConcepts: readonly ConceptFact[];
}

export interface CareTeamFacts {
  readonly participants: readonly {
    readonly role: readonly ConceptFact[];
    readonly member?: EntryReference;
    readonly onBehalfOf?: EntryReference;
    readonly period?: TimeSpan;
  }[];
  readonly telecom: readonly ContactPoint[];
}

/** ServiceRequest, DeviceRequest, NutritionOrder: what is to be done when, and how much of it. */
export interface OrderFacts {
  readonly priority?: string;
  /** Allergies that a diet must respect. */
  readonly allergies?: readonly EntryReference[];
  /** When it is to be done; as received, for `timingOccurrences`. */
  readonly schedules: readonly {
    readonly timing: unknown;
    readonly asNeeded: boolean;
    /** Of which part, if a diet, supplements and a tube feed are ordered together. */
    readonly name?: string;
  }[];
  /** Applies at every meal, whether or not it has a schedule. */
  readonly isDiet: boolean;
  /** As received, for `orderText`. */
  readonly structured: unknown;
}

export interface TaskFacts {
  readonly intent?: string;
  readonly priority?: string;
  readonly owner?: EntryReference;
  readonly due?: PartialDate;
  readonly focus?: EntryReference;
  readonly businessStatus?: ConceptFact;
}
