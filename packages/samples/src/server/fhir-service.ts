import { badRequest, forbidden, getStatus, gone, notFound, OperationOutcomeError } from '@medplum/core';
import { FhirRouter, makeSimpleRequest, type HttpMethod } from '@medplum/fhir-router';
import type { OperationOutcome, Resource } from '@medplum/fhirtypes';
import { withLinksOf, type AskedPage } from './bent-links.js';
import { BulkExport } from './bulk-export.js';
import { capabilityStatement } from './capability-statement.js';
import { DEFAULT_FEATURES, type ServerFeatures } from './features.js';
import { IndexedRepository } from './indexed-repository.js';
import { refused } from './matching.js';
import { acceptedSearch } from './search-rules.js';
import { everything, summary } from './operations.js';
import { OFFERED_TYPES } from './offered-types.js';
import { getMedication } from './sfm-operation.js';
import { hashText } from '../random.js';

export interface ServiceRequest {
  readonly method: string;
  /** Path below the FHIR base, with the query, such as `Observation?patient=1`. */
  readonly url: string;
  /** Lower-case names. */
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
  /** FHIR base URL used in links. */
  readonly base?: string;
  readonly now?: () => number;
  /** Takes over what another service holds, instead of being filled; read only. */
  readonly stock?: FhirService;
}

/** A FHIR R4 server without a socket: takes a request, returns a response. */
export class FhirService {
  readonly features: ServerFeatures;
  readonly repository: IndexedRepository;
  readonly bulkExport: BulkExport;
  base: string;
  readonly #router = new FhirRouter();
  readonly #now: () => number;
  readonly #types: ReadonlySet<string>;
  /** Pages fetched behind links so far. */
  #fetched = 0;

  constructor({ features, base = 'http://127.0.0.1/fhir', now = Date.now, stock }: ServiceOptions = {}) {
    this.features = { ...DEFAULT_FEATURES, ...features };
    this.base = base;
    this.#now = now;
    this.#types = new Set(this.features.types ?? OFFERED_TYPES);
    this.repository = new IndexedRepository({
      ...this.features,
      ...(stock ? { stock: stock.repository.index } : {}),
      base: () => {
        const { links } = this.features;
        return links === 'absolute' ? this.base : links === 'path' ? new URL(this.base).pathname : '';
      },
    });
    const sizes = this.features;
    this.bulkExport = new BulkExport(this.repository, sizes.export, sizes.exportSteps, () => this.base);
    if (sizes.getMedication) {
      this.#router.add('POST', 'Patient/$getMedication', async ({ body }) => [
        OK,
        getMedication(this.repository, body, new Date(this.#now()).toISOString()),
      ]);
    }
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

  /** Stores resources, keeping their ids and `meta.lastUpdated`. */
  async add(resources: Iterable<Resource>): Promise<void> {
    for (const resource of resources) await this.repository.createResource(resource);
  }

  async handle(request: ServiceRequest): Promise<ServiceResponse> {
    try {
      const exported = this.bulkExport.handle(request);
      if (exported) return exported;
      const [outcome, resource] = await this.#answer(this.#ofToday(request));
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
    let asked: AskedPage = { method, url, base: this.base };
    if (path === '' && token !== null) {
      const page = this.#fetched++ < this.features.pageLife ? this.repository.pageBehind(token) : undefined;
      return page ? [OK, withLinksOf(page, this.features, asked)] : [gone];
    }
    const [type = '', id] = path.split('/');
    if (type !== '' && !this.#types.has(type)) return [notFound];
    if (this.features.denied.includes(type)) return [forbidden];
    // Nothing is called `_search`: a link that leads there leads nowhere.
    if (method === 'GET' && id === '_search') throw refused('_search takes a form');
    if (path === '' && method === 'POST' && !this.features.batch) return [notFound];
    const simple = makeSimpleRequest(method as HttpMethod, url);
    if (method === 'POST' && path.endsWith('/_search')) {
      if (this.features.postSearch === 'none') throw new OperationOutcomeError(NOT_ALLOWED);
      const form = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ? body : '';
      const given = this.features.postSearch === 'form' ? `${search}&${form}` : search;
      const understood = acceptedSearch(type, new URLSearchParams(given), this.features);
      simple.body = queryOf(understood);
      asked = { ...asked, understood: `${this.base}/${type}?${understood.toString()}` };
    } else if (body !== '') simple.body = JSON.parse(body) as unknown;
    else if (method === 'GET' && type !== '' && id === undefined)
      simple.query = queryOf(acceptedSearch(type, new URLSearchParams(search), this.features));
    const [outcome, resource] = await this.#router.handleRequest(simple, this.repository);
    return [
      outcome,
      resource?.resourceType === 'Bundle' ? withLinksOf(resource, this.features, asked) : resource,
    ];
  }

  /** The request with the id that a patient has now. */
  #ofToday(request: ServiceRequest): ServiceRequest {
    let { url, body } = request;
    for (const [former, id] of Object.entries(this.features.formerIds)) {
      url = url.replaceAll(former, id);
      body = body.replaceAll(former, id);
    }
    return { ...request, url, body };
  }

  #respond(request: ServiceRequest, status: number, resource: Resource): ServiceResponse {
    const written = JSON.stringify(resource);
    const body =
      this.features.references === 'absolute'
        ? written.replaceAll(/"reference":"(?=[A-Z])/g, `"reference":"${this.base}/`)
        : written;
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

/** Identical search results get the same ETag, whatever their next link. */
function stableText(resource: Resource, body: string): string {
  if (resource.resourceType !== 'Bundle') return body;
  const { entry = [], total, link = [] } = resource;
  const versions = entry.map(
    ({ resource: one }) => `${one?.resourceType}/${one?.id}/${one?.meta?.versionId}`,
  );
  return [total, link.length, ...versions].join(' ');
}

function queryOf(fields: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
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
