/** Patients of whom every text has a word in it that no other has; their resources have the same ids. */
export const PATIENTS = ['zalfa', 'zbravo', 'zdelta'] as const;
export type Name = (typeof PATIENTS)[number];

/** The patients that a text is about. */
export function namedIn(text: string): Name[] {
  return PATIENTS.filter((name) => text.includes(name));
}

const DAYS = [1, 5, 9, 14, 20, 26];

/** A record of many kinds. All are about `Patient/1`: on other servers those are other people. */
export function resourcesOf(name: Name): object[] {
  const subject = { reference: 'Patient/1' };
  const code = (what: string): { text: string } => ({ text: `${what} ${name}` });
  const request = (id: string, what: string, more: object = {}): object => ({
    resourceType: 'MedicationRequest',
    id,
    status: 'active',
    intent: 'order',
    subject,
    authoredOn: '2026-10-02',
    medicationCodeableConcept: code(what),
    dosageInstruction: [{ text: `1 tablett ${name}` }],
    ...more,
  });
  return [
    { resourceType: 'Patient', id: '1', name: [{ text: `Navn ${name}` }], birthDate: '1950-02-03' },
    ...DAYS.map((day, index) => ({
      resourceType: 'Observation',
      id: `o${index}`,
      status: 'final',
      subject,
      category: [{ coding: [{ code: 'vital-signs' }] }],
      code: code('Puls'),
      effectiveDateTime: `2026-11-${String(day).padStart(2, '0')}T09:00:00Z`,
      valueQuantity: { value: 60 + day, unit: '/min', system: 'http://unitsofmeasure.org', code: '/min' },
      note: [{ text: `Merknad ${name}` }],
    })),
    { resourceType: 'Condition', id: 'c1', subject, code: code('Problem'), onsetDateTime: '2020-05' },
    { resourceType: 'Condition', id: 'c2', subject, code: code('Udatert') },
    {
      resourceType: 'AllergyIntolerance',
      id: 'a',
      patient: subject,
      code: code('Allergi'),
      onsetDateTime: '2019-05-03',
    },
    {
      resourceType: 'Flag',
      id: 'f',
      status: 'active',
      subject,
      code: code('Flagg'),
      period: { start: '2026-11-08' },
    },
    request('m1', 'Legemiddel'),
    request('m2', 'Annet', { note: [{ text: `Beskjed ${name}` }] }),
    {
      resourceType: 'Encounter',
      id: 'e',
      status: 'finished',
      subject,
      class: { code: 'AMB' },
      type: [code('Time')],
      period: { start: '2026-11-20', end: '2026-11-22' },
    },
    {
      resourceType: 'CarePlan',
      id: 'p',
      status: 'active',
      intent: 'plan',
      subject,
      title: `Plan ${name}`,
      goal: [{ reference: 'Goal/g' }],
      activity: [{ detail: { status: 'scheduled', code: code('Tiltak') } }],
    },
    { resourceType: 'Goal', id: 'g', lifecycleStatus: 'active', subject, description: code('Mål') },
    {
      resourceType: 'CareTeam',
      id: 't',
      status: 'active',
      subject,
      name: `Team ${name}`,
      participant: [{ member: { display: `Pleier ${name}` } }],
    },
  ];
}

export function bundleOf(name: Name, from = 0, to = Infinity): object {
  const entry = resourcesOf(name).slice(from, to);
  return { resourceType: 'Bundle', type: 'collection', entry: entry.map((resource) => ({ resource })) };
}
