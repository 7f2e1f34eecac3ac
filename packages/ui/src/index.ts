export { VERSION } from './version.js';
export { CareElement } from './element/care-element.js';
export type { CareHost } from './element/care-host.js';
export { defineElement, type DefinableElement } from './element/define.js';
export type { View } from './element/view.js';
export { closestWith, watchInherited } from './element/inherited.js';

export * from './context/care-context.js';
export { ContextController } from './context/context-controller.js';
export * from './events/care-event.js';

export { tokens } from './styles/tokens.js';
export { baseStyles } from './styles/base.js';
export { containedStyles } from './styles/contained.js';
export { COLORS, GROUP_COLORS, allColors, type Shade } from './styles/palette.js';
export { KIND_GROUPS, kindColor, kindGroup, type KindGroup } from './styles/kind-group.js';
export { readColors, watchColors } from './styles/read-colors.js';

export {
  defineStrings,
  type HostCatalogue,
  type SameStrings,
  type StringEntry,
  type Strings,
  type StringTable,
} from './strings/define-strings.js';
export { LANGUAGES, catalogueTag, resolveLang } from './strings/lang.js';
export { counted, plural } from './strings/plural.js';
export { problemText } from './strings/terms/problem-text.js';
export {
  clinicalStateLook,
  clinicalStateWord,
  elementWord,
  innerWord,
  pressingWord,
  reportedWord,
  statusRemarks,
  statusWord,
  terms,
  onlyInZone,
  wordFor,
  type Terms,
} from './strings/terms/terms.js';
export { column, type Row } from './strings/terms/rows.js';

export { Formatters, formattersFor } from './format/formatters.js';
export { readDate, type DateFault, type DateRead } from './format/read-date.js';
export type { DateOptions } from './format/dates.js';
export { conceptText, whereText } from './format/concept-text.js';
export { entryTime, entryTimeAt } from './format/entry-time.js';
export { remarkText, remarkTexts, type RemarkWords } from './format/list-remarks.js';
export { remarkWords } from './elements/remark-words.js';
export { interpretationText, rangeLabel } from './format/interpretation.js';
export type { QuantityOptions } from './format/values.js';
export { alarmLines, alarmOutcome, type AlarmLine } from './format/alarms.js';
export type { TimeUnit } from './format/words.js';
export {
  hostTimeZone,
  isTimeZone,
  utc,
  wallClock,
  wallToInstant,
  zonedMidnight,
  zoneOf,
  type WallClock,
} from './format/zone.js';

export { cssProps, setProps, type CssProps } from './helpers/set-props.js';
export { sanitize } from './helpers/sanitize.js';
export { safeUrl } from './helpers/safe-url.js';
export { LiveAnnouncer } from './helpers/live-announcer.js';
export { CLOCK_STEP } from './element/watch-clock.js';
export { RovingFocusController, type RovingFocusOptions } from './helpers/roving-focus.js';
export { ResizeController, type Size } from './helpers/resize.js';
export { sizeObserver, type SizeObserver } from './helpers/size-observer.js';
export { onEscape, useKey } from './helpers/keys.js';
export {
  attributeIs,
  bringIntoView,
  mediaOf,
  nextFrame,
  viewOf,
  type PageWindow,
} from './platform/platform.js';
export { copyText } from './helpers/copy-text.js';
export { warnOnce } from './helpers/warn.js';

export { kindIcon, clinicalStateIcon, uiIcon } from './icons/icons.js';
export { KIND_PATHS, CLINICAL_STATE_PATHS, UI_PATHS, type UiIcon } from './icons/paths.js';

export { CareState } from './elements/care-state.js';
export { incompleteLoads } from './elements/incomplete-loads.js';
export { CareNotice, CareNoticeActionEvent, type NoticeKind } from './elements/care-notice.js';
export { CareEntryDetail } from './elements/care-entry-detail.js';
export { resolveReference, unresolvedText } from './helpers/references.js';
export { CareSourceBadge } from './elements/care-source-badge.js';
export { sayerMarks } from './strings/terms/said-by.js';
export { inWords, linesInWords } from './elements/in-words.js';
export { sourceLabel } from './elements/source-label.js';

export { EntryWidget, type WidgetContext } from './widget/entry-widget.js';
export type { EntryActions } from './widget/entry-actions.js';
export {
  entryButton,
  entryMarks,
  fact,
  folded,
  heading,
  inErrorList,
  listNotices,
  statusBadge,
  unknownStatusMark,
  type NoticeFacts,
  type Part,
  type StatusPiece,
} from './widget/pieces.js';
export { answeredTitle, valuesText } from './widget/values-text.js';
export { dateField, dateFieldStyles, type DateField } from './widget/date-field.js';
export { trendPicture, type TrendView } from './widget/trend-picture.js';
export { changeText, pointDate, pointText, trendView, type TrendContext } from './widget/trend.js';
