/** Inputs of any size, each long in one way. A size is about a number of bytes divided by 100. */
type Resource = Record<string, unknown>;

const subject = { reference: 'Patient/1' };
const times = <T>(n: number, make: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => make(at));
const patient: Resource = {
  resourceType: 'Patient',
  id: '1',
  name: [{ text: 'Kari Lie' }],
  birthDate: '1950-02-03',
};
const observation = (more: Resource): Resource => ({
  resourceType: 'Observation',
  id: 'o',
  status: 'final',
  subject,
  code: { text: 'Puls' },
  effectiveDateTime: '2026-11-02',
  valueQuantity: { value: 60, unit: '/min' },
  ...more,
});
const request = (at: number, more: Resource = {}): Resource => ({
  resourceType: 'MedicationRequest',
  id: `m${at}`,
  status: 'active',
  intent: 'order',
  subject,
  authoredOn: '2026-10-02',
  medicationCodeableConcept: {
    text: 'Metoprolol 50 mg',
    coding: [{ system: 'http://www.whocc.no/atc', code: 'C07AB02' }],
  },
  dosageInstruction: [{ text: '1 tablett morgen og kveld' }],
  ...more,
});
const condition = (more: Resource): Resource => ({
  resourceType: 'Condition',
  id: 'c',
  subject,
  code: { text: 'Hjertesvikt' },
  ...more,
});
/** A tree with its deepest part as deep as it is large. */
const deep = (n: number): unknown => {
  let inner: unknown = { url: 'http://example.test/x', valueString: 'x' };
  // Deeper input cannot be written as JSON.
  for (let at = 0; at < Math.min(n, 1500); at++) inner = { url: 'http://example.test/x', extension: [inner] };
  return inner;
};

/** Runs that a pattern may try to read from every one of their places. */
const RUNS = ['.', ':', ' ', '-', '(', '1 ', '1/', '1,', '1 og ', '\n', 'a b ', '<', '&', '|'];

const OF_RUNS: Record<string, (n: number) => Resource[]> = Object.fromEntries(
  RUNS.map((run) => [
    `a run of ${JSON.stringify(run)}`,
    (n: number) => {
      const text = `${run.repeat((n * 20) / run.length)}x`;
      return [
        request(0, { dosageInstruction: [{ text }], medicationCodeableConcept: { text } }),
        condition({ code: { text }, note: [{ text }] }),
        observation({ valueQuantity: undefined, valueString: text }),
        {
          resourceType: 'Composition',
          id: 'k',
          status: 'final',
          subject,
          date: '2026-11-02',
          title: text,
          type: { text },
          section: [{ title: text, text: { div: `<div>${text}</div>` } }],
        },
      ];
    },
  ]),
);

export const FAMILIES: Readonly<Record<string, (n: number) => Resource[]>> = {
  ...OF_RUNS,
  'digits of a value': (n) => [observation({ valueQuantity: { value: '1'.repeat(n * 100), unit: 'mg' } })],
  'digits in a text': (n) => [observation({ valueQuantity: undefined, valueString: '9'.repeat(n * 100) })],
  'digits of a dose': (n) => [
    request(0, {
      dosageInstruction: [{ doseAndRate: [{ doseQuantity: { value: '1'.repeat(n * 100), unit: 'mg' } }] }],
    }),
  ],
  'a long title': (n) => [condition({ code: { text: 'diabetes mellitus '.repeat(n * 5) } })],
  'a long word': (n) => [condition({ code: { text: 'a'.repeat(n * 100) } })],
  'a long note': (n) => [condition({ note: [{ text: 'pasienten er urolig\n'.repeat(n * 5) }] })],
  notes: (n) => [condition({ note: times(n, (at) => ({ text: `notat ${at}` })) })],
  codings: (n) => [
    condition({
      code: {
        coding: times(n, (at) => ({
          system: 'http://example.test/cs',
          code: `k${at}`,
          display: `Kode ${at}`,
        })),
      },
    }),
  ],
  categories: (n) => [condition({ category: times(n, (at) => ({ text: `kategori ${at}` })) })],
  identifiers: (n) => [
    { ...patient, identifier: times(n, (at) => ({ system: 'http://example.test/id', value: `${at}` })) },
  ],
  names: (n) => [{ ...patient, name: times(n, (at) => ({ text: `Kari Lie ${at}` })) }],
  'parts of a result': (n) => [
    observation({
      component: times(n, (at) => ({
        code: { text: `del ${at}` },
        valueQuantity: { value: at, unit: 'mg' },
      })),
    }),
  ],
  'ranges of a result': (n) => [
    observation({ referenceRange: times(n, (at) => ({ low: { value: at }, high: { value: at + 1 } })) }),
  ],
  'references to others': (n) => [
    condition({ evidence: [{ detail: times(n, (at) => ({ reference: `Observation/x${at}` })) }] }),
  ],
  'results of a report': (n) => [
    {
      resourceType: 'DiagnosticReport',
      id: 'r',
      status: 'final',
      subject,
      code: { text: 'Blodprøver' },
      effectiveDateTime: '2026-11-02',
      result: times(n, (at) => ({ reference: `Observation/x${at}` })),
    },
  ],
  'deep extensions': (n) => [condition({ extension: [deep(n)] })],
  'deep contained references': (n) => [
    condition({
      contained: times(n, (at) => ({
        resourceType: 'Practitioner',
        id: `p${at}`,
        name: [{ text: `Lege ${at}` }],
      })),
      recorder: { reference: '#p0' },
    }),
  ],
  'a chain of parents': (n) =>
    times(n, (at) => ({
      resourceType: 'CarePlan',
      id: `p${at}`,
      status: 'active',
      intent: 'plan',
      subject,
      title: `Plan ${at}`,
      ...(at > 0 ? { partOf: [{ reference: `CarePlan/p${at - 1}` }] } : {}),
    })),
  'a chain of prescriptions': (n) =>
    times(n, (at) =>
      request(at, at > 0 ? { priorPrescription: { reference: `MedicationRequest/m${at - 1}` } } : {}),
    ),
  'the same medicine': (n) => times(n, (at) => request(at)),
  'the same medicine with other doses': (n) =>
    times(n, (at) => request(at, { dosageInstruction: [{ text: `${at} tabletter daglig` }] })),
  'medicines alike': (n) =>
    times(n, (at) => request(at, { medicationCodeableConcept: { text: `Metoprolol ${at} mg` } })),
  'medicines of one substance': (n) =>
    times(n, (at) =>
      request(at, {
        medicationCodeableConcept: {
          text: `Vare ${at}`,
          coding: [{ system: 'http://www.whocc.no/atc', code: 'C07AB02' }],
        },
      }),
    ),
  administrations: (n) => [
    request(0),
    ...times(n, (at) => ({
      resourceType: 'MedicationAdministration',
      id: `a${at}`,
      status: 'completed',
      subject,
      request: { reference: 'MedicationRequest/m0' },
      medicationCodeableConcept: { text: 'Metoprolol 50 mg' },
      effectiveDateTime: new Date(1_790_000_000_000 + at * 60_000).toISOString(),
    })),
  ],
  'dosages of a medicine': (n) => [
    request(0, { dosageInstruction: times(n, (at) => ({ sequence: at, text: `${at} tabletter` })) }),
  ],
  'a long dosage': (n) => [
    request(0, { dosageInstruction: [{ text: '1 tablett morgen og 2 kveld, '.repeat(n * 4) }] }),
  ],
  'spaces in a dosage': (n) => [
    request(0, { dosageInstruction: [{ text: `1 tablett${' '.repeat(n * 100)}daglig` }] }),
  ],
  'times of a dosage': (n) => [
    request(0, {
      dosageInstruction: [
        { timing: { event: times(n, (at) => `2026-11-${String((at % 28) + 1).padStart(2, '0')}`) } },
      ],
    }),
  ],
  'the same problem': (n) => times(n, (at) => condition({ id: `c${at}`, onsetDateTime: '2020-05-01' })),
  'a chain of causes': (n) =>
    times(n, (at) =>
      condition({
        id: `c${at}`,
        onsetDateTime: `20${String((at % 25) + 1).padStart(2, '0')}`,
        code: { text: `Problem ${at}` },
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/condition-dueTo',
            valueReference: { reference: `Condition/c${(at + 1) % n}` },
          },
        ],
      }),
    ),
  'the same result': (n) => times(n, (at) => observation({ id: `o${at}` })),
  'results of one moment with other values': (n) =>
    times(n, (at) => observation({ id: `o${at}`, valueQuantity: { value: at, unit: '/min' } })),
  allergies: (n) =>
    times(n, (at) => ({
      resourceType: 'AllergyIntolerance',
      id: `a${at}`,
      patient: subject,
      code: { text: 'Penicillin' },
    })),
  'goals of a plan': (n) => [
    {
      resourceType: 'CarePlan',
      id: 'p',
      status: 'active',
      intent: 'plan',
      subject,
      goal: times(n, (at) => ({ reference: `Goal/g${at}` })),
      activity: times(n, (at) => ({
        detail: { status: 'scheduled', description: `tiltak ${at}`, goal: [{ reference: `Goal/g${at}` }] },
      })),
    },
    ...times(n, (at) => ({
      resourceType: 'Goal',
      id: `g${at}`,
      lifecycleStatus: 'active',
      subject,
      description: { text: `mål ${at}` },
    })),
  ],
  'members of a team': (n) => [
    {
      resourceType: 'CareTeam',
      id: 't',
      status: 'active',
      subject,
      participant: times(n, (at) => ({ member: { display: `Pleier ${at}` } })),
    },
  ],
  patients: (n) =>
    times(n, (at) => ({
      ...patient,
      id: `${at}`,
      link: [{ type: 'seealso', other: { reference: `Patient/${Math.max(0, at - 1)}` } }],
    })),
  subjects: (n) => times(n, (at) => condition({ id: `c${at}`, subject: { reference: `Patient/${at}` } })),
  provenances: (n) => [
    condition({}),
    ...times(n, (at) => ({
      resourceType: 'Provenance',
      id: `v${at}`,
      target: [{ reference: 'Condition/c' }],
      recorded: '2026-11-02',
      agent: [{ who: { display: `Lege ${at}` } }],
    })),
  ],
  'a narrative of paragraphs': (n) => [
    condition({ text: { status: 'additional', div: `<div>${'<p>avsnitt</p>'.repeat(n * 7)}</div>` } }),
  ],
  'a narrative of open tags': (n) => [
    condition({ text: { status: 'additional', div: `<div>${'<b'.repeat(n * 50)}` } }),
  ],
  'a narrative of open comments': (n) => [
    condition({ text: { status: 'additional', div: `<div>${'<!--'.repeat(n * 25)}` } }),
  ],
  'a narrative of entities': (n) => [
    condition({ text: { status: 'additional', div: `<div>${'&amp'.repeat(n * 25)}</div>` } }),
  ],
  'odd letters': (n) => [condition({ code: { text: '\u202e\u0301\ud83d\ude00\ud800'.repeat(n * 12) } })],
  'a date of digits': (n) => [condition({ onsetDateTime: `2020-05-${'1'.repeat(n * 100)}` })],
  'entries of a list': (n) => [
    {
      resourceType: 'List',
      id: 'l',
      status: 'current',
      mode: 'working',
      subject,
      entry: times(n, (at) => ({ item: { reference: `Condition/c${at}` } })),
    },
  ],
  'sections of a document': (n) => [
    {
      resourceType: 'Composition',
      id: 'k',
      status: 'final',
      subject,
      date: '2026-11-02',
      title: 'Epikrise',
      type: { text: 'Epikrise' },
      section: times(n, (at) => ({ title: `Del ${at}`, text: { div: '<div>tekst</div>' } })),
    },
  ],
  'alarms of a flag': (n) =>
    times(n, (at) => ({
      resourceType: 'Flag',
      id: `f${at}`,
      status: 'active',
      subject,
      code: { text: 'Fallalarm' },
    })),
  visits: (n) =>
    times(n, (at) => ({
      resourceType: 'Appointment',
      id: `v${at}`,
      status: 'booked',
      start: new Date(1_795_000_000_000 + at * 3_600_000).toISOString(),
      participant: [{ actor: subject, status: 'accepted' }],
    })),
};

export function inputOf(family: string, n: number): { readonly input: unknown; readonly bytes: number } {
  const resources = FAMILIES[family]!(n);
  const own = resources.some(({ resourceType }) => resourceType === 'Patient') ? [] : [patient];
  const entry = [...own, ...resources].map((resource) => ({ resource }));
  const input = { resourceType: 'Bundle', type: 'collection', entry };
  return { input, bytes: JSON.stringify(input).length };
}
