import type { EntryColumns } from '@care-timeline/record';
import type { PlotLayout } from '../layout/lane-layout.js';
import type { Scale } from '../layout/scale.js';
import { placeBelow } from './labels-below.js';
import { placeLabels, placeStripLabel, type Words } from './labels.js';
import { projectGiven } from './project-given.js';
import { projectDays, projectPoints } from './project-points.js';
import { projectCrowd, projectTrack } from './project-spans.js';
import { projectThroughout } from './project-throughout.js';
import type { Scene } from './scene.js';

/** The visible part of the plot, CSS pixels from the top of the first lane. */
export interface Visible {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Projects the visible lanes into `scene`, which is cleared first. The work grows with pixels, not with entries.
 * Lanes out of view have no marks.
 */
export function buildScene(
  scene: Scene,
  layout: PlotLayout,
  columns: EntryColumns,
  scale: Scale,
  visible: Visible,
  words: Words,
): Scene {
  scene.reset();
  layout.lanes.forEach((lane, i) => {
    scene.laneStart.push(scene.count);
    const top = layout.tops[i]!;
    if (top >= visible.bottom || top + lane.height <= visible.top) return;
    for (const band of lane.bands) {
      const y = top + band.y;
      // Curves do not represent entries: the entry of each value is also among the points.
      if (band.type === 'trend') continue;
      if (y >= visible.bottom || y + band.height <= visible.top) continue;
      if (band.type === 'throughout') {
        projectThroughout(scene, scale, band, columns, y, words);
        continue;
      }
      const from = scene.count;
      switch (band.type) {
        case 'track':
          projectTrack(scene, scale, band.track, columns, y, band.row);
          break;
        case 'given':
          projectGiven(scene, scale, band.given, y, band.height);
          break;
        case 'points':
          projectPoints(scene, scale, band.stream, y, band.height);
          break;
        case 'days':
          projectDays(scene, scale, band.stream, y, band.height);
          break;
        case 'crowd':
          projectCrowd(scene, scale, band.crowd, y, band.height);
          break;
      }
      if (band.type === 'given') placeStripLabel(scene, from, scale.width, words.given(band.given), words);
      else {
        const labels = scene.labels.length;
        placeLabels(scene, from, scene.count, scale.width, words, band.type === 'track' && band.single);
        if (band.type === 'track' && band.labelLines > 0)
          placeBelow(scene, from, labels, y + band.row, band.labelLines, scale.width, words);
      }
    }
  });
  scene.laneStart.push(scene.count);
  return scene;
}
