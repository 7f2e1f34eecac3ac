import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const PACKAGES = readdirSync('packages');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
  });
}

/** Packages that the sources of one package import. */
function importedBy(name: string): Set<string> {
  const found = new Set<string>();
  for (const file of filesIn(`packages/${name}/src`)) {
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
      /\bfrom '([^'.][^']*)'|^import '([^'.][^']*)'/gm,
    )) {
      const [scope = '', rest = ''] = from.split('/');
      found.add(scope.startsWith('@') ? `${scope}/${rest}` : scope);
    }
  }
  return found;
}

describe('what a package declares', () => {
  it.each(PACKAGES)('of %s is what it imports', (name) => {
    const { dependencies = {}, peerDependencies = {} } = JSON.parse(
      readFileSync(`packages/${name}/package.json`, 'utf8'),
    ) as Manifest;
    const imported = importedBy(name);
    expect(
      Object.keys(dependencies).filter((one) => !imported.has(one)),
      'declared, and imported nowhere',
    ).toEqual([]);
    const declared = new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies)]);
    expect(
      [...imported].filter((one) => one.startsWith('d3-') && !declared.has(one)),
      'imported, and not declared',
    ).toEqual([]);
  });

  it('of the timeline holds the modules of d3 that it is made with', () => {
    expect([...importedBy('timeline')].filter((one) => one.startsWith('d3-')).sort()).toEqual([
      'd3-array',
      'd3-brush',
      'd3-interpolate',
      'd3-scale',
      'd3-selection',
      'd3-shape',
      'd3-time',
      'd3-zoom',
    ]);
  });
});
