/** Installs and builds a consumer away from the workspaces, from the packages as npm would publish them. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

export interface Packed {
  /** Temporary folder; everything of this run lies under it. */
  folder: string;
  /** Tarball by package name. */
  tarballs: ReadonlyMap<string, string>;
  remove(): void;
}

interface PackResult {
  name: string;
  filename: string;
}

async function command(program: string, args: string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await run(program, args, { cwd, maxBuffer: 64e6, env: { ...process.env, CI: '1' } });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(' ')} failed in ${cwd}\n${stdout}\n${stderr}`.slice(0, 40000), {
      cause: error,
    });
  }
}

/** Published packages, from the floors. */
export function publishedPackages(): string[] {
  return (JSON.parse(readFileSync('.config/floors.json', 'utf8')) as string[][])
    .flat()
    .filter((name) => existsSync(`packages/${name}/package.json`));
}

export async function packAll(): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), 'care-consumers-'));
  const out = await command(
    NPM,
    [
      'pack',
      '--json',
      '--ignore-scripts',
      '--pack-destination',
      folder,
      ...publishedPackages().flatMap((name) => ['-w', `packages/${name}`]),
    ],
    process.cwd(),
  );
  const packed = JSON.parse(out) as PackResult[] | Record<string, PackResult>;
  const tarballs = new Map(
    Object.values(packed).map(({ name, filename }) => [
      name,
      // npm 9 and older name a scoped file otherwise than they write it.
      join(folder, filename.replace('@', '').replace('/', '-')),
    ]),
  );
  return { folder, tarballs, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Copies `test/consumers/<name>`, points our packages at the tarballs, installs (twice at most) and builds. */
export async function buildConsumer(name: string, { folder, tarballs }: Packed): Promise<string> {
  const home = join(folder, name);
  cpSync(resolve('test/consumers', name), home, { recursive: true });
  const file = join(home, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    dependencies: Record<string, string>;
    overrides?: Record<string, string>;
  };
  manifest.overrides = {};
  for (const [ours, tarball] of tarballs) {
    const from = `file:${tarball}`;
    if (manifest.dependencies[ours]) manifest.dependencies[ours] = from;
    manifest.overrides[ours] = from;
  }
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  const install = (): Promise<string> =>
    command(NPM, ['install', '--ignore-scripts', '--prefer-offline', '--no-package-lock', ...QUIET], home);
  // A registry that is busy for a moment is no fault of ours.
  await install().catch(install);
  await command(NPM, ['run', 'build', '--silent'], home);
  return home;
}

/**
 * Copies `test/consumers/<name>` and gives it our packages from the tarballs and everything else from this repository,
 * without a registry. Returns what its script prints.
 */
export async function runConsumer(name: string, packed: Packed, script = 'test'): Promise<string> {
  const home = linkConsumer(name, packed);
  for (const [ours, tarball] of packed.tarballs) {
    const target = join(home, 'node_modules', ours);
    mkdirSync(target, { recursive: true });
    await command('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], home);
  }
  return command(NPM, ['run', script, '--silent'], home);
}

function linkConsumer(name: string, { folder }: Packed): string {
  const home = join(folder, name);
  cpSync(resolve('test/consumers', name), home, { recursive: true });
  mkdirSync(join(home, 'node_modules'));
  for (const item of readdirSync('node_modules')) {
    if (item === '@care-timeline' || (item.startsWith('.') && item !== '.bin')) continue;
    symlinkSync(resolve('node_modules', item), join(home, 'node_modules', item), 'dir');
  }
  return home;
}

/** The one file as it lies in the packed package. */
export async function unpack(name: string, { folder, tarballs }: Packed): Promise<string> {
  const target = join(folder, `unpacked-${name.split('/').pop()}`);
  mkdirSync(target, { recursive: true });
  await command('tar', ['-xzf', tarballs.get(name)!, '-C', target], folder);
  return join(target, 'package');
}
