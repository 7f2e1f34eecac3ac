import type { FhirRelease, Kind } from '@care-timeline/fhir';

/** When and how the resources of a type are fetched. */
export interface TypePlan {
  readonly type: string;
  /** Lanes that its resources appear in. */
  readonly kinds: readonly Kind[];
  /**
   * `summary`: whole, immediately. `window`: by the visible dates. `whole`: whole, after the window; for types that
   * rarely have many resources.
   */
  readonly stage: 'summary' | 'window' | 'whole';
  /**
   * Search parameters for its dates, in the order in which an entry's time is taken from them. Resources without the
   * last one are fetched with the undated ones; a second one is listed here if the first is often absent.
   */
  readonly dates?: readonly string[];
  /** Resources in use or active, which are fetched before the rest if the type may have many. */
  readonly current?: { readonly parameter: string; readonly values: readonly string[] };
  /** Hardly ever more than a page or two: fetched whole where that is so, which no filter can get wrong. */
  readonly seldomMany?: true;
  /** Future resources are fetched with the summary. */
  readonly coming?: boolean;
  /** Reference to include with `_include`. */
  readonly include?: string;
}

const IN_USE = { parameter: 'status', values: ['active', 'on-hold', 'draft', 'unknown'] };

/** R4 and R4B have the same search parameters for these types (fhir-lanes, window loading traps 1 to 6). */
const R4: readonly TypePlan[] = [
  { type: 'AllergyIntolerance', kinds: ['allergy'], stage: 'summary' },
  { type: 'Flag', kinds: ['alert'], stage: 'summary' },
  {
    type: 'Condition',
    kinds: ['condition'],
    stage: 'summary',
    current: { parameter: 'clinical-status', values: ['active', 'recurrence', 'relapse'] },
  },
  {
    type: 'MedicationRequest',
    kinds: ['medication'],
    stage: 'summary',
    current: IN_USE,
    include: 'medication',
  },
  {
    type: 'MedicationStatement',
    kinds: ['medication'],
    stage: 'summary',
    current: { parameter: 'status', values: ['active', 'intended', 'on-hold', 'unknown'] },
    include: 'medication',
  },
  { type: 'CarePlan', kinds: ['care-plan'], stage: 'summary' },
  { type: 'Goal', kinds: ['goal'], stage: 'summary' },
  { type: 'CareTeam', kinds: ['care-team'], stage: 'summary' },
  {
    type: 'Appointment',
    kinds: ['appointment'],
    stage: 'window',
    dates: ['date'],
    coming: true,
    seldomMany: true,
  },
  { type: 'Encounter', kinds: ['encounter'], stage: 'window', dates: ['date'] },
  { type: 'Observation', kinds: ['vitals', 'labs', 'assessment'], stage: 'window', dates: ['date'] },
  {
    type: 'DiagnosticReport',
    kinds: ['labs', 'imaging'],
    stage: 'window',
    dates: ['date'],
    seldomMany: true,
  },
  { type: 'Procedure', kinds: ['procedure'], stage: 'window', dates: ['date'], seldomMany: true },
  {
    type: 'MedicationAdministration',
    kinds: ['administration'],
    stage: 'window',
    seldomMany: true,
    dates: ['effective-time'],
    include: 'medication',
  },
  {
    type: 'MedicationDispense',
    kinds: ['dispense'],
    stage: 'window',
    seldomMany: true,
    dates: ['whenhandedover'],
    include: 'medication',
  },
  {
    type: 'ServiceRequest',
    kinds: ['order'],
    stage: 'window',
    dates: ['occurrence', 'authored'],
    seldomMany: true,
  },
  { type: 'Task', kinds: ['task'], stage: 'window', dates: ['period', 'authored-on'], seldomMany: true },
  { type: 'DocumentReference', kinds: ['document'], stage: 'window', dates: ['date'], seldomMany: true },
  { type: 'Composition', kinds: ['document', 'alarm'], stage: 'window', dates: ['date'], seldomMany: true },
  { type: 'QuestionnaireResponse', kinds: ['form'], stage: 'window', dates: ['authored'], seldomMany: true },
  { type: 'Communication', kinds: ['message'], stage: 'window', dates: ['sent'], seldomMany: true },
  { type: 'ClinicalImpression', kinds: ['assessment'], stage: 'window', dates: ['date'], seldomMany: true },
  { type: 'EpisodeOfCare', kinds: ['service'], stage: 'whole' },
  { type: 'Immunization', kinds: ['immunization'], stage: 'whole' },
  { type: 'DetectedIssue', kinds: ['alert', 'alarm'], stage: 'whole' },
  { type: 'RiskAssessment', kinds: ['assessment'], stage: 'whole' },
  { type: 'ImagingStudy', kinds: ['imaging'], stage: 'whole' },
  { type: 'NutritionOrder', kinds: ['order'], stage: 'whole' },
  { type: 'DeviceRequest', kinds: ['order'], stage: 'whole' },
  { type: 'DeviceUseStatement', kinds: ['device'], stage: 'whole' },
  { type: 'FamilyMemberHistory', kinds: ['family-history'], stage: 'whole' },
  { type: 'Consent', kinds: ['consent'], stage: 'whole' },
  { type: 'List', kinds: ['list'], stage: 'whole' },
  { type: 'RelatedPerson', kinds: ['supporting'], stage: 'whole' },
];

/** R5 renamed a type and a parameter, and removed the state of use from `MedicationStatement.status`. */
function r5(plan: TypePlan): TypePlan {
  switch (plan.type) {
    case 'MedicationAdministration':
      return { ...plan, dates: ['date'] };
    case 'MedicationStatement': {
      const { current: _, ...whole } = plan;
      return whole;
    }
    case 'DeviceUseStatement':
      return { ...plan, type: 'DeviceUsage' };
    default:
      return plan;
  }
}

/** Kinds that a resource type's entries may have; `supporting` has none that are displayed. */
export function kindsOfType(type: string): readonly Kind[] {
  const plan = R4.find((one) => one.type === type || r5(one).type === type);
  return plan?.kinds.filter((kind) => kind !== 'supporting') ?? [];
}

/** The type that a kind is first of all made of. */
export function mainType(kind: Kind): string | undefined {
  return kind === 'supporting' ? undefined : R4.find(({ kinds }) => kinds.includes(kind))?.type;
}

/** Whether two names are of the same type, of R4 or of R5. */
export function isSameType(a: string, b: string): boolean {
  return a === b || R4.some((plan) => plan.type === b && r5(plan).type === a);
}

export function typePlans(release: FhirRelease): readonly TypePlan[] {
  return release === 'R5' ? R4.map(r5) : R4;
}
