/** What docs/security.md promises of the source as a whole: held by reading all of it. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishedPackages } from '../consumers/packed.js';

interface Source {
  readonly path: string;
  /** Without comments. */
  readonly code: string;
}

const sources: readonly Source[] = publishedPackages().flatMap((name) =>
  readdirSync(`packages/${name}/src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({
      path: `packages/${name}/src/${path}`,
      code: readFileSync(`packages/${name}/src/${path}`, 'utf8')
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/(?<!:)\/\/.*$/gm, ''),
    })),
);

const places = (pattern: RegExp): string[] =>
  sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

describe('promises of docs/security.md', () => {
  it('all source is read', () => expect(sources.length).toBeGreaterThan(300));

  it.each([
    ['stores', /\b(localStorage|sessionStorage|indexedDB|cookieStore|caches)\b|document\.cookie/],
    ['workers that stay', /\bserviceWorker\b|\bSharedWorker\b/],
    ['ways to tell others', /\bsendBeacon\b|\bnew (Image|WebSocket|EventSource|XMLHttpRequest)\b/],
    ['code from text', /\beval\(|\bnew Function\b|\bimport\(`/],
    ['markup from text', /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|\bunsafeHTML\b/],
    ['styles in attributes', /<[a-z-]+[^>]*\sstyle=|\bstyleMap\b|setAttribute\('style'/],
  ])('nowhere are %s', (_what, pattern) => {
    expect(places(pattern)).toEqual([]);
  });

  it('requests leave by `fetch` from the floor of the sources only', () => {
    const asks = places(/(?<!\.|\w)fetch\(|globalThis\.fetch\b|window\.fetch\b/).filter(
      (path) => !path.startsWith('packages/sources/'),
    );
    // `<care-record>` hands the host's own on.
    expect(asks.filter((path) => !path.startsWith('packages/elements/src/care-record/'))).toEqual([]);
  });

  it('GEN-14 the console is written to in four places, none of which knows an entry', () => {
    expect(places(/\bconsole\./).sort()).toEqual([
      'packages/elements/src/embed/embed.ts',
      'packages/elements/src/smart/launch.ts',
      'packages/ui/src/element/define.ts',
      'packages/ui/src/helpers/warn.ts',
    ]);
  });

  it('run-time dependencies are few, and these', () => {
    const names = publishedPackages().flatMap((name) => {
      const { dependencies = {} } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')) as {
        dependencies?: Record<string, string>;
      };
      return Object.keys(dependencies).filter((one) => !one.startsWith('@care-timeline/'));
    });
    expect([...new Set(names)].sort()).toEqual([
      '@lit/context',
      '@lit/react',
      'd3-array',
      'd3-brush',
      'd3-interpolate',
      'd3-scale',
      'd3-selection',
      'd3-shape',
      'd3-time',
      'd3-zoom',
      'lit',
    ]);
  });
});
