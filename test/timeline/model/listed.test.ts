import { describe, expect, it } from 'vitest';
import { listedMarks, MAX_LISTED } from '../../../packages/timeline/src/scene/listed-marks.js';
import { Mark, Scene } from '../../../packages/timeline/src/scene/scene.js';

/** A scene with so many marks in each lane. */
function sceneOf(...counts: readonly number[]): Scene {
  const scene = new Scene();
  let row = 0;
  for (const count of counts) {
    scene.laneStart.push(scene.count);
    for (let i = 0; i < count; i++) scene.add(Mark.Symbol, i, i + 8, 0, 20, row++, 1);
  }
  scene.laneStart.push(scene.count);
  return scene;
}

describe('the list that assistive technology reads', () => {
  it('A11Y-01 has as many as it may, lane by lane, every lane its first ones', () => {
    const counts = [1, 100, 3, 0, 100, ...Array.from({ length: 15 }, () => 2)];
    const scene = sceneOf(...counts);
    const listed = listedMarks(scene);
    expect(listed.length).toBe(MAX_LISTED);
    expect([...listed].sort((a, b) => a - b)).toEqual(listed);
    counts.forEach((count, lane) => {
      const own = listed.filter(
        (mark) => mark >= scene.laneStart[lane]! && mark < scene.laneStart[lane + 1]!,
      );
      expect(own.length).toBeGreaterThanOrEqual(Math.min(count, 2));
      expect(own).toEqual(own.map((_, i) => scene.laneStart[lane]! + i));
    });
    expect(listedMarks(sceneOf(1, 2, 3)).length).toBe(6);
    expect(listedMarks(sceneOf(...Array.from({ length: 60 }, () => 1))).length).toBe(MAX_LISTED);
  });
});
