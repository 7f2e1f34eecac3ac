/** Design tokens (Design Tokens Community Group format, 2025.10) as a flat list, and the CSS that themes are made of. */
import { readFileSync } from 'node:fs';

export interface Token {
  /** Without `--care-`. */
  name: string;
  type: string;
  /** As CSS writes it. */
  css: string;
  description: string;
}

interface Node {
  $type?: string;
  $value?: unknown;
  $description?: string;
  [name: string]: unknown;
}

export const FOLDER = 'packages/ui/tokens';
export const THEMES = ['default', 'high-contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Files of a theme, light and dark. */
const SIDES: Readonly<Record<Theme, readonly [light: string, dark: string]>> = {
  default: ['light', 'dark'],
  'high-contrast': ['high-contrast-light', 'high-contrast-dark'],
};

const quoted = (name: string): string => (name.includes(' ') ? `'${name}'` : name);

function toCss(type: string, value: unknown): string {
  if (type === 'color') {
    const { colorSpace, components, hex } = value as {
      colorSpace: string;
      components: number[];
      hex: string;
    };
    const same = components.every(
      (part, i) => Math.round(part * 255) === parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16),
    );
    if (colorSpace !== 'srgb' || !same) throw new Error(`${hex} and its components are two colours`);
    return hex;
  }
  if (type === 'fontFamily') return (value as string[]).map(quoted).join(', ');
  if (type === 'dimension' || type === 'duration') {
    const { value: number, unit } = value as { value: number; unit: string };
    return `${number}${unit}`;
  }
  if (type === 'shadow') return (value as Shadow[]).map(shadow).join(', ');
  if (type === 'number' || type === 'fontWeight') return String(value);
  throw new Error(`${type} is no type of token that we write`);
}

interface Length {
  value: number;
  unit: string;
}

interface Shadow {
  color: { components: number[]; alpha: number };
  offsetX: Length;
  offsetY: Length;
  blur: Length;
}

function shadow({ color, offsetX, offsetY, blur }: Shadow): string {
  const lengths = [offsetX, offsetY, blur].map(({ value, unit }) => (value ? `${value}${unit}` : '0'));
  const rgb = color.components.map((part) => Math.round(part * 255)).join(' ');
  return `${lengths.join(' ')} rgb(${rgb} / ${color.alpha * 100}%)`;
}

function flatten(node: Node, type: string, path: readonly string[]): Token[] {
  const kind = node.$type ?? type;
  if ('$value' in node) {
    const name = path.at(-1)!;
    return [{ name, type: kind, css: toCss(kind, node.$value), description: node.$description ?? '' }];
  }
  return Object.entries(node).flatMap(([name, child]) =>
    name.startsWith('$') ? [] : flatten(child as Node, kind, [...path, name]),
  );
}

export function readTokens(file: string): Token[] {
  return flatten(JSON.parse(readFileSync(`${FOLDER}/${file}.tokens.json`, 'utf8')) as Node, '', []);
}

/** Colours of one side of a theme by name. */
export function colorsOf(theme: Theme, side: 0 | 1): Map<string, string> {
  return new Map(readTokens(SIDES[theme][side]).map(({ name, css }) => [name, css]));
}

/** The colours of a theme as custom properties on the root. Lengths are left alone: they depend on the density. */
export function themeCss(theme: Theme): string {
  const dark = colorsOf(theme, 1);
  const colors = readTokens(SIDES[theme][0]).map(
    ({ name, css }) => `--care-${name}: light-dark(${css}, ${dark.get(name)});`,
  );
  return `/* care-timeline, theme "${theme}". Made from design tokens; light or dark follows color-scheme. */\n:root {\n${colors.map((line) => `  ${line}\n`).join('')}}\n`;
}
