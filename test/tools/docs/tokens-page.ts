/** docs/tokens.md from the design tokens: every custom property with its values, and the contrast of every pair. */
import { apca, contrast, pairsOf } from '../tokens/contrast.js';
import { THEMES, colorsOf, readTokens, type Theme } from '../tokens/read.js';
import { table } from './api.js';

const NOTE = '<!-- Made from the design tokens by `npm run docs`; changes here are lost. -->';
const code = (text: string): string => `\`${text}\``;

function colors(): string {
  const sides = THEMES.flatMap((theme) => [colorsOf(theme, 0), colorsOf(theme, 1)]);
  return table(
    ['custom property', 'what for', 'light', 'dark', 'high contrast, light', 'high contrast, dark'],
    readTokens('light').map(({ name, description }) => [
      code(`--care-${name}`),
      description,
      ...sides.map((side) => code(side.get(name) ?? '')),
    ]),
  );
}

function contrasts(theme: Theme): string {
  const sides = [colorsOf(theme, 0), colorsOf(theme, 1)];
  return table(
    ['colour', 'on', 'asked', 'light', 'dark', 'APCA light', 'APCA dark'],
    pairsOf(sides[0]!.keys()).map(({ front, ground, least }) => {
      const both = sides.map((side) => [side.get(front)!, side.get(ground)!] as const);
      return [
        code(front),
        code(ground),
        `${least}`,
        ...both.map(([a, b]) => contrast(a, b).toFixed(1)),
        ...both.map(([a, b]) => Math.round(apca(a, b)).toString()),
      ];
    }),
  );
}

export function tokensPage(): string {
  return `# Tokens

${NOTE}

Source: [design tokens](../packages/ui/tokens) in the format of the Design Tokens Community Group. How to use them: [theming.md](theming.md).

## Colours

${colors()}
## Lengths, type and time

${table(
  ['custom property', 'what for', 'default'],
  readTokens('shape').map(({ name, description, css }) => [code(`--care-${name}`), description, code(css)]),
)}
## Contrast

WCAG 2.1 ratios, by which the library is held (tests fail below what is asked), and APCA's lightness contrast as a second opinion: 60 and more
is read with ease, 75 and more at length. Negative is light on dark.

### Default

${contrasts('default')}
### High contrast

${contrasts('high-contrast')}`;
}
