import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { publishedPackages } from '../consumers/packed.js';
import { isAllowed, runtimeComponents, sbom } from '../tools/release/sbom.js';
import { faultsOf, pathsWithoutCode } from '../tools/release/tarball.js';
import { typeFaults } from '../tools/release/types.js';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function folder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'care-release-test-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const GOOD = {
  'package.json': JSON.stringify({
    name: '@care-timeline/probe',
    version: '1.0.0',
    type: 'module',
    license: 'Apache-2.0',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  }),
  'README.md': '#',
  LICENSE: 'Apache',
  'dist/index.js': 'export const a = 1;',
  'dist/index.d.ts': 'export declare const a: number;',
};

describe('what a release holds', () => {
  it('passes a whole package', () => expect(faultsOf(folder(GOOD), ['/home/me'])).toEqual([]));

  it('finds what is missing, what has no place, and what betrays the machine', () => {
    const { LICENSE: _, 'dist/index.d.ts': __, ...rest } = GOOD;
    const faults = faultsOf(
      folder({ ...rest, 'dist/.tsbuildinfo': '', 'dist/index.js.map': '{"sources":["/home/me/x.ts"]}' }),
      ['/home/me'],
    );
    expect(faults.sort()).toEqual([
      './dist/index.d.ts, . (types), is not packed',
      'LICENSE, which npm shows, is not packed',
      'dist/.tsbuildinfo has no place in a package',
      'dist/index.js.map names a folder of this machine',
    ]);
  });

  it('finds types that a bundler or Node cannot resolve', () => {
    const pack = (files: Record<string, string>): string => {
      const root = folder(files);
      const [made] = JSON.parse(
        execFileSync('npm', ['pack', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' }),
      ) as { filename: string }[];
      return join(root, made!.filename.replace('@', '').replace('/', '-'));
    };
    expect(typeFaults(pack(GOOD))).toBe('');
    const broken = { ...GOOD, 'dist/index.d.ts': "export * from './gone.js';" };
    expect(typeFaults(pack(broken))).toMatch(/internal resolution error/i);
  });

  it('asks for no types of what holds no code', () => {
    const exports = {
      '.': { default: './a.js' },
      './themes/*.css': './themes/*.css',
      './b.json': './b.json',
    };
    expect(pathsWithoutCode({ name: 'a', version: '1.0.0', exports })).toEqual([
      './themes/*.css',
      './b.json',
    ]);
  });

  it.each([
    ['MIT', true],
    ['(MPL-2.0 OR Apache-2.0)', true],
    ['MIT AND ISC', true],
    ['GPL-3.0-only', false],
    ['MPL-2.0', false],
    ['MIT AND GPL-3.0-only', false],
    ['none told', false],
  ])('licence %s: %s', (license, allowed) => expect(isAllowed(license)).toBe(allowed));

  it('lists what comes along at run time, with hashes, and nothing of ours or of the tests', () => {
    const components = runtimeComponents(publishedPackages().map((name) => `packages/${name}`));
    const names = components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['lit', 'lit-html', 'd3-scale', '@lit/context']));
    expect(
      names.filter((name) => name.startsWith('@care-timeline') || ['vite', 'typescript'].includes(name)),
    ).toEqual([]);
    const list = sbom('1.2.3', components) as { components: { purl: string; hashes?: object[] }[] };
    expect(
      list.components.find(({ purl }) => purl.startsWith('pkg:npm/%40lit/context@'))!.hashes,
    ).toHaveLength(1);
  });

  it('no lock file names a registry', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { resolved?: string; link?: boolean }>;
    };
    expect(Object.values(packages).filter(({ resolved, link }) => resolved && !link)).toEqual([]);
  });
});
