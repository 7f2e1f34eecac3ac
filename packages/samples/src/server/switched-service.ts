import { FaultSwitches, faultOf, type Fault } from './faults.js';
import { FhirService, type ServiceOptions, type ServiceRequest } from './fhir-service.js';
import { namesIn, RequestLog } from './request-log.js';
import { spoil, type Spoiled } from './spoil.js';

export const FAULT_HEADER = 'x-care-fault';

/**
 * The service with its fault switches and its log, independent of the transport: shared by tests and the HTTP server.
 */
export class SwitchedService {
  readonly faults = new FaultSwitches();
  readonly log = new RequestLog();
  readonly service: FhirService;
  readonly #now: () => number;
  #underWay = 0;

  constructor(options: ServiceOptions = {}) {
    this.service = new FhirService(options);
    this.#now = options.now ?? Date.now;
  }

  /** The response, and how the transport delivers it. Call `done()` to end the request in the in-flight count. */
  async handle(request: ServiceRequest): Promise<Spoiled & { done: () => void }> {
    const inFlight = ++this.#underWay;
    const at = this.#now();
    const faults = [...this.faults.strike(request), ...ofHeader(request), ...ofPage(request)];
    const response = await this.service.handle(this.#understood(request, faults));
    const spoiled = spoil(response, faults, { request, base: this.service.base, now: at });
    // What a gateway says without CORS headers is for no script to read.
    const isBlocked = request.method === 'POST' && this.service.features.postSearch === 'blocked';
    this.log.entries.push({
      method: request.method,
      url: request.url,
      body: request.body,
      status: isBlocked || spoiled.delivery === 'drop' ? 0 : spoiled.response.status,
      at,
      given: namesIn(spoiled.response.body),
      inFlight,
    });
    let ended = false;
    const done = (): void => {
      if (!ended) this.#underWay--;
      ended = true;
    };
    return { ...spoiled, ...(isBlocked ? { delivery: 'drop' as const } : {}), done };
  }

  /** The request as understood by a server that ignores part of it, or that loops. */
  #understood(request: ServiceRequest, faults: readonly Fault[]): ServiceRequest {
    let { url, body } = request;
    // Pages reachable only through a fault have no content of their own.
    if (ofPage(request).length > 0) return { ...request, method: 'GET', url: 'Flag?_id=none', body: '' };
    for (const { kind } of faults) {
      if (kind !== 'ignore-count' && kind !== 'ignore-sort') continue;
      const name = kind === 'ignore-count' ? '_count' : '_sort';
      const without = (text: string): string => text.replace(new RegExp(`(^|[?&])${name}=[^&]*&?`), '$1');
      url = without(url);
      body = without(body);
    }
    return { ...request, url, body };
  }
}

function ofHeader({ headers }: ServiceRequest): Fault[] {
  const word = headers[FAULT_HEADER];
  const fault = word === undefined ? undefined : faultOf(word);
  return fault ? [fault] : [];
}

/** A page reached through a fault continues with it. */
function ofPage({ url }: ServiceRequest): Fault[] {
  const kind = /^(loop|loop-pair|endless)\?/.exec(url)?.[1];
  return kind === undefined ? [] : [{ kind } as Fault];
}
