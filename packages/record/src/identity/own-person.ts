import { contradict, differentNumbers, wasCalled, type PatientIdentity } from './patient-identity.js';

/** What is known of the person whose record it is. */
export interface OwnPerson {
  /** Name of the person's group; undefined as long as nobody is named. */
  readonly person: string | undefined;
  /** What Patient resources say, contained ones where there are no others. */
  readonly told: readonly PatientIdentity[];
  /** National numbers, `system|value`. */
  readonly numbers: readonly string[];
  /** Groups of the people whose Patient resources hold an identifier. */
  holdersOf(token: string): ReadonlySet<string>;
}

/** What a reference or a contained Patient says of a person is true of somebody else (GEN-13). */
export function saysAnother(said: PatientIdentity, own: OwnPerson): boolean {
  if (own.told.length > 0 && own.told.every((one) => contradict(one, said))) return true;
  const known = own.told.some((one) => wasCalled(one, said.identifiers));
  if (!known && differentNumbers(own.numbers, said.identifiers)) return true;
  return said.identifiers.some((token) => {
    const people = own.holdersOf(token);
    return people.size === 1 && own.person !== undefined && !people.has(own.person);
  });
}

/** The same birth date, and a word of the name. */
export function isLike(own: PatientIdentity, said: PatientIdentity): boolean {
  return (
    said.birthDate !== undefined &&
    own.birthDate === said.birthDate &&
    own.names.some((word) => said.names.includes(word))
  );
}
