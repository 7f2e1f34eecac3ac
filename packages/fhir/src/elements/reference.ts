import type { ReadContext } from '../context.js';
import { code, isJson, isTrue, text, type Json } from '../json.js';
import type { EntryReference } from '../model/reference.js';
import { codeSystem } from '../codes/code-system.js';
import { typeName } from '../codes/resource-types.js';
import { referenceTarget } from './reference-target.js';

export type Role = EntryReference['role'];

/** Clinical role of a reference by the name of its element; the full dotted name is looked up before its last part. */
const ROLES = new Map<string, Role>(
  Object.entries({
    subject: 'subject',
    patient: 'subject',
    for: 'subject',
    encounter: 'encounter',
    context: 'encounter',
    episodeOfCare: 'encounter',
    'context.encounter': 'encounter',
    appointment: 'encounter',
    recorder: 'author',
    asserter: 'author',
    author: 'author',
    requester: 'author',
    orderer: 'author',
    informationSource: 'author',
    source: 'author',
    sender: 'author',
    reportedReference: 'author',
    authenticator: 'author',
    attester: 'author',
    'attester.party': 'author',
    expressedBy: 'author',
    referrer: 'author',
    assessor: 'author',
    responsibleParty: 'author',
    contributor: 'author',
    custodian: 'organization',
    performer: 'performer',
    'performer.actor': 'performer',
    resultsInterpreter: 'performer',
    interpreter: 'performer',
    owner: 'performer',
    requestedPerformer: 'performer',
    collector: 'performer',
    'mitigation.author': 'performer',
    careManager: 'performer',
    'agent.who': 'author',
    individual: 'participant',
    'participant.actor': 'participant',
    'participant.member': 'participant',
    recipient: 'participant',
    receiver: 'participant',
    onBehalfOf: 'organization',
    generalPractitioner: 'participant',
    verifiedWith: 'participant',
    grantor: 'participant',
    grantee: 'participant',
    basedOn: 'based-on',
    referralRequest: 'based-on',
    authorizingPrescription: 'based-on',
    request: 'based-on',
    priorPrescription: 'replaces',
    priorRequest: 'replaces',
    replaces: 'replaces',
    previous: 'replaces',
    'relatesTo.target': 'replaces',
    'relatesTo.targetReference': 'replaces',
    partOf: 'part-of',
    parent: 'part-of',
    inResponseTo: 'part-of',
    derivedFrom: 'part-of',
    reasonReference: 'reason',
    reason: 'reason',
    'reason.value': 'reason',
    addresses: 'problem',
    problem: 'problem',
    condition: 'problem',
    'diagnosis.condition': 'problem',
    medicationReference: 'medication',
    medication: 'medication',
    administeredProduct: 'medication',
    'ingredient.itemReference': 'medication',
    result: 'result',
    report: 'result',
    outcomeReference: 'result',
    outcome: 'result',
    'activity.outcomeReference': 'result',
    'activity.performedActivity': 'result',
    hasMember: 'member',
    'entry.item': 'member',
    'section.entry': 'member',
    goal: 'goal',
    'detail.goal': 'goal',
    'activity.reference': 'activity',
    'activity.plannedActivityReference': 'activity',
    careTeam: 'team',
    team: 'team',
    location: 'location',
    'location.location': 'location',
    locationReference: 'location',
    destination: 'location',
    origin: 'location',
    serviceProvider: 'organization',
    managingOrganization: 'organization',
    manufacturer: 'organization',
    organization: 'organization',
    imagingStudy: 'document',
    presentedForm: 'document',
    composition: 'document',
    focus: 'focus',
    about: 'focus',
    target: 'focus',
    implicated: 'focus',
    'subject.reference': 'subject',
  } satisfies Record<string, Role>),
);

/** Elements that are always a Reference, so that a lone `{ display }` or `{ identifier }` in them is one too. */
const REFERENCE_MEMBERS = new Set(['reference', 'type', 'identifier', 'display', 'extension', 'id']);

/** A Reference (or the reference half of a CodeableReference) in the model's form; undefined if it has no content. */
export function readReference(
  value: unknown,
  path: string,
  role: Role,
  ctx: ReadContext,
): EntryReference | undefined {
  if (!isJson(value)) {
    // Some sources write only the string.
    const written = code(value);
    const target = referenceTarget(written);
    return target === undefined
      ? undefined
      : { path, role, reference: written!, target, type: typeOf(target) };
  }
  const inner = value['reference'];
  if (isJson(inner)) return readReference(inner, path, role, ctx);
  const fact: { -readonly [K in keyof EntryReference]: EntryReference[K] } = { path, role };
  let found = false;
  const written = code(inner);
  if (written !== undefined) {
    found = true;
    fact.reference = written;
    const target = targetOf(written, ctx);
    if (target !== undefined) {
      fact.target = target;
      const base = ctx.baseOf?.(written);
      if (base !== undefined) fact.base = base;
    }
  }
  const type = referencedType(value, fact.target);
  if (type !== undefined) fact.type = type;
  const identifier = value['identifier'];
  if (isJson(identifier)) {
    const system = codeSystem(code(identifier['system']));
    const number = code(identifier['value']);
    if (system !== undefined || number !== undefined) {
      found = true;
      fact.identifier = {
        ...(system !== undefined && { system }),
        ...(number !== undefined && { value: number }),
      };
    }
  }
  const display = text(value['display']);
  if (display !== undefined) {
    found = true;
    fact.display = display;
  } else if (written?.startsWith('#')) {
    // It has no target to follow, and its id says nothing to a reader.
    Object.assign(fact, ctx.containedName?.(written));
  }
  return found ? fact : undefined;
}

/** References of an element, whether or not it is a list. */
export function readReferences(
  value: unknown,
  path: string,
  role: Role,
  ctx: ReadContext,
): readonly EntryReference[] {
  if (value === undefined || value === null) return [];
  const found: EntryReference[] = [];
  for (const item of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    const reference = readReference(item, path, role, ctx);
    if (reference !== undefined) found.push(reference);
  }
  return found;
}

/** The target of a written reference: by bundle `fullUrl` first, then by the path itself. */
export function targetOf(written: string, ctx: ReadContext): string | undefined {
  if (ctx.targetOf !== undefined && written.includes(':')) {
    const target = ctx.targetOf(written);
    if (target !== undefined) return target;
  }
  return referenceTarget(written);
}

/** `Reference.type` may be a profile URL (as in the Norwegian medication list); the type is then its last part. */
function referencedType(reference: Json, target: string | undefined): string | undefined {
  if (target !== undefined) return typeOf(target);
  const written = code(reference['type']);
  if (written === undefined) return undefined;
  const last = written.slice(written.lastIndexOf('/') + 1);
  return written.includes('/StructureDefinition/') && !written.startsWith('http://hl7.org/fhir/')
    ? typeName(last.slice(last.lastIndexOf('-') + 1))
    : typeName(last);
}

function typeOf(target: string): string {
  return target.slice(0, target.indexOf('/'));
}

const MAX_REFERENCES = 5000;
const DEEPEST = 24;

/** Every reference in a resource with its path and role, in document order; contained resources are not traversed. */
export function allReferences(resource: Json, ctx: ReadContext): readonly EntryReference[] {
  const found: EntryReference[] = [];
  walk(resource, '', '', 0);
  return found;

  function walk(parent: Json, path: string, parentName: string, depth: number): void {
    if (depth > DEEPEST) return;
    for (const name in parent) {
      if (found.length >= MAX_REFERENCES) return;
      if (name === 'contained' || name === 'text' || name === 'meta') continue;
      const value = parent[name];
      if (typeof value !== 'object' || value === null) continue;
      const here = path === '' ? name : `${path}.${name}`;
      if (Array.isArray(value)) {
        for (const item of value as readonly unknown[]) {
          if (isJson(item)) visit(item, here, name, parent, parentName, depth);
        }
      } else visit(value as Json, here, name, parent, parentName, depth);
    }
  }

  function visit(
    value: Json,
    path: string,
    name: string,
    parent: Json,
    parentName: string,
    depth: number,
  ): void {
    // What a list has removed is no member of it (`List.entry.deleted`, a modifier).
    const isRemoved = parentName === 'entry' && isTrue(parent['deleted']);
    const role = isRemoved ? 'removed' : (ROLES.get(`${parentName}.${name}`) ?? ROLES.get(name));
    if (typeof value['reference'] === 'string' || (role !== undefined && isReferenceShaped(value))) {
      const reference = readReference(value, path, role ?? 'other', ctx);
      if (reference !== undefined) found.push(reference);
      return;
    }
    // CodeableReference: the role comes from the element that contains it.
    const inner = value['reference'];
    if (isJson(inner) && isReferenceShaped(inner)) {
      const reference = readReference(inner, path, role ?? 'other', ctx);
      if (reference !== undefined) found.push(reference);
      return;
    }
    walk(value, path, name, depth + 1);
  }
}

/** True for an object that can only be a Reference. */
function isReferenceShaped(value: Json): boolean {
  let points = false;
  for (const name in value) {
    if (name.charCodeAt(0) === 95) continue;
    if (!REFERENCE_MEMBERS.has(name)) return false;
    if (
      name === 'reference' ? typeof value[name] === 'string' : name === 'identifier' || name === 'display'
    ) {
      points = true;
    }
  }
  return points;
}
