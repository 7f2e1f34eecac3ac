import type { Placed } from '../../build/index.js';

/** People that the parts of the story refer to. */
export interface NursingHomeStaff {
  readonly home: Placed;
  readonly doctor: Placed;
  readonly nurse: Placed;
  readonly contact: Placed;
  readonly son: Placed;
}
