/** Names that a page may use (tags, events, parts, custom properties): documents, manifests and source hold the same. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allColors } from '../../packages/ui/src/styles/palette.js';
import { tokens } from '../../packages/ui/src/styles/tokens.js';
import { publicElements } from '../tools/manifest/analyze.js';
import { sourceOf } from '../tools/manifest/gaps.js';
import { documents } from './links.js';

const texts = documents().map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const all = texts.map(({ text }) => text).join('\n');
const elements = publicElements();
const packages = readdirSync('packages').filter((name) => name !== 'samples' && name !== 'react');
const source = packages.map((name) => sourceOf(`packages/${name}/src`)).join('\n');
const code = source.replace(/\/\*\*[^]*?\*\//g, '');
const pages = ['embed/embed.html', 'smart/launch.html']
  .map((path) => readFileSync(`packages/elements/src/${path}`, 'utf8'))
  .join('\n');

const matches = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map((match) => match[1]!));
const missing = (names: Iterable<string>, from: ReadonlySet<string>): string[] =>
  [...names].filter((name) => !from.has(name)).sort();

const tags = new Set(elements.map(({ declaration }) => declaration.tagName));
const partsOf = new Map(
  elements.map(({ declaration }) => [
    declaration.tagName,
    // The states of a part stand in its description.
    new Set(
      (declaration.cssParts ?? []).flatMap(({ name, description = '' }) => [
        name,
        ...matches(description, /`([a-z-]+)`/g),
      ]),
    ),
  ]),
);

describe('names in documents', () => {
  it('every element that is named as a tag is one', () => {
    const inside = matches(source, /readonly tag(?:: string)? = '(care-[a-z-]+)'/g);
    expect(missing(matches(all, /<(care-[a-z-]+)/g), inside)).toEqual([]);
    expect(missing(tags, matches(all, /<(care-[a-z-]+)/g))).toEqual([]);
  });

  it('every part that is styled is a part of that element', () => {
    const wrong = [...all.matchAll(/(care-[a-z-]+)?::part\(([a-z][a-z -]*)\)/g)].flatMap(
      ([whole, tag, names]) => {
        const known = tag ? [partsOf.get(tag)] : [...partsOf.values()];
        const fits = known.some((parts) => names!.split(' ').every((name) => parts?.has(name)));
        return fits ? [] : [whole];
      },
    );
    expect(wrong).toEqual([]);
  });

  it('every part, event and custom property of a manifest is told on its own page', () => {
    const told = readFileSync('docs/elements.md', 'utf8') + readFileSync('docs/tokens.md', 'utf8');
    for (const { declaration } of elements) {
      const { tagName, cssParts = [], cssProperties = [], events = [] } = declaration;
      for (const { name } of [...cssParts, ...cssProperties, ...events])
        expect(told, `${name} of ${tagName}`).toContain(`\`${name}\``);
    }
  });

  it('every event and message that is named is one', () => {
    // Registered in the source by name: events, messages of embed.html, policies, files.
    const known = new Set([
      ...tags,
      ...matches(`${code}\n${pages}`, /['"`](care-[a-z-]+)['"`.]/g),
      ...matches(code, /\/(care-[a-z-]+)\.js/g),
      // A tag of the reader's own in an example.
      'care-app',
      'care-thing',
      'care-name',
    ]);
    const named = matches(all, /[`'"](care-[a-z]+(?:-[a-z]+)*)[`'"]/g);
    expect(named.size).toBeGreaterThan(10);
    expect(missing(named, known)).toEqual([]);
  });
});

describe('custom properties', () => {
  const told = new Set([
    ...matches(readFileSync('docs/tokens.md', 'utf8'), /`(--care-[a-z0-9-]+)`/g),
    ...elements.flatMap(({ declaration }) => (declaration.cssProperties ?? []).map(({ name }) => name)),
  ]);

  it('that the source reads are all told', () => {
    const read = matches(code, /var\(\s*(--care-[a-z0-9-]+)/g);
    expect(read.size).toBeGreaterThan(3);
    expect(missing(read, told)).toEqual([]);
  });

  it('that are told are all read', () => {
    const read = new Set([
      ...matches(`${code}\n${String(tokens)}`, /var\(\s*(--care-[a-z0-9-]+)/g),
      ...Object.keys(allColors()).map((name) => `--care-${name}`),
    ]);
    expect(missing(told, read)).toEqual([]);
  });
});
