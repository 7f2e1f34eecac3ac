import type { EntryReference } from '@care-timeline/fhir';
import type { Origin, Place } from './origins.js';
import { identifierToken, identityOf, NOBODY, type PatientIdentity } from './patient-identity.js';

/** How a resource states whom it is about. */
export interface Subject {
  /** Origin of the resource: a relative reference is resolved against its server. */
  readonly origin: Origin;
  /** As written; absent if the person is described in the resource itself, or only by a number. */
  readonly reference?: string;
  /** For a Patient resource, which is its own subject. */
  readonly place?: Place;
  /** What else the reference or the contained Patient states about the person. */
  readonly said: PatientIdentity;
  /** Numbers of the subjects if the resource names several. */
  readonly several?: readonly number[];
  /** True if one of several being this patient is enough (participants of an appointment). */
  readonly oneIsEnough?: boolean;
}

/** Undefined if it does not say who is meant, or names something that is not a patient. */
export function readSubject(
  origin: Origin,
  subject: EntryReference,
  resource: unknown,
): Omit<Subject, 'several'> | undefined {
  const { reference, identifier } = subject;
  const type = subject.type ?? subject.target?.slice(0, subject.target.indexOf('/'));
  if (type !== undefined && type !== 'Patient') return undefined;
  const inside = reference?.startsWith('#') ? containedPatient(reference.slice(1), resource) : NOBODY;
  const tokens = [identifierToken(identifier), ...conditionTokens(reference)];
  const identifiers = [...tokens.filter((token) => token !== undefined), ...inside.identifiers];
  const said = identifiers.length === inside.identifiers.length ? inside : { ...inside, identifiers };
  if (reference !== undefined && !reference.startsWith('#') && !reference.includes('?'))
    return { origin, reference, said };
  return said.identifiers.length === 0 && said.birthDate === undefined && said.names.length === 0
    ? undefined
    : { origin, said };
}

/** `Patient?identifier=system|value`. */
function conditionTokens(reference: string | undefined): (string | undefined)[] {
  const query = reference?.split('?')[1];
  if (query === undefined) return [];
  return new URLSearchParams(query).getAll('identifier').map((token) => {
    const bar = token.indexOf('|');
    return bar < 0
      ? undefined
      : identifierToken({ system: token.slice(0, bar), value: token.slice(bar + 1) });
  });
}

/** A contained Patient: everything that identifies it. */
function containedPatient(id: string, resource: unknown): PatientIdentity {
  const { contained } = (resource ?? {}) as { contained?: unknown };
  const found = (Array.isArray(contained) ? contained : []).find(
    // Some sources also write the # in the id.
    (part: { id?: unknown } | null) => part?.id === id || part?.id === `#${id}`,
  ) as { resourceType?: unknown } | undefined;
  return found?.resourceType === 'Patient' ? identityOf(found) : NOBODY;
}
