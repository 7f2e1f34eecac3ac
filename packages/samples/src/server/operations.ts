import { notFound, OperationOutcomeError } from '@medplum/core';
import type { Bundle, BundleEntry, Composition, Resource } from '@medplum/fhirtypes';
import { inRelation, rangeOfDate } from './date-range.js';
import { searchParameter } from './definitions.js';
import type { IndexedRepository } from './indexed-repository.js';
import { refused } from './matching.js';
import { COMPARTMENT_TYPES } from './offered-types.js';

/** Care dates, to which `$everything` applies `start` and `end`; a type without one is returned in full. */
const CARE_DATES: Readonly<Record<string, string>> = {
  Appointment: 'date',
  ClinicalImpression: 'date',
  Communication: 'sent',
  Composition: 'date',
  DiagnosticReport: 'date',
  DocumentReference: 'date',
  Encounter: 'date',
  Immunization: 'date',
  MedicationAdministration: 'effective-time',
  MedicationDispense: 'whenhandedover',
  MedicationRequest: 'authoredon',
  Observation: 'date',
  Procedure: 'date',
  QuestionnaireResponse: 'authored',
  ServiceRequest: 'authored',
};

type Query = Record<string, string | string[] | undefined>;

/** `Patient/[id]/$everything` with `start`, `end`, `_since`, `_type` and `_count`: the patient and the compartment. */
export function everything(
  repository: IndexedRepository,
  id: string,
  query: Query,
  sizes: { pageSize: number; maxPageSize: number },
): Bundle {
  const patient = repository.index.get('Patient', id);
  if (patient === undefined) throw new OperationOutcomeError(notFound);
  const bounds = [dateFilter(query, 'start', 'ge'), dateFilter(query, 'end', 'le')].filter(
    (bound) => bound !== undefined,
  );
  const since = dateFilter(query, '_since', 'ge');
  const types = one(query, '_type')?.split(',') ?? COMPARTMENT_TYPES;
  const found: Resource[] = [patient];
  for (const type of COMPARTMENT_TYPES.filter((name) => types.includes(name))) {
    const code = CARE_DATES[type];
    for (const resource of repository.index.of(type, `Patient/${id}`)) {
      const ranges = code && searchParameter(type, code) ? repository.values.ranges(resource, code) : [];
      // Undated resources match every interval: leaving them out would lose them.
      const inside =
        ranges.length === 0 ||
        bounds.every(({ prefix, range }) => ranges.some((own) => inRelation(prefix, own, range)));
      if (inside) found.push(resource);
    }
  }
  const updated = found.filter((resource) => {
    const own = rangeOfDate(resource.meta?.lastUpdated);
    return since === undefined || own === undefined || inRelation('ge', own, since.range);
  });
  const size = Math.min(Number(one(query, '_count') ?? sizes.pageSize), sizes.maxPageSize);
  const entries = updated.map((resource) => repository.entryOf(resource, 'match'));
  return repository.page({ entries, total: entries.length, size, type: 'searchset' });
}

function one(query: Query, name: string): string | undefined {
  const value = query[name];
  return Array.isArray(value) ? value[0] : value;
}

function dateFilter(query: Query, name: string, prefix: string) {
  const text = one(query, name);
  if (text === undefined) return undefined;
  const range = rangeOfDate(text);
  if (range === undefined) throw refused(`Not a date: ${name}`);
  return { prefix, range };
}

const SECTIONS: readonly { title: string; code: string; types: readonly string[] }[] = [
  { title: 'Allergies and intolerances', code: '48765-2', types: ['AllergyIntolerance'] },
  { title: 'Problems', code: '11450-4', types: ['Condition'] },
  { title: 'Medicines', code: '10160-0', types: ['MedicationStatement', 'MedicationRequest'] },
  { title: 'Immunisations', code: '11369-6', types: ['Immunization'] },
  { title: 'Procedures', code: '47519-4', types: ['Procedure'] },
  { title: 'Plan of care', code: '18776-5', types: ['CarePlan', 'Goal'] },
];

/** `Patient/[id]/$summary`: a document Bundle shaped like the International Patient Summary. */
export function summary(repository: IndexedRepository, id: string, date: string): Bundle {
  const patient = repository.index.get('Patient', id);
  if (patient === undefined) throw new OperationOutcomeError(notFound);
  const sections = SECTIONS.map((section) => ({
    ...section,
    resources: section.types.flatMap((type) => [...repository.index.of(type, `Patient/${id}`)]),
  }));
  const composition: Composition = {
    resourceType: 'Composition',
    id: `summary-${id}`,
    status: 'final',
    type: { coding: [{ system: 'http://loinc.org', code: '60591-5' }] },
    subject: { reference: `Patient/${id}` },
    date,
    author: [{ display: 'care-timeline local server' }],
    title: 'Patient summary',
    section: sections.map(({ title, code, resources }) => ({
      title,
      code: { coding: [{ system: 'http://loinc.org', code }] },
      ...(resources.length > 0
        ? { entry: resources.map((resource) => ({ reference: `${resource.resourceType}/${resource.id}` })) }
        : {
            emptyReason: {
              coding: [
                { system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: 'unavailable' },
              ],
            },
          }),
    })),
  };
  const all: Resource[] = [composition, patient, ...sections.flatMap(({ resources }) => resources)];
  const entry: BundleEntry[] = all.map((resource) => {
    const { fullUrl } = repository.entryOf(resource, 'match');
    return { ...(fullUrl !== undefined && { fullUrl }), resource };
  });
  return { resourceType: 'Bundle', type: 'document', timestamp: date, entry };
}
