import type { ClinicalEntry, EntryReference } from '@care-timeline/fhir';
import type { Terms } from './terms.js';

/** Statements of professionals are what a record consists of: only others are told in a list. */
const PROFESSIONAL: ReadonlySet<string> = new Set([
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'CareTeam',
  'Device',
]);

/**
 * Whose statement an entry is, and who does not agree with it, for the line of a list: what the patient tells is not
 * what was found, and a goal that the patient rejects is not theirs.
 */
export function sayerMarks({ saidBy, goal }: ClinicalEntry, words: Terms): string[] {
  const marks: string[] = [];
  if (saidBy?.who && !PROFESSIONAL.has(saidBy.who.type ?? ''))
    marks.push(`${words.accordingTo} ${personWord(saidBy.who, words).inside}`);
  if (saidBy && !saidBy.who) marks.push([words.reportedByOthers, saidBy.text].filter(Boolean).join(': '));
  for (const { who, status } of goal?.acceptances ?? [])
    if (status !== 'agree')
      marks.push(`${personWord(who, words).first} ${acceptanceWord(status, words).toLowerCase()}`);
  return marks;
}

export function acceptanceWord(status: string, words: Terms): string {
  return Object.hasOwn(words.acceptance, status)
    ? words.acceptance[status as keyof Terms['acceptance']]
    : `${words.unknownCode}: ${status}`;
}

function personWord(who: EntryReference | undefined, words: Terms): { first: string; inside: string } {
  if (who?.type === 'Patient') return { first: words.patient, inside: words.thePatient };
  const name = who?.display ?? (who?.type === 'RelatedPerson' ? words.relative : words.somebody);
  return { first: name, inside: who?.display ?? name.toLowerCase() };
}
