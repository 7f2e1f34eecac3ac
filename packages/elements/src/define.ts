import { CareTimeline } from '@care-timeline/timeline';
import { CareRecord } from './care-record/care-record.js';

CareTimeline.define();
CareRecord.define();
