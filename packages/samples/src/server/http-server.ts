import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Resource } from '@medplum/fhirtypes';
import type { FaultRule } from './faults.js';
import type { ServiceOptions } from './fhir-service.js';
import { SwitchedService } from './switched-service.js';

export interface LocalServerOptions extends ServiceOptions {
  /** 0 uses any free port. */
  readonly port?: number;
  readonly resources?: Iterable<Resource>;
  readonly guard?: ServerGuard;
}

/** Makes the server require authorisation; the authorisation server itself is separate. */
export interface ServerGuard {
  /** Served at `.well-known/smart-configuration`. */
  readonly configuration: Readonly<Record<string, unknown>>;
  /** Whether the bearer token grants access. */
  readonly admits: (token: string) => boolean | Promise<boolean>;
}

export interface LocalServer {
  /** FHIR base URL, without a trailing slash. */
  readonly base: string;
  /** URL for controlling faults and reading the log over HTTP. */
  readonly control: string;
  readonly server: SwitchedService;
  /** Closes all connections at once, like a server that is killed. */
  close(): Promise<void>;
}

/**
 * A FHIR R4 server on 127.0.0.1. FHIR is served at `/fhir`; also `/control/faults` (POST a rule or a list of rules,
 * DELETE to clear them) and `/control/log` (GET, DELETE).
 *
 * @throws Error if the port is in use
 */
export async function startServer(options: LocalServerOptions = {}): Promise<LocalServer> {
  const server = new SwitchedService(options);
  await server.service.add(options.resources ?? []);
  const http = createServer((request, response) => {
    answer(server, options.guard, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  server.service.base = `${origin}/fhir`;
  return {
    base: server.service.base,
    control: `${origin}/control`,
    server,
    close: () =>
      new Promise((done) => {
        http.close(() => done());
        http.closeAllConnections();
      }),
  };
}

/** Open to every page on this machine: the patients are fictitious. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
  'access-control-allow-headers': '*, authorization, content-type, if-none-match, prefer, x-care-fault',
  'access-control-expose-headers': 'etag, date, retry-after, last-modified, content-location',
  'access-control-max-age': '600',
};

async function answer(
  server: SwitchedService,
  guard: ServerGuard | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'OPTIONS') return end(response, 204, {}, '');
  const body = await textOf(request);
  if (pathname.startsWith('/control/'))
    return control(server, request.method ?? 'GET', pathname, body, response);
  if (pathname !== '/fhir' && !pathname.startsWith('/fhir/')) return end(response, 404, {}, '');
  const refusal = guard && (await refusalOf(guard, pathname, request));
  if (refusal) return end(response, refusal.status, refusal.headers, refusal.body);
  const {
    response: made,
    delivery,
    delay,
    done,
  } = await server.handle({
    method: request.method ?? 'GET',
    url: `${pathname.slice('/fhir'.length).replace(/^\//, '')}${search}`,
    headers: request.headers as Record<string, string>,
    body,
  });
  response.once('close', done);
  if (delivery === 'hang') return;
  if (delay > 0) await new Promise((later) => setTimeout(later, delay));
  if (delivery === 'drop') return void response.destroy();
  if (delivery === 'whole') return end(response, made.status, made.headers, made.body);
  const bytes = Buffer.from(made.body);
  response.writeHead(made.status, { ...CORS, ...made.headers, 'content-length': bytes.length + 1_000_000 });
  if (delivery === 'drop-middle') {
    response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy());
    return;
  }
  const drip = setInterval(() => response.write(' '), 1000);
  response.once('close', () => clearInterval(drip));
}

/** The response of the guard, if it rejects the request or answers it itself; undefined if the request may proceed. */
async function refusalOf(
  guard: ServerGuard,
  pathname: string,
  { headers }: IncomingMessage,
): Promise<{ status: number; headers: Record<string, string>; body: string } | undefined> {
  if (pathname === '/fhir/.well-known/smart-configuration') {
    const type = { 'content-type': 'application/json' };
    return { status: 200, headers: type, body: JSON.stringify(guard.configuration) };
  }
  // The CapabilityStatement is public.
  if (pathname === '/fhir/metadata') return undefined;
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token !== undefined && (await guard.admits(token))) return undefined;
  return { status: 401, headers: { 'www-authenticate': 'Bearer' }, body: '' };
}

function control(
  server: SwitchedService,
  method: string,
  pathname: string,
  body: string,
  response: ServerResponse,
): void {
  const json = (value: unknown): void =>
    end(response, 200, { 'content-type': 'application/json' }, JSON.stringify(value));
  const part = pathname.slice('/control/'.length);
  if (part === 'log') {
    if (method === 'DELETE') server.log.clear();
    return json(server.log.entries);
  }
  if (part !== 'faults') return end(response, 404, {}, '');
  if (method === 'DELETE') server.faults.clear();
  if (method === 'POST') {
    try {
      const given = JSON.parse(body) as FaultRule | FaultRule[];
      server.faults.add(...(Array.isArray(given) ? given : [given]));
    } catch {
      return end(response, 400, {}, 'not JSON');
    }
  }
  json(server.faults.rules);
}

function end(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): void {
  response.writeHead(status, { ...CORS, ...headers });
  response.end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
