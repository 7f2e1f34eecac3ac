/** Contrast of two colours: WCAG 2.1, by which we are judged, and APCA, which tells more of thin text on dark grounds. */
import { contrast, rgb } from '../../ui/styles/color.js';

export { contrast };

const luminance = (hex: string): number => {
  const [r, g, b] = rgb(hex).map((part) => part ** 2.4) as [number, number, number];
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
  return y < 0.022 ? y + (0.022 - y) ** 1.414 : y;
};

/** Lightness contrast (Lc) of text on a ground, APCA 0.0.98G-4g; positive for dark on light. 60 is read with ease, 75 at length. */
export function apca(text: string, ground: string): number {
  const [t, g] = [luminance(text), luminance(ground)];
  if (Math.abs(g - t) < 0.0005) return 0;
  if (g > t) {
    const c = (g ** 0.56 - t ** 0.57) * 1.14;
    return c < 0.1 ? 0 : (c - 0.027) * 100;
  }
  const c = (g ** 0.65 - t ** 0.62) * 1.14;
  return c > -0.1 ? 0 : (c + 0.027) * 100;
}

const GROUNDS = ['paper', 'raised', 'sunken'];
const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'critical', 'warning', 'positive', 'info'];
const SOFT = ['accent', 'critical', 'warning', 'positive', 'info'];

export interface Pair {
  front: string;
  ground: string;
  /** Least WCAG ratio: 4.5 for text, 3 for edges that carry meaning. */
  least: number;
}

/** Every pair that stands on a screen, from the names of the tokens. */
export function pairsOf(names: Iterable<string>): Pair[] {
  const groups = [...names].filter((name) => /^group-[a-z]+$/.test(name));
  return [
    ...[...TEXTS, ...groups].flatMap((front) => GROUNDS.map((ground) => ({ front, ground, least: 4.5 }))),
    ...[...SOFT, ...groups].flatMap((front) => [
      { front, ground: `${front}-soft`, least: 4.5 },
      { front: 'ink', ground: `${front}-soft`, least: 4.5 },
    ]),
    { front: 'ink-2', ground: 'accent-soft', least: 4.5 },
    { front: 'accent-ink', ground: 'accent', least: 4.5 },
    ...['edge', 'focus'].flatMap((front) => GROUNDS.map((ground) => ({ front, ground, least: 3 }))),
  ];
}
