// With the oldest compiler that is supported, and every declaration checked.
import '@care-timeline/elements/define.js';
import '@care-timeline/timeline/define.js';
import { PatientRecord, type CareTimeline } from '@care-timeline/elements';
import type { CareProps } from '@care-timeline/elements/jsx.js';
import type { CareAlerts } from '@care-timeline/summary';

const timeline: CareTimeline = document.querySelector('care-timeline')!;
timeline.record = new PatientRecord();
timeline.addEventListener('care-range-change', (event) => {
  const start: string = event.detail.start;
  // @ts-expect-error: a text, not a number.
  const wrong: number = event.detail.start;
  return [start, wrong];
});
export const alerts: CareAlerts | null = document.querySelector('care-alerts');
export const props: CareProps<'care-timeline'> = { view: 'table', 'time-zone': 'Europe/Oslo' };
// @ts-expect-error: there is no such view.
export const wrong: CareProps<'care-timeline'> = { view: 'tabel' };
