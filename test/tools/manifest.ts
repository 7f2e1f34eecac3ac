/**
 * Writes `custom-elements.json` of every package that has elements. The manifests are build output: API tables,
 * Storybook controls and typed wrappers are made from them.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

interface Declaration {
  kind: string;
  name: string;
  customElement?: boolean;
  superclass?: { name: string; package?: string };
  members?: { name: string; inheritedFrom?: object }[];
  attributes?: { name: string; inheritedFrom?: object }[];
  [key: string]: unknown;
}
interface Manifest {
  modules: { path: string; declarations?: Declaration[] }[];
}

const config = '../../.config/custom-elements-manifest.config.js';
const analyzer = '../../node_modules/@custom-elements-manifest/analyzer/cem.js';

function analyze(name: string): Manifest {
  const run = spawnSync(
    process.execPath,
    [
      analyzer,
      'analyze',
      '--litelement',
      '--quiet',
      '--config',
      config,
      '--globs',
      'src/**/*.ts',
      '--exclude',
      'src/testing/**',
    ],
    { cwd: `packages/${name}`, encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`The manifest of ${name} failed: ${run.stderr || run.stdout}`);
  return JSON.parse(readFileSync(`packages/${name}/custom-elements.json`, 'utf8')) as Manifest;
}

/** The analyzer sees one package at a time: what comes from the base element in `ui` is added here. */
function inherit(manifest: Manifest, bases: Map<string, Declaration>): void {
  for (const module of manifest.modules) {
    for (const declaration of module.declarations ?? []) {
      const base = bases.get(declaration.superclass?.name ?? '');
      if (!base || !declaration.customElement) continue;
      for (const list of ['members', 'attributes'] as const) {
        const own = new Set((declaration[list] ?? []).map((member) => member.name));
        const inherited = (base[list] ?? [])
          .filter((member) => !own.has(member.name))
          .map((member) => ({ ...member, inheritedFrom: { name: base.name, package: '@care-timeline/ui' } }));
        declaration[list] = [...(declaration[list] ?? []), ...inherited];
      }
    }
  }
}

const names = readdirSync('packages').filter((name) => {
  const file = `packages/${name}/package.json`;
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).customElements;
});
const ui = analyze('ui');
const bases = new Map(
  ui.modules
    .flatMap((module) => module.declarations ?? [])
    .map((declaration) => [declaration.name, declaration]),
);
for (const name of names) {
  const manifest = name === 'ui' ? ui : analyze(name);
  inherit(manifest, bases);
  writeFileSync(`packages/${name}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}
