import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { isStale } from '../../../packages/samples/bin/freshness.js';

const START = 'packages/samples/bin/start.cjs';
const { advice, tooOld } = createRequire(import.meta.url)(`../../../${START}`) as {
  advice(version: string): string;
  tooOld(version: string): boolean;
};

function run(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; out: string }>((resolve) => {
    execFile(process.execPath, args, { env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: stdout + stderr }),
    );
  });
}

describe('npm start', () => {
  it('knows which Node is too old', () => {
    for (const old of ['0.12.18', '16.20.2', '18.20.4', '20.18.3', 'v20.9.0']) expect(tooOld(old)).toBe(true);
    for (const fine of ['20.19.0', '20.20.2', '22.0.0', 'v24.1.0']) expect(tooOld(fine)).toBe(false);
    expect(advice('18.20.4')).toMatch(/needs Node 20\.19 or newer.*Node 18\.20\.4/s);
  });

  it('says so and stops when it is', async () => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '18.12.0' }); require('./${START}').main();`;
    const { code, out } = await run(['-e', pretend]);
    expect(code).toBe(1);
    expect(out).toContain('needs Node 20.19 or newer');
  });

  it('is plain enough for an old Node to read', () => {
    const problems = new Linter().verify(readFileSync(START, 'utf8'), {
      languageOptions: { ecmaVersion: 5, sourceType: 'commonjs' },
    });
    expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
  });

  it('says which port is taken, what to do, and fails', async () => {
    const taken: Server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, out } = await run([START, '--no-build'], { PORT: String(port) });
    taken.close();
    expect(code).toBe(1);
    expect(out).toContain(`Port ${port} is taken`);
    expect(out).toContain(`PORT=${port + 1} npm start`);
    expect(out).not.toContain('    at ');
  });

  it('refuses a PORT that is none', async () => {
    for (const wrong of ['http', '70000', '-1', '80.5', ' ']) {
      const { code, out } = await run([START, '--no-build'], { PORT: wrong });
      expect(code).toBe(1);
      expect(out).toContain('must be a number from 0 to 65535');
    }
  });
});

describe('what is built', () => {
  it('is stale when it is missing or older than a source, however deep', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'care-fresh-'));
    const [built, source] = [join(folder, 'built.js'), join(folder, 'src')];
    mkdirSync(join(source, 'a/b'), { recursive: true });
    writeFileSync(join(source, 'a/b/c.ts'), '');
    const stamp = (path: string, seconds: number) => utimesSync(path, seconds, seconds);
    stamp(join(source, 'a/b/c.ts'), 1000);
    expect(await isStale(built, [source])).toBe(true);
    writeFileSync(built, '');
    stamp(built, 2000);
    expect(await isStale(built, [source, join(folder, 'no-such-folder')])).toBe(false);
    stamp(join(source, 'a/b/c.ts'), 3000);
    expect(await isStale(built, [source])).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
