/** What the types refuse: this file compiles only while they do. */
import '@care-timeline/elements/define.js';
import type { CareRangeChangeEvent, CareTimeline } from '@care-timeline/elements';

export function mistakes(timeline: CareTimeline, event: CareRangeChangeEvent): void {
  // @ts-expect-error a number is no time zone
  timeline.timeZone = 5;
  // @ts-expect-error the detail holds no such thing
  void event.detail.begin;
  // @ts-expect-error a record takes no such source
  document.querySelector('care-record')!.sources = [{ url: '/patient.json' }];
}
