/** Built files name the licences of the code that they hold. Reads what `npm run build` has written. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rollup, type OutputChunk, type RollupOptions } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { describe, expect, it } from 'vitest';
import { noticeOf, noticesText } from '../../.config/notices.js';

interface Manifest {
  name: string;
  version: string;
  files: string[];
}
const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

const packageOf = (module: string): string | undefined =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module.replaceAll('\\', '/'))?.[1];
const packagesIn = (modules: readonly string[]): string[] =>
  [...new Set(modules.flatMap((module) => packageOf(module) ?? []))].sort();

function noticeIn(folder: string): string {
  const file = `${folder}/dist/THIRD-PARTY.txt`;
  if (!existsSync(file)) throw new Error(`${file} is not there; run npm run build.`);
  return readFileSync(file, 'utf8');
}
/** Packages of that list which the notice does not name with version, licence and copyright. */
const missing = (notice: string, names: readonly string[]): string[] =>
  names.filter((name) => {
    const { version } = manifestIn(`node_modules/${name}`);
    const at = notice.indexOf(`\n${name} ${version}\nLicence: `);
    return at < 0 || !/^.*\nLicence: \S.*\nCopyright \S/.test(notice.slice(at + 1));
  });

const BUNDLES = {
  elements: ['care-timeline.js', 'care-reader.js', 'embed.js', 'launch.js'],
  sources: ['reader/care-reader.js'],
};
const FILES = Object.entries(BUNDLES).flatMap(([name, files]) => files.map((file) => [name, file] as const));

describe('third-party notices', () => {
  it.each(FILES)('%s: every package in %s is in the notice', (name, file) => {
    const map = JSON.parse(readFileSync(`packages/${name}/dist/${file}.map`, 'utf8')) as {
      sources: string[];
    };
    const names = packagesIn(map.sources);
    if (file === 'care-timeline.js') expect(names).toEqual(expect.arrayContaining(['lit-html', 'd3-zoom']));
    expect(missing(noticeIn(`packages/${name}`), names)).toEqual([]);
  });

  it('what is only required has no source map: its modules, as Rollup lists them, are in the notice', async () => {
    const { options } = await loadConfigFile('rollup.config.js', {});
    const required = options.filter(({ output }) => output.some(({ format }) => format === 'cjs'));
    expect(required).toHaveLength(2);
    for (const { plugins, ...config } of required) {
      const dir = config.output[0]!.dir!;
      // Its own plugin would write the notice anew.
      const others = (await flat(plugins)).filter((one) => one.name !== 'rollup-plugin-license');
      const bundle = await rollup({ ...config, plugins: others });
      const { output } = await bundle.generate(config.output[0]!);
      const chunks = output.filter((one): one is OutputChunk => one.type === 'chunk');
      const modules = chunks.flatMap((chunk) =>
        Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? id : [])),
      );
      const names = packagesIn(modules);
      expect(names.length).toBeGreaterThan(0);
      expect(missing(noticeIn(dir.replace('/dist/require', '')), names)).toEqual([]);
    }
  });

  it('holds whole licence texts', () => {
    const notice = noticeIn('packages/elements');
    for (const name of ['d3-scale', 'lit-html', '@lit/context'])
      expect(notice).toContain(readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim());
  });

  it('names nothing that is not bundled', () => {
    expect(noticeIn('packages/elements')).not.toMatch(/^(vite|react|@lit\/react|@care-timeline\/\w+) \d/m);
  });

  it('is named in the first line of each built file, with our own licence', () => {
    for (const name of ['elements', 'sources', 'react']) {
      const { version } = manifestIn(`packages/${name}`);
      const banner = `/*! care-timeline ${version}, Apache-2.0; third-party notices in THIRD-PARTY.txt */`;
      const dist = `packages/${name}/dist`;
      const files = existsSync(`${dist}/require`)
        ? readdirSync(`${dist}/require`).map((file) => `require/${file}`)
        : [];
      files.push(...FILES.flatMap(([of, file]) => (of === name ? file : [])));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files)
        expect(readFileSync(`${dist}/${file}`, 'utf8').split('\n')[0], file).toBe(banner);
    }
  });

  it('is packed', () => {
    for (const name of ['elements', 'sources', 'react'])
      expect(manifestIn(`packages/${name}`).files).toContain('dist');
  });

  const probe = {
    name: 'a',
    version: '1.0.0',
    license: 'ISC',
    licenseText: 'Copyright 2020 A\n\nMay be used.',
  };

  it('fails the build for a package without a licence, a text or a holder, and takes one that has them', () => {
    expect(noticeOf(probe)).toBe(
      'a 1.0.0\nLicence: ISC\nCopyright 2020 A\n\nCopyright 2020 A\n\nMay be used.',
    );
    expect(() => noticeOf({ ...probe, license: null })).toThrow(/a is bundled and brings no licence text/);
    expect(() => noticeOf({ ...probe, licenseText: null })).toThrow(/no licence text/);
    expect(() => noticeOf({ ...probe, licenseText: 'May be used.' })).toThrow(/nobody/);
    expect(noticeOf({ ...probe, licenseText: 'May be used.', author: { name: 'B' } })).toContain(
      'Copyright B',
    );
  });

  it('keeps two versions of one package apart, in order', () => {
    const text = noticesText('x', [{ ...probe, version: '2.0.0' }, probe]);
    expect(text.match(/^a \d.*$/gm)).toEqual(['a 1.0.0', 'a 2.0.0']);
    expect(noticesText('x', [])).toBe('Bundled files of x hold no code of others.\n');
  });
});

async function flat(plugins: RollupOptions['plugins']): Promise<{ name: string }[]> {
  const one = await plugins;
  if (!one) return [];
  if (!Array.isArray(one)) return [one];
  return (await Promise.all(one.map(flat))).flat();
}
