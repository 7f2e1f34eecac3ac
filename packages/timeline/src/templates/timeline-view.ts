import type { ClinicalEntry, Kind } from '@care-timeline/fhir';
import type { LiveAnnouncer, Terms, View } from '@care-timeline/ui';
import type { Palette } from '../layers/palette.js';
import type { Period, Range } from '../model/range.js';
import type { Frame, Popup, UiState, ViewName } from '../model/ui-state.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import type { CareOpenEvent } from '../timeline.events.js';
import type { TimelineStrings } from '../timeline.strings.js';
import type { ContentMenuActions } from './content-menu.js';
import type { KeyboardHost } from './keys.js';
import type { LaneTitlesActions } from './lane-titles.js';
import type { NoticesActions } from './notices.js';
import type { OverviewActions } from './overview.js';
import type { TableState } from './table.js';
import type { ToolbarActions } from './toolbar.js';
import { windowText } from './window-text.js';

/** Everything that one render of the timeline shows. */
export interface TimelineView {
  readonly view: View;
  readonly model: TimelineModel | undefined;
  readonly strings: TimelineStrings;
  readonly terms: Terms;
  readonly range: Range;
  readonly inView: readonly number[];
  readonly frame: Frame;
  /** Colours of the picture; reads styles. */
  readonly palette: () => Palette;
  readonly ui: UiState;
  readonly search: string;
  readonly kinds: readonly Kind[] | undefined;
  readonly periods: readonly Period[];
  readonly canBack: boolean;
  readonly canForward: boolean;
  readonly selected: string;
  readonly detail: ClinicalEntry | undefined;
  /** Whether the open entry shows its FHIR JSON. */
  readonly developer: boolean;
  /** What has changed since a date, in words; empty if not requested. */
  readonly changed: string;
  readonly table: TableState;
  readonly announcer: LiveAnnouncer;
  /** Loads everything in the window; absent if nothing can load it. */
  readonly load: (() => void) | undefined;
  readonly actions: TimelineActions;
}

export interface TimelineActions
  extends
    KeyboardHost,
    OverviewActions,
    LaneTitlesActions,
    ContentMenuActions,
    Pick<ToolbarActions, 'period' | 'jump' | 'search'>,
    Pick<NoticesActions, 'showInError'> {
  showAs(view: ViewName): void;
  toggle(what: Popup): void;
  closePopup(): void;
  /** A notice button was used, and may have disappeared with its notice. */
  noticed(): void;
  openRow(row: number): void;
  closeDetail(): void;
  /** Shows only entries that belong to a contact; an empty key shows everything again. */
  contact(key: string): void;
  openReference(event: CareOpenEvent): void;
  focused(event: FocusEvent): void;
  blurred(): void;
  plotScrolled(): void;
  /** Copies the contents of the window as text. */
  copy(): void;
  print(): void;
}

/** The period of the window, in words. */
export const rangeText = ({ strings, view, range }: TimelineView): string =>
  windowText(range, strings, view.format);
