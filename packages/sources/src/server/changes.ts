import { isJson, objects, type Json } from '@care-timeline/fhir/json.js';
import { push } from '@care-timeline/record';
import { searchRequest } from './address.js';
import type { ServerRequest } from './attempt.js';
import type { Coverage } from './coverage.js';
import type { Failure } from './fault.js';
import type { Query } from './query.js';
import type { Runner } from './runner.js';
import type { Session } from './session.js';
import type { TypePlan } from './type-plans.js';

/**
 * Queries for anything new or changed since an instant (ms since 1970): a single one if the server has `$everything`
 * with `_since`, otherwise one per type; also one per type outside the compartment.
 */
export function changeRequests(
  session: Session,
  plans: readonly TypePlan[],
  since: number,
): { query: Query; request: ServerRequest }[] {
  const { base, patientId, pageSize, strategy } = session.settings;
  const instant = new Date(since).toISOString();
  const searchFor = (type: string): { query: Query; request: ServerRequest } => {
    const query: Query = { kind: 'changes', type, parameters: [['_lastUpdated', `ge${instant}`]] };
    return { query, request: searchRequest(query, session.addressing) };
  };
  const { learned, capabilities } = session;
  const canTell = (type: string): boolean =>
    !learned.noChanges.has(type) && capabilities.searches(type, '_lastUpdated');
  if (
    strategy === 'search' ||
    learned.noChanges.has('Patient') ||
    !session.capabilities.patientOperations.has('everything')
  )
    return plans
      .map(({ type }) => type)
      .filter(canTell)
      .map(searchFor);
  const query: Query = { kind: 'changes', type: 'Patient', parameters: [] };
  const words = new URLSearchParams({ _since: instant, _count: String(pageSize) }).toString();
  const request: ServerRequest = { method: 'GET', url: `${base}/Patient/${patientId}/$everything?${words}` };
  return [
    { query, request },
    ...plans
      .map(({ type }) => type)
      .filter((type) => type === 'Task' && canTell(type))
      .map(searchFor),
  ];
}

/** Asks one of them, and tells and returns a failure. */
export async function askForChange(
  runner: Runner,
  coverage: Coverage,
  { query, request }: { readonly query: Query; readonly request: ServerRequest },
): Promise<Failure | undefined> {
  const { failure } = await runner.list(query, request, () => undefined);
  if (failure === undefined) coverage.succeeded(query);
  // A server that cannot search for changes is not asked for them again, and lacks nothing by that.
  else if (failure.reason === 'refused-search') runner.session.learned.noChanges.add(query.type);
  else {
    runner.tellOnly(query, failure);
    return failure;
  }
  return undefined;
}

export interface Notified {
  /** Resources included in the notification. */
  readonly resources: readonly Json[];
  /** Ids listed in it, by type. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

/** Resource types of the notification itself: `SubscriptionStatus`, in R4 as Parameters. */
const ENVELOPE = new Set(['SubscriptionStatus', 'Parameters', 'OperationOutcome']);

/**
 * Reads an R5 or R4 backport subscription notification: full resources, or ids only. Anything else, including a bare
 * heartbeat, yields nothing.
 */
export function readNotification(notification: unknown, base: string): Notified {
  const bundle = isJson(notification) ? notification : {};
  const resources: Json[] = [];
  const ids = new Map<string, string[]>();
  const held = new Set<string>();
  for (const entry of objects(bundle['entry'])) {
    const resource = entry['resource'];
    if (isJson(resource)) {
      if (!ENVELOPE.has(String(resource['resourceType']))) {
        resources.push(resource);
        held.add(`${String(resource['resourceType'])}/${String(resource['id'])}`);
      }
      continue;
    }
    const request = isJson(entry['request']) ? entry['request'] : {};
    for (const address of [entry['fullUrl'], request['url']]) name(address);
  }
  for (const focus of focuses(bundle)) name(focus);
  return { resources, ids };

  function name(address: unknown): void {
    const written = typeof address === 'string' ? address : '';
    const relative = written.startsWith(`${base}/`) ? written.slice(base.length + 1) : written;
    const [, type = '', id = ''] = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})$/.exec(relative) ?? [];
    if (id === '' || held.has(`${type}/${id}`)) return;
    held.add(`${type}/${id}`);
    push(ids, type, id);
  }
}

/** What a notification brought, as a page to be read like any other. */
export function collectionOf(resources: readonly Json[]): Json {
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}

/** `notificationEvent.focus` of a SubscriptionStatus, or the equivalent parts of Parameters. */
function focuses(bundle: Json): unknown[] {
  const status = objects(bundle['entry'])
    .map(({ resource }) => resource)
    .find(isJson);
  if (status === undefined) return [];
  const events = objects(status['notificationEvent']).map(({ focus }) => focus);
  const parts = objects(status['parameter'])
    .filter(({ name: named }) => named === 'notification-event')
    .flatMap(({ part }) => objects(part))
    .filter(({ name: named }) => named === 'focus')
    .map(({ valueReference }) => valueReference);
  return [...events, ...parts].map((focus) => (isJson(focus) ? focus['reference'] : undefined));
}
