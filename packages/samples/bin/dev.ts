/**
 * `npm run dev`: serves the demo page from the packages' sources and reloads it when one of them changes. PORT sets another
 * port than 8080. The elements are bundled as one file, in memory, because a page of 600 modules takes seconds to reload.
 * The page has no content security policy here, for Vite's client's sake; `npm start` serves the built file under the strict one.
 */
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context, type BuildResult } from 'esbuild';
import { createServer, normalizePath, type Connect, type Plugin, type ViteDevServer } from 'vite';
import type { Backend } from './backend.js';
import { wantedPort } from './port.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const inPackages = (path: string): string => normalizePath(join(root, 'packages', path));
/** Sample patients and the FHIR server run in this process; the other packages run in the page. */
const BACKEND = [inPackages('samples/src/'), inPackages('samples/bin/')];
const SOURCE = new RegExp(`^${inPackages('')}/?[^/]+/src/`);
/** Files saved together are one change. */
const TOGETHER = 15;

type Library = BuildResult<{ write: false }>;

/** The elements and the worker that reads long documents, as `npm run build` names them. */
const library = await context({
  entryPoints: {
    'care-timeline': inPackages('elements/src/care-timeline.ts'),
    'care-reader': inPackages('sources/src/reader/care-reader.ts'),
  },
  bundle: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['care-source', 'browser', 'development', 'import', 'default'],
  tsconfig: join(root, 'tsconfig.json'),
  sourcemap: 'linked',
  outdir: 'lib',
  write: false,
  logLevel: 'warning',
});

/** Loaded through Vite, so that a changed sample patient is a new module. */
async function loadBackend(server: ViteDevServer): Promise<Backend> {
  const { startBackend } = await server.ssrLoadModule(inPackages('samples/bin/backend.ts'));
  return (startBackend as () => Promise<Backend>)();
}

/** What the page is served besides its own folder. A change that does not compile leaves the last one that did. */
class Served {
  #library: Promise<Library> = library.rebuild();
  #backend: Promise<Backend>;

  constructor(private readonly server: ViteDevServer) {
    this.#library.catch(() => undefined);
    this.#backend = loadBackend(server);
  }

  async update(files: readonly string[]): Promise<void> {
    const isBackend = (file: string): boolean => BACKEND.some((folder) => file.startsWith(folder));
    try {
      if (files.some(isBackend)) await this.#restart();
      if (files.some((file) => !isBackend(file)))
        this.#library = Promise.resolve((await library.rebuild()) as Library);
      this.server.ws.send({ type: 'full-reload' });
    } catch (error) {
      // esbuild has told its own errors.
      if (files.some(isBackend)) console.error(error);
    }
  }

  async #restart(): Promise<void> {
    this.server.environments.ssr.moduleGraph.invalidateAll();
    const next = await loadBackend(this.server);
    const before = await this.#backend;
    this.#backend = Promise.resolve(next);
    await before.close();
  }

  async answer(
    path: string,
  ): Promise<{ status?: number; type: string; body: string | Uint8Array } | undefined> {
    if (path.startsWith('/lib/')) {
      const { outputFiles } = await this.#library;
      const found = outputFiles.find((file) => basename(file.path) === path.slice('/lib/'.length));
      const type = path.endsWith('.map') ? 'application/json' : 'text/javascript; charset=utf-8';
      return found && { type, body: found.contents };
    }
    if (!path.startsWith('/samples/')) return undefined;
    const made = (await this.#backend).answer(path);
    return made && { type: 'application/fhir+json; charset=utf-8', ...made };
  }

  async close(): Promise<void> {
    await Promise.all([library.dispose(), this.#backend.then((backend) => backend.close())]);
  }
}

function middleware(served: Served): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    served.answer(pathname).then((found) => {
      if (found === undefined) return next();
      response.writeHead(found.status ?? 200, { 'Content-Type': found.type, 'Cache-Control': 'no-cache' });
      response.end(found.body);
    }, next);
  };
}

function demo(): Plugin {
  return {
    name: 'care-timeline-demo',
    configureServer(server) {
      const served = new Served(server);
      const changed = new Set<string>();
      let timer: NodeJS.Timeout | undefined;
      server.watcher.add([join(root, 'packages'), ...BACKEND]);
      server.watcher.on('all', (_event, path) => {
        const file = normalizePath(path);
        if (!SOURCE.test(file) && !BACKEND.some((folder) => file.startsWith(folder))) return;
        changed.add(file);
        clearTimeout(timer);
        timer = setTimeout(() => {
          const files = [...changed];
          changed.clear();
          void served.update(files);
        }, TOGETHER);
      });
      server.httpServer?.on('close', () => void served.close());
      server.middlewares.use(middleware(served));
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('"scripts/demo.js"', '"/demo.ts"'),
    },
  };
}

async function main(): Promise<void> {
  const port = wantedPort();
  const server = await createServer({
    configFile: false,
    root: inPackages('samples/demo'),
    cacheDir: join(root, 'node_modules/.cache/vite-dev'),
    logLevel: 'warn',
    clearScreen: false,
    ssr: { resolve: { conditions: ['care-source', 'node', 'module', 'import', 'default'] } },
    optimizeDeps: { noDiscovery: true },
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      preTransformRequests: false,
      watch: { ignored: ['**/dist/**', '**/custom-elements.json'] },
    },
    plugins: [demo()],
  });
  await server.listen();
  console.log(
    `\n  care-timeline demo from source: ${server.resolvedUrls?.local[0]}\n  Stop it with Ctrl+C.\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
