import type { HumanName, Patient } from '@medplum/fhirtypes';
import { PROFESSION, SYSTEM, TEST_DATA, type Code } from '../codes/index.js';
import { syntheticIdentityNumber, testOrganizationNumber } from '../identity.js';
import { hashText } from '../random.js';
import { coding, concept } from './concept.js';
import { type Chart, type Placed, ref } from './chart.js';

/** Marks fictitious people and organisations as test data, wherever the resource may end up. */
const TEST_TAG = [coding(TEST_DATA.test)];
const NO_BASIS = 'http://hl7.no/fhir/StructureDefinition';

export interface PersonSpec {
  readonly given: string;
  readonly family: string;
  /** YYYY-MM-DD, relative to the reference day. */
  readonly birthDate: string;
  readonly gender: 'female' | 'male';
  readonly deceased?: string;
  readonly language?: 'nb' | 'nn' | 'se' | 'en';
  readonly phone?: string;
  readonly street?: string;
  readonly maritalText?: string;
  readonly contact?: { readonly name: string; readonly relation: string; readonly phone: string } | undefined;
  readonly extra?: Partial<Patient>;
}

/** The fictitious municipality of all stories. The number 9999 is not in use. */
export const MUNICIPALITY = { name: 'Fjordvik', postalCode: '9999', number: '9999' } as const;

/** Adds the Patient and makes it the subject of everything that follows. */
export function patient(chart: Chart, person: PersonSpec): Placed {
  const name: HumanName = { use: 'official', family: person.family, given: person.given.split(' ') };
  const placed = chart.add(
    {
      resourceType: 'Patient',
      id: `${chart.system.prefix}-patient`,
      meta: { profile: [`${NO_BASIS}/no-basis-Patient`], tag: TEST_TAG },
      identifier: [
        {
          use: 'official',
          system: SYSTEM.fnr,
          value: syntheticIdentityNumber(person.birthDate, person.gender, person.family),
        },
      ],
      active: true,
      name: [name],
      telecom:
        person.phone === undefined ? undefined : [{ system: 'phone', value: person.phone, use: 'mobile' }],
      gender: person.gender,
      birthDate: person.birthDate,
      deceasedDateTime: person.deceased,
      address: [
        {
          use: 'home',
          line: [person.street ?? 'Strandgata 1'],
          city: MUNICIPALITY.name,
          postalCode: MUNICIPALITY.postalCode,
          country: 'NO',
        },
      ],
      maritalStatus: person.maritalText === undefined ? undefined : concept(person.maritalText),
      contact:
        person.contact === undefined
          ? undefined
          : [
              {
                relationship: [concept(person.contact.relation)],
                name: { text: person.contact.name },
                telecom: [{ system: 'phone', value: person.contact.phone }],
              },
            ],
      communication: [
        {
          language: { coding: [{ system: 'urn:ietf:bcp:47', code: person.language ?? 'nb' }] },
          preferred: true,
        },
      ],
      ...person.extra,
    },
    undefined,
    `${person.given} ${person.family}`,
  );
  // A urn:uuid does not tell the type of its target.
  const type = chart.system.style === 'uuid' ? { type: 'Patient' as const } : {};
  chart.subject = { reference: placed.reference, ...type, display: `${person.given} ${person.family}` };
  return placed;
}

/** Adds an Organization with an organisation number from the test series. */
export function organization(chart: Chart, name: string, partOf?: Placed): Placed {
  return chart.add(
    {
      resourceType: 'Organization',
      meta: { tag: TEST_TAG },
      identifier: [{ system: SYSTEM.organization, value: testOrganizationNumber(name) }],
      active: true,
      name,
      address: [{ city: MUNICIPALITY.name, postalCode: MUNICIPALITY.postalCode, country: 'NO' }],
      partOf: ref(partOf),
    },
    undefined,
    name,
  );
}

/** Adds a practitioner and their role; refer to the role. */
export function practitioner(
  chart: Chart,
  name: string,
  profession: keyof typeof PROFESSION,
  workplace?: Placed,
  specialty?: string,
): Placed {
  const parts = name.split(' ');
  const family = parts.pop()!;
  const category: Code = PROFESSION[profession];
  const person = chart.add({
    resourceType: 'Practitioner',
    meta: { tag: TEST_TAG },
    identifier: [{ system: SYSTEM.hpr, value: String(9_000_000 + (hashText(name) % 900_000)) }],
    active: true,
    name: [{ family, given: parts }],
  });
  const label = `${name}, ${(specialty ?? category.display).toLowerCase()}`;
  return chart.add(
    {
      resourceType: 'PractitionerRole',
      active: true,
      practitioner: { reference: person.reference, display: name },
      organization: ref(workplace),
      code: [concept(category)],
      specialty: specialty === undefined ? undefined : [concept(specialty)],
    },
    undefined,
    label,
  );
}

/** Adds a next of kin as a separate resource, for care teams and consents. */
export function relative(chart: Chart, name: string, relation: string, phone: string): Placed {
  const parts = name.split(' ');
  const family = parts.pop()!;
  return chart.add(
    {
      resourceType: 'RelatedPerson',
      active: true,
      patient: chart.subject,
      relationship: [concept(relation)],
      name: [{ family, given: parts }],
      telecom: [{ system: 'phone', value: phone }],
    },
    undefined,
    `${name} (${relation.toLowerCase()})`,
  );
}
