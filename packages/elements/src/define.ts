import { CareMedicationList } from '@care-timeline/medication-list';
import { CareTimeline } from '@care-timeline/timeline';
import { CareRecord } from './care-record/care-record.js';

CareTimeline.define();
CareMedicationList.define();
CareRecord.define();
