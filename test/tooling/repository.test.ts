import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ADDRESS = 'https://github.com/care-timeline/care-timeline';
const json = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const packages = readdirSync('packages').filter((name) => existsSync(`packages/${name}/package.json`));

describe('package manifests', () => {
  it('the repository names its public address', () => {
    expect(json('package.json')).toMatchObject({
      homepage: `${ADDRESS}#readme`,
      bugs: { url: `${ADDRESS}/issues` },
      repository: { type: 'git', url: `git+${ADDRESS}.git` },
    });
  });

  it.each(packages)('%s says where its source is, which provenance is checked against', (name) => {
    const directory = `packages/${name}`;
    expect(json(`${directory}/package.json`)).toMatchObject({
      homepage: `${ADDRESS}/tree/main/${directory}#readme`,
      bugs: { url: `${ADDRESS}/issues` },
      repository: { type: 'git', url: `git+${ADDRESS}.git`, directory },
    });
  });
});

describe('supported versions of Node', () => {
  const workflow = readFileSync('.github/workflows/ci.yml', 'utf8');
  const tested = [...(/node: \[(.*)\]/.exec(workflow)?.[1]?.matchAll(/[\d.]+/g) ?? [])].map(String);

  it('CI runs everything on the lowest one and on the current ones', () => {
    expect(tested).toEqual(['20.19', '22', '24']);
    expect((json('package.json')['engines'] as { node: string }).node).toBe(`>=${tested[0]}`);
    expect(workflow).toContain('- run: .ci/run');
  });

  it('.nvmrc names one of them', () => {
    expect(tested).toContain(readFileSync('.nvmrc', 'utf8').trim());
  });
});

describe('workflows', () => {
  const folder = '.github/workflows';
  const texts = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  const security = readFileSync(join(folder, 'security.yml'), 'utf8');

  it.each(texts)('%s takes actions of a version, and may only read unless a job says why', (_name, text) => {
    const used = [...text.matchAll(/\buses: (\S+)/g)].map(([, action]) => action!);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/@v\d+(\.\d+){0,2}$/.test(action))).toEqual([]);
    expect(text).toMatch(/^permissions:\n {2}contents: read\n(?! {2})/m);
  });

  it('code and dependencies are searched for known weaknesses every week', () => {
    expect(security).toMatch(/^ {2}schedule:\n {4}- cron: '\S+ \S+ \* \* \d'$/m);
    expect(security).toContain('github/codeql-action/analyze@');
    expect(security).toContain('language: [javascript-typescript, actions]');
    expect(security).toContain('google/osv-scanner-action/');
    expect(security).toContain('--lockfile=package-lock.json');
    const writes = [...security.matchAll(/(\S+): write\b/g)].map(([, scope]) => scope);
    expect(writes).toEqual(['security-events', 'security-events']);
  });
});

describe('decisions', () => {
  const index = readFileSync('docs/decisions/README.md', 'utf8');
  const records = readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name));

  it('each is in the index, under its own title', () => {
    for (const name of records) {
      const title = /^# \d{4} (.+)$/m.exec(readFileSync(join('docs/decisions', name), 'utf8'))?.[1];
      expect(index).toContain(`[${name.slice(0, 4)}](${name}) | ${title} |`);
    }
  });

  it('every number up to the last one is there or explained, and none is there twice', () => {
    const last = Number(records.at(-1)?.slice(0, 4));
    const listed = [...index.matchAll(/^\| \[?(\d{4})\b/gm)].map(([, number]) => Number(number));
    expect(listed).toEqual(Array.from({ length: last }, (_, i) => i + 1));
  });
});

describe('what lies outside the repository', () => {
  const sources = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
      if (item.name === 'node_modules' || item.name === 'dist') return [];
      const path = join(folder, item.name);
      return item.isDirectory() ? sources(path) : /\.(ts|js|cjs)$/.test(path) ? [path] : [];
    });

  it('is named in one place, which an environment variable can change', () => {
    const naming = ['test', 'stories', '.config', '.storybook', 'packages']
      .flatMap(sources)
      .filter((file) => /(\.\.\/)+shared\/?(data|reference|['"`])/.test(readFileSync(file, 'utf8')));
    expect(naming).toEqual(['test/support/real-data.ts']);
    expect(readFileSync('docs/contributing.md', 'utf8')).toContain('CARE_SHARED_DATA');
  });
});
