/** A small server for tests: files and answers held in memory, on a free port of 127.0.0.1. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';

export interface Answer {
  status?: number;
  type?: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/fhir+json; charset=utf-8',
  map: 'application/json',
};

/** What a page with this library may be held to, see "Distribution" in the documentation on embedding. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

export interface Site {
  url: string;
  set(path: string, answer: Answer | string): void;
  close(): Promise<void>;
}

export async function serve(
  answers: Record<string, Answer | string>,
  { csp = STRICT_CSP }: { csp?: string } = {},
): Promise<Site> {
  const held = new Map(Object.entries(answers));
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const found = held.get(path) ?? (path === '/favicon.ico' ? { status: 204, body: '' } : undefined);
    const answer: Answer =
      typeof found === 'string' ? { body: found } : (found ?? { status: 404, body: 'Not found' });
    response.writeHead(answer.status ?? 200, {
      'Content-Type': answer.type ?? TYPES[path.split('.').pop() ?? ''] ?? 'text/plain',
      'Content-Security-Policy': csp,
      ...answer.headers,
    });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (path, answer) => void held.set(path, answer),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The built one-file distribution. */
export const careTimelineJs = (): string => readFileSync('packages/elements/dist/care-timeline.js', 'utf8');
