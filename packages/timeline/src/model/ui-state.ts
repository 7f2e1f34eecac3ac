import type { Kind, ClinicalState } from '@care-timeline/fhir';
import type { CareFilter } from '@care-timeline/ui';

export type ViewName = 'timeline' | 'table';

/** The room from side to side: `menus` shortens the toolbar, `narrow` also puts lane titles above their lanes. */
export type Frame = 'wide' | 'menus' | 'narrow';

export type Popup = 'kinds' | 'more' | 'keys' | 'undated' | 'outside' | 'members' | '';

/** What the user has opened and expanded. None of it concerns the host, so none of it is a property. */
export interface UiState {
  readonly shows: ViewName;
  /** The browser gives no canvas to draw on. */
  readonly noPicture: boolean;
  readonly popup: Popup;
  readonly expanded: readonly Kind[];
  readonly allCurves: readonly Kind[];
  /** Order of the lanes; kinds not listed follow in their usual order. */
  readonly order: readonly Kind[];
  /** Ids of the sources shown; undefined for all. */
  readonly sources: readonly string[] | undefined;
  readonly clinicalStates: readonly ClinicalState[] | undefined;
  /** Names of the authors shown; undefined for all. */
  readonly authors: readonly string[] | undefined;
  /** Key of the contact whose entries are shown; empty for all. */
  readonly contact: string;
  readonly showInError: boolean;
  /** Record rows in the list opened from a count. */
  readonly members: readonly number[];
  /** Key of the entry in the detail panel. */
  readonly detail: string;
}

export const firstUiState: UiState = {
  shows: 'timeline',
  noPicture: false,
  popup: '',
  expanded: [],
  allCurves: [],
  order: [],
  sources: undefined,
  clinicalStates: undefined,
  authors: undefined,
  contact: '',
  showInError: false,
  members: [],
  detail: '',
};

/**
 * Whether kinds, sources, clinical states or authors were filtered: the notice and the copied or printed text must
 * agree (MED-24).
 */
export function isFiltered(
  { sources, clinicalStates, authors }: UiState,
  kinds: readonly Kind[] | undefined,
  shared: CareFilter,
): boolean {
  return !!(kinds ?? sources ?? clinicalStates ?? authors ?? shared.sources);
}
