import { isJson, objects, type Json } from '@care-timeline/fhir/json.js';

/** Why something was withheld, as codes; nothing that reveals whose or what it is. */
export interface Withheld {
  readonly types: readonly string[];
  readonly count: number;
  readonly codes: readonly string[];
}

/** What one page of a list contains besides the resources themselves. */
export interface PageFacts {
  readonly resources: readonly Json[];
  /** `Type/id` of each. */
  readonly names: readonly string[];
  /** The same of what the search itself found, without what was included. */
  readonly matches: readonly string[];
  /** Link to the next page, as written. */
  readonly next?: string;
  readonly total?: number;
  /** The server itself states that the list is incomplete. */
  readonly incomplete: boolean;
  readonly withheld?: Withheld;
  /** Resources whose subject is another patient. */
  readonly strangers: number;
}

/** Security labels stating that the content is incomplete (HL7 v3 ObservationValue). */
const HELD_BACK: ReadonlySet<string> = new Set(['MASKED', 'REDACTED', 'PSEUDED', 'ANONYED', 'NOAUTH']);

/** Whether a security label says so. */
export const isHeldBack = (code: string | undefined): boolean => HELD_BACK.has(code ?? '');

/** Issue codes stating that something was withheld, and those stating that something is missing. */
const WITHHOLDING_ISSUES = new Set(['suppressed', 'security', 'forbidden', 'login']);
const INCOMPLETE_ISSUES = new Set([
  'incomplete',
  'too-costly',
  'timeout',
  'throttled',
  'exception',
  'transient',
  'no-store',
  'lock-error',
]);

/** Reads a page: a Bundle of any type, or an OperationOutcome in its place. Undefined for anything else. */
export function readPage(resource: Json, patientId: string): PageFacts | undefined {
  // An OperationOutcome in place of a list is not a list, however low its severity.
  if (resource['resourceType'] === 'OperationOutcome')
    return { ...factsOf([resource], resource, patientId), incomplete: true };
  if (resource['resourceType'] !== 'Bundle') return undefined;
  const entries = objects(resource['entry']);
  const resources = entries.map(({ resource: held }) => held).filter(isJson);
  return factsOf(resources, resource, patientId, entries);
}

/** The same for a single resource. */
export function factsOfOne(resource: Json, patientId: string): PageFacts {
  return factsOf([resource], {}, patientId);
}

function factsOf(
  resources: readonly Json[],
  bundle: Json,
  patientId: string,
  entries: readonly Json[] = [],
): PageFacts {
  const outcomes = resources.filter(({ resourceType }) => resourceType === 'OperationOutcome');
  const found = resources.filter((one) => !outcomes.includes(one));
  const issues = outcomes.flatMap(({ issue }) => objects(issue));
  // An entry that names a resource without containing it: the server says that it exists but does not return it.
  const empty = entries.filter(
    (entry) =>
      !isJson(entry['resource']) && typeof entry['fullUrl'] === 'string' && !isJson(entry['response']),
  );
  const included = new Set(
    entries
      .filter(({ search }) => isJson(search) && search['mode'] === 'include')
      .map(({ resource }) => resource),
  );
  const withheld = withheldIn(found, issues, empty, bundle);
  const next = objects(bundle['link']).find(({ relation }) => relation === 'next')?.['url'];
  const total = bundle['total'];
  return {
    resources: found,
    names: found.map(nameOf),
    matches: found.filter((one) => !included.has(one)).map(nameOf),
    ...(typeof next === 'string' && next !== '' ? { next } : {}),
    ...(typeof total === 'number' ? { total } : {}),
    incomplete: issues.some(
      ({ severity, code }) =>
        (severity === 'error' || severity === 'fatal' || INCOMPLETE_ISSUES.has(code as string)) &&
        !WITHHOLDING_ISSUES.has(code as string),
    ),
    ...(withheld ? { withheld } : {}),
    strangers: found.filter((one) => isStranger(one, patientId)).length,
  };
}

function withheldIn(
  found: readonly Json[],
  issues: readonly Json[],
  empty: readonly Json[],
  bundle: Json,
): Withheld | undefined {
  const labelled = found.map((one) => ({ one, codes: labelsOf(one).filter(isHeldBack) }));
  const masked = labelled.filter(({ codes }) => codes.length > 0);
  const said = issues.map(({ code }) => String(code)).filter((code) => WITHHOLDING_ISSUES.has(code));
  const whole = labelsOf(bundle).filter(isHeldBack);
  const codes = [...masked.flatMap((item) => item.codes), ...said, ...whole];
  if (codes.length === 0 && empty.length === 0) return undefined;
  return {
    types: [...new Set(masked.map(({ one }) => String(one['resourceType'])))],
    count: masked.length + said.length + empty.length + (whole.length > 0 ? 1 : 0),
    codes: [...new Set(empty.length > 0 ? [...codes, 'empty-entry'] : codes)].sort(),
  };
}

function labelsOf(resource: Json): string[] {
  const meta = resource['meta'];
  return isJson(meta) ? objects(meta['security']).map(({ code }) => String(code)) : [];
}

export function nameOf(resource: Json): string {
  return `${String(resource['resourceType'])}/${String(resource['id'])}`;
}

/**
 * True if a resource says that it is about another patient: a server that ignores the filter returns such resources
 * (GEN-13).
 */
function isStranger(resource: Json, patientId: string): boolean {
  if (resource['resourceType'] === 'Patient') return resource['id'] !== patientId;
  const subject = [resource['subject'], resource['patient'], resource['for']].find(isJson);
  // An R4 appointment has no subject; its patients are among the participants.
  const actors = objects(resource['participant']).map(({ actor }) => (isJson(actor) ? actor : undefined));
  const ids = (subject ? [subject] : actors).map(patientOf).filter((id) => id !== undefined);
  return ids.length > 0 && !ids.includes(patientId);
}

/** Only references to this server: absolute addresses elsewhere are left for the record to judge. */
function patientOf(reference: Json | undefined): string | undefined {
  const written = reference?.['reference'];
  return typeof written === 'string' ? /^Patient\/([^/|#?]+)/.exec(written)?.[1] : undefined;
}
