import type { CarePlanFacts, ConceptFact } from '@care-timeline/fhir';
import type { CarePlanItem } from '@care-timeline/record';

export type Zone = NonNullable<CarePlanFacts['zone']>;

const WORDS: readonly (readonly [Zone, RegExp])[] = [
  ['green', /^(green|grønn|grøn)$/i],
  ['yellow', /^(yellow|gul)$/i],
  ['red', /^(red|rød|raud)$/i],
];

/**
 * Zone of a self-management plan: as read, otherwise the severity of a condition it addresses, if that names a zone
 * (national draft: one plan per zone, with a condition whose severity is the zone).
 */
export function zoneOf({ entry, addresses }: CarePlanItem): Zone | undefined {
  const read = entry.carePlan?.zone;
  if (read) return read;
  for (const { condition } of addresses) {
    const zone = condition?.severity && named(condition.severity);
    if (zone) return zone;
  }
  return undefined;
}

/**
 * To be done only if the patient deteriorates: not planned for any day, whatever its pattern says. The green zone
 * applies every day.
 */
export function isOnlyIf(item: CarePlanItem): boolean {
  const zone = zoneOf(item);
  return zone === 'yellow' || zone === 'red';
}

function named({ label, codings }: ConceptFact): Zone | undefined {
  const words = [label, ...codings.flatMap(({ code, display }) => [code ?? '', display ?? ''])];
  return WORDS.find(([, pattern]) => words.some((word) => pattern.test(word.split(/[\s_-]/)[0] ?? '')))?.[0];
}
