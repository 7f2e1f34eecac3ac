/** The version that lerna would make of the commits since the last tag, found out in a copy. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface NextVersion {
  from: string;
  to: string;
  /** Head of the change log that lerna would write. */
  changes: string;
}

const versionIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'lerna.json'), 'utf8')) as { version: string }).version;

/** @throws Error with lerna's own words where it would not version */
export function nextVersion(args: readonly string[] = []): NextVersion {
  const copy = mkdtempSync(join(tmpdir(), 'care-version-'));
  const run = (program: string, given: readonly string[]): string =>
    execFileSync(program, given, { cwd: copy, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    execFileSync('git', ['clone', '--quiet', resolve('.'), copy], { stdio: 'ignore' });
    run('git', ['checkout', '--quiet', '-B', 'main']);
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    const lerna = resolve('node_modules/lerna/dist/cli.js');
    run(process.execPath, [
      lerna,
      'version',
      ...args,
      '--no-push',
      '--no-git-tag-version',
      '--yes',
      '--loglevel',
      'error',
    ]);
    let changes = '';
    try {
      changes = readFileSync(join(copy, 'CHANGELOG.md'), 'utf8').split('\n').slice(0, 40).join('\n');
    } catch {
      changes = 'no change log';
    }
    return { from: versionIn('.'), to: versionIn(copy), changes };
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`lerna would not version: ${stderr ?? (error as Error).message}`, { cause: error });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
