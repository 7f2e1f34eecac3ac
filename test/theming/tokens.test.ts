import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allColors } from '../../packages/ui/src/styles/palette.js';
import { tokens } from '../../packages/ui/src/styles/tokens.js';
import { apca, contrast, pairsOf } from '../tools/tokens/contrast.js';
import { THEMES, colorsOf, readTokens, themeCss } from '../tools/tokens/read.js';

const PUBLIC = [...String(tokens).matchAll(/var\(\s*--care-([a-z0-9-]+)/g)].map((match) => match[1]!);

describe('design tokens', () => {
  it('and the style sheets name the same custom properties', () => {
    const named = [...readTokens('light'), ...readTokens('shape')].map(({ name }) => name);
    expect([...new Set(PUBLIC)].sort()).toEqual(named.sort());
  });

  it('hold the same values as the style sheets', () => {
    const light = colorsOf('default', 0);
    const dark = colorsOf('default', 1);
    for (const [name, shade] of Object.entries(allColors())) {
      expect([light.get(name), dark.get(name)], name).toEqual(shade);
    }
    const flat = String(tokens).replace(/\s+/g, ' ');
    for (const { name, css } of readTokens('shape')) {
      const found = new RegExp(`var\\( ?--care-${name}, ([^;]+?) ?\\);`).exec(flat)?.[1];
      expect(found, name).toBe(css);
    }
  });

  it('every theme names every colour, on both sides', () => {
    const names = [...colorsOf('default', 0).keys()];
    for (const theme of THEMES) {
      for (const side of [0, 1] as const) expect([...colorsOf(theme, side).keys()]).toEqual(names);
    }
  });

  it('a style sheet of a theme sets each colour once, and no length: those depend on the density', () => {
    const css = themeCss('high-contrast');
    for (const { name } of readTokens('light')) {
      expect(css.split(`--care-${name}:`), name).toHaveLength(2);
    }
    expect(css).not.toContain('--care-font-size');
    expect(css).toContain('--care-ink: light-dark(#000000, #ffffff);');
  });
});

describe.each(THEMES.flatMap((theme) => [[theme, 'light', 0] as const, [theme, 'dark', 1] as const]))(
  'theme %s, %s',
  (theme, _name, side) => {
    const colors = colorsOf(theme, side);
    // High contrast promises AAA for text, and what AA asks of text for edges.
    const more = theme === 'high-contrast' ? 2.5 : 0;

    it.each(pairsOf(colors.keys()))('A11Y-01 $front on $ground', ({ front, ground, least }) => {
      const ratio = contrast(colors.get(front)!, colors.get(ground)!);
      expect(ratio).toBeGreaterThanOrEqual(least === 4.5 ? least + more : least + more / 2);
    });
  },
);

describe('APCA', () => {
  // Reference values of the method's author.
  it.each([
    ['#888888', '#ffffff', 63.06],
    ['#ffffff', '#888888', -68.54],
    ['#000000', '#aaaaaa', 58.15],
    ['#aaaaaa', '#000000', -56.24],
    ['#123456', '#123456', 0],
  ])('%s on %s', (text, ground, lc) => expect(apca(text, ground)).toBeCloseTo(lc, 1));
});

/** The ten lines of docs/theming.md: a vendor's brand holds what the default promises. */
describe("a vendor's brand", () => {
  const block = /```css\n(\/\* brand[^]*?)```/.exec(readFileSync('docs/theming.md', 'utf8'))?.[1] ?? '';

  it('takes ten lines', () => {
    expect(block.trim().split('\n').length).toBeLessThanOrEqual(10);
    expect(
      [...block.matchAll(/--care-([a-z0-9-]+)/g)]
        .map((match) => match[1]!)
        .every((name) => PUBLIC.includes(name)),
    ).toBe(true);
  });

  it.each([0, 1] as const)('A11Y-01 meets AA on side %i', (side) => {
    const colors = colorsOf('default', side);
    for (const [, name, ...sides] of block.matchAll(
      /--care-([a-z0-9-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
    )) {
      colors.set(name!, sides[side]!);
    }
    for (const { front, ground, least } of pairsOf(colors.keys())) {
      expect(
        contrast(colors.get(front)!, colors.get(ground)!),
        `${front} on ${ground}`,
      ).toBeGreaterThanOrEqual(least);
    }
  });
});
