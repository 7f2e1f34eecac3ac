import { KIND_GROUPS, type KindGroup } from './kind-group.js';

/** A colour for light and for dark. */
export type Shade = readonly [light: string, dark: string];

/**
 * Our colours. Neutral paper, one accent; test/ui/styles/contrast.test.ts checks that every pair of text and
 * background meets WCAG AA in both themes. Each is private `--_name`, and a host may override it as `--care-name`.
 */
export const COLORS = {
  /** Widget background. */
  paper: ['#fdfdfb', '#14191b'],
  /** Panels and inputs on the paper. */
  raised: ['#ffffff', '#1b2225'],
  /** Headers, wells, the future part of a timeline. */
  sunken: ['#f3f3ef', '#0e1214'],
  /** Text: primary, secondary and tertiary. All meet AA on all three backgrounds. */
  ink: ['#1a2327', '#e8ecec'],
  'ink-2': ['#45525a', '#b9c4c8'],
  'ink-3': ['#5b686e', '#9aa7ac'],
  /** Hairlines; decorative only. */
  line: ['#dfe1dc', '#2d363a'],
  /** Borders of inputs and marks that carry meaning: 3:1 on every background. */
  edge: ['#7d898e', '#76848a'],
  accent: ['#0b5563', '#7fc7d4'],
  'accent-ink': ['#ffffff', '#06252c'],
  'accent-soft': ['#e2eff1', '#16343b'],
  focus: ['#0a6478', '#8fd6e3'],
  critical: ['#9a1b2f', '#f2a0a3'],
  'critical-soft': ['#fbeaea', '#3a1a1e'],
  warning: ['#774800', '#e8bf74'],
  'warning-soft': ['#fcf2db', '#33270f'],
  positive: ['#245c3c', '#8fcfa8'],
  'positive-soft': ['#e6f2ea', '#15301f'],
  info: ['#0b5563', '#7fc7d4'],
  'info-soft': ['#e2eff1', '#16343b'],
} as const satisfies Readonly<Record<string, Shade>>;

/**
 * Groups of entry kinds: muted colours that differ in lightness as well as hue, so that colour-blind users can tell
 * them apart (checked in the contrast test with simulated protanopia, deuteranopia and tritanopia). The colour first,
 * then the fill.
 */
export const GROUP_COLORS: Readonly<Record<KindGroup, { readonly mark: Shade; readonly soft: Shade }>> = {
  alerts: { mark: ['#a5402f', '#f08a76'], soft: ['#f9e7e3', '#3d201b'] },
  problems: { mark: ['#5c3167', '#e6c0f6'], soft: ['#f1e8f3', '#33213a'] },
  contacts: { mark: ['#25609a', '#84a4ee'], soft: ['#e4ecf6', '#1c2840'] },
  medicines: { mark: ['#06524a', '#9fdfd0'], soft: ['#dcefea', '#15352f'] },
  measurements: { mark: ['#8a5506', '#f5ba6b'], soft: ['#f8eed9', '#37280f'] },
  plans: { mark: ['#3a460d', '#c6dca5'], soft: ['#eaefda', '#262f16'] },
  documents: { mark: ['#5a656c', '#97a2ab'], soft: ['#ebedec', '#283034'] },
};

/** Every colour token by name, including groups. */
export function allColors(): Record<string, Shade> {
  const all: Record<string, Shade> = { ...COLORS };
  for (const group of KIND_GROUPS) {
    all[`group-${group}`] = GROUP_COLORS[group].mark;
    all[`group-${group}-soft`] = GROUP_COLORS[group].soft;
  }
  return all;
}
