import { asOfInstant, PatientRecord, type SourceState } from '@care-timeline/record';
import {
  conceptText,
  formattersFor,
  zoneOf,
  type CareFilter,
  type HostHooks,
  type View,
} from '@care-timeline/ui';
import { summaryContext, type SummaryContext } from '../../../packages/summary/src/model/context.js';

export type Json = Record<string, unknown>;

/** Monday 23 November 2026, 10:00 in Oslo. */
export const NOW = Date.UTC(2026, 10, 23, 9, 0);
export const ZONE = 'Europe/Oslo';

export const PATIENT: Json = {
  resourceType: 'Patient',
  id: 'p',
  name: [{ text: 'Solveig Nordheim' }],
  birthDate: '1942-03-14',
  gender: 'female',
};

const SUBJECT = { AllergyIntolerance: 'patient', Task: 'for' } as Record<string, string>;

function ofPatient(resource: Json): Json {
  const type = resource['resourceType'] as string;
  if (['Patient', 'List', 'Composition'].includes(type)) return resource;
  return { [SUBJECT[type] ?? 'subject']: { reference: 'Patient/p' }, ...resource };
}

/** A record of resources by source; each resource is made this patient's. */
export function recordFrom(sources: Readonly<Record<string, readonly Json[]>>): PatientRecord {
  const record = new PatientRecord({ timeZone: ZONE, now: () => NOW });
  for (const [id, resources] of Object.entries(sources)) {
    const own = resources.some(({ resourceType }) => resourceType === 'Patient');
    record.add([...(own ? [] : [PATIENT]), ...resources.map(ofPatient)], {
      source: { id, label: id, patientId: 'p' },
    });
  }
  return record;
}

export const recordOf = (...resources: readonly Json[]): PatientRecord => recordFrom({ Journal: resources });

export function withSource(
  record: PatientRecord,
  state: SourceState,
  message = 'svarer ikke',
): PatientRecord {
  record.setSourceState({ id: 'gp', label: 'Legesenteret' }, state, message);
  return record;
}

export interface ViewOptions {
  readonly asOf?: string;
  readonly lang?: 'nb' | 'nn' | 'en';
  readonly filter?: CareFilter;
  readonly hooks?: HostHooks;
}

/** What a widget would render from, without an element. */
export function contextOf(record: PatientRecord, options: ViewOptions = {}): SummaryContext {
  const { lang = 'nb', filter = {}, hooks = {}, asOf = '' } = options;
  const format = formattersFor(lang, ZONE);
  const concept: View['concept'] = (fact) => conceptText(fact, hooks.displayFor);
  return summaryContext({
    record,
    asOf: asOf ? asOfInstant(asOf, zoneOf(ZONE), NOW) : undefined,
    contradictions: [],
    asOfText: asOf,
    timeZone: ZONE,
    lang,
    now: NOW,
    hooks,
    format,
    selected: undefined,
    filter,
    loads: record.completeness.sources.map(({ source, state, incomplete }) => ({
      source,
      state: state === 'loaded' && incomplete.length > 0 ? 'partial' : state,
    })),
    compact: false,
    concept,
    value: (content) => (content.type === 'concept' ? concept(content.concept) : format.value(content)),
    link: () => undefined,
    strings: (table) => table.in(lang),
  })!;
}

/** A list or a section that its source left empty, and why. */
export const emptyList = (reason: string, loinc: string): Json => ({
  resourceType: 'List',
  id: `empty-${loinc}`,
  status: 'current',
  mode: 'snapshot',
  subject: { reference: 'Patient/p' },
  code: { coding: [{ system: 'http://loinc.org', code: loinc }] },
  emptyReason: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: reason }],
  },
});

const status = (system: string, code: string): Json => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
});

export const allergy = (text: string, more: Json = {}): Json => ({
  resourceType: 'AllergyIntolerance',
  id: text.toLowerCase().replace(/\W/g, '-'),
  code: { text },
  clinicalStatus: status('allergyintolerance-clinical', 'active'),
  verificationStatus: status('allergyintolerance-verification', 'confirmed'),
  ...more,
});

export const allergyVerification = (code: string): Json => ({
  verificationStatus: status('allergyintolerance-verification', code),
});

export const condition = (text: string, more: Json = {}): Json => ({
  resourceType: 'Condition',
  id: text.toLowerCase().replace(/\W/g, '-'),
  code: { text },
  clinicalStatus: status('condition-clinical', 'active'),
  verificationStatus: status('condition-ver-status', 'confirmed'),
  onsetDateTime: '2019-03',
  ...more,
});

export const clinical = (code: string): Json => ({ clinicalStatus: status('condition-clinical', code) });
export const verification = (code: string): Json => ({
  verificationStatus: status('condition-ver-status', code),
});

const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';

export const observation = (text: string, value: Json, more: Json = {}): Json => ({
  resourceType: 'Observation',
  id: `${text.toLowerCase().replace(/\W/g, '-')}-${(more['effectiveDateTime'] as string | undefined) ?? ''}`,
  status: 'final',
  category: [{ coding: [{ system: CATEGORY, code: 'laboratory' }] }],
  code: { text },
  effectiveDateTime: '2026-11-01',
  ...value,
  ...more,
});

export const quantity = (value: number, unit: string, more: Json = {}): Json => ({
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit, ...more },
});
