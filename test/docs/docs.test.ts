import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedPackages } from '../consumers/packed.js';
import { fillCode, shownFiles } from '../tools/docs/code.js';
import { sourceOf } from '../tools/manifest/gaps.js';
import { publicElements } from '../tools/manifest/analyze.js';
import { anchorsOf, brokenLinks, documents, linksOf, linksOutside } from './links.js';

const readme = readFileSync('README.md', 'utf8');
const all = documents()
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

describe('documents', () => {
  it.each(documents())('%s: every relative link and anchor leads somewhere', (path) => {
    expect(brokenLinks(path)).toEqual([]);
  });

  it('find links and headings as readers see them', () => {
    expect(linksOf('[a](x.md) `[b](y.md)` ![c](z.png) [d](https://e.example)\n```\n[f](g)\n```')).toEqual([
      'x.md',
      'z.png',
    ]);
    expect([...anchorsOf('# A `b` & c\n## Same\n## Same\n### `<care-x>`')]).toEqual([
      'a-b--c',
      'same',
      'same-1',
      'care-x',
    ]);
  });

  it('links to our own repository are followed like relative ones', () => {
    const folder = mkdtempSync(join(tmpdir(), 'care-links-'));
    const own = 'https://github.com/care-timeline/care-timeline/blob/main';
    const path = join(folder, 'a.md');
    writeFileSync(
      path,
      `[a](${own}/docs/elements.md#care-timeline) [b](${own}/docs/gone.md) [c](${own}/docs/elements.md#gone)`,
    );
    expect(brokenLinks(path)).toEqual([
      expect.stringContaining('docs/gone.md is not there'),
      expect.stringContaining('#gone has no such heading'),
    ]);
    rmSync(folder, { recursive: true });
  });

  it('every page of docs is reached from the README in two steps at most', () => {
    const first = linksOf(readme).map((target) => target.split('#')[0]!);
    const second = first
      .filter((path) => path.endsWith('.md') && existsSync(path))
      .flatMap((path) => linksOf(readFileSync(path, 'utf8')).map((target) => `docs/${target.split('#')[0]}`));
    const reached = new Set([...first, ...second]);
    const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
    expect(pages.map((name) => `docs/${name}`).filter((path) => !reached.has(path))).toEqual([]);
  });

  it('the README has a row for every package and every element', () => {
    for (const name of readdirSync('packages')) expect(readme, name).toContain(`(packages/${name})`);
    for (const { declaration } of publicElements())
      expect(readme, declaration.tagName).toContain(`<${declaration.tagName}>`);
  });

  it('every command is told somewhere, and only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const told = new Set(
      [...all.matchAll(/(?:`|^|&& )npm (?:run )?([a-z][a-z0-9:]*)/gm)].map((match) => match[1]!),
    );
    const npm = ['ci', 'publish'];
    expect([...told].filter((name) => !(name in scripts) && !npm.includes(name))).toEqual([]);
    expect(Object.keys(scripts).filter((name) => !told.has(name))).toEqual([]);
  });

  it('shown code is the code of a tested page', () => {
    const path = 'docs/quick-start.md';
    const text = readFileSync(path, 'utf8');
    expect(shownFiles(text).length).toBeGreaterThan(8);
    expect(fillCode(text)).toBe(text);
    // A fence without a source would be code that nobody has run.
    expect(text.match(/^```[a-z]/gm)).toHaveLength(shownFiles(text).length);
  });

  it('name custom properties that there are', () => {
    const known = new Set(
      [...readFileSync('docs/tokens.md', 'utf8').matchAll(/`(--care-[a-z0-9-]+)`/g)].map(
        (match) => match[1]!,
      ),
    );
    for (const { declaration } of publicElements()) {
      for (const { name } of declaration.cssProperties ?? []) known.add(name);
    }
    const named = [...all.matchAll(/--care-[a-z0-9]+(?:-[a-z0-9]+)*/g)].map((match) => match[0]);
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('packed READMEs', () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

  it.each(publishedPackages())('%s: no relative link leads out of the package', (name) => {
    const said = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: `packages/${name}`,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [packed] = Object.values(JSON.parse(said) as Record<string, { files: { path: string }[] }>);
    const files = packed!.files.map(({ path }) => path);
    expect(linksOutside(readFileSync(`packages/${name}/README.md`, 'utf8'), files)).toEqual([]);
  });

  it('finds links to what is not packed, and no other', () => {
    const text =
      '[a](../../docs/x.md) [b](b.json) [c](#here) [d](src/gone.ts#L1) [e](https://e.example/x) [f](src/) [g](./b.json)';
    expect(linksOutside(text, ['README.md', 'b.json', 'src/index.ts'])).toEqual([
      '../../docs/x.md',
      'src/gone.ts#L1',
    ]);
  });
});

describe('parts', () => {
  const elements = publicElements();
  const packages = [...new Set(elements.map((element) => element.package))];

  it.each(packages)('of %s are told, all of them and no other', (name) => {
    const source = sourceOf(`packages/${name}/src`);
    const told = elements
      .filter((element) => element.package === name)
      .flatMap(({ declaration }) => declaration.cssParts ?? [])
      // The base class has its own in `ui`.
      .filter((part) => !('inheritedFrom' in part));
    // A part's states stand in its description: "one row; also `selected`".
    const names = new Set(
      told.flatMap((part) => [
        part.name,
        ...[...(part.description ?? '').matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!),
      ]),
    );
    const used = new Set(
      [...source.matchAll(/\bpart="([^"]*)"/g)].flatMap((match) =>
        match[1]!
          .replace(/\$\{[^}]*\}?/g, ' ')
          .split(/\s+/)
          .filter((part) => /^[a-z][a-z-]*$/.test(part)),
      ),
    );
    expect(
      [...used].filter((part) => !names.has(part)),
      'in the source and not told',
    ).toEqual([]);
    expect(
      [...new Set(told.map((part) => part.name))].filter(
        (part) =>
          !new RegExp(`part=[^>]*\\b${part}\\b|\\b${part}\\b`).test(source.replace(/\/\*\*[^]*?\*\//g, '')),
      ),
      'told and not in the source',
    ).toEqual([]);
  });
});
