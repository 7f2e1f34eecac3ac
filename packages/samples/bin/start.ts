/**
 * `npm start`: builds what is needed, then serves the demo host page on 127.0.0.1, and the sample patients on a FHIR server for
 * each system of the stories.
 * PORT sets another port than 8080; `--no-build` serves what is there.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBackend } from './backend.js';
import { wantedPort } from './port.js';
import { buildDemo, buildElements, PrepareFailed } from './prepare.js';
import { listen, PortTaken } from './static-server.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const scripts = join(root, 'packages/samples/dist/demo');

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

async function main(): Promise<void> {
  const port = wantedPort();
  if (!process.argv.includes('--no-build')) await buildElements(root);
  await buildDemo(root, scripts);
  const library = join(root, 'packages/elements/dist');
  if (!existsSync(join(library, 'care-timeline.js'))) {
    fail('packages/elements/dist/care-timeline.js is missing. Run: npm run build');
  }
  const backend = await startBackend();
  const { server, url } = await listen(
    {
      folders: { '/': join(root, 'packages/samples/demo'), '/lib/': library, '/scripts/': scripts },
      made: backend.answer,
      connect: backend.bases.map((base) => new URL(base).origin),
    },
    port,
  ).catch(async (error: unknown) => {
    await backend.close();
    throw error;
  });
  const lines = backend.bases.map((base, system) => `  FHIR R4 server ${system + 1}:   ${base}`);
  console.log(`\n  care-timeline demo: ${url}\n${lines.join('\n')}\n  Stop it with Ctrl+C.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
      void backend.close();
    });
  }
}

main().catch((error: unknown) => {
  if (error instanceof PortTaken) {
    fail(
      `Port ${error.port} is taken by another program. Stop that one, or choose another port:\n  PORT=${error.port + 1} npm start`,
    );
  }
  if (error instanceof PrepareFailed || error instanceof RangeError) fail(error.message);
  fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
});
