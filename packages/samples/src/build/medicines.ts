import type {
  Dosage,
  Extension,
  MedicationAdministration,
  MedicationDispense,
  MedicationRequest,
  MedicationStatement,
} from '@medplum/fhirtypes';
import { ATC, SNOMED, TYPE_OF_USE, type Code } from '../codes/index.js';
import { type Chart, type Draft, type Placed, ref, refs } from './chart.js';
import { coding, concept, quantity } from './concept.js';
import { SFM } from './sfm.js';

/** A medicine as prescribed: substance and the name on the package. */
export interface MedicineSpec {
  readonly atc: Code;
  /** Name, form and strength in words: "Furix tablett 40 mg". */
  readonly text: string;
}

export interface DoseSpec {
  /** Norwegian dosage text, verbatim; absent if only the structured dosage is given. */
  readonly text?: string;
  readonly use?: keyof typeof TYPE_OF_USE;
  readonly asNeeded?: boolean | string;
  readonly route?: keyof typeof SNOMED;
  readonly dose?: readonly [value: number, unit: string];
  /** Times per period: `[2, 1, 'd']` is twice a day. */
  readonly times?: readonly [frequency: number, period: number, unit: 'h' | 'd' | 'wk'];
  readonly when?: readonly ('MORN' | 'NOON' | 'AFT' | 'EVE' | 'NIGHT' | 'HS')[];
  readonly timeOfDay?: readonly string[];
  readonly bounds?: readonly [start: string, end?: string | undefined];
  readonly max?: readonly [value: number, unit: string, hours: number];
  readonly rate?: readonly [value: number, unit: string, hours: number];
  readonly patientInstruction?: string;
}

/** A dosage instruction with the Norwegian type of use, as sent by SFM. */
export function dosage(spec: DoseSpec, sequence?: number): Draft<Dosage> {
  const use = spec.use ?? (spec.asNeeded ? 'asNeeded' : undefined);
  const extension: Extension[] | undefined =
    use === undefined
      ? undefined
      : [{ url: `${SFM}/sfm-use`, valueCodeableConcept: concept(TYPE_OF_USE[use]) }];
  const timed = spec.times ?? spec.when ?? spec.timeOfDay ?? spec.bounds;
  const [frequency, period, periodUnit] = spec.times ?? [];
  return {
    extension,
    sequence,
    text: spec.text,
    patientInstruction: spec.patientInstruction,
    timing:
      timed === undefined
        ? undefined
        : {
            repeat: {
              boundsPeriod:
                spec.bounds === undefined ? undefined : { start: spec.bounds[0], end: spec.bounds[1] },
              frequency: frequency ?? (spec.when || spec.timeOfDay ? 1 : undefined),
              period: period ?? (spec.when || spec.timeOfDay ? 1 : undefined),
              periodUnit: periodUnit ?? (spec.when || spec.timeOfDay ? 'd' : undefined),
              when: spec.when === undefined ? undefined : [...spec.when],
              timeOfDay: spec.timeOfDay?.map((time) => `${time}:00`),
            },
          },
    asNeededBoolean: spec.asNeeded === true ? true : undefined,
    asNeededCodeableConcept: typeof spec.asNeeded === 'string' ? concept(spec.asNeeded) : undefined,
    route: spec.route === undefined ? undefined : concept(SNOMED[spec.route]),
    doseAndRate:
      spec.dose === undefined && spec.rate === undefined
        ? undefined
        : [
            {
              doseQuantity: spec.dose === undefined ? undefined : quantity(...spec.dose),
              rateRatio:
                spec.rate === undefined
                  ? undefined
                  : {
                      numerator: quantity(spec.rate[0], spec.rate[1]),
                      denominator: quantity(spec.rate[2], 'timer'),
                    },
            },
          ],
    maxDosePerPeriod:
      spec.max === undefined
        ? undefined
        : { numerator: quantity(spec.max[0], spec.max[1]), denominator: quantity(spec.max[2], 'timer') },
  };
}

/** Shorthand: `drug('furosemide', 'Furix tablett 40 mg')`. */
export function drug(substance: keyof typeof ATC, text: string): MedicineSpec {
  return { atc: ATC[substance], text };
}

function dosages(doses: DoseSpec | readonly DoseSpec[] | undefined): Draft<Dosage>[] | undefined {
  if (doses === undefined) return undefined;
  if (!Array.isArray(doses)) return [dosage(doses as DoseSpec)];
  return (doses as readonly DoseSpec[]).map((dose, index) => dosage(dose, index + 1));
}

export interface RequestSpec {
  readonly medicine: MedicineSpec;
  readonly authored?: string;
  readonly status?: MedicationRequest['status'];
  readonly intent?: MedicationRequest['intent'];
  readonly doNotPerform?: boolean;
  readonly dose?: DoseSpec | readonly DoseSpec[] | undefined;
  readonly by?: Placed;
  readonly reason?: Code | string;
  readonly reasonReference?: Placed;
  readonly statusReason?: Code | string;
  readonly basedOn?: Placed;
  readonly prior?: Placed;
  readonly encounter?: Placed;
  readonly validity?: readonly [start: string, end?: string];
  readonly note?: string;
  readonly extra?: Partial<MedicationRequest>;
}

/** Adds a MedicationRequest: a prescription or an order. */
export function request(chart: Chart, spec: RequestSpec): Placed {
  return chart.add(
    {
      resourceType: 'MedicationRequest',
      status: spec.status ?? 'active',
      statusReason: spec.statusReason === undefined ? undefined : concept(spec.statusReason),
      intent: spec.intent ?? 'order',
      doNotPerform: spec.doNotPerform,
      medicationCodeableConcept: concept(spec.medicine.atc, spec.medicine.text),
      subject: chart.subject,
      encounter: ref(spec.encounter),
      authoredOn: spec.authored,
      requester: ref(spec.by),
      reasonCode: spec.reason === undefined ? undefined : [concept(spec.reason)],
      reasonReference: refs(spec.reasonReference),
      basedOn: refs(spec.basedOn),
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
      dosageInstruction: dosages(spec.dose),
      dispenseRequest:
        spec.validity === undefined
          ? undefined
          : { validityPeriod: { start: spec.validity[0], end: spec.validity[1] } },
      priorPrescription: ref(spec.prior),
      ...spec.extra,
    },
    spec.authored,
    spec.medicine.text,
  );
}

export interface StatementSpec {
  readonly medicine: MedicineSpec;
  readonly status?: MedicationStatement['status'];
  readonly start?: string;
  readonly end?: string;
  readonly asserted?: string;
  readonly dose?: DoseSpec | readonly DoseSpec[];
  readonly by?: Placed;
  readonly reason?: Code | string;
  readonly statusReason?: Code | string;
  readonly basedOn?: Placed;
  readonly partOf?: Placed | undefined;
  readonly note?: string;
  readonly medicationReference?: Placed;
  readonly extra?: Partial<MedicationStatement>;
}

/** Adds a MedicationStatement: a medicine that the patient uses according to the system. */
export function statement(chart: Chart, spec: StatementSpec): Placed {
  const medication =
    spec.medicationReference === undefined
      ? { medicationCodeableConcept: concept(spec.medicine.atc, spec.medicine.text) }
      : { medicationReference: ref(spec.medicationReference) };
  return chart.add(
    {
      resourceType: 'MedicationStatement',
      basedOn: refs(spec.basedOn),
      partOf: refs(spec.partOf),
      status: spec.status ?? 'active',
      statusReason: spec.statusReason === undefined ? undefined : [concept(spec.statusReason)],
      ...medication,
      subject: chart.subject,
      effectivePeriod:
        spec.start === undefined && spec.end === undefined ? undefined : { start: spec.start, end: spec.end },
      dateAsserted: spec.asserted,
      informationSource: ref(spec.by),
      reasonCode: spec.reason === undefined ? undefined : [concept(spec.reason)],
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
      dosage: dosages(spec.dose),
      ...spec.extra,
    },
    spec.asserted ?? spec.start,
    spec.medicine.text,
  );
}

/** Adds a Medication resource, for systems that reference one. */
export function medication(chart: Chart, medicine: MedicineSpec, form?: string): Placed {
  return chart.add(
    {
      resourceType: 'Medication',
      code: { coding: [coding(medicine.atc)], text: medicine.text },
      form: form === undefined ? undefined : concept(form),
    },
    undefined,
    medicine.text,
  );
}

/** Adds a MedicationAdministration: a dose that was given, or was not given and why. */
export function administration(
  chart: Chart,
  spec: {
    readonly medicine: MedicineSpec;
    readonly when: string;
    readonly dose?: readonly [value: number, unit: string] | undefined;
    readonly route?: keyof typeof SNOMED;
    readonly status?: MedicationAdministration['status'];
    readonly reason?: string;
    readonly statusReason?: Code | string | undefined;
    readonly request?: Placed;
    readonly by?: Placed;
    readonly note?: string;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'MedicationAdministration',
      status: spec.status ?? 'completed',
      statusReason: spec.statusReason === undefined ? undefined : [concept(spec.statusReason)],
      medicationCodeableConcept: concept(spec.medicine.atc, spec.medicine.text),
      subject: chart.subject,
      effectiveDateTime: spec.when,
      performer: spec.by === undefined ? undefined : [{ actor: ref(spec.by) ?? {} }],
      reasonCode: spec.reason === undefined ? undefined : [concept(spec.reason)],
      request: ref(spec.request),
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
      dosage:
        spec.dose === undefined
          ? undefined
          : {
              route: spec.route === undefined ? undefined : concept(SNOMED[spec.route]),
              dose: quantity(...spec.dose),
            },
    },
    spec.when,
    spec.medicine.text,
  );
}

/** Adds a MedicationDispense: dispensed by a pharmacy, or an event of an automatic dispenser. */
export function dispense(
  chart: Chart,
  spec: {
    readonly medicine: MedicineSpec;
    readonly handedOver?: string | undefined;
    readonly prepared?: string;
    readonly status?: MedicationDispense['status'];
    readonly statusReason?: string | undefined;
    readonly amount?: readonly [value: number, unit: string];
    readonly category?: string;
    readonly prescription?: Placed;
    readonly note?: string;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'MedicationDispense',
      status: spec.status ?? 'completed',
      statusReasonCodeableConcept: spec.statusReason === undefined ? undefined : concept(spec.statusReason),
      category: spec.category === undefined ? undefined : concept(spec.category),
      medicationCodeableConcept: concept(spec.medicine.atc, spec.medicine.text),
      subject: chart.subject,
      authorizingPrescription: refs(spec.prescription),
      quantity: spec.amount === undefined ? undefined : quantity(...spec.amount),
      whenPrepared: spec.prepared,
      whenHandedOver: spec.handedOver,
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
    },
    spec.handedOver ?? spec.prepared,
    spec.medicine.text,
  );
}
