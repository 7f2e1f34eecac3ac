/**
 * The page that a timeline benchmark measures: `<care-timeline>` from its public entry points, behind the interface
 * that every contender of the rig has. Everything from the events to the picture is inside the measured calls.
 */
import '@care-timeline/timeline/define.js';
import type { CareTimeline } from '@care-timeline/timeline';
import { EventsRecord, KIND_OF, type BenchEvent, type BenchLane } from './events-record.js';

const LIFE = [Date.UTC(1935, 0, 1), Date.UTC(2025, 0, 1)] as const;

let timeline: CareTimeline | undefined;

const contender = {
  name: 'care-timeline',
  async mount(events: readonly BenchEvent[], _lanes: readonly BenchLane[]): Promise<void> {
    const element = document.createElement('care-timeline');
    element.lang = 'en';
    element.classList.add('bench');
    element.record = new EventsRecord(events, LIFE[1]);
    element.start = new Date(LIFE[0]).toISOString();
    element.end = new Date(LIFE[1]).toISOString();
    document.getElementById('root')!.append(element);
    timeline = element;
    await element.drawComplete;
  },
  zoomTo: (start: number, end: number): Promise<void> => timeline!.zoomTo(start, end),
  panBy: (fraction: number): Promise<void> => timeline!.panBy(fraction),
  filter: (lanes: readonly string[]): Promise<void> =>
    timeline!.showKinds(lanes.map((lane) => KIND_OF[lane]!)),
  async destroy(): Promise<void> {
    timeline?.remove();
    timeline = undefined;
  },
};

declare global {
  interface Window {
    contender: typeof contender;
  }
}
window.contender = contender;
