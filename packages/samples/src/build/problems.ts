import type { AllergyIntolerance, Condition, Flag } from '@medplum/fhirtypes';
import {
  ALLERGY_CLINICAL,
  ALLERGY_VERIFICATION,
  CLINICAL,
  CONDITION_CATEGORY,
  FLAG_CATEGORY,
  VERIFICATION,
  type Code,
} from '../codes/index.js';
import { type Chart, type Placed, ref } from './chart.js';
import { concept } from './concept.js';

/** Base URL of the profiles and extensions of the national summary care record (kjernejournal). */
export const KJ = 'http://nhn.no/kj/fhir/StructureDefinition';

export interface ConditionSpec {
  readonly code: Code | readonly Code[] | string;
  readonly text?: string;
  /** Any FHIR date, including a year only. Absent: undated. */
  readonly onset?: string;
  readonly abated?: string;
  readonly recorded?: string;
  readonly clinical?: keyof typeof CLINICAL;
  readonly verification?: keyof typeof VERIFICATION;
  readonly category?: keyof typeof CONDITION_CATEGORY;
  readonly severity?: string;
  readonly by?: Placed;
  readonly encounter?: Placed;
  readonly note?: string;
  readonly extra?: Partial<Condition>;
}

/** Adds a Condition; active and confirmed unless specified otherwise, resolved if it has an abatement. */
export function condition(chart: Chart, spec: ConditionSpec): Placed {
  const code = concept(spec.code, spec.text);
  const verification = spec.verification ?? 'confirmed';
  return chart.add(
    {
      resourceType: 'Condition',
      // con-5: a condition entered in error has no clinical status
      clinicalStatus:
        verification === 'enteredInError'
          ? undefined
          : concept(CLINICAL[spec.clinical ?? (spec.abated === undefined ? 'active' : 'resolved')]),
      verificationStatus: concept(VERIFICATION[verification]),
      category: [concept(CONDITION_CATEGORY[spec.category ?? 'problem'])],
      severity: spec.severity === undefined ? undefined : concept(spec.severity),
      code,
      subject: chart.subject,
      encounter: ref(spec.encounter),
      onsetDateTime: spec.onset,
      abatementDateTime: spec.abated,
      recordedDate: spec.recorded ?? spec.onset,
      recorder: ref(spec.by),
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
      ...spec.extra,
    },
    spec.recorded ?? spec.onset,
    code.text ?? code.coding?.[0]?.display,
  );
}

/** Kinds of critical information in the national summary care record: category code and name. */
const CRITICAL = {
  intubation: ['3', 'Intubasjonsproblem'],
  anesthesia: ['4', 'Annet problem ved anestesi'],
  condition: ['5', 'Kritisk medisinsk tilstand'],
  implant: ['7', 'Transplantat eller implantat'],
  infection: ['10', 'Smitte'],
} as const;

/** Adds a Condition as sent by the critical information service (kritisk informasjon). */
export function critical(
  chart: Chart,
  kind: keyof typeof CRITICAL,
  spec: Omit<ConditionSpec, 'extra' | 'category'>,
): Placed {
  const [code, display] = CRITICAL[kind];
  return condition(chart, {
    ...spec,
    extra: {
      meta: { profile: [`${KJ}/KjCondition`] },
      category: [{ coding: [{ system: 'http://nhn.no/kj/fhir/CodeSystem/KjCategory', code, display }] }],
    },
  });
}

export interface AllergySpec {
  readonly code: Code | readonly Code[] | string;
  readonly text?: string;
  readonly clinical?: keyof typeof ALLERGY_CLINICAL;
  readonly verification?: Exclude<keyof typeof ALLERGY_VERIFICATION, 'presumed'>;
  /**
   * "Sannsynlig", as encoded by the Norwegian critical information service: an extension, since R4 has no such code.
   */
  readonly presumed?: boolean;
  readonly type?: AllergyIntolerance['type'];
  readonly category?: NonNullable<AllergyIntolerance['category']>[number];
  readonly criticality?: AllergyIntolerance['criticality'];
  readonly onset?: string;
  readonly recorded?: string;
  readonly lastOccurrence?: string;
  readonly manifestation?: Code | string;
  readonly reactionSeverity?: 'mild' | 'moderate' | 'severe';
  readonly by?: Placed;
  readonly note?: string;
  readonly extra?: Partial<AllergyIntolerance>;
}

/** Adds an AllergyIntolerance. Refuted and erroneous ones are inactive, as specified by no-basis. */
export function allergy(chart: Chart, spec: AllergySpec): Placed {
  const verification = spec.verification ?? 'confirmed';
  const clinical =
    verification === 'enteredInError'
      ? undefined
      : concept(ALLERGY_CLINICAL[spec.clinical ?? (verification === 'refuted' ? 'inactive' : 'active')]);
  const code = concept(spec.code, spec.text);
  return chart.add(
    {
      resourceType: 'AllergyIntolerance',
      clinicalStatus: clinical,
      verificationStatus: spec.presumed
        ? {
            extension: [{ url: `${KJ}/KjPresumed`, valueBoolean: true }],
            // A system without a code, as sent by that service.
            coding: [{ system: ALLERGY_VERIFICATION.presumed.system }],
          }
        : concept(ALLERGY_VERIFICATION[verification]),
      type: spec.type ?? 'allergy',
      category: spec.category === undefined ? undefined : [spec.category],
      criticality: spec.criticality,
      code,
      patient: chart.subject,
      onsetDateTime: spec.onset,
      recordedDate: spec.recorded,
      recorder: ref(spec.by),
      lastOccurrence: spec.lastOccurrence,
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
      reaction:
        spec.manifestation === undefined
          ? undefined
          : [{ manifestation: [concept(spec.manifestation)], severity: spec.reactionSeverity }],
      ...spec.extra,
    },
    spec.recorded,
    code.text ?? code.coding?.[0]?.display,
  );
}

export interface FlagSpec {
  readonly text: string;
  readonly code?: Code;
  readonly category?: keyof typeof FLAG_CATEGORY;
  readonly start?: string;
  readonly end?: string;
  readonly status?: Flag['status'];
  readonly by?: Placed;
}

/** Adds a Flag: something to know before seeing the patient. */
export function flag(chart: Chart, spec: FlagSpec): Placed {
  return chart.add(
    {
      resourceType: 'Flag',
      status: spec.status ?? (spec.end === undefined ? 'active' : 'inactive'),
      category: [concept(FLAG_CATEGORY[spec.category ?? 'clinical'])],
      code: spec.code === undefined ? concept(spec.text) : concept(spec.code, spec.text),
      subject: chart.subject,
      period: spec.start === undefined ? undefined : { start: spec.start, end: spec.end },
      author: ref(spec.by),
    },
    spec.start,
    spec.text,
  );
}
