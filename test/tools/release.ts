/**
 * A release: `npm run release -- --dry-run` packs every package as npm would, checks all that can be checked, and changes nothing;
 * without `--dry-run` lerna then writes versions, change logs, a commit and a tag. Publishing is CI's, from the tag, with provenance.
 * Other arguments go to lerna (`minor`, `--conventional-prerelease` …).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { packAll, publishedPackages, unpack } from '../consumers/packed.js';
import { isAllowed, runtimeComponents, sbom } from './release/sbom.js';
import { bytesOf, faultsOf, pathsWithoutCode, type PackageJson } from './release/tarball.js';
import { typeFaults } from './release/types.js';
import { nextVersion } from './release/versions.js';

const given = process.argv.slice(2);
const dryRun = given.includes('--dry-run');
const forLerna = given.filter((one) => one !== '--dry-run');
let failures = 0;

/** Runs one check; what it says goes below its name. */
async function check(name: string, work: () => string | Promise<string>): Promise<void> {
  try {
    const said = await work();
    console.log(`✓ ${name}${said ? `\n${said.replace(/^/gm, '  ')}` : ''}`);
  } catch (error) {
    failures++;
    console.log(`✗ ${name}\n${(error as Error).message.replace(/^/gm, '  ')}`);
  }
}

function tool(...command: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`.trim());
  return '';
}

function none(faults: readonly string[]): string {
  if (faults.length) throw new Error(faults.join('\n'));
  return '';
}

await check('build', () => tool('--import', 'tsx', 'test/support/run.ts', 'build'));
if (failures) {
  console.log('\nThe build failed; nothing was packed or changed.');
  process.exit(1);
}
const packed = await packAll();
const unpacked = new Map<string, string>();
for (const name of packed.tarballs.keys()) unpacked.set(name, await unpack(name, packed));

await check('package manifests (publint)', () => tool('--import', 'tsx', 'test/tools/publint.ts'));
await check('contents of each package', () =>
  none(
    [...unpacked].flatMap(([name, folder]) =>
      faultsOf(folder, [process.cwd(), homedir()]).map((one) => `${name}: ${one}`),
    ),
  ),
);
await check('types, for a bundler and for Node (attw)', () =>
  none(
    [...unpacked].flatMap(([name, folder]) => {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
      const faults = typeFaults(packed.tarballs.get(name)!, pathsWithoutCode(manifest));
      return faults ? [`${name}\n${faults}`] : [];
    }),
  ),
);
await check('sizes', () => {
  tool('node_modules/size-limit/bin.js');
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
  return [...unpacked]
    .map(
      ([name, folder]) =>
        `${name}: ${kilobytes(statSync(packed.tarballs.get(name)!).size)} packed, ${kilobytes(bytesOf(folder))} unpacked`,
    )
    .join('\n');
});
const { version } = JSON.parse(readFileSync('lerna.json', 'utf8')) as { version: string };
await check('licences, and the list of all dependencies (SBOM)', () => {
  const components = runtimeComponents(publishedPackages().map((name) => resolve('packages', name)));
  none(
    components.filter(({ license }) => !isAllowed(license)).map(({ name, license }) => `${name}: ${license}`),
  );
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/sbom.cdx.json', `${JSON.stringify(sbom(version, components), null, 2)}\n`);
  return `${components.map(({ name, version: its, license }) => `${name} ${its} (${license})`).join(', ')}\ntest-results/sbom.cdx.json`;
});
await check('one version, from the commits (lerna)', () => {
  const next = nextVersion(forLerna);
  return `${next.from} would become ${next.to}`;
});
packed.remove();

if (failures) {
  console.log(`\n${failures} checks failed; nothing was changed.`);
  process.exit(1);
}
if (dryRun) {
  console.log(
    '\nAll checks passed; nothing was changed. CI publishes from the tag with npm publish --provenance.',
  );
  process.exit(0);
}
const { status } = spawnSync(process.execPath, ['node_modules/lerna/dist/cli.js', 'version', ...forLerna], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
