import { badRequest, getStatus, gone, notFound, OperationOutcomeError } from '@medplum/core';
import { FhirRouter, makeSimpleRequest, type HttpMethod } from '@medplum/fhir-router';
import type { OperationOutcome, Resource } from '@medplum/fhirtypes';
import { capabilityStatement } from './capability-statement.js';
import { DEFAULT_FEATURES, type ServerFeatures } from './features.js';
import { IndexedRepository } from './indexed-repository.js';
import { everything, summary } from './operations.js';
import { OFFERED_TYPES } from './offered-types.js';
import { hashText } from '../random.js';

export interface ServiceRequest {
  readonly method: string;
  /** Path below the FHIR base with the query, such as `Observation?patient=1`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ServiceResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface ServiceOptions {
  readonly features?: Partial<ServerFeatures>;
  /** The FHIR base that links begin with. */
  readonly base?: string;
  readonly now?: () => number;
}

/** A FHIR R4 server without its socket: a request in, an answer out. */
export class FhirService {
  readonly features: ServerFeatures;
  readonly repository: IndexedRepository;
  base: string;
  readonly #router = new FhirRouter();
  readonly #now: () => number;
  readonly #types: ReadonlySet<string>;

  constructor({ features, base = 'http://127.0.0.1/fhir', now = Date.now }: ServiceOptions = {}) {
    this.features = { ...DEFAULT_FEATURES, ...features };
    this.base = base;
    this.#now = now;
    this.#types = new Set(this.features.types ?? OFFERED_TYPES);
    this.repository = new IndexedRepository({
      ...this.features,
      base: () => {
        const { links } = this.features;
        return links === 'absolute' ? this.base : links === 'path' ? new URL(this.base).pathname : '';
      },
    });
    const sizes = this.features;
    if (sizes.everything) {
      this.#router.add('GET', 'Patient/:id/$everything', async ({ params, query }) => [
        OK,
        everything(this.repository, params['id']!, query, sizes),
      ]);
    }
    if (sizes.summary) {
      this.#router.add('GET', 'Patient/:id/$summary', async ({ params }) => [
        OK,
        summary(this.repository, params['id']!, new Date(this.#now()).toISOString()),
      ]);
    }
  }

  /** Puts resources in store, keeping their ids and `meta.lastUpdated`. */
  async add(resources: Iterable<Resource>): Promise<void> {
    for (const resource of resources) await this.repository.createResource(resource);
  }

  async handle(request: ServiceRequest): Promise<ServiceResponse> {
    try {
      const [outcome, resource] = await this.#answer(request);
      return this.#respond(request, statusOf(outcome), resource ?? outcome);
    } catch (error) {
      const outcome =
        error instanceof OperationOutcomeError ? error.outcome : badRequest((error as Error).message);
      return this.#respond(request, statusOf(outcome), outcome);
    }
  }

  async #answer({
    method,
    url,
    headers,
    body,
  }: ServiceRequest): Promise<[OperationOutcome, (Resource | undefined)?]> {
    const [path = '', search = ''] = url.split('?', 2);
    if (path === 'metadata')
      return this.features.metadata ? [OK, capabilityStatement(this.features)] : [notFound];
    const token = new URLSearchParams(search).get('_getpages');
    if (path === '' && token !== null) {
      const page = this.repository.pageBehind(token);
      return page ? [OK, page] : [gone];
    }
    const type = path.split('/')[0] ?? '';
    if (type !== '' && !this.#types.has(type)) return [notFound];
    if (path === '' && method === 'POST' && !this.features.batch) return [notFound];
    const simple = makeSimpleRequest(method as HttpMethod, url);
    if (method === 'POST' && path.endsWith('/_search')) {
      if (this.features.postSearch === 'none') throw new OperationOutcomeError(NOT_ALLOWED);
      const form = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ? body : '';
      simple.body = queryOf(this.features.postSearch === 'form' ? `${search}&${form}` : search);
    } else if (body !== '') simple.body = JSON.parse(body) as unknown;
    const [outcome, resource] = await this.#router.handleRequest(simple, this.repository);
    return [outcome, resource];
  }

  #respond(request: ServiceRequest, status: number, resource: Resource): ServiceResponse {
    const body = JSON.stringify(resource);
    const headers: Record<string, string> = {
      'content-type': 'application/fhir+json; charset=utf-8',
      date: new Date(this.#now()).toUTCString(),
    };
    if (status !== 200) return { status, headers, body };
    const version = resource.resourceType === 'Bundle' ? undefined : resource.meta?.versionId;
    headers['etag'] = version ? `W/"${version}"` : `W/"${hashText(stableText(resource, body)).toString(36)}"`;
    if (resource.meta?.lastUpdated)
      headers['last-modified'] = new Date(resource.meta.lastUpdated).toUTCString();
    if (request.method === 'GET' && request.headers['if-none-match'] === headers['etag'])
      return { status: 304, headers, body: '' };
    return { status, headers, body };
  }
}

function statusOf(outcome: OperationOutcome): number {
  return outcome.id === NOT_ALLOWED.id ? 405 : getStatus(outcome);
}

/** A search that finds the same has the same tag, whatever its next link is called. */
function stableText(resource: Resource, body: string): string {
  if (resource.resourceType !== 'Bundle') return body;
  const { entry = [], total, link = [] } = resource;
  const versions = entry.map(
    ({ resource: one }) => `${one?.resourceType}/${one?.id}/${one?.meta?.versionId}`,
  );
  return [total, link.length, ...versions].join(' ');
}

function queryOf(form: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  const fields = new URLSearchParams(form);
  for (const name of new Set(fields.keys())) {
    const values = fields.getAll(name);
    query[name] = values.length === 1 ? values[0]! : values;
  }
  return query;
}

const OK: OperationOutcome = {
  resourceType: 'OperationOutcome',
  id: 'ok',
  issue: [{ severity: 'information', code: 'informational' }],
};

const NOT_ALLOWED: OperationOutcome = {
  resourceType: 'OperationOutcome',
  id: 'not-allowed',
  issue: [{ severity: 'error', code: 'not-supported', details: { text: 'POST is not supported here' } }],
};
