/**
 * Writes `custom-elements.json` of every package that has elements, and the React components and JSX types made from
 * them. All are build output: API tables, Storybook controls and typed wrappers come from the manifests, so a gap fails the build.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { analyze, packagesWithElements, publicElements, readManifest } from './manifest/analyze.js';
import { gapsOf, sourceOf } from './manifest/gaps.js';
import { jsxFile } from './manifest/jsx.js';
import { link } from './manifest/link.js';
import { elementsOf } from './manifest/model.js';
import { reactFiles } from './manifest/react.js';
import { sourcesIn, unionsOf, writeOut } from './manifest/unions.js';
import { whole } from './manifest/whole.js';

const names = packagesWithElements();
const manifests = new Map(await Promise.all(names.map(async (name) => [name, await analyze(name)] as const)));
link(manifests);
const unions = unionsOf(readdirSync('packages').flatMap((name) => sourcesIn(`packages/${name}/src`)));
for (const manifest of manifests.values()) writeOut(manifest, unions);
const gaps = [...manifests].flatMap(([name, manifest]) =>
  gapsOf({ name, manifest, source: sourceOf(`packages/${name}/src`) }),
);
if (gaps.length) {
  console.error(`The manifests have gaps:\n${gaps.map((gap) => `  ${gap}`).join('\n')}`);
  process.exit(1);
}
const others = new Map([...manifests].filter(([name]) => name !== 'elements'));
for (const [name, own] of manifests) {
  const manifest = name === 'elements' ? whole(own, others) : own;
  writeFileSync(`packages/${name}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}

const generated = 'packages/react/src/generated';
mkdirSync(generated, { recursive: true });
const files = reactFiles(publicElements());
for (const file of readdirSync(generated)) if (!files.has(file)) rmSync(`${generated}/${file}`);
for (const [file, text] of files) writeFileSync(`${generated}/${file}`, text);

mkdirSync('packages/elements/src/generated', { recursive: true });
const all = [...publicElements(), ...elementsOf('ui', readManifest('ui'))];
writeFileSync('packages/elements/src/generated/jsx.ts', jsxFile(all));
