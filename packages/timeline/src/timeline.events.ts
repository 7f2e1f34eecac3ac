/** Events of `<care-timeline>`. They are shared by all widgets and defined in the ui package. */
export {
  CareAsOfChangeEvent,
  CareOpenEvent,
  CareRangeChangeEvent,
  CareRangeSettleEvent,
  CareSelectEvent,
  type CareOpenDetail,
  type CareRangeDetail,
  type CareSelectDetail,
} from '@care-timeline/ui';
