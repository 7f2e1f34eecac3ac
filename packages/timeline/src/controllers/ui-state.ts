import type { Kind } from '@care-timeline/fhir';
import type { ViewName } from '../templates/toolbar.js';

export type Popup = 'kinds' | 'keys' | 'undated' | '';

/** What the reader has opened and unfolded. None of it is the host's business, so none of it is a property. */
export interface UiState {
  readonly shows: ViewName;
  readonly popup: Popup;
  readonly expanded: readonly Kind[];
  readonly allCurves: readonly Kind[];
  readonly showInError: boolean;
  /** Key of the entry in the detail panel. */
  readonly detail: string;
}

export const firstUiState: UiState = {
  shows: 'timeline',
  popup: '',
  expanded: [],
  allCurves: [],
  showInError: false,
  detail: '',
};
