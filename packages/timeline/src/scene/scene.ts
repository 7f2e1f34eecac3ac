/**
 * Marks to draw for one window: plain columns, no DOM, no colours. Positions are CSS pixels: x from the left edge of
 * the plot, y from the top of the first lane.
 */
export const enum Mark {
  /** An interval wide enough for a bar. One entry. */
  Bar = 0,
  /** A point. One entry. */
  Symbol = 1,
  /** An entry too close to its neighbours for a symbol, or an interval too short for a bar. One entry. */
  Line = 2,
  /** A count in place of entries that are too close to be told apart. */
  Count = 3,
  /** An entry known only to the day, when a day is wide enough to see: somewhere in this range. One entry. */
  Day = 4,
  /** Interval covered by counted intervals. Represents no entry by itself. */
  Cover = 5,
  /** A dose given or dispensed, under its medicine: counted in its own lane. Represents no entry by itself. */
  Given = 6,
  /** Several of those, too close to be told apart. */
  GivenLine = 7,
  /** The bar behind names that hold in the whole window, from edge to edge. Represents no entry by itself. */
  Throughout = 8,
  /** An entry that holds in the whole window, named on such a bar. One entry. */
  Name = 9,
}

/** How the ends of a bar are drawn (bit flags). */
export const enum Edge {
  /** Started before the window or at an unknown time: no start symbol. */
  StartCut = 1,
  /** Ends after the window or is ongoing: no end symbol (TLN-04). */
  EndCut = 2,
}

const FIRST_SIZE = 1024;

export class Scene {
  count = 0;
  type = new Uint8Array(FIRST_SIZE);
  edge = new Uint8Array(FIRST_SIZE);
  x0 = new Float32Array(FIRST_SIZE);
  x1 = new Float32Array(FIRST_SIZE);
  y = new Float32Array(FIRST_SIZE);
  height = new Float32Array(FIRST_SIZE);
  /** Width of the uncertain part at the start and end of a bar (TLN-10). */
  softStart = new Float32Array(FIRST_SIZE);
  softEnd = new Float32Array(FIRST_SIZE);
  /** Record row; for a count, that of its first entry; -1 if a count has no single first entry. */
  row = new Int32Array(FIRST_SIZE);
  /** Record row of the last entry of a count, otherwise the same as `row`. */
  last = new Int32Array(FIRST_SIZE);
  /** Number of entries that the mark represents. */
  entries = new Uint32Array(FIRST_SIZE);
  /** Marks of lane i are laneStart[i] .. laneStart[i + 1] - 1. */
  readonly laneStart: number[] = [];

  readonly labels: Label[] = [];

  reset(): void {
    this.count = 0;
    this.laneStart.length = 0;
    this.labels.length = 0;
  }

  add(
    type: Mark,
    x0: number,
    x1: number,
    y: number,
    height: number,
    row: number,
    entries: number,
    edge = 0,
    softStart = 0,
    softEnd = 0,
  ): number {
    const at = this.count++;
    if (at === this.type.length) this.#grow();
    this.type[at] = type;
    this.edge[at] = edge;
    this.x0[at] = x0;
    this.x1[at] = x1;
    this.y[at] = y;
    this.height[at] = height;
    this.row[at] = row;
    this.last[at] = row;
    this.entries[at] = entries;
    this.softStart[at] = softStart;
    this.softEnd[at] = softEnd;
    return at;
  }

  #grow(): void {
    const size = this.type.length * 2;
    const bytes = (old: Uint8Array): Uint8Array<ArrayBuffer> => {
      const grown = new Uint8Array(size);
      grown.set(old);
      return grown;
    };
    const floats = (old: Float32Array): Float32Array<ArrayBuffer> => {
      const grown = new Float32Array(size);
      grown.set(old);
      return grown;
    };
    this.type = bytes(this.type);
    this.edge = bytes(this.edge);
    this.x0 = floats(this.x0);
    this.x1 = floats(this.x1);
    this.y = floats(this.y);
    this.height = floats(this.height);
    this.softStart = floats(this.softStart);
    this.softEnd = floats(this.softEnd);
    const row = new Int32Array(size);
    row.set(this.row);
    this.row = row;
    const last = new Int32Array(size);
    last.set(this.last);
    this.last = last;
    const entries = new Uint32Array(size);
    entries.set(this.entries);
    this.entries = entries;
  }
}

/** Whether a mark is a count. */
export const isNumber = ({ type, entries }: Scene, i: number): boolean =>
  type[i] === Mark.Count || (type[i] === Mark.Day && entries[i]! > 1);

export interface Label {
  readonly x: number;
  /** Vertical middle of the text. */
  readonly y: number;
  /** The full text, or '…' (TLN-05). */
  readonly text: string;
  /** Mark that the label belongs to. */
  readonly mark: number;
  /** Labels a row of given and dispensed doses, in a smaller font than entry labels. */
  readonly small?: true;
}

/**
 * Number of entries represented by the marks of each lane. Equals the number of the lane's entries in the window
 * (TLN-07).
 */
export function entriesDrawn(scene: Scene): number[] {
  return scene.laneStart.slice(0, -1).map((from, lane) => {
    let sum = 0;
    for (let i = from; i < scene.laneStart[lane + 1]!; i++) sum += scene.entries[i]!;
    return sum;
  });
}
