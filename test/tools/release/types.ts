/** Type declarations as a user's compiler reads them: every import path of every package, library checks on. */
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, mkdirSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PackageJson } from './tarball.js';

/** Import paths with code behind them. */
function codePaths({ name, exports = {} }: PackageJson): string[] {
  return Object.entries(exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([path]) => `${name}${path.slice(1)}`);
}

/** Other packages, from this repository's own node_modules; ours come from the tarballs. */
function linkOthers(target: string): void {
  for (const name of readdirSync('node_modules')) {
    if (name.startsWith('.') || name === '@care-timeline') continue;
    const place = join(target, name);
    if (!existsSync(place)) symlinkSync(resolve('node_modules', name), place);
  }
}

/** What the compiler says, for a bundler and for Node; nothing where all is well. */
export function typeFaults(home: string, unpacked: ReadonlyMap<string, string>): string {
  const modules = join(home, 'node_modules');
  mkdirSync(join(modules, '@care-timeline'), { recursive: true });
  const imports: string[] = [];
  for (const [name, folder] of unpacked) {
    symlinkSync(folder, join(modules, name));
    imports.push(...codePaths(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson));
  }
  linkOthers(modules);
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(home, 'all.ts'),
    imports.map((path, i) => `import * as m${i} from '${path}';\nvoid m${i};\n`).join(''),
  );
  let said = '';
  for (const [module, resolution] of [
    ['ESNext', 'bundler'],
    ['NodeNext', 'NodeNext'],
  ] as const) {
    const config = {
      compilerOptions: {
        noEmit: true,
        strict: true,
        target: 'es2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        module,
        moduleResolution: resolution,
        preserveSymlinks: true,
        types: [],
      },
      files: ['all.ts'],
    };
    writeFileSync(join(home, 'tsconfig.json'), JSON.stringify(config));
    const { stdout, status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', home], {
      encoding: 'utf8',
    });
    if (status !== 0) said += `${resolution}:\n${stdout}`;
  }
  return said;
}
