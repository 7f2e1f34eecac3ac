import type { ConceptFact } from '../model/coding.js';

export const ZONES = ['green', 'yellow', 'red'] as const;

/** Zone of a self-care plan: what to do as long as, or if, its signs are there (CPL-05). */
export type CareZone = (typeof ZONES)[number];

const COLOUR = 'green|gr(?:ø|o)nn?e?|yellow|gule?|red|r(?:ø|o)de?|raude?';
const JOINED = '[\\s,/&–-]+(?:(?:og|and|eller|or)\\s+)?';
const NAMED = new RegExp(
  `\\b(?:((?:${COLOUR})(?:${JOINED}(?:${COLOUR}))*)[\\s_-]*(?:zone|sone)|(?:zone|sone)n?[\\s_:-]+(${COLOUR})\\b)`,
  'giu',
);
const ONE = new RegExp(COLOUR, 'giu');
const ALONE = new RegExp(`^(?:${COLOUR})$`, 'iu');

/** Zones that a text names, green first: a colour counts only beside the word "zone". */
export function zonesNamed(words: string): CareZone[] {
  if (!/zone|sone/i.test(words)) return [];
  const named = [...words.matchAll(NAMED)].flatMap(([, before = '', after = '']) =>
    [...`${before} ${after}`.matchAll(ONE)].map(([colour]) => zoneOfColour(colour)),
  );
  return ZONES.filter((zone) => named.includes(zone));
}

/** `Yellow zone`, `Yellow zone: more phlegm`: the zone is what the words are about. */
export function zoneAtStart(words: string): CareZone | undefined {
  const [start = ''] = words.split(/[:.,;(–]|\s-\s/);
  return start.trim().split(/\s+/).length > 2 ? undefined : zonesNamed(start)[0];
}

/** A colour in place of a zone, such as the code `red`: whether it is one depends on the plan. */
export function zoneOfColourAlone(words: string): CareZone | undefined {
  const first = words.trim().split(/[\s_-]/)[0]!;
  return ALONE.test(first) ? zoneOfColour(first) : undefined;
}

function zoneOfColour(colour: string): CareZone {
  const start = colour.slice(0, 2).toLowerCase();
  return start === 'gr' ? 'green' : start === 'gu' || start === 'ye' ? 'yellow' : 'red';
}

/** Everything that a concept says in words or codes; a code of a system of zones says so. */
export function wordsOf({ label, codings }: ConceptFact): string[] {
  return [
    label,
    ...codings.flatMap(({ system = '', code = '', display = '' }) => {
      const [word] = /zone|sone/i.exec(system) ?? [];
      return word ? [`${display} ${word}`, `${code} ${word}`] : [code, display];
    }),
  ];
}

/** True for words that name zones, and only ones that may not have been entered. */
export function isOnlyWorse(words: string): boolean {
  const zones = zonesNamed(words);
  return zones.length > 0 && zones.every(isOnlyIf);
}

/** To be done only if the patient gets worse; the green zone is every day. */
export function isOnlyIf(zone: CareZone | undefined): boolean {
  return zone === 'yellow' || zone === 'red';
}
