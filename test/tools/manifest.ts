/**
 * Writes `custom-elements.json` of every package that has elements, and the React components made from them. Both are
 * build output: API tables, Storybook controls and typed wrappers come from the manifests, so a gap fails the build.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { analyze, packagesWithElements, publicElements } from './manifest/analyze.js';
import { gapsOf, sourceOf } from './manifest/gaps.js';
import { link } from './manifest/link.js';
import { reactFiles } from './manifest/react.js';

const names = packagesWithElements();
const manifests = new Map(await Promise.all(names.map(async (name) => [name, await analyze(name)] as const)));
link(manifests);
const gaps = [...manifests].flatMap(([name, manifest]) =>
  gapsOf({ name, manifest, source: sourceOf(`packages/${name}/src`) }),
);
if (gaps.length) {
  console.error(`The manifests have gaps:\n${gaps.map((gap) => `  ${gap}`).join('\n')}`);
  process.exit(1);
}
for (const [name, manifest] of manifests) {
  writeFileSync(`packages/${name}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}

const generated = 'packages/react/src/generated';
mkdirSync(generated, { recursive: true });
const files = reactFiles(publicElements());
for (const file of readdirSync(generated)) if (!files.has(file)) rmSync(`${generated}/${file}`);
for (const [file, text] of files) writeFileSync(`${generated}/${file}`, text);
