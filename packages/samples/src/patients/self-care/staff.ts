import type { Placed } from '../../build/index.js';

/** Whom the parts of the story point at. */
export interface SelfCareStaff {
  readonly gp: Placed;
  readonly nurse: Placed;
  readonly physio: Placed;
  readonly ergo: Placed;
}
