/** Type declarations as users' compilers resolve them: "Are the types wrong?" on each tarball, for ES modules. */
import { spawnSync } from 'node:child_process';

const ATTW = 'node_modules/@arethetypeswrong/cli/dist/index.js';

/**
 * What is wrong with the types of a packed package; nothing where all is well.
 *
 * @param withoutTypes - paths that hold no code: style sheets, pages, JSON, the one file for plain pages
 */
export function typeFaults(tarball: string, withoutTypes: readonly string[] = []): string {
  const args = [
    ATTW,
    tarball,
    '--profile',
    'esm-only',
    '--format',
    'ascii',
    '--no-emoji',
    '--no-color',
    '--no-definitely-typed',
  ];
  if (withoutTypes.length > 0) args.push('--exclude-entrypoints', ...withoutTypes);
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`.trim();
}
