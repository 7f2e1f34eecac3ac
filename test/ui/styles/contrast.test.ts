import { describe, expect, it } from 'vitest';
import { KINDS } from '@care-timeline/fhir';
import { KIND_GROUPS, kindColor, kindGroup } from '../../../packages/ui/src/styles/kind-group.js';
import { COLORS, GROUP_COLORS, allColors, type Shade } from '../../../packages/ui/src/styles/palette.js';
import { VISIONS, contrast, distance } from './color.js';

const GROUNDS = ['paper', 'raised', 'sunken'] as const;
const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'critical', 'warning', 'positive', 'info'] as const;
const ON_SOFT = [
  ['ink', 'accent-soft'],
  ['ink-2', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['ink', 'critical-soft'],
  ['critical', 'critical-soft'],
  ['ink', 'warning-soft'],
  ['warning', 'warning-soft'],
  ['ink', 'positive-soft'],
  ['positive', 'positive-soft'],
  ['ink', 'info-soft'],
  ['info', 'info-soft'],
  ['accent-ink', 'accent'],
] as const;

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s', (_theme, side) => {
  const color = (name: keyof typeof COLORS): string => (COLORS[name] as Shade)[side];

  it('A11Y-01 every text meets 4.5:1 on every ground', () => {
    for (const text of TEXTS) {
      for (const ground of GROUNDS) {
        expect(contrast(color(text), color(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const [text, ground] of ON_SOFT) {
      expect(contrast(color(text), color(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('A11Y-01 edges and the focus ring meet 3:1 on every ground', () => {
    for (const mark of ['edge', 'focus', 'accent'] as const) {
      for (const ground of GROUNDS) {
        expect(contrast(color(mark), color(ground)), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('A11Y-01 group colours are text colours on every ground and on their own fill, and ink is on the fill', () => {
    for (const group of KIND_GROUPS) {
      const { mark, soft } = GROUP_COLORS[group];
      for (const ground of [...GROUNDS.map(color), soft[side]]) {
        expect(contrast(mark[side], ground), `${group} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(color('ink'), soft[side]), `ink on ${group}-soft`).toBeGreaterThanOrEqual(7);
    }
  });

  it('TLN-03 groups stay apart for colour-blind readers', () => {
    for (const vision of VISIONS) {
      for (const a of KIND_GROUPS) {
        for (const b of KIND_GROUPS) {
          if (a >= b) continue;
          const apart = distance(GROUP_COLORS[a].mark[side], GROUP_COLORS[b].mark[side], vision);
          expect(apart, `${a} and ${b}, ${vision}`).toBeGreaterThan(12);
        }
      }
    }
  });
});

describe('groups', () => {
  it('every kind has a group, and every group a colour token', () => {
    const names = Object.keys(allColors());
    for (const kind of KINDS) {
      expect(KIND_GROUPS).toContain(kindGroup(kind));
      expect(names).toContain(kindColor(kind).slice(3));
      expect(names).toContain(kindColor(kind, true).slice(3));
    }
  });
});
