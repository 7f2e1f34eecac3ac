const MINUTE = 60_000;

/** How often a widget is drawn anew only because time has passed, ms: a timeline draws "now" on its axis. */
export const CLOCK_STEP = { plain: 5 * MINUTE, minute: MINUTE } as const;

/**
 * Calls `tick` each time the clock enters another period of `step` ms: on the turn of the period, or as soon as the
 * page is seen again. A hidden page is left alone.
 *
 * @returns a function that stops it
 */
export function watchClock(document: Document, step: number, tick: () => void): () => void {
  const periodNow = (): number => Math.floor(Date.now() / step);
  let period = periodNow();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    if (document.hidden) return;
    timer = setTimeout(look, step - (Date.now() % step) + 1);
    if (period === periodNow()) return;
    period = periodNow();
    tick();
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
