import type { ClinicalEntry, ConceptFact, EntryReference } from '@care-timeline/fhir';

export const ZONES = ['green', 'yellow', 'red'] as const;

/** Zone of a self-care plan: what to do as long as, or if, its signs are there. */
export type Zone = (typeof ZONES)[number];

const COLOUR = 'green|gr(?:ø|o)nn?e?|yellow|gule?|red|r(?:ø|o)de?|raude?';
const NAMED = new RegExp(
  `\\b(?:((?:${COLOUR})(?:[\\s,/&–-]+(?:(?:og|and|eller|or)\\s+)?(?:${COLOUR}))*)[\\s_-]*(?:zone|sone)|(?:zone|sone)n?[\\s_:-]+(${COLOUR})\\b)`,
  'giu',
);
const ONE = new RegExp(COLOUR, 'giu');

/** Zones that a text names: a colour counts only beside the word "zone". */
function zonesNamed(words: string): Zone[] {
  const named = Array.from(words.matchAll(NAMED)).flatMap(([, before = '', after = '']) =>
    Array.from(`${before} ${after}`.matchAll(ONE), ([colour]) => zoneOfColour(colour)),
  );
  return ZONES.filter((zone) => named.includes(zone));
}

function zoneOfColour(colour: string): Zone {
  const initial = colour[0]!.toLowerCase();
  return initial === 'g' ? (/^gu/i.test(colour) ? 'yellow' : 'green') : initial === 'y' ? 'yellow' : 'red';
}

function wordsOf({ label, codings }: ConceptFact): string[] {
  return [label, ...codings.flatMap(({ code, display }) => [code ?? '', display ?? ''])];
}

/** The zone that a condition's severity or name states, and whether it says "zone" and not the colour alone. */
interface Stated {
  readonly zone: Zone;
  readonly inWords: boolean;
}

function statedBy({ condition, name }: ClinicalEntry): Stated | undefined {
  const words = condition?.severity ? wordsOf(condition.severity) : [];
  const [inWords = zonesNamed(words.join('\n'))[0] ?? zoneAtStart(name)] = [] as Zone[];
  if (inWords !== undefined) return { zone: inWords, inWords: true };
  const bare = words.find((word) => new RegExp(`^(?:${COLOUR})$`, 'iu').test(word.split(/[\s_-]/)[0] ?? ''));
  return bare === undefined ? undefined : { zone: zoneOfColour(bare), inWords: false };
}

/** `Yellow zone: more phlegm`. */
function zoneAtStart(words: string): Zone | undefined {
  const [start = ''] = words.split(/[:.–-]/);
  const zones = zonesNamed(start);
  return zones.length === 1 && start.trim().split(/\s+/).length <= 2 ? zones[0] : undefined;
}

/** Follows a reference to an entry of the record. */
export type Follow = (from: ClinicalEntry, reference: EntryReference) => ClinicalEntry | undefined;

/** A plan's zones, and what it and its activities are for. */
export interface PlanZones {
  /** Those that the plan is for, green first. */
  readonly zones: readonly Zone[];
  /** Conditions that only describe one of them. */
  readonly signs: ReadonlyMap<string, Zone>;
}

/**
 * Zones of a self-care plan (CPL-05): by the severity of the conditions that it and its activities are for (national
 * draft: one plan per zone, with a condition whose severity is the zone), otherwise by its title or category.
 *
 * A condition describes a zone, and no problem, if its severity or name says so. A colour alone is enough only in a
 * plan that is part of another or has several of them: elsewhere it may be a triage category.
 */
export function planZones(plan: ClinicalEntry, follow: Follow): PlanZones {
  const signs = new Map<string, Zone>();
  const doubtful = new Map<string, Zone>();
  for (const reference of plan.references) {
    if (!/addresses|reason/i.test(reference.path)) continue;
    const entry = follow(plan, reference);
    const stated = entry?.kind === 'condition' ? statedBy(entry) : undefined;
    if (stated) (stated.inWords ? signs : doubtful).set(entry!.key, stated.zone);
  }
  const colours = new Set([...signs.values(), ...doubtful.values()]);
  if ((plan.carePlan?.partOf.length ?? 0) > 0 || colours.size > 1 || signs.size > 0)
    for (const [key, zone] of doubtful) signs.set(key, zone);
  const title = zonesNamed([plan.name, ...plan.category.map(({ label }) => label)].join('\n'));
  return { zones: colours.size > 0 ? ZONES.filter((zone) => colours.has(zone)) : title, signs };
}

/** Conditions of all these plans that only describe a zone, by key. */
export function zoneSigns(plans: readonly ClinicalEntry[], follow: Follow): ReadonlyMap<string, Zone> {
  return new Map(plans.flatMap((plan) => [...planZones(plan, follow).signs]));
}

/** True if an entry says by itself that it describes a zone, whether or not a plan of the record is for it. */
export function saysZone(entry: ClinicalEntry): boolean {
  return statedBy(entry)?.inWords ?? false;
}

/** Zones that an activity states by its reasons, otherwise by the start of its own words. */
export function activityZone(
  reasons: readonly ClinicalEntry[],
  concepts: readonly ConceptFact[],
  words: readonly string[],
): Zone | undefined {
  const zones = new Set([
    ...reasons.flatMap((entry) => statedBy(entry)?.zone ?? []),
    ...concepts.flatMap((concept) => zonesNamed(wordsOf(concept).join('\n'))),
  ]);
  if (zones.size > 0) return zones.size === 1 ? [...zones][0] : undefined;
  return words.map(zoneAtStart).find((zone) => zone !== undefined);
}

/** To be done only if the patient gets worse; the green zone is every day. */
export function isOnlyIf(zone: Zone | undefined): boolean {
  return zone === 'yellow' || zone === 'red';
}
