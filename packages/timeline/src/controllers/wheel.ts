/** CSS pixels per pixel, line and page of wheel movement. */
const WHEEL_UNIT = [1, 16, 400];
/** Zoom per CSS pixel of wheel movement, and the maximum per event, as powers of two. */
const WHEEL_ZOOM = 0.01;
const MAX_ZOOM = 0.6;

const unitOf = (event: WheelEvent): number => WHEEL_UNIT[event.deltaMode] ?? 1;

/** How far a wheel event zooms in, as a power of two: negative to zoom out. */
export const wheelPower = (event: WheelEvent): number =>
  Math.max(-MAX_ZOOM, Math.min(MAX_ZOOM, -event.deltaY * unitOf(event) * WHEEL_ZOOM));

/** How far a wheel event moves sideways, CSS pixels; 0 if it moves up or down. Shift turns a wheel on its side. */
export function wheelSideways(event: WheelEvent): number {
  const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
  return Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY) ? sideways * unitOf(event) : 0;
}
