/** All that comes along at run time: a CycloneDX list of what the published packages depend on, with licences. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface Component {
  name: string;
  version: string;
  /** SPDX expression, as the package says it. */
  license: string;
  /** Subresource-integrity text of the tarball, from the lock file. */
  integrity?: string;
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const read = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Where Node finds a package from a folder. */
function locate(name: string, from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const here = join(folder, 'node_modules', name);
    if (existsSync(join(here, 'package.json'))) return here;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Components by name and version, ours left out, in order. @throws Error where something is not installed */
export function runtimeComponents(folders: readonly string[]): Component[] {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string }>;
  };
  const found = new Map<string, Component>();
  const visit = (folder: string): void => {
    const { dependencies = {}, optionalDependencies = {} } = read(folder);
    for (const name of Object.keys(dependencies)) {
      const place = locate(name, folder);
      if (!place) {
        if (name in optionalDependencies) continue;
        throw new Error(`${name}, of ${folder}, is not installed`);
      }
      if (name.startsWith('@care-timeline/')) continue;
      const { version, license = 'none told' } = read(place);
      const id = `${name}@${version}`;
      if (found.has(id)) continue;
      const integrity = lock.packages[place.slice(process.cwd().length + 1).replaceAll('\\', '/')]?.integrity;
      found.set(id, { name, version, license, ...(integrity ? { integrity } : {}) });
      visit(place);
    }
  };
  folders.forEach(visit);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Licences that go with Apache-2.0 in a product of a vendor's. */
const ALLOWED = new Set(['Apache-2.0', 'MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);

/** Whether an SPDX expression leaves a licence to choose that we allow. */
export function isAllowed(license: string): boolean {
  const alternatives = license.replace(/^\((.*)\)$/, '$1').split(/ OR /);
  return alternatives.some((one) =>
    one.split(/ AND /).every((part) => ALLOWED.has(part.replace(/[()]/g, ''))),
  );
}

const hash = (integrity: string): object => ({
  alg: 'SHA-512',
  content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex'),
});

/** CycloneDX 1.5. */
export function sbom(version: string, components: readonly Component[]): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        name: 'care-timeline',
        version,
        licenses: [{ license: { id: 'Apache-2.0' } }],
      },
    },
    components: components.map(({ name, version: its, license, integrity }) => ({
      type: 'library',
      name,
      version: its,
      purl: `pkg:npm/${name.replace('@', '%40')}@${its}`,
      licenses: [{ expression: license.replace(/^\((.*)\)$/, '$1') }],
      ...(integrity?.startsWith('sha512-') ? { hashes: [hash(integrity)] } : {}),
    })),
  };
}
