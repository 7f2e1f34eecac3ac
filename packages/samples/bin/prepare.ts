/** Builds what the demo page needs and does not have. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { isStale } from './freshness.js';

/** Says what went wrong in words, for a person who only wanted to see the demo. */
export class PrepareFailed extends Error {}

/** Runs `npm run build` when care-timeline.js is missing or older than the sources. */
export async function buildElements(root: string): Promise<void> {
  const packages = await readdir(join(root, 'packages'));
  const sources = packages
    .filter((name) => name !== 'samples')
    .map((name) => join(root, 'packages', name, 'src'));
  const built = join(root, 'packages/elements/dist/care-timeline.js');
  if (!(await isStale(built, [...sources, join(root, 'rollup.config.js')]))) return;
  console.log('Building care-timeline.js; this takes a minute the first time.');
  const code = await runNpm(root, ['run', 'build']);
  if (code === 0) return;
  const rest = existsSync(built)
    ? '\nThe last build that worked can still be seen: npm start -- --no-build'
    : '';
  throw new PrepareFailed(`The build failed; what went wrong stands above.${rest}`);
}

/** The npm that started us where there is one, so that the demo works where npm is not on the path. */
function runNpm(root: string, args: readonly string[]): Promise<number> {
  const npm = process.env['npm_execpath'];
  const [program, all] = npm === undefined ? ['npm', [...args]] : [process.execPath, [npm, ...args]];
  return new Promise((resolve, reject) => {
    const child = spawn(program, all, { cwd: root, stdio: 'inherit', shell: npm === undefined });
    child.on('error', (error) => reject(new PrepareFailed(`npm could not be started: ${error.message}`)));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Bundles the demo page's own script. */
export async function buildDemo(root: string, folder: string): Promise<void> {
  await build({
    entryPoints: [join(root, 'packages/samples/demo/demo.ts')],
    outfile: join(folder, 'demo.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    logLevel: 'warning',
  });
}
