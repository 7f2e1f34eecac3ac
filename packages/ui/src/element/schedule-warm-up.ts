import type { CSSResultOrNative } from 'lit';
import { hostTimeZone, wallClock } from '../format/zone.js';
import { FONTS } from '../styles/tokens.js';

interface Warm {
  readonly elementStyles?: readonly CSSResultOrNative[];
  warmUp?(): Iterator<unknown, void>;
}

const steps: (() => void)[] = [calendar, fonts];
let isAsked = false;

/**
 * Does in idle moments what is dear the first time and needs no record: the calendar of the reader's time zone (first use
 * of `Intl` costs a page about 15 ms), the system's fonts, an element's style sheets, and a rehearsal where it has one. A page
 * mostly waits for data just then; where it does not, nothing is lost, for what is ready is not made again.
 */
export function scheduleWarmUp(type: object): void {
  if (typeof requestIdleCallback !== 'function') return;
  const { elementStyles, warmUp } = type as Warm;
  later(() => {
    for (const style of elementStyles ?? []) if ('styleSheet' in style) void style.styleSheet;
    if (warmUp) take(warmUp.call(type));
  });
}

function take(warmUp: Iterator<unknown, void>): void {
  later(() => {
    if (!warmUp.next().done) take(warmUp);
  });
}

/** One step an idle moment. */
function later(step: () => void): void {
  steps.push(step);
  ask();
}

function ask(): void {
  if (isAsked || steps.length === 0) return;
  isAsked = true;
  requestIdleCallback(run);
}

function run(): void {
  isAsked = false;
  const step = steps.shift();
  ask();
  try {
    step?.();
  } catch {
    // What fails here fails again when it is for real, and is told then.
  }
}

function calendar(): void {
  wallClock(Date.now(), hostTimeZone());
}

/** Text off the page looks fonts up as text on it does, and lays nothing out. */
function fonts(): void {
  const g = document.createElement('canvas').getContext('2d');
  if (!g) return;
  for (const font of FONTS) {
    g.font = font;
    g.measureText('a');
  }
}
