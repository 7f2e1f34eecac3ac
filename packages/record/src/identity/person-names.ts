import { listOf, objectOrEmpty, objects } from '@care-timeline/fhir/json.js';

/** Folded words of each name of a person. */
export type PersonNames = readonly (readonly string[])[];

/** The names in Patient resources, former ones too: older documents carry them. */
export function namesOf(patients: readonly unknown[]): PersonNames {
  return patients
    .flatMap((patient) => objects(objectOrEmpty(patient)['name']))
    .flatMap(({ text, family, given }) => [wordsOf([text]), wordsOf([...listOf(given), family])])
    .filter((words) => words.length > 0);
}

/** Words for a patient who is not named. */
const UNNAMED = new Set([
  'pasient',
  'pasienten',
  'patient',
  'patienten',
  'the',
  'bruker',
  'brukeren',
  'anonym',
  'anonymous',
]);

/**
 * Whether words may be a person's name: in any order, with more or fewer given names, with initials. Undefined if the
 * person has no name to compare with, or the words name nobody.
 */
export function isNameOf(words: string, names: PersonNames): boolean | undefined {
  const said = wordsOf([words]).filter((word) => !UNNAMED.has(word));
  if (names.length === 0 || said.length === 0) return undefined;
  const own = new Set(names.flat());
  const initials = new Set([...own].map((word) => word.charAt(0)));
  const isOwn = (word: string): boolean =>
    own.has(word) || (word.length <= LONGEST_INITIALS && [...word].every((letter) => initials.has(letter)));
  return said.every(isOwn) || names.some((name) => name.every((word) => said.includes(word)));
}

const LONGEST_INITIALS = 3;

function wordsOf(parts: readonly unknown[]): string[] {
  return parts
    .filter((part) => typeof part === 'string')
    .flatMap((part) =>
      part
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .split(/[^\p{L}]+/u),
    )
    .filter((word) => word !== '');
}
