import type { ReadContext } from '../context.js';
import { lenientText, lenientTexts, listOf, member, objects } from '../json.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { readConcept } from '../elements/concept.js';
import { readReference } from '../elements/reference.js';
import type { ConceptFact } from '../model/coding.js';
import type { ConditionFacts } from '../model/condition.js';
import type { EntryReference } from '../model/reference.js';
import type { PartialDate } from '../model/time-span.js';
import { extensionsOf, extensionValue, valueOf } from '../elements/extension.js';

const KJ = 'http://nhn.no/kj/fhir/';
const EXTENSION = `${KJ}StructureDefinition/`;
const PROFILE = /\/kj\/fhir\/structuredefinition\/kj(allergyintolerance|condition)/i;

export type CriticalKind = NonNullable<ConditionFacts['critical']>;

/** Category codes of critical information, as documented for the Condition profiles of the critical information API. */
const KIND_OF_CATEGORY: Readonly<Record<string, CriticalKind>> = {
  3: 'intubation',
  4: 'anesthesia',
  5: 'condition',
  7: 'implant',
  10: 'infection',
};

/** What the summary care record's profiles add to AllergyIntolerance and Condition (kritisk informasjon). */
export interface CriticalInformation {
  /** Kilde: how the information was obtained. */
  readonly source?: ConceptFact;
  /** Spesifisering: `code.text` if a coding names the substance or condition. */
  readonly specification?: string;
  readonly updated?: PartialDate;
  readonly updatedBy?: EntryReference;
  /** The reaction is to an inactive ingredient (hjelpestoff) of the coded medicine. */
  readonly inactiveIngredient: boolean;
  /** Explanations attached to a code. */
  readonly codeInfo: readonly string[];
  /** Links attached to a code; show only http(s) links (GEN-12). */
  readonly links: readonly string[];
}

/** True if a resource claims one of the critical information profiles. */
export function isCriticalInformation(resource: unknown): boolean {
  return lenientTexts(member(member(resource, 'meta'), 'profile')).some((profile) => PROFILE.test(profile));
}

/**
 * Kind of critical information of a Condition; undefined if it is not marked as such. A category counts only in the
 * summary care record's own system or under its profile: elsewhere, `5` has another meaning.
 */
export function criticalKind(resource: unknown): CriticalKind | undefined {
  const profiled = isCriticalInformation(resource);
  for (const category of objects(member(resource, 'category'))) {
    for (const coding of objects(category['coding'])) {
      const code = lenientText(coding['code']);
      const own = lenientText(coding['system'])?.toLowerCase().startsWith(KJ) ?? false;
      if (code !== undefined && (own || profiled) && Object.hasOwn(KIND_OF_CATEGORY, code)) {
        return KIND_OF_CATEGORY[code];
      }
    }
  }
  return profiled ? 'other' : undefined;
}

/**
 * True if the source says "sannsynlig" through the KjPresumed extension: R4 has no such verification status, and the
 * accompanying verificationStatus may have a system but no code.
 */
export function isPresumed(resource: unknown): boolean {
  const status = member(resource, 'verificationStatus');
  return [status, ...objects(member(status, 'coding')), resource].some(
    (element) => extensionValue(element, `${EXTENSION}KjPresumed`) === true,
  );
}

/** The critical information extensions; undefined for a resource that has none and does not claim the profile. */
export function criticalInformation(resource: unknown, ctx: ReadContext): CriticalInformation | undefined {
  const source = readConcept(extensionValue(resource, `${EXTENSION}KjSourceOfInformation`), ctx);
  if (source === undefined && !isCriticalInformation(resource)) return undefined;
  const code = member(resource, 'code');
  const codings = objects(member(code, 'coding'));
  const specification = lenientText(member(code, 'text'));
  const updated = parsePartialDate(extensionValue(resource, `${EXTENSION}KjUpdatedDateTime`));
  const updatedBy = readReference(
    extensionValue(resource, `${EXTENSION}KjUpdater`),
    'extension.updater',
    'author',
    ctx,
  );
  const said = (name: string): string[] =>
    codings
      .flatMap((coding) => extensionsOf(coding, `${EXTENSION}${name}`))
      .flatMap((extension) => lenientText(valueOf(extension)) ?? []);
  return {
    ...(source !== undefined && { source }),
    ...(specification !== undefined &&
      codings.some((coding) => lenientText(coding['display']) !== undefined) && { specification }),
    ...(updated !== undefined && { updated }),
    ...(updatedBy !== undefined && { updatedBy }),
    inactiveIngredient: [code, ...listOf(member(code, 'coding'))].some(
      (element) => extensionValue(element, `${EXTENSION}KjInactiveIngredient`) === true,
    ),
    codeInfo: said('CodeInfoText'),
    links: ['UrlMoreInformation', 'UrlInfectionInformation', 'UrlInfectionGuide'].flatMap(said),
  };
}
