/**
 * A Bundle in the shape that Synthea gives: encounters with observations, reports, conditions, prescriptions and the rest,
 * `urn:uuid:` references and full URLs. Deterministic; for load, not for reading.
 */
type Resource = Record<string, unknown>;

const START = Date.UTC(1945, 2, 3, 8);
const LIFE = 80 * 365.25 * 86_400_000;

const CODES: readonly [string, string, string, number][] = [
  ['8302-2', 'Body Height', 'cm', 170],
  ['29463-7', 'Body Weight', 'kg', 78],
  ['39156-5', 'Body mass index (BMI) [Ratio]', 'kg/m2', 26],
  ['2339-0', 'Glucose [Mass/volume] in Blood', 'mg/dL', 95],
  ['38483-4', 'Creatinine [Mass/volume] in Blood', 'mg/dL', 1.1],
  ['4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood', '%', 6.2],
  ['2093-3', 'Cholesterol [Mass/volume] in Serum or Plasma', 'mg/dL', 180],
  ['718-7', 'Hemoglobin [Mass/volume] in Blood', 'g/dL', 13.9],
];

const PATIENT = uuid(0);
const subject = { reference: `urn:uuid:${PATIENT}` };

/** @param count - resources in the Bundle, the Patient counted */
export function lifetimeBundle(count: number): Resource {
  const resources: Resource[] = [
    {
      resourceType: 'Patient',
      id: PATIENT,
      name: [{ use: 'official', family: 'Testesen', given: ['Load'] }],
      gender: 'female',
      birthDate: '1945-03-03',
    },
  ];
  for (let n = 1; resources.length < count; n++) resources.push(resourceAt(n, count));
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${String(resource['id'])}`, resource })),
  };
}

/** Of sixteen resources one is an encounter, and the others belong to it. */
function resourceAt(n: number, count: number): Resource {
  const visit = n - (n % 16);
  const at = START + (LIFE * visit) / count;
  const when = iso(at);
  const encounter = { reference: `urn:uuid:${uuid(visit)}` };
  const id = uuid(n);
  const place = n % 16;
  if (place === 0) {
    return {
      resourceType: 'Encounter',
      id,
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      type: [concept('http://snomed.info/sct', '185345009', 'Encounter for symptom')],
      subject: { ...subject, display: 'Load Testesen' },
      participant: [{ individual: { reference: `urn:uuid:${uuid(1e9)}`, display: 'Dr. Lege' } }],
      period: { start: when, end: iso(at + 1_800_000) },
      serviceProvider: { reference: `urn:uuid:${uuid(2e9)}`, display: 'Legesenteret' },
    };
  }
  if (place <= 10) return observation(n, id, encounter, when);
  if (place === 11) {
    return {
      resourceType: 'Condition',
      id,
      clinicalStatus: concept(
        'http://terminology.hl7.org/CodeSystem/condition-clinical',
        n % 2 ? 'active' : 'resolved',
      ),
      verificationStatus: concept('http://terminology.hl7.org/CodeSystem/condition-ver-status', 'confirmed'),
      code: concept('http://snomed.info/sct', '38341003', 'Hypertension'),
      subject,
      encounter,
      onsetDateTime: when,
      ...(n % 2 ? {} : { abatementDateTime: iso(at + 30 * 86_400_000) }),
      recordedDate: when,
    };
  }
  if (place === 12) {
    return {
      resourceType: 'MedicationRequest',
      id,
      status: n % 32 === 12 ? 'active' : 'stopped',
      intent: 'order',
      medicationCodeableConcept: concept(
        'http://www.nlm.nih.gov/research/umls/rxnorm',
        '314076',
        'lisinopril 10 MG Oral Tablet',
      ),
      subject,
      encounter,
      authoredOn: when,
      requester: { reference: `urn:uuid:${uuid(1e9)}`, display: 'Dr. Lege' },
      dosageInstruction: [
        {
          sequence: 1,
          timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
          asNeededBoolean: false,
          doseAndRate: [{ doseQuantity: { value: 1 } }],
        },
      ],
    };
  }
  if (place === 13) {
    return {
      resourceType: 'Procedure',
      id,
      status: 'completed',
      code: concept('http://snomed.info/sct', '430193006', 'Medication Reconciliation (procedure)'),
      subject,
      encounter,
      performedPeriod: { start: when, end: iso(at + 900_000) },
    };
  }
  if (place === 14) {
    return {
      resourceType: 'DiagnosticReport',
      id,
      status: 'final',
      category: [concept('http://terminology.hl7.org/CodeSystem/v2-0074', 'LAB', 'Laboratory')],
      code: concept('http://loinc.org', '51990-0', 'Basic Metabolic Panel'),
      subject,
      encounter,
      effectiveDateTime: when,
      issued: when,
      result: [1, 2, 3, 4].map((k) => ({ reference: `urn:uuid:${uuid(visit + k)}` })),
    };
  }
  return {
    resourceType: 'Immunization',
    id,
    status: 'completed',
    vaccineCode: concept('http://hl7.org/fhir/sid/cvx', '140', 'Influenza, seasonal, injectable'),
    patient: subject,
    encounter,
    occurrenceDateTime: when,
    primarySource: true,
  };
}

function observation(n: number, id: string, encounter: Resource, when: string): Resource {
  const [code, display, unit, usual] = CODES[n % CODES.length]!;
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [
      concept(
        'http://terminology.hl7.org/CodeSystem/observation-category',
        n % 8 < 3 ? 'vital-signs' : 'laboratory',
        n % 8 < 3 ? 'Vital signs' : 'Laboratory',
      ),
    ],
    code: concept('http://loinc.org', code, display),
    subject,
    encounter,
    effectiveDateTime: when,
    issued: when,
    valueQuantity: {
      value: Number((usual * (0.9 + ((n * 7919) % 1000) / 5000)).toFixed(2)),
      unit,
      system: 'http://unitsofmeasure.org',
      code: unit,
    },
  };
}

function concept(system: string, code: string, display?: string): Resource {
  return {
    coding: [{ system, code, ...(display === undefined ? {} : { display }) }],
    ...(display ? { text: display } : {}),
  };
}

function iso(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}+01:00`;
}

function uuid(n: number): string {
  const hex = Math.round(n).toString(16).padStart(12, '0');
  return `00000000-0000-4000-8000-${hex}`;
}
