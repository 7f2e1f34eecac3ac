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
 * In idle moments, does work that is expensive the first time and needs no record: the calendar of the user's time
 * zone (first use of `Intl` costs a page about 15 ms), system fonts, an element's style sheets, and a trial rendering
 * if it has one. A page is usually waiting for data at this point; if it is not, nothing is lost, because finished
 * work is not repeated.
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

/** One step per idle moment. */
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
    // Anything that fails here fails again in actual use, and is reported then.
  }
}

function calendar(): void {
  wallClock(Date.now(), hostTimeZone());
}

/** Off-page text triggers the same font lookup as text on the page, without any layout. */
function fonts(): void {
  const g = document.createElement('canvas').getContext('2d');
  if (!g) return;
  for (const font of FONTS) {
    g.font = font;
    g.measureText('a');
  }
}
