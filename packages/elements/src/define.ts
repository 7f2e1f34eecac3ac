import '@care-timeline/care-plan/define.js';
import '@care-timeline/medication-list/define.js';
import '@care-timeline/summary/define.js';
import '@care-timeline/timeline/define.js';
import { CareRecord } from './care-record/care-record.js';

CareRecord.define();

declare global {
  interface HTMLElementTagNameMap {
    'care-record': CareRecord;
  }
}
