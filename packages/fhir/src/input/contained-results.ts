import { FOCUS_CODE } from '../elements/about-others.js';
import { containedById } from '../elements/lookup.js';
import { code, isJson, listOf, objects, text, type Json } from '../json.js';
import { contentHash, resourceId, resourceType } from '../key.js';

/** Types whose contained Observations are results of the same patient. */
const CONTAINERS: ReadonlySet<unknown> = new Set(['DiagnosticReport', 'Observation']);

/** Statuses that reports have and Observations do not. */
const STATUSES: Readonly<Record<string, string>> = {
  partial: 'preliminary',
  modified: 'preliminary',
  appended: 'amended',
};

/** Elements that apply to everything in a report, unless the contained result has its own. */
const SHARED = ['subject', 'focus', 'category', 'encounter', 'performer', 'issued', 'implicitRules'] as const;

/** Mark between the id of the container and that of the contained resource: not part of any FHIR id. */
const MARK = '~';

/** Id of a contained result outside its container; `container` is the container's id, or the id of another one in it. */
export function containedId(container: string, id: string): string {
  const mark = container.indexOf(MARK);
  const outer = mark < 0 ? container : container.slice(0, mark);
  return `${outer}${MARK}${id}`.replaceAll('#', '');
}

/** True for an id made by `containedId`. */
export function isContainedId(id: string): boolean {
  return id.includes(MARK);
}

/** `Type/id` of a contained result outside its container; undefined for what stays inside. */
export function containedTarget(container: Json, one: Json): string | undefined {
  if (!CONTAINERS.has(resourceType(container)) || resourceType(one) !== 'Observation') return undefined;
  const id = plainId(one);
  return id === undefined ? undefined : `Observation/${containedId(resourceId(container), id)}`;
}

/** Container types and ids that a contained result may come from; see `containedId`. */
export function containersOf(id: string): readonly string[] {
  const outer = id.slice(0, id.indexOf(MARK));
  return [...CONTAINERS].map((type) => `${String(type)}/${outer}`);
}

/** A contained result, and its index in `contained`. */
export interface ContainedResult {
  readonly resource: Json;
  readonly at: number;
  /** `fullUrl` on the container's server, if the container has one. */
  readonly url: string | undefined;
}

const NONE: readonly ContainedResult[] = Object.freeze([]);

/**
 * The Observations contained in a report or in another Observation, as resources of their own (RES-05). Where they say
 * nothing, the container speaks: subject, focus, time, status, version, confidentiality and modifiers. What they refer
 * to in the container is contained in them too.
 */
export function containedResults(container: Json, fullUrl?: string): readonly ContainedResult[] {
  const { contained } = container;
  if (contained === undefined || !CONTAINERS.has(resourceType(container))) return NONE;
  const found: ContainedResult[] = [];
  const byId = containedById(container);
  const seen = new Set<string>();
  listOf(contained).forEach((one, at) => {
    if (!isJson(one) || resourceType(one) !== 'Observation') return;
    const id = containedId(resourceId(container), plainId(one) ?? contentHash(one));
    // A reference to an id leads to its first owner; a second one is named by its content.
    const own = seen.has(id) ? `${id}${MARK}${contentHash(one)}` : id;
    seen.add(own);
    const url = fullUrl === undefined ? undefined : urlInside(fullUrl, container, own, at);
    found.push({ resource: completed(one, own, container, byId), at, url });
  });
  return found;
}

/** Derived from type and id if the container's is, so that the two stay on one server (GEN-15). */
function urlInside(fullUrl: string, container: Json, id: string, at: number): string {
  const outer = resourceId(container);
  const target = `${String(container['resourceType'])}/${outer}`;
  if (fullUrl.endsWith(`/${target}`)) return `${fullUrl.slice(0, -target.length)}Observation/${id}`;
  return fullUrl === `urn:uuid:${outer}` ? `urn:uuid:${id}` : `${fullUrl}${MARK}${at}`;
}

function completed(one: Json, id: string, container: Json, byId: ReadonlyMap<string, Json>): Json {
  const resource: Record<string, unknown> = { ...one, id };
  for (const name of SHARED) if (isAbsent(one, name)) copy(resource, container, name);
  if (!Object.keys(one).some((name) => TIME.test(name)))
    for (const name of Object.keys(container)) if (TIME.test(name)) copy(resource, container, name);
  // Of several, none is known to be this result's.
  const specimens = listOf(container['specimen']);
  if (isAbsent(one, 'specimen') && specimens.length === 1) resource['specimen'] = specimens[0];
  const named = namedOnly(one['subject'], container['subject']);
  if (named !== undefined) {
    resource['subject'] = container['subject'];
    resource['focus'] = [...listOf(one['focus']), named];
  }
  const status = code(container['status']);
  // An error in the report is one in everything it holds; otherwise the result's own status counts. That a report is
  // final does not say it of a result without one.
  const isOpen = isAbsent(one, 'status') && status !== 'final';
  if (status === 'entered-in-error' || isOpen) {
    copy(resource, container, 'status');
    if (status !== undefined && Object.hasOwn(STATUSES, status)) resource['status'] = STATUSES[status];
  }
  join(resource, one, container, 'modifierExtension', () => true);
  join(resource, one, container, 'extension', ({ url }) => url === FOCUS_CODE);
  // Which report or panel it came from; one without an id cannot be referred to.
  const outer = code(container['id']);
  if (outer !== undefined)
    resource['partOf'] = [...objects(one['partOf']), { reference: `${resourceType(container)}/${outer}` }];
  const meta = metaOf(one['meta'], container['meta']);
  if (meta !== undefined) resource['meta'] = meta;
  const inside = referencedIn(resource).flatMap((name) => byId.get(name) ?? []);
  const contained = [...objects(one['contained']), ...inside.filter((other) => other !== one)];
  if (contained.length > 0) resource['contained'] = contained;
  return resource;
}

const TIME = /^_?effective[A-Z]/;

/** Absent, with no extension that says why either. */
function isAbsent(json: Json, name: string): boolean {
  return (json[name] ?? json[`_${name}`] ?? null) === null;
}

function copy(to: Record<string, unknown>, from: Json, name: string): void {
  if (from[name] !== undefined) to[name] = from[name];
}

function join(
  to: Record<string, unknown>,
  one: Json,
  container: Json,
  name: string,
  applies: (extension: Json) => boolean,
): void {
  const shared = objects(container[name]).filter(applies);
  if (shared.length > 0) to[name] = [...objects(one[name]), ...shared];
}

/**
 * A subject in words alone, where the container's is known: a newborn in the mother's report. It is the focus, which
 * is the patient's own if it is their name (GEN-13).
 */
function namedOnly(subject: unknown, outer: unknown): Json | undefined {
  if (!isJson(subject) || !isJson(outer) || isPointing(subject) || !isPointing(outer)) return undefined;
  const display = text(subject['display']);
  return display === undefined || display === text(outer['display']) ? undefined : subject;
}

function isPointing(reference: Json): boolean {
  return reference['reference'] !== undefined || reference['identifier'] !== undefined;
}

/** A contained resource has no version of its own; confidentiality of either applies. */
function metaOf(own: unknown, outer: unknown): unknown {
  if (!isJson(outer)) return own;
  if (!isJson(own)) return outer;
  const security = [...objects(own['security']), ...objects(outer['security'])];
  return { ...own, ...outer, ...(security.length > 0 && { security }) };
}

/** Some sources also write the # in the id. */
function plainId(resource: Json): string | undefined {
  return code(resource['id'])?.replace(/^#/, '') || undefined;
}

const DEEPEST = 24;

/** Ids of the contained resources that a resource refers to itself. */
function referencedIn(resource: Json): readonly string[] {
  const found = new Set<string>();
  visit(resource, 0);
  return [...found];

  function visit(value: unknown, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
    if (Array.isArray(value)) {
      for (const item of value as readonly unknown[]) visit(item, depth + 1);
      return;
    }
    for (const [name, item] of Object.entries(value)) {
      if (name === 'contained') continue;
      if (name === 'reference' && typeof item === 'string') {
        if (item.charCodeAt(0) === 35 && item.length > 1) found.add(item.slice(1));
      } else visit(item, depth + 1);
    }
  }
}
