import { badRequest, notFound, OperationOutcomeError } from '@medplum/core';
import type { Bundle, BundleEntry, Composition, Parameters, Patient, Resource } from '@medplum/fhirtypes';
import { hashText } from '../random.js';
import type { IndexedRepository } from './indexed-repository.js';

const SECTIONS = [
  { title: 'Legemidler', code: 'sectionMedication', types: ['MedicationStatement'] },
  { title: 'Allergier', code: 'sectionAllergies', types: ['AllergyIntolerance'] },
] as const;

/**
 * `Patient/$getMedication` as the Norwegian SFM answers it: a document of medicines and allergies, with the times at which
 * the national systems were asked. The patient is identified by a Patient in the body, not by an id of this server.
 */
export function getMedication(repository: IndexedRepository, input: unknown, now: string): Parameters {
  const asked = (input as Parameters | undefined)?.parameter?.find(
    ({ name }) => name === 'patient',
  )?.resource;
  if (asked?.resourceType !== 'Patient') throw new OperationOutcomeError(badRequest('No patient is given'));
  const patient = samePatient(repository, asked);
  if (patient === undefined) throw new OperationOutcomeError(notFound);
  const subject = { reference: fullUrl(patient) };
  const lists = SECTIONS.map((section) => ({
    ...section,
    resources: section.types.flatMap((type) => [...repository.index.of(type, `Patient/${patient.id}`)]),
  }));
  const composition: Composition = {
    resourceType: 'Composition',
    id: `medication-${patient.id}`,
    status: 'final',
    type: { coding: [{ system: 'http://loinc.org', code: '11503-0' }] },
    subject,
    date: now,
    author: [{ display: 'care-timeline local server' }],
    title: 'Legemiddelopplysninger',
    section: lists.map(({ title, code, resources }) => ({
      title,
      code: {
        coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-section-types', code }],
      },
      ...(resources.length > 0
        ? { entry: resources.map((resource) => ({ reference: fullUrl(resource) })) }
        : { emptyReason: { coding: [{ code: 'nilknown' }] } }),
    })),
  };
  const all: Resource[] = [composition, patient, ...lists.flatMap(({ resources }) => resources)];
  const whole = `Patient/${patient.id}`;
  const entry: BundleEntry[] = all.map((resource) => ({
    fullUrl: fullUrl(resource),
    resource: JSON.parse(
      JSON.stringify(resource).replaceAll(`"reference":"${whole}"`, `"reference":"${subject.reference}"`),
    ) as Resource,
  }));
  const medication: Bundle = { resourceType: 'Bundle', type: 'document', timestamp: now, entry };
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'medication', resource: medication },
      { name: 'KJHentetTidspunkt', valueDateTime: now },
      { name: 'RFHentetTidspunkt', valueDateTime: now },
    ],
  };
}

function samePatient(repository: IndexedRepository, asked: Patient): Patient | undefined {
  const values = new Set((asked.identifier ?? []).map(({ system, value }) => `${system}|${value}`));
  return [...repository.index.all('Patient')].find((one): one is Patient =>
    ((one as Patient).identifier ?? []).some(({ system, value }) => values.has(`${system}|${value}`)),
  );
}

/** Nothing in the answer has an id on a server: its parts refer to each other by these. */
function fullUrl({ resourceType, id }: Resource): string {
  const digits = [0, 1, 2, 3].map((part) =>
    hashText(`${part} ${resourceType}/${id}`).toString(16).padStart(8, '0'),
  );
  return `urn:uuid:${digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
