import {
  wordsOf,
  zoneAtStart,
  zoneOfColourAlone,
  ZONES,
  zonesNamed,
  type ClinicalEntry,
  type ConceptFact,
  type EntryReference,
  type CareZone,
} from '@care-timeline/fhir';

/** The zone that a condition's severity or name states, and whether it says "zone" and not the colour alone. */
function statedBy({ condition, name }: ClinicalEntry): { zone: CareZone; inWords: boolean } | undefined {
  const words = condition?.severity ? wordsOf(condition.severity) : [];
  const named = zonesNamed(words.join('\n'))[0] ?? zoneAtStart(name);
  if (named !== undefined) return { zone: named, inWords: true };
  const alone = words.map(zoneOfColourAlone).find((zone) => zone !== undefined);
  return alone && { zone: alone, inWords: false };
}

const SELF_CARE = /e(?:ge|ige)nbehandling|self.?(?:care|management|treatment)|action plan/i;

/** Follows a reference to an entry of the record. */
export type Follow = (from: ClinicalEntry, reference: EntryReference) => ClinicalEntry | undefined;

export interface PlanZones {
  /** Those that the plan is for, green first. */
  readonly zones: readonly CareZone[];
  /** Conditions that the plan or its activities are for and that only describe a zone, by key. */
  readonly signs: ReadonlyMap<string, CareZone>;
}

/**
 * Zones of a self-care plan (CPL-05): by the severity of the conditions that it and its activities are for (national
 * draft: one plan per zone, with a condition whose severity is the zone), otherwise by its title or category.
 *
 * A condition describes a zone, and no problem, if its severity or name says so. A colour alone is enough only in a
 * self-care plan, by its own word, or in one that is part of another or has several of them: elsewhere it may be a
 * triage category.
 */
export function planZones(plan: ClinicalEntry, follow: Follow): PlanZones {
  const signs = new Map<string, CareZone>();
  const alone = new Map<string, CareZone>();
  for (const reference of plan.references) {
    if (!/addresses|reason/i.test(reference.path)) continue;
    const entry = follow(plan, reference);
    const stated = entry?.kind === 'condition' ? statedBy(entry) : undefined;
    if (stated) (stated.inWords ? signs : alone).set(entry!.key, stated.zone);
  }
  const found = new Set([...signs.values(), ...alone.values()]);
  const isSet = signs.size > 0 || found.size > 1 || Boolean(plan.carePlan?.partOf.length);
  const words = [plan.name, ...plan.category.map(({ label }) => label)].join('\n');
  if (isSet || SELF_CARE.test(words)) for (const [key, zone] of alone) signs.set(key, zone);
  const own = found.size > 0 ? [...found] : zonesNamed(words);
  // One with steps for other zones as well is for those too.
  const steps = own.length > 0 ? (plan.carePlan?.activities ?? []) : [];
  const stated = new Set([
    ...own,
    ...steps.flatMap(
      ({ reasons, title, description = '' }) => activityZone([], reasons, [title, description]) ?? [],
    ),
  ]);
  return { zones: ZONES.filter((zone) => stated.has(zone)), signs };
}

/** Conditions of all these plans that only describe a zone, by key. */
export function zoneSigns(plans: readonly ClinicalEntry[], follow: Follow): ReadonlyMap<string, CareZone> {
  return new Map(plans.flatMap((plan) => [...planZones(plan, follow).signs]));
}

/** True if a condition says by itself that it describes a zone, whether or not a plan of the record is for it. */
export function saysZone(entry: ClinicalEntry): boolean {
  return statedBy(entry)?.inWords ?? false;
}

/** The zone of an activity by its reasons, otherwise by the start of its own words. */
export function activityZone(
  reasons: readonly ClinicalEntry[],
  concepts: readonly ConceptFact[],
  words: readonly string[],
): CareZone | undefined {
  const zones = new Set([
    ...reasons.flatMap((entry) => statedBy(entry)?.zone ?? []),
    ...concepts.flatMap((concept) => zonesNamed(wordsOf(concept).join('\n'))),
  ]);
  if (zones.size > 0) return zones.size === 1 ? [...zones][0] : undefined;
  return words.map(zoneAtStart).find((zone) => zone !== undefined);
}
