/** Runs a benchmark by name: `npm run bench -- read`. Without a name it runs them all. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeDocument } from './document.js';

const here = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(here)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !existsSync(join(here, `${name}.bench.ts`)));
if (unknown.length) {
  console.error(`No benchmark ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
for (const name of asked.length ? asked : names) {
  console.log(`\n# ${name}`);
  await import(pathToFileURL(join(here, `${name}.bench.ts`)).href);
}
writeDocument();
