import type { CSSResultOrNative } from 'lit';
import { hostTimeZone, wallClock } from '../format/zone.js';

interface Styled {
  readonly elementStyles?: readonly CSSResultOrNative[];
}

const waiting = new Set<Styled>();

/**
 * Does in an idle moment what is dear the first time and needs no record: the calendar of the reader's time zone (first use
 * of `Intl` costs a page about 15 ms) and an element's style sheets. A page mostly waits for data just then; where it does not, nothing
 * is lost, for what is ready is not made again.
 */
export function warmUp(type: object): void {
  if (typeof requestIdleCallback !== 'function') return;
  if (waiting.size === 0) requestIdleCallback(run);
  waiting.add(type);
}

function run(): void {
  wallClock(Date.now(), hostTimeZone());
  for (const { elementStyles } of waiting) {
    for (const style of elementStyles ?? []) if ('styleSheet' in style) void style.styleSheet;
  }
  waiting.clear();
}
