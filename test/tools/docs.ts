/**
 * Writes what documents show of the code: API tables, tokens, and the code of tested pages. With `--check` it only says whether they
 * are as the code is.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { publicElements, readManifest } from './manifest/analyze.js';
import { declarationsOf, type ElementEntry } from './manifest/model.js';
import { apiPage } from './docs/api.js';
import { fillCode } from './docs/code.js';
import { serversPage } from './docs/servers-page.js';
import { tokensPage } from './docs/tokens-page.js';

const base = declarationsOf(readManifest('ui')).find(({ name }) => name === 'CareElement');
const pages = new Map([
  ['docs/elements.md', apiPage(publicElements(), base as ElementEntry['declaration'])],
  ['docs/servers.md', serversPage()],
  ['docs/tokens.md', tokensPage()],
]);
for (const name of readdirSync('docs').filter((file) => file.endsWith('.md'))) {
  const path = `docs/${name}`;
  if (!pages.has(path)) pages.set(path, fillCode(readFileSync(path, 'utf8')));
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
const stale = [...pages].filter(([path, text]) => read(path) !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not as the code is; run npm run docs.`);
  process.exit(stale.length ? 1 : 0);
}
for (const [path, text] of stale) {
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}
