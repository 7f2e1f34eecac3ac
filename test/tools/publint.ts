/** Checks every published package's manifest the way npm, bundlers and TypeScript will read it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

let failures = 0;
for (const name of readdirSync('packages')) {
  const file = `packages/${name}/package.json`;
  if (!existsSync(file)) continue;
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  if (manifest.private) continue;
  const { messages } = await publint({ pkgDir: `packages/${name}`, strict: true, pack: 'npm' });
  for (const message of messages) {
    // Sources are TypeScript on purpose: the `care-source` condition is for this repository's own tools.
    if (JSON.stringify(message).includes('care-source')) continue;
    // The CommonJS build is for test runners, which read no types (docs/embedding.md); types are those of the modules.
    if (message.code === 'EXPORTS_TYPES_INVALID_FORMAT' && message.args.condition === 'require') continue;
    failures += 1;
    console.error(`${manifest.name}: ${formatMessage(message, manifest)}`);
  }
}
process.exit(failures ? 1 : 0);
