import { PatientRecord, type SourceState } from '@care-timeline/record';
import { formattersFor, type CareFilter, type View } from '@care-timeline/ui';
import { planContext, type PlanContext } from '../../../packages/care-plan/src/model/context.js';

export type Json = Record<string, unknown>;

/** Monday 23 November 2026, 10:00 in Oslo. */
export const NOW = Date.UTC(2026, 10, 23, 9, 0);

const PATIENT = { resourceType: 'Patient', id: 'p', name: [{ text: 'Solveig Nordheim' }] };
const subject = { reference: 'Patient/p' };

/** A record of one patient; each resource gets the patient as its subject. */
export function recordOf(...resources: readonly Json[]): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  const whose = (resource: Json): Json => {
    if (resource['resourceType'] === 'Patient') return resource;
    const element = resource['resourceType'] === 'Task' ? 'for' : 'subject';
    return { [element]: subject, ...resource };
  };
  record.add([PATIENT, ...resources.map(whose)], { source: { id: 'epj', label: 'Hjemmetjenesten' } });
  return record;
}

export function withSource(record: PatientRecord, state: SourceState): PatientRecord {
  record.setSourceState({ id: 'gp', label: 'Legesenteret' }, state, 'svarer ikke');
  return record;
}

/** What a widget would render from, without an element. */
export function viewOf(
  record: PatientRecord,
  options: { asOf?: number; lang?: 'nb' | 'nn' | 'en'; filter?: CareFilter } = {},
): View {
  const lang = options.lang ?? 'nb';
  const format = formattersFor(lang, 'Europe/Oslo');
  return {
    record,
    asOf: options.asOf,
    contradictions: [],
    asOfText: '',
    timeZone: 'Europe/Oslo',
    lang,
    now: NOW,
    hooks: {},
    format,
    selected: undefined,
    filter: options.filter ?? {},
    loads: record.completeness.sources.map(({ source, state }) => ({ source, state })),
    compact: false,
    concept: ({ label }) => label,
    value: (content) => format.value(content),
    link: () => undefined,
    strings: (table) => table.in(lang),
  };
}

export function contextOf(
  record: PatientRecord,
  {
    mine = [],
    ...options
  }: { asOf?: number; lang?: 'nb' | 'nn' | 'en'; filter?: CareFilter; mine?: readonly string[] } = {},
): PlanContext {
  return planContext(viewOf(record, options), new Set(mine))!;
}

export const carePlan = (more: Json = {}): Json => ({
  resourceType: 'CarePlan',
  id: 'plan',
  status: 'active',
  intent: 'plan',
  title: 'Tiltaksplan',
  period: { start: '2026-10-07' },
  ...more,
});

/** An R4 activity described in the plan. */
export const detail = (more: Json = {}): Json => ({
  detail: { status: 'in-progress', description: 'Veie hver morgen', ...more },
});

export const goal = (more: Json = {}): Json => ({
  resourceType: 'Goal',
  id: 'goal',
  lifecycleStatus: 'active',
  description: { text: 'Stabil vekt' },
  startDate: '2026-10-07',
  ...more,
});

const LOINC = 'http://loinc.org';
export const WEIGHT = { coding: [{ system: LOINC, code: '29463-7', display: 'Kroppsvekt' }] };

export const weight = (id: string, date: string, value: number, more: Json = {}): Json => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [
    {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }],
    },
  ],
  code: WEIGHT,
  effectiveDateTime: date,
  valueQuantity: { value, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
  ...more,
});

/** A list that its source left empty, and why; by the LOINC code of what it would have held. */
export const emptyList = (reason: string, loinc: string): Json => ({
  resourceType: 'List',
  id: `empty-${loinc}`,
  status: 'current',
  mode: 'snapshot',
  code: { coding: [{ system: LOINC, code: loinc }] },
  emptyReason: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: reason }],
  },
});
