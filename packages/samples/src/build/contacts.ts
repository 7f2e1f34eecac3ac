import type { Appointment, Encounter, EpisodeOfCare, Immunization, Procedure } from '@medplum/fhirtypes';
import { ENCOUNTER_CLASS, SIDE_EFFECT, SNOMED, type Code } from '../codes/index.js';
import { type Chart, type Placed, ref, refs } from './chart.js';
import { coding, concept } from './concept.js';
import type { MedicineSpec } from './medicines.js';

export interface EncounterSpec {
  readonly class: keyof typeof ENCOUNTER_CLASS;
  readonly text: string;
  readonly start?: string;
  readonly end?: string | undefined;
  readonly status?: Encounter['status'];
  readonly reason?: Code | readonly Code[] | string;
  readonly by?: Placed;
  readonly where?: Placed;
  readonly partOf?: Placed;
  readonly diagnosis?: readonly Placed[];
  readonly extra?: Partial<Encounter> | undefined;
}

/** Adds an Encounter; finished unless specified otherwise. */
export function encounter(chart: Chart, spec: EncounterSpec): Placed {
  return chart.add(
    {
      resourceType: 'Encounter',
      status: spec.status ?? 'finished',
      class: coding(ENCOUNTER_CLASS[spec.class]),
      type: [concept(spec.text)],
      subject: chart.subject,
      participant: spec.by === undefined ? undefined : [{ individual: ref(spec.by) }],
      period:
        spec.start === undefined && spec.end === undefined ? undefined : { start: spec.start, end: spec.end },
      reasonCode: spec.reason === undefined ? undefined : [concept(spec.reason)],
      diagnosis: spec.diagnosis?.map((item) => ({ condition: ref(item) ?? {} })),
      serviceProvider: ref(spec.where),
      partOf: ref(spec.partOf),
      ...spec.extra,
    },
    spec.end ?? spec.start,
    spec.text,
  );
}

/** Adds an EpisodeOfCare: a municipal service as granted (vedtak). */
export function service(
  chart: Chart,
  spec: {
    readonly text: string;
    readonly start?: string;
    readonly end?: string;
    readonly status?: EpisodeOfCare['status'];
    readonly where?: Placed;
    readonly manager?: Placed;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'EpisodeOfCare',
      status: spec.status ?? (spec.end === undefined ? 'active' : 'finished'),
      type: [concept(spec.text)],
      patient: chart.subject,
      managingOrganization: ref(spec.where),
      period: spec.start === undefined ? undefined : { start: spec.start, end: spec.end },
      careManager: ref(spec.manager),
    },
    spec.end ?? spec.start,
    spec.text,
  );
}

/** Adds an Appointment. */
export function appointment(
  chart: Chart,
  spec: {
    readonly text: string;
    readonly start?: string;
    readonly end?: string;
    readonly created?: string;
    readonly status?: Appointment['status'];
    readonly cancelReason?: string;
    readonly with?: Placed;
    readonly comment?: string;
    readonly basedOn?: Placed;
  },
): Placed {
  const status = spec.status ?? 'booked';
  return chart.add(
    {
      resourceType: 'Appointment',
      status,
      cancelationReason: spec.cancelReason === undefined ? undefined : concept(spec.cancelReason),
      description: spec.text,
      start: spec.start,
      end: spec.end,
      created: spec.created,
      comment: spec.comment,
      basedOn: refs(spec.basedOn),
      participant: [
        { actor: chart.subject, status: 'accepted' },
        ...(spec.with === undefined ? [] : [{ actor: ref(spec.with), status: 'accepted' as const }]),
      ],
    },
    spec.created ?? spec.start,
    spec.text,
  );
}

/** Adds a Procedure; completed unless specified otherwise. */
export function procedure(
  chart: Chart,
  spec: {
    readonly code: Code | readonly Code[] | string;
    readonly text?: string;
    readonly when?: string;
    readonly end?: string;
    readonly status?: Procedure['status'];
    readonly statusReason?: string | undefined;
    readonly by?: Placed;
    readonly reason?: Code | string;
    readonly encounter?: Placed;
    readonly note?: string;
    readonly outcome?: string;
    readonly basedOn?: Placed;
  },
): Placed {
  const code = concept(spec.code, spec.text);
  return chart.add(
    {
      resourceType: 'Procedure',
      basedOn: refs(spec.basedOn),
      status: spec.status ?? 'completed',
      statusReason: spec.statusReason === undefined ? undefined : concept(spec.statusReason),
      code,
      subject: chart.subject,
      encounter: ref(spec.encounter),
      performedDateTime: spec.end === undefined ? spec.when : undefined,
      performedPeriod: spec.end === undefined ? undefined : { start: spec.when, end: spec.end },
      performer: spec.by === undefined ? undefined : [{ actor: ref(spec.by) ?? {} }],
      reasonCode: spec.reason === undefined ? undefined : [concept(spec.reason)],
      outcome: spec.outcome === undefined ? undefined : concept(spec.outcome),
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
    },
    spec.end ?? spec.when,
    code.text ?? code.coding?.[0]?.display,
  );
}

/** Adds an Immunization, given or not given. */
export function immunization(
  chart: Chart,
  spec: {
    readonly vaccine: MedicineSpec;
    readonly when?: string;
    /** Text instead of a date: "i barndommen". */
    readonly whenText?: string;
    readonly status?: Immunization['status'];
    readonly reason?: keyof typeof SIDE_EFFECT;
    readonly dose?: number;
    readonly site?: 'leftUpperArm' | 'rightUpperArm' | undefined;
    readonly by?: Placed;
    readonly reported?: boolean;
    readonly note?: string;
    readonly lot?: string;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'Immunization',
      status: spec.status ?? 'completed',
      statusReason: spec.reason === undefined ? undefined : concept(SIDE_EFFECT[spec.reason]),
      vaccineCode: concept(spec.vaccine.atc, spec.vaccine.text),
      patient: chart.subject,
      occurrenceDateTime: spec.whenText === undefined ? spec.when : undefined,
      occurrenceString: spec.whenText,
      primarySource: spec.reported === true ? false : true,
      lotNumber: spec.lot,
      site: spec.site === undefined ? undefined : concept(SNOMED[spec.site]),
      performer: spec.by === undefined ? undefined : [{ actor: ref(spec.by) ?? {} }],
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
      protocolApplied: spec.dose === undefined ? undefined : [{ doseNumberPositiveInt: spec.dose }],
    },
    spec.when,
    spec.vaccine.text,
  );
}
