import { describe, expect, it } from 'vitest';
import { ELLIPSIS, placeLabels } from '../../../packages/timeline/src/scene/labels.js';
import { placeBelow } from '../../../packages/timeline/src/scene/labels-below.js';
import { Edge, Mark, Scene } from '../../../packages/timeline/src/scene/scene.js';

const WIDTH = 400;
const words = {
  title: (row: number) => ['Furosemid', 'Metoprolol', 'Paracet'][row]!,
  given: () => '',
  width: (text: string) => text.length * 6,
};

/** Labels of bars from left to right, as [text, x]. */
function place(...bars: readonly (readonly [number, number])[]): [string, number][] {
  const scene = new Scene();
  scene.reset();
  bars.forEach(([x0, x1], row) => scene.add(Mark.Bar, x0, x1, 0, 20, row, 1));
  placeLabels(scene, 0, scene.count, WIDTH, words);
  return scene.labels.map(({ text, x }) => [text, x]);
}

describe('labels', () => {
  it('TLN-05 TLN-08 what began lately is named before its bar, whole', () => {
    expect(place([370, 400])).toEqual([['Furosemid', 370 - 4 - 54]]);
  });

  it('TLN-05 a label before its bar keeps away from what stands before it, or is "…"', () => {
    expect(place([0, 310], [370, 400])).toEqual([
      ['Furosemid', 6],
      [ELLIPSIS, 376],
    ]);
  });

  it('TLN-05 and from the label behind the bar before it', () => {
    // "Furosemid" is written behind its bar, up to 78 px.
    const [first, second] = place([0, 20], [150, 160], [165, 400]);
    expect(first).toEqual(['Furosemid', 24]);
    expect(second).toEqual(['Paracet', 171]);
  });

  it('TLN-05 TLN-08 what goes on is "…" where there is room for no more, before its bar', () => {
    const scene = new Scene();
    scene.reset();
    scene.add(Mark.Bar, 30, 40, 0, 20, 0, 1, Edge.EndCut);
    placeLabels(scene, 0, 1, 40, { ...words, width: (text) => text.length * 10 });
    expect(scene.labels.map(({ text, x }) => [text, x])).toEqual([[ELLIPSIS, 30 - 4 - 10]]);
  });

  it('TLN-08 a row whose marks have no room is named before the first of them, by what its entries share', () => {
    const titles = ['Morfin injeksjon 20 mg', 'Morfin injeksjon 40 mg', 'Morfin injeksjon 40 mg'];
    const row = (single: boolean, character = 16): [string, number][] => {
      const scene = new Scene();
      scene.reset();
      for (const [at, x] of [340, 352, 364].entries()) scene.add(Mark.Bar, x, x + 10, 0, 20, at, 1);
      const named = { ...words, title: (at: number) => titles[at]! };
      placeLabels(
        scene,
        0,
        scene.count,
        WIDTH,
        { ...named, width: (text) => text.length * character },
        single,
      );
      return scene.labels.map(({ text, x }) => [text, x]);
    };
    const shared = 'Morfin injeksjon';
    expect(row(true)).toEqual([[shared, 340 - 4 - shared.length * 16]]);
    expect(row(false)).toEqual([]);
    expect(row(true, 40)).toEqual([[ELLIPSIS, 340 - 4 - 40]]);
  });
});

describe('labels below their bars', () => {
  const titles = ['Furosemid', 'Nøkkelboks ved inngangsdøra', 'Hund'];
  const named = { ...words, title: (row: number) => titles[row]! };
  const below = (width: number, lines: number, ...bars: readonly (readonly [number, number, number])[]) => {
    const scene = new Scene();
    scene.reset();
    for (const [row, x0, x1] of bars) scene.add(Mark.Bar, x0, x1, 0, 20, row, 1);
    placeLabels(scene, 0, scene.count, width, named);
    placeBelow(scene, 0, 0, 20, lines, width, named);
    return scene.labels.map(({ text, x, mark }) => [text, x, mark]);
  };

  it('TLN-05 what would be "…" is written whole below its bar; what has room stays in it', () => {
    expect(below(200, 1, [0, 0, 100], [1, 100, 200])).toEqual([
      ['Furosemid', 6, 0],
      ['Nøkkelboks ved inngangsdøra', 200 - 27 * 6, 1],
    ]);
    expect(below(200, 1, [1, 0, 200])).toEqual([['Nøkkelboks ved inngangsdøra', 6, 0]]);
  });

  it('TLN-05 a text wider than the plot is wrapped between words; without lines it stays "…"', () => {
    expect(below(120, 2, [1, 0, 120])).toEqual([
      ['Nøkkelboks ved', 0, 0],
      ['inngangsdøra', 0, 0],
    ]);
    expect(below(120, 1, [1, 0, 120])).toEqual([[ELLIPSIS, 6, 0]]);
  });

  it('TLN-05 two texts never lie over each other', () => {
    const two = below(170, 2, [1, 0, 80], [1, 80, 170]);
    expect(two.map(([text]) => text)).toEqual(Array<string>(2).fill('Nøkkelboks ved inngangsdøra'));
    expect(below(170, 1, [1, 0, 80], [1, 80, 170]).map(([text]) => text)).toContain(ELLIPSIS);
  });
});
