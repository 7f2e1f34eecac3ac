import { CLINICAL_STATES, FLAG, KINDS, type ClinicalState } from '@care-timeline/fhir';
import { KIND_GROUPS, type Formatters } from '@care-timeline/ui';
import { Edge, Mark, Scene } from '../scene/scene.js';
import type { LaneMarks } from './lane-marks.js';
import { drawLaneMarks } from './marks-layer.js';
import type { Palette } from './palette.js';

/** What the legend explains, in order. */
export const LEGEND = [
  'point',
  'line',
  'number',
  'ongoing',
  'ended',
  'dotted',
  'hollow',
  'hatched',
  'crossed',
  'struck',
  'unknown',
  'unsafe',
  'names',
  'colors',
] as const;
export type LegendItem = (typeof LEGEND)[number];

/** Size of a sample, CSS pixels. */
export const SAMPLE = { width: 56, height: 22 };

const STATES: Partial<Record<LegendItem, ClinicalState>> = {
  ended: 'past',
  hollow: 'planned',
  hatched: 'paused',
  crossed: 'not-done',
  struck: 'in-error',
  unknown: 'unknown',
};

/** Draws one sample with the layers that draw the timeline, so that the two cannot differ (TLN-16). */
export function drawSample(
  g: CanvasRenderingContext2D,
  item: LegendItem,
  palette: Palette,
  format: Formatters,
): void {
  const { width, height } = SAMPLE;
  g.fillStyle = palette.paper;
  g.fillRect(0, 0, width, height);
  g.textBaseline = 'middle';
  if (item === 'colors') {
    const step = width / KIND_GROUPS.length;
    KIND_GROUPS.forEach((group, i) => {
      g.fillStyle = palette.groups[group].mark;
      g.fillRect(i * step, 4, step - 2, height - 8);
    });
    return;
  }
  const scene = new Scene();
  const middle = width / 2;
  const bar = (edge = 0, soft = 0): number =>
    scene.add(Mark.Bar, 2, width - 2, 0, height, 0, 1, edge, 0, soft);
  if (item === 'point') scene.add(Mark.Symbol, middle - 4, middle + 4, 0, height, 0, 1);
  else if (item === 'line') scene.add(Mark.Line, middle - 1, middle + 1, 0, height, 0, 1);
  else if (item === 'number') scene.add(Mark.Count, 2, width - 2, 0, height, 0, 12);
  else if (item === 'names') {
    scene.add(Mark.Throughout, 0, width, 0, height, -1, 0);
    for (const x of [0, middle]) scene.add(Mark.Name, x, x + middle, 0, height, 0, 1);
  } else if (item === 'ongoing') bar(Edge.EndCut);
  else bar(0, item === 'dotted' ? middle : 0);
  const columns: LaneMarks['columns'] = {
    kind: Uint8Array.of(KINDS.indexOf('medication')),
    clinicalState: Uint8Array.of(CLINICAL_STATES.indexOf(STATES[item] ?? 'current')),
    flags: Uint32Array.of(item === 'unsafe' ? FLAG.UNSAFE : 0),
  };
  const colors = palette.groups.medicines;
  drawLaneMarks(g, { scene, from: 0, to: scene.count, columns, colors, palette, format });
}
