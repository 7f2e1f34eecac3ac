import { OFFERED_TYPES } from './offered-types.js';
import type { Personality } from './personality.js';

const without = (...types: readonly string[]): string[] =>
  OFFERED_TYPES.filter((type) => !types.includes(type));

/** No batch and no operations, as most servers behind a record system. */
const PLAIN = { batch: false, everything: false, summary: false } as const;

export const PERSONALITIES: readonly Personality[] = [
  { name: 'as-specified', about: 'Everything that FHIR R4 says of search.', complete: true },
  { name: 'no-batch', about: 'No batch and no operations.', features: PLAIN, complete: true },
  {
    name: 'page-tokens',
    about: 'Pages behind tokens, no `:missing`, 200 resources a page (as HAPI).',
    features: { ...PLAIN, batch: true, missing: false, maxPageSize: 200 },
    complete: true,
  },
  {
    name: 'not-needs-value',
    about: '`:not` does not find what has no value (as HAPI on some databases).',
    features: { ...PLAIN, not: 'needs-value', missing: false },
    complete: true,
  },
  {
    name: 'not-ignored',
    about: '`:not` is read as if it were not there; few types (as OpenMRS).',
    features: {
      ...PLAIN,
      not: 'ignored',
      missing: false,
      types: without(
        'CarePlan',
        'Goal',
        'CareTeam',
        'Flag',
        'Procedure',
        'DocumentReference',
        'MedicationStatement',
      ),
    },
    complete: false,
  },
  {
    name: 'no-modifiers',
    about: 'Neither `:missing` nor `:not` (as Blaze).',
    features: { ...PLAIN, missing: false, not: false },
    complete: true,
  },
  {
    name: 'inner-host',
    about: 'Next links name the host behind a proxy.',
    features: { ...PLAIN, links: 'inner-host', maxPageSize: 100 },
    complete: true,
  },
  {
    name: 'links-below-base',
    about: 'Next links begin with a slash and mean the base (as Aidbox and Canvas write them).',
    features: { ...PLAIN, links: 'below-base', maxPageSize: 100 },
    complete: true,
  },
  {
    name: 'lost-parameters',
    about: 'The next link of a search by form has lost the search (as IBM and older Azure and Firely).',
    features: { ...PLAIN, links: 'lost', maxPageSize: 100 },
    complete: true,
  },
  {
    name: 'link-to-itself',
    about: 'The last page links to itself.',
    features: { ...PLAIN, links: 'to-itself', maxPageSize: 100 },
    complete: true,
  },
  {
    name: 'no-next',
    about: 'Lists end after 50 resources, without a next link.',
    features: { ...PLAIN, links: 'none', maxPageSize: 50 },
    complete: false,
  },
  {
    name: 'expiring-pages',
    about: 'Pages expire: from the fifth on their links answer 410.',
    features: { ...PLAIN, maxPageSize: 100, pageLife: 4 },
    complete: false,
  },
  {
    name: 'estimated-total',
    about: '`Bundle.total` is an estimate until the last page (as Google).',
    features: { ...PLAIN, total: 'estimate', maxPageSize: 100 },
    complete: true,
  },
  {
    name: 'form-ignored',
    about: 'A form is accepted and its content ignored (as Google).',
    features: { ...PLAIN, postSearch: 'body-ignored' },
    complete: true,
  },
  {
    name: 'gateway',
    about: 'Only GET passes the gateway, and its refusal has no CORS headers.',
    features: { ...PLAIN, postSearch: 'blocked' },
    complete: true,
  },
  {
    name: 'no-form',
    about: 'POST is refused (405), and the statement does not say so.',
    features: { ...PLAIN, postSearch: 'none', saysSearchMode: false },
    complete: true,
  },
  {
    name: 'small-count',
    about: 'A `_count` above 100 is refused.',
    features: { ...PLAIN, tooLarge: 'refused', maxPageSize: 100 },
    complete: true,
  },
  {
    name: 'required-category',
    about: 'Observation must be searched by category or code, CarePlan by category; no `:missing` (as Epic).',
    features: {
      ...PLAIN,
      missing: false,
      includes: false,
      required: { Observation: ['category', 'code'], CarePlan: ['category'] },
      types: without('MedicationStatement', 'Task'),
    },
    complete: false,
  },
  {
    name: 'listed-parameters',
    about:
      'What is not listed is refused, `_count` too; `_id` stands alone; Appointment needs dates (as Oracle Health).',
    features: {
      ...PLAIN,
      postSearch: 'none',
      saysSearchMode: false,
      missing: false,
      includes: false,
      onlyId: true,
      total: 'none',
      maxPageSize: 100,
      required: { Appointment: ['date'] },
      parameters: {
        Patient: ['_id', 'identifier', '_count'],
        AllergyIntolerance: ['_id', 'patient', 'clinical-status'],
        Condition: ['_id', 'patient', 'clinical-status', 'category'],
        MedicationRequest: ['_id', 'patient', 'status', 'intent', '_count'],
        Observation: ['_id', 'patient', 'category', 'code', 'date', '_count'],
        Procedure: ['_id', 'patient', 'date'],
        Immunization: ['_id', 'patient', 'date'],
        Encounter: ['_id', 'patient', 'date', 'status', '_count'],
        Appointment: ['_id', 'patient', 'date', 'status', '_count'],
        DocumentReference: ['_id', 'patient', 'date', 'type', '_count'],
        CarePlan: ['_id', 'patient', 'category'],
        CareTeam: ['_id', 'patient', 'status'],
        Goal: ['_id', 'patient', 'target-date'],
      },
      types: without('Flag', 'EpisodeOfCare', 'Task', 'MedicationStatement'),
    },
    complete: false,
  },
  {
    name: 'no-include',
    about: 'No `_include`, and Medication is read one by one only.',
    features: { ...PLAIN, includes: false, readOnly: ['Medication'] },
    complete: true,
  },
  {
    name: 'absolute-references',
    about: 'References are absolute addresses on the same base.',
    features: { ...PLAIN, includes: false, references: 'absolute' },
    complete: true,
  },
  {
    name: 'few-types',
    about: 'No allergies, medicines, plans or appointments.',
    features: {
      ...PLAIN,
      types: without(
        'AllergyIntolerance',
        'MedicationRequest',
        'MedicationStatement',
        'CarePlan',
        'Goal',
        'Appointment',
      ),
    },
    complete: false,
  },
  {
    name: 'denied-types',
    about: 'Access to four types only, as the scopes say; the rest answers 403.',
    scope:
      'launch patient/Patient.rs patient/Condition.rs patient/Observation.read patient/Encounter.cruds offline_access',
    features: {
      ...PLAIN,
      denied: without('Patient', 'Condition', 'Observation', 'Encounter'),
    },
    complete: false,
  },
  {
    name: 'granular-scope',
    about: 'Of Observation only vital signs, as the scopes say.',
    features: { ...PLAIN, onlyCategory: { Observation: 'vital-signs' } },
    scope: [
      'patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|vital-signs',
      ...without('Observation').map((type) => `patient/${type}.rs`),
    ].join(' '),
    complete: false,
  },
  {
    name: 'no-statement',
    about: 'No CapabilityStatement.',
    features: { ...PLAIN, metadata: false },
    complete: true,
  },
  {
    name: 'no-statement-few-types',
    about: 'No CapabilityStatement, and ten types; the rest answers 404.',
    features: {
      ...PLAIN,
      metadata: false,
      types: [
        'Patient',
        'Condition',
        'Observation',
        'MedicationRequest',
        'AllergyIntolerance',
        'Encounter',
        'Procedure',
        'Immunization',
        'Practitioner',
        'Medication',
      ],
    },
    maxFailed: 30,
    complete: false,
  },
  {
    name: 'slow-statement',
    about: 'The CapabilityStatement takes 3 s.',
    features: PLAIN,
    faults: [{ when: { type: 'metadata' }, fault: { kind: 'latency', ms: 3000 } }],
    complete: true,
  },
  {
    name: 'throttled-once',
    about: 'One request gets 429 with `Retry-After: 1`.',
    features: PLAIN,
    faults: [
      { when: { type: 'Procedure' }, times: 1, fault: { kind: 'status', status: 429, retryAfter: 1 } },
    ],
    complete: true,
  },
  {
    name: 'passing-errors',
    about: 'Every tenth list answers 504 the first time.',
    features: PLAIN,
    faults: [9, 19, 29].map((after) => ({
      after,
      times: 1,
      fault: { kind: 'status', status: 504, body: 'html' },
    })),
    complete: true,
  },
  {
    name: 'lasting-error',
    about: 'Observation always answers 504.',
    features: PLAIN,
    faults: [{ when: { type: 'Observation' }, fault: { kind: 'status', status: 504, body: 'html' } }],
    maxFailed: 10,
    complete: false,
  },
  {
    name: 'merged-patient',
    about: 'The patient that is asked for was merged into another record.',
    features: { ...PLAIN, formerIds: { 'former-id': 'lifetime-patient' } },
    complete: false,
  },
];

export function personality(name: string): Personality | undefined {
  return PERSONALITIES.find((one) => one.name === name);
}
