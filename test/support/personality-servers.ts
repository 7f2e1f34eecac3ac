import { writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { FhirService } from '../../packages/samples/src/server/fhir-service.js';
import { personality } from '../../packages/samples/src/server/personalities.js';
import { SwitchedService } from '../../packages/samples/src/server/switched-service.js';
import { serverRecord, truth } from './server-record.js';

/** What of a Koa context is used here. */
interface Context {
  readonly path: string;
  readonly search: string;
  readonly method: string;
  readonly origin: string;
  readonly req: IncomingMessage;
  status: number;
  body: unknown;
  set(headers: Record<string, string>): void;
}

/** Says to the page's `fetch` that there was no answer that a script may read. */
export const UNREADABLE = 'x-unreadable';

const NOW = Date.parse('2026-11-23T10:00:00Z');

/**
 * Serves the FHIR servers of `PERSONALITIES` to component tests: `/as/NAME/RUN/fhir`, with the log at `/as/NAME/RUN/log`. Each
 * run has a server of its own; all hold the same record.
 */
export function personalityServers(): (context: Context, next: () => Promise<unknown>) => Promise<unknown> {
  const servers = new Map<string, SwitchedService>();
  let stock: Promise<FhirService> | undefined;
  const filled = async (): Promise<FhirService> => {
    const service = new FhirService();
    await service.add(serverRecord());
    return service;
  };
  const serverFor = async (
    name: string,
    run: string,
    origin: string,
  ): Promise<SwitchedService | undefined> => {
    const key = `${name}/${run}`;
    const one = personality(name);
    if (servers.has(key) || one === undefined) return servers.get(key);
    stock ??= filled();
    const server = new SwitchedService({
      base: `${origin}/as/${key}/fhir`,
      now: () => NOW,
      stock: await stock,
      ...(one.features ? { features: one.features } : {}),
    });
    server.faults.add(...(one.faults ?? []));
    servers.set(key, server);
    return server;
  };
  return async (context, next) => {
    const [, root, name = '', run = '', part, ...rest] = context.path.split('/');
    if (root !== 'as') return next();
    if (name === 'truth') return answer(context, 200, JSON.stringify(truth()));
    if (name === 'results') {
      writeFileSync('test/elements/servers.json', await textOf(context.req));
      return answer(context, 200, '{}');
    }
    const server = await serverFor(name, run, context.origin);
    if (server === undefined) return answer(context, 404, '');
    if (part === 'log') return answer(context, 200, JSON.stringify(server.log.entries));
    const { response, delivery, delay, done } = await server.handle({
      method: context.method,
      url: `${rest.map(decodeURIComponent).join('/')}${context.search}`,
      headers: context.req.headers as Record<string, string>,
      body: await textOf(context.req),
    });
    if (delay > 0) await new Promise((ready) => setTimeout(ready, delay));
    done();
    if (delivery === 'drop') return answer(context, 502, '', { [UNREADABLE]: 'true' });
    return answer(context, response.status, response.body, response.headers);
  };
}

function answer(context: Context, status: number, body: string, headers: Record<string, string> = {}): void {
  context.status = status;
  context.set({ 'content-type': 'application/json', ...headers });
  context.body = body;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
