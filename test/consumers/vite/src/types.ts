/** What the types refuse: this file compiles only while they do. */
import '@care-timeline/timeline/define.js';

export function mistakes(): void {
  const timeline = document.querySelector('care-timeline')!;
  // @ts-expect-error a number is no list of periods
  timeline.periods = 5;
  timeline.addEventListener('care-range-change', (event) => {
    // @ts-expect-error the detail holds no such thing
    void event.detail.begin;
  });
}
