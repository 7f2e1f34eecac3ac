/** What lies in a packed package, checked the way its users will meet it. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface PackageJson {
  name: string;
  version: string;
  license?: string;
  exports?: Record<string, string | Record<string, string>>;
  customElements?: string;
  dependencies?: Record<string, string>;
}

export function filesIn(folder: string, root = folder): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    return item.isDirectory() ? filesIn(path, root) : [relative(root, path).replaceAll('\\', '/')];
  });
}

/** Import paths with no code behind them: style sheets, pages, JSON, and the one file for plain pages. */
export const pathsWithoutCode = ({ exports = {} }: PackageJson): string[] =>
  Object.keys(exports).filter((path) => typeof exports[path] === 'string');

/** Every fault of an unpacked package, in words. `places` are texts that betray the machine it was made on. */
export function faultsOf(folder: string, places: readonly string[]): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
  const files = filesIn(folder);
  const faults: string[] = [];
  const needs = (path: string, why: string): void => {
    if (!existsSync(join(folder, path))) faults.push(`${path}, ${why}, is not packed`);
  };
  for (const file of ['README.md', 'LICENSE']) needs(file, 'which npm shows');
  if (manifest.license !== 'Apache-2.0') faults.push(`licence ${manifest.license ?? 'missing'}`);
  for (const [path, target] of Object.entries(manifest.exports ?? {})) {
    for (const [condition, file] of Object.entries(
      typeof target === 'string' ? { default: target } : target,
    )) {
      if (file.includes('*')) {
        const [before, after] = file.replace('./', '').split('*') as [string, string];
        if (!files.some((one) => one.startsWith(before) && one.endsWith(after)))
          faults.push(`${path} (${condition}) fits no file`);
      } else needs(file, `${path} (${condition})`);
    }
    if (typeof target === 'object' && !target['types']) faults.push(`${path} has no types`);
  }
  for (const [name, range] of Object.entries(manifest.dependencies ?? {})) {
    if (/^(file|link|workspace|git|https?):/.test(range)) faults.push(`${name} is asked for as ${range}`);
  }
  for (const file of files) {
    if (/(^|\/)(\.env|\.npmrc|.*\.pem|.*\.test\.ts|\.tsbuildinfo)$/.test(file))
      faults.push(`${file} has no place in a package`);
    if (!/\.(js|ts|json|map|html|css|md)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const place of places)
      if (text.includes(place)) faults.push(`${file} names a folder of this machine`);
  }
  return faults;
}

export const bytesOf = (folder: string): number =>
  filesIn(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
