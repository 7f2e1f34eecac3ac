import { contradict, differentNumbers, wasCalled, type PatientIdentity } from './patient-identity.js';

/** What is known about the person whose record it is. */
export interface OwnPerson {
  /** Name of the person's group; undefined until somebody is named. */
  readonly person: string | undefined;
  /** What the Patient resources state; contained ones if there are no others. */
  readonly told: readonly PatientIdentity[];
  /** National numbers, `system|value`. */
  readonly numbers: readonly string[];
  /** Groups of the people whose Patient resources have an identifier. */
  holdersOf(token: string): ReadonlySet<string>;
}

/** A reference or contained Patient describes somebody else (GEN-13). */
export function saysAnother(said: PatientIdentity, own: OwnPerson): boolean {
  if (own.told.length > 0 && own.told.every((one) => contradict(one, said))) return true;
  const known = own.told.some((one) => wasCalled(one, said.identifiers));
  if (!known && differentNumbers(own.numbers, said.identifiers)) return true;
  return said.identifiers.some((token) => {
    const people = own.holdersOf(token);
    return people.size === 1 && own.person !== undefined && !people.has(own.person);
  });
}

/** Same birth date, and at least one name word in common. */
export function isLike(own: PatientIdentity, said: PatientIdentity): boolean {
  return (
    said.birthDate !== undefined &&
    own.birthDate === said.birthDate &&
    own.names.some((word) => said.names.includes(word))
  );
}
