/** Runs the analyzer on packages, and reads what it and `link` have written. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { elementsOf, type ElementEntry, type Manifest } from './model.js';
import { ownPart } from './whole.js';

const ANALYZER = '../../node_modules/@custom-elements-manifest/analyzer/cem.js';
const ARGUMENTS = [
  'analyze',
  '--litelement',
  '--quiet',
  '--config',
  '../../.config/custom-elements-manifest.config.js',
  '--globs',
  'src/**/*.ts',
  '--exclude',
  'src/testing/**',
];

/** Packages that have elements: those whose package.json names a manifest. */
export function packagesWithElements(): string[] {
  return readdirSync('packages').filter((name) => {
    const file = `packages/${name}/package.json`;
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).customElements;
  });
}

/** @throws Error with the analyzer's own words where it fails */
export async function analyze(name: string): Promise<Manifest> {
  const child = spawn(process.execPath, [ANALYZER, ...ARGUMENTS], { cwd: `packages/${name}` });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`The manifest of ${name} failed: ${said}`);
  return readManifest(name);
}

export function readManifest(name: string): Manifest {
  const file = `packages/${name}/custom-elements.json`;
  if (!existsSync(file)) throw new Error(`${file} is not there; run npm run manifest.`);
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

/** The elements that vendors put on their pages: all but the small ones of `ui`. */
export function publicElements(): ElementEntry[] {
  return packagesWithElements()
    .filter((name) => name !== 'ui')
    .flatMap((name) => elementsOf(name, ownPart(readManifest(name))));
}
