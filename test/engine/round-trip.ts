/** Sends a sample patient to a FHIR server, loads it from there, compares, and takes it away again. */
import type { Bundle, BundleEntry, Resource } from '@medplum/fhirtypes';
import { PatientRecord } from '@care-timeline/record';
import { FhirServerSource, type ServerFault } from '@care-timeline/sources';
import type { ClinicalEntry } from '@care-timeline/fhir';

export interface Engine {
  /** FHIR base URL without a trailing slash. */
  readonly base: string;
  /** With whatever authorisation the server wants. */
  readonly fetch: typeof globalThis.fetch;
}

export interface RoundTrip {
  readonly sent: number;
  readonly requests: number;
  readonly state: string;
  readonly gaps: readonly ServerFault[];
  readonly notOffered: readonly string[];
  /** What is shown of what was sent, and is not the same or not there; and what is there that was not sent. */
  readonly differences: readonly string[];
}

/**
 * @param now - the present in both records, ms since 1970
 * @throws Error with the server's own words if it does not take the resources
 */
export async function roundTrip(
  engine: Engine,
  resources: readonly Resource[],
  now: number,
): Promise<RoundTrip> {
  const held = await send(engine, resources);
  try {
    const record = new PatientRecord({ now: () => now, timeZone: 'Europe/Oslo', lang: 'nb' });
    const source = new FhirServerSource(record, {
      id: 'engine',
      server: engine.base,
      patient: held.find(({ resourceType }) => resourceType === 'Patient')!.id!,
      fetch: engine.fetch,
      now: () => now,
      window: { from: -Infinity, to: Infinity },
    });
    await source.load();
    const { notOffered, gaps, requests, state } = source;
    source.stop();
    const local = new PatientRecord({ now: () => now, timeZone: 'Europe/Oslo', lang: 'nb' });
    const entry = held
      .filter(({ resourceType }) => !notOffered.includes(resourceType))
      .map((resource) => ({ fullUrl: `${engine.base}/${resource.resourceType}/${resource.id}`, resource }));
    local.add({ resourceType: 'Bundle', type: 'collection', entry }, { source: source.source });
    return { sent: held.length, requests, state, gaps, notOffered, differences: differences(local, record) };
  } finally {
    await remove(engine, held);
  }
}

/** The resources as the server has them: ids are its own, because not every server takes others. */
async function send(engine: Engine, resources: readonly Resource[]): Promise<Resource[]> {
  const urns = new Map(
    resources.map(({ resourceType, id }) => [`${resourceType}/${id}`, `urn:uuid:${crypto.randomUUID()}`]),
  );
  const entry = resources.map((resource): BundleEntry => {
    const { id, meta: _meta, ...rest } = resource;
    return {
      fullUrl: urns.get(`${resource.resourceType}/${id}`)!,
      resource: renamed(rest, urns) as Resource,
      request: { method: 'POST', url: resource.resourceType },
    };
  });
  const answer = await transaction(engine, entry);
  const names = new Map(
    [...urns.keys()].map((name, index) => {
      const location = answer.entry?.[index]?.response?.location ?? '';
      const given = /([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(\/_history\/.*)?$/.exec(location)?.[1];
      if (given === undefined)
        throw new Error(`No location for ${name}: ${JSON.stringify(answer.entry?.[index])}`);
      return [name, given];
    }),
  );
  return resources.map((resource) => {
    const name = names.get(`${resource.resourceType}/${resource.id}`)!;
    return { ...(renamed(resource, names) as Resource), id: name.slice(name.indexOf('/') + 1) };
  });
}

async function remove(engine: Engine, held: readonly Resource[]): Promise<void> {
  const entry = held.map(({ resourceType, id }): BundleEntry => {
    return { request: { method: 'DELETE', url: `${resourceType}/${id}` } };
  });
  await transaction(engine, entry);
}

async function transaction({ base, fetch }: Engine, entry: BundleEntry[]): Promise<Bundle> {
  const response = await fetch(base, {
    method: 'POST',
    headers: { 'Content-Type': 'application/fhir+json', Accept: 'application/fhir+json' },
    body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`HTTP ${response.status} to a transaction: ${text.slice(0, 2000)}`);
  const answer = JSON.parse(text) as Bundle;
  const refused = answer.entry?.find(({ response: one }) => !one?.status.startsWith('2'));
  if (refused) throw new Error(`Refused in a transaction: ${JSON.stringify(refused).slice(0, 2000)}`);
  return answer;
}

/** A copy in which references go to other names. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'reference' && typeof one === 'string' ? (names.get(one) ?? one) : renamed(one, names),
    ]),
  );
}

function differences(local: PatientRecord, loaded: PatientRecord): string[] {
  const sent = shown(local);
  const came = shown(loaded);
  return [
    ...[...sent].flatMap(([name, words]) => {
      const found = came.get(name);
      return found === words
        ? []
        : [`${name}: sent ${words}, ${found === undefined ? 'not shown' : `shown ${found}`}`];
    }),
    ...[...came.keys()].filter((name) => !sent.has(name)).map((name) => `${name}: shown and not sent`),
  ];
}

/** What a reader sees of each entry, by `Type/id`. */
function shown(record: PatientRecord): Map<string, string> {
  return new Map(
    record
      .entries({ includeInError: true })
      .map((entry) => [`${entry.resourceType}/${entry.id}`, wordsOf(entry)]),
  );
}

/** All of an entry but what belongs to its place: names, addresses and what a server adds. */
function wordsOf(entry: ClinicalEntry): string {
  const elsewhere = new Set([
    'key',
    'sourceId',
    'id',
    'raw',
    'references',
    'provenance',
    'target',
    'reference',
    'meta',
  ]);
  return JSON.stringify(entry, (name, value: unknown) => (elsewhere.has(name) ? undefined : value));
}
