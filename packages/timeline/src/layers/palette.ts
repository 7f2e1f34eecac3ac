import type { Kind } from '@care-timeline/fhir';
import { kindGroup, KIND_GROUPS, mediaOf, readColors, viewOf, type KindGroup } from '@care-timeline/ui';

/** Colours of one group of kinds, as canvas colour values. */
export interface GroupColors {
  readonly mark: string;
  readonly soft: string;
}

/** The current theme, read once and used for every frame until it changes. */
export interface Palette {
  readonly paper: string;
  readonly sunken: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly edge: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly warning: string;
  readonly critical: string;
  /** With forced colours there are no soft fills: bars are drawn with edges instead. */
  readonly outlined: boolean;
  readonly groups: Readonly<Record<KindGroup, GroupColors>>;
  /** CSS font of labels and counts. */
  readonly font: string;
  readonly strongFont: string;
  readonly smallFont: string;
}

const NAMES = [
  'paper',
  'sunken',
  'ink',
  'ink-2',
  'ink-3',
  'line',
  'edge',
  'accent',
  'accent-ink',
  'warning',
  'critical',
] as const;

export function readPalette(root: ShadowRoot): Palette {
  const groupNames = KIND_GROUPS.flatMap((group) => [`group-${group}`, `group-${group}-soft`]);
  const colors: Record<string, string> = readColors(root, [...NAMES, ...groupNames]);
  const outlined = mediaOf(root, '(forced-colors: active)')?.matches ?? false;
  const style = viewOf(root).getComputedStyle(root.host);
  const size = Math.max(11, Math.round(parseFloat(style.fontSize) * 0.8667));
  return {
    paper: colors['paper']!,
    sunken: colors['sunken']!,
    ink: colors['ink']!,
    ink2: colors['ink-2']!,
    ink3: colors['ink-3']!,
    line: outlined ? 'GrayText' : colors['line']!,
    edge: colors['edge']!,
    accent: colors['accent']!,
    accentInk: colors['accent-ink']!,
    warning: colors['warning']!,
    critical: colors['critical']!,
    outlined,
    groups: Object.fromEntries(
      KIND_GROUPS.map((group) => [
        group,
        { mark: colors[`group-${group}`]!, soft: colors[`group-${group}-soft`]! },
      ]),
    ) as Record<KindGroup, GroupColors>,
    font: `400 ${size}px ${style.fontFamily}`,
    strongFont: `600 ${size}px ${style.fontFamily}`,
    smallFont: `500 ${Math.max(10, size - 2)}px ${style.fontFamily}`,
  };
}

export const colorsOf = (palette: Palette, kind: Kind): GroupColors => palette.groups[kindGroup(kind)];
