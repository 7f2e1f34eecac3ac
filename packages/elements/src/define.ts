import '@care-timeline/care-plan/define.js';
import '@care-timeline/medication-list/define.js';
import '@care-timeline/summary/define.js';
import '@care-timeline/timeline/define.js';
import { CareEntryDetail, CareNotice, CareSourceBadge, CareState } from '@care-timeline/ui';
import { CareRecord } from './care-record/care-record.js';

for (const element of [CareRecord, CareEntryDetail, CareNotice, CareSourceBadge, CareState]) element.define();

declare global {
  interface HTMLElementTagNameMap {
    'care-record': CareRecord;
  }
}
