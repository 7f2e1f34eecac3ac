import { identityNumber, parsePartialDate } from '@care-timeline/fhir';
import { objectOrEmpty, objects } from '@care-timeline/fhir/json.js';
import {
  contradict,
  differentNumbers,
  identityOf,
  isNational,
  identifierToken,
  nameText,
  shareIdentifier,
  wasCalled,
  type PatientIdentity,
} from './patient-identity.js';

export type ContradictoryElement = 'identifier' | 'birthDate' | 'name';

/** See `PatientContradiction`; sources by number. */
export interface Contradiction {
  readonly element: ContradictoryElement;
  readonly values: readonly { readonly source: number; readonly text: string }[];
}

/** A Patient resource of the record's person, and where it is from. */
export interface OwnPatient {
  readonly resource: unknown;
  readonly source: number;
}

/** What one resource says. */
interface Said {
  readonly source: number;
  readonly identity: PatientIdentity;
  /** As precise as it is. */
  readonly birthDate: string | undefined;
  readonly texts: Readonly<Record<ContradictoryElement, string | undefined>>;
}

const ELEMENTS = ['identifier', 'birthDate', 'name'] as const;

/** Maximum number of different Patient resources that are compared with each other. */
const MAX_COMPARED = 50;

export function contradictionsOf(patients: readonly OwnPatient[]): Contradiction[] {
  if (patients.length < 2) return [];
  const different = new Map<string, Said>();
  for (const patient of patients) {
    const said = read(patient);
    const form = JSON.stringify([said.identity, said.birthDate]);
    if (!different.has(form) && different.size < MAX_COMPARED) different.set(form, said);
  }
  const all = [...different.values()];
  return ELEMENTS.flatMap((element) => {
    const against = all.filter((one) => all.some((other) => differ(element, one, other)));
    const values = against.map(({ source, texts }) => ({ source, text: texts[element] ?? '' }));
    return values.length > 0 ? [{ element, values }] : [];
  });
}

function differ(element: ContradictoryElement, a: Said, b: Said): boolean {
  const numbers = differentNumbers(a.identity.identifiers, b.identity.identifiers);
  // One number is one person, whatever else is written.
  if (numbers === false) return false;
  if (
    numbers &&
    (wasCalled(a.identity, b.identity.identifiers) || wasCalled(b.identity, a.identity.identifiers))
  )
    return false;
  if (element === 'identifier') return numbers === true;
  if (element === 'birthDate') return datesDiffer(a.birthDate, b.birthDate);
  if (shareIdentifier(a.identity, b.identity)) return false;
  const [own, other] = [a, b].map(({ identity: { names } }) => ({
    identifiers: [],
    former: [],
    links: [],
    names,
  }));
  return contradict(own!, other!);
}

/** A year agrees with every day in it. */
function datesDiffer(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && !a.startsWith(b) && !b.startsWith(a);
}

function read({ resource, source }: OwnPatient): Said {
  const identity = identityOf(resource);
  const patient = objectOrEmpty(resource);
  const birthDate = parsePartialDate(patient['birthDate'])?.text;
  const number = objects(patient['identifier']).find((one) => isNational(identifierToken(one) ?? ''));
  return {
    source,
    identity,
    birthDate,
    texts: { identifier: number && identityNumber(number).masked, birthDate, name: nameText(patient) },
  };
}
