import type { Placed } from '../../build/index.js';

/** Whom the parts of the story point at. */
export interface NursingHomeStaff {
  readonly home: Placed;
  readonly doctor: Placed;
  readonly nurse: Placed;
  readonly contact: Placed;
  readonly son: Placed;
}
