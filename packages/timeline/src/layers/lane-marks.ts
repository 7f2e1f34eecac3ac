import type { EntryColumns } from '@care-timeline/record';
import type { Formatters } from '@care-timeline/ui';
import type { Scene } from '../scene/scene.js';
import type { GroupColors, Palette } from './palette.js';

/** The marks [from, to) of a scene that belong to one lane, and what is needed to draw them. */
export interface LaneMarks {
  readonly scene: Scene;
  readonly from: number;
  readonly to: number;
  readonly columns: Pick<EntryColumns, 'kind' | 'clinicalState' | 'flags'>;
  readonly colors: GroupColors;
  readonly palette: Palette;
  readonly format: Formatters;
}

/** Space above and below a bar within its row, CSS pixels. */
export const BAR_INSET = 2;
