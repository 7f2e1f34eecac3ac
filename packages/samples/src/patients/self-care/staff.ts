import type { Placed } from '../../build/index.js';

/** People that the parts of the story refer to. */
export interface SelfCareStaff {
  readonly gp: Placed;
  readonly nurse: Placed;
  readonly physio: Placed;
  readonly ergo: Placed;
}
