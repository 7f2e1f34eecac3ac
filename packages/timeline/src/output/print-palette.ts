import { allColors, KIND_GROUPS, type KindGroup } from '@care-timeline/ui';
import type { GroupColors, Palette } from '../layers/palette.js';

/** Paper is white, whatever the theme on screen. Fonts are kept. */
export function printPalette(screen: Palette): Palette {
  const colors = allColors();
  const light = (name: string): string => colors[name]![0];
  return {
    ...screen,
    paper: '#fff',
    sunken: light('sunken'),
    ink: light('ink'),
    ink2: light('ink-2'),
    ink3: light('ink-3'),
    line: light('line'),
    edge: light('edge'),
    accent: light('accent'),
    accentInk: light('accent-ink'),
    warning: light('warning'),
    critical: light('critical'),
    groups: Object.fromEntries(
      KIND_GROUPS.map((group) => [
        group,
        { mark: light(`group-${group}`), soft: light(`group-${group}-soft`) },
      ]),
    ) as Record<KindGroup, GroupColors>,
  };
}
