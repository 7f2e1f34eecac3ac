import type { DiagnosticReport, Observation, ObservationReferenceRange } from '@medplum/fhirtypes';
import {
  ABSENT,
  DIAGNOSTIC_SERVICE,
  INTERPRETATION,
  LOINC,
  OBSERVATION_CATEGORY,
  type Code,
} from '../codes/index.js';
import { type Chart, type Draft, type Placed, ref, refs } from './chart.js';
import { concept, quantity } from './concept.js';

/** What is measured, its unit, and its expected range. */
export interface Measure {
  readonly code: Code | readonly Code[] | string;
  readonly text?: string;
  readonly category: keyof typeof OBSERVATION_CATEGORY;
  readonly unit?: string;
  readonly low?: number;
  readonly high?: number;
  readonly rangeText?: string;
}

export interface ObservationSpec {
  /** Date or dateTime of the measurement; absent: undated. */
  readonly when?: string;
  readonly value?: number;
  readonly comparator?: '<' | '<=' | '>=' | '>';
  readonly integer?: number;
  readonly concept?: Code | string;
  readonly absent?: keyof typeof ABSENT;
  readonly status?: Observation['status'];
  readonly by?: Placed | undefined;
  readonly encounter?: Placed | undefined;
  readonly members?: readonly Placed[];
  readonly note?: string;
  readonly extra?: Partial<Draft<Observation>>;
}

function ranges(measure: Measure): Draft<ObservationReferenceRange>[] | undefined {
  const { low, high, unit, rangeText } = measure;
  if (low === undefined && high === undefined && rangeText === undefined) return undefined;
  const limit = (value?: number) =>
    value === undefined || unit === undefined ? undefined : quantity(value, unit);
  return [{ low: limit(low), high: limit(high), text: rangeText }];
}

function interpretation(measure: Measure, value: number | undefined) {
  if (value === undefined || (measure.low === undefined && measure.high === undefined)) return undefined;
  if (measure.high !== undefined && value > measure.high) return [concept(INTERPRETATION.high)];
  if (measure.low !== undefined && value < measure.low) return [concept(INTERPRETATION.low)];
  return undefined;
}

/** Adds one Observation of a measure. */
export function observation(chart: Chart, measure: Measure, spec: ObservationSpec): Placed {
  const code = concept(measure.code, measure.text);
  const measured =
    spec.value === undefined || measure.unit === undefined
      ? undefined
      : { ...quantity(spec.value, measure.unit), comparator: spec.comparator };
  return chart.add(
    {
      resourceType: 'Observation',
      status: spec.status ?? 'final',
      category: [concept(OBSERVATION_CATEGORY[measure.category])],
      code,
      subject: chart.subject,
      encounter: ref(spec.encounter),
      effectiveDateTime: spec.when,
      performer: refs(spec.by),
      valueQuantity: measured,
      valueInteger: spec.integer,
      valueCodeableConcept: spec.concept === undefined ? undefined : concept(spec.concept),
      dataAbsentReason: spec.absent === undefined ? undefined : concept(ABSENT[spec.absent]),
      interpretation: interpretation(measure, spec.value),
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
      referenceRange: ranges(measure),
      hasMember: spec.members === undefined ? undefined : refs(...spec.members),
      ...spec.extra,
    },
    spec.when,
    code.text ?? code.coding?.[0]?.display,
  );
}

/** Adds a blood pressure with its two components. */
export function bloodPressure(
  chart: Chart,
  when: string,
  systolic: number | undefined,
  diastolic: number | undefined,
  spec: Omit<ObservationSpec, 'when' | 'value'> = {},
): Placed {
  const part = (code: Code, value: number | undefined) => ({
    code: concept(code),
    valueQuantity: value === undefined ? undefined : quantity(value, 'mm Hg'),
    dataAbsentReason: value === undefined ? concept(ABSENT.notPerformed) : undefined,
  });
  return observation(
    chart,
    { code: LOINC.bloodPressure, category: 'vitals' },
    {
      ...spec,
      when,
      extra: { component: [part(LOINC.systolic, systolic), part(LOINC.diastolic, diastolic)], ...spec.extra },
    },
  );
}

/** Adds a laboratory report of observations already in the chart. */
export function labReport(
  chart: Chart,
  spec: {
    readonly when: string;
    readonly results: readonly Placed[];
    readonly by?: Placed;
    readonly text?: string;
    readonly conclusion?: string;
    readonly status?: DiagnosticReport['status'];
    readonly service?: keyof typeof DIAGNOSTIC_SERVICE;
    readonly code?: Code;
    readonly encounter?: Placed;
  },
): Placed {
  const text = spec.text ?? 'Blodprøver';
  return chart.add(
    {
      resourceType: 'DiagnosticReport',
      status: spec.status ?? 'final',
      category: [concept(DIAGNOSTIC_SERVICE[spec.service ?? 'laboratory'])],
      code: concept(spec.code ?? LOINC.labReport, text),
      subject: chart.subject,
      encounter: ref(spec.encounter),
      effectiveDateTime: spec.when,
      issued: spec.when.length > 10 ? spec.when : undefined,
      performer: refs(spec.by),
      result: refs(...spec.results),
      conclusion: spec.conclusion,
    },
    spec.when,
    text,
  );
}
