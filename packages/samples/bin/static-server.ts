/** A small web server for files and made answers, on 127.0.0.1 only. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

/** The policy that care-timeline works under, and nothing more. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** An answer that is made on request. */
export interface Made {
  readonly status?: number;
  readonly type?: string;
  readonly body: string;
}

export interface SiteOptions {
  /** Folders by the path they are under: `{ '/': 'demo', '/lib/': 'dist' }`. The longest path that fits wins. */
  readonly folders: Readonly<Record<string, string>>;
  /** Origins that the page may talk to besides its own. */
  readonly connect?: readonly string[];
  /** Answers by exact path; they go before files. */
  readonly made?: (path: string) => Made | undefined;
}

/** Thrown by `listen` where another program has the port. */
export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`port ${port} is taken`);
  }
}

/**
 * Starts the server.
 * @param port 0 for any free port
 * @throws PortTaken
 */
export async function listen(options: SiteOptions, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    respond(options, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, headersFor(options));
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

function headersFor({ connect = [] }: SiteOptions): Record<string, string> {
  return {
    'Content-Security-Policy': CONTENT_SECURITY_POLICY.replace(
      "connect-src 'self'",
      ["connect-src 'self'", ...connect].join(' '),
    ),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  };
}

async function respond(
  options: SiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = headersFor(options);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(request.url);
  if (path === '/favicon.ico') {
    response.writeHead(204, headers).end();
    return;
  }
  const made = path === undefined ? undefined : options.made?.(path);
  if (made !== undefined) {
    const body = Buffer.from(made.body, 'utf8');
    response.writeHead(made.status ?? 200, {
      ...headers,
      'Content-Type': made.type ?? 'application/fhir+json; charset=utf-8',
      'Content-Length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  const file = path === undefined ? undefined : await fileAt(options.folders, path);
  if (file === undefined) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': file.type, 'Content-Length': file.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The decoded path of a request; nothing where it cannot be decoded or holds a NUL. */
function pathOf(url: string | undefined): string | undefined {
  try {
    // Not `new URL`: it would take a leading `//` for a host.
    const path = decodeURIComponent((url ?? '/').replace(/[?#].*$/s, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The file that a path means, if it lies within its folder, links followed. A folder means its index.html, or nothing. */
async function fileAt(
  folders: SiteOptions['folders'],
  path: string,
): Promise<{ path: string; size: number; type: string } | undefined> {
  const mount = Object.keys(folders)
    .filter((prefix) => path.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];
  if (mount === undefined) return undefined;
  // Hidden files and parents are nobody's business.
  const rest = path.slice(mount.length);
  if (rest.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
  const type = TYPES[extname(rest === '' || rest.endsWith('/') ? 'index.html' : rest)];
  if (type === undefined) return undefined;
  try {
    const root = await realpath(folders[mount]!);
    const found = await realpath(join(root, rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest));
    if (!found.startsWith(root + sep)) return undefined;
    const { size, isFile } = await stat(found).then((about) => ({
      size: about.size,
      isFile: about.isFile(),
    }));
    return isFile ? { path: found, size, type } : undefined;
  } catch {
    return undefined;
  }
}
