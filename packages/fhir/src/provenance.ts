import type { ReadContext } from './context.js';
import { parsePartialDate } from './dates/partial-date.js';
import { securityLabels } from './elements/security.js';
import { first, code, isJson, strings, type Json } from './json.js';
import type { ProvenanceFact } from './model/provenance.js';
import type { EntryReference } from './model/reference.js';
import type { PartialDate } from './model/time-span.js';

/** The recorder, asserter, performer or requester: the first one present is the author (GEN-08). */
export const AUTHORS: readonly string[] = [
  'recorder',
  'asserter',
  'reportedReference',
  'performer',
  'performer.actor',
  'resultsInterpreter',
  'author',
  'assessor',
  'requester',
  'orderer',
  'informationSource',
  'source',
  'sender',
  'expressedBy',
  'referrer',
  'owner',
  'careManager',
  'participant.individual',
  'participant.actor',
  'serviceProvider',
  'managingOrganization',
  'custodian',
];

const PEOPLE = new Set<EntryReference['role']>(['author', 'performer', 'participant']);

/** Elements that give the time of recording. */
const RECORDED = [
  'recordedDate',
  'recorded',
  'issued',
  'dateAsserted',
  'recordedOn',
  'authoredOn',
  'authored',
  'dateTime',
  'created',
  'lastModified',
  'sent',
  'date',
];

/** Provenance of a resource. `references` are all of its references. */
export function provenanceOf(
  resource: Json,
  references: readonly EntryReference[],
  ctx: ReadContext,
): ProvenanceFact {
  const meta = first(resource['meta']);
  const system = code(meta?.['source']);
  const author = authorOf(references);
  const recorded = recordedOf(resource);
  const lastUpdated = parsePartialDate(meta?.['lastUpdated']);
  const versionId = code(meta?.['versionId']);
  return {
    sourceId: ctx.sourceId,
    ...(system !== undefined && { system }),
    ...(author && { author }),
    people: references.filter((reference) => PEOPLE.has(reference.role)),
    ...(recorded && { recorded }),
    ...(lastUpdated && { lastUpdated }),
    ...(versionId !== undefined && { versionId }),
    security: securityLabels(resource),
    profiles: strings(meta?.['profile']),
  };
}

function authorOf(references: readonly EntryReference[]): EntryReference | undefined {
  for (const path of AUTHORS) {
    const found = references.find((reference) => reference.path === path && reference.role !== 'subject');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** When a resource was recorded, asserted, issued or ordered, if stated; `meta.lastUpdated` is not used. */
export function recordedOf(resource: unknown): PartialDate | undefined {
  if (!isJson(resource)) return undefined;
  for (const element of RECORDED) {
    const date = parsePartialDate(resource[element]);
    if (date !== undefined) return date;
  }
  return undefined;
}
