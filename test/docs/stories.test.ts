import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicElements } from '../tools/manifest/analyze.js';

/** What each element is shown in besides what is special to it: nothing, not yet, not all, not at all, very much, very odd. */
const STATES = ['Empty', 'Loading', 'Partial', 'Failed', 'Huge', 'Hostile'];
const SECTIONS = ['Playground', 'Overview', 'States', 'Behaviours', 'Accessibility'];

const files = readdirSync('stories', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.stories.ts'))
  .map((path) => {
    const text = readFileSync(`stories/${path}`, 'utf8');
    return {
      path,
      title: /title: '([^']+)'/.exec(text)?.[1] ?? '',
      tag: /component: '([^']+)'/.exec(text)?.[1] ?? '',
      stories: [...text.matchAll(/^export const (\w+)/gm)].map((match) => match[1]!),
      text,
    };
  });

const inside = readdirSync('packages/ui/src/elements')
  .map((name) => /^(care-[a-z-]+)\.ts$/.exec(name)?.[1])
  .filter((tag) => tag !== undefined);
const own = publicElements().map(({ declaration }) => declaration.tagName);

describe('stories', () => {
  it('have a title each that no other file has', () => {
    const titles = files.map(({ title }) => title);
    expect(titles.filter((title) => !title || titles.indexOf(title) !== titles.lastIndexOf(title))).toEqual(
      [],
    );
  });

  it.each([...own, ...inside])('GEN-06 of <%s> are in six states, each asserting what it must say', (tag) => {
    const page = files.find((file) => file.tag === tag && file.title.endsWith('/States'))!;
    for (const state of STATES) {
      const story = new RegExp(`^export const ${state}\\b[^]*?(?=^export |$(?![^]))`, 'm').exec(
        page.text,
      )?.[0];
      expect(story, `${state} of ${tag}`).toBeDefined();
      // A play function of its own, or the one that comes with the six.
      expect(story, `${state} of ${tag}`).toMatch(/\bplay:|: Story = six\.\w+;/);
    }
  });

  it.each([...own, ...inside])(
    'of <%s> are five pages: playground, overview, states, behaviours, accessibility',
    (tag) => {
      const pages = files.filter((file) => file.tag === tag);
      for (const section of SECTIONS) {
        const page = pages.find(({ title }) => title.endsWith(`/${section}`));
        expect(page?.stories.length, `${section} of ${tag}`).toBeGreaterThan(0);
        // Behaviour and accessibility are shown by doing.
        if (section === 'Behaviours' || section === 'Accessibility')
          expect(page!.text, page!.path).toContain('play:');
      }
    },
  );
});
