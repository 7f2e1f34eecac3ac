/** A pointer that moves less than this counts as a click, CSS pixels. */
export const SLACK = 4;

/**
 * Keeps the drags of d3-zoom and d3-brush honest on one element, before either of them sees the events:
 *
 * - A button that was released where no event told of it, such as outside a frame, ends the drag at the next movement.
 * - A finger that moves up or down first scrolls the page: both libraries would take every movement for themselves.
 *
 * @returns a function that removes the listeners
 */
export function guardPress(element: HTMLElement): () => void {
  let from: { readonly x: number; readonly y: number } | undefined;
  let taken = false;
  let release = (): void => undefined;

  const pressed = (event: MouseEvent): void => {
    release();
    const { view } = event;
    if (!view || event.button !== 0) return;
    const moved = (move: MouseEvent): void => {
      if (move.buttons & 1) return;
      move.stopImmediatePropagation();
      release();
      const { clientX, clientY } = move;
      view.dispatchEvent(new MouseEvent('mouseup', { view, clientX, clientY, bubbles: true }));
    };
    release = () => {
      view.removeEventListener('mousemove', moved, true);
      view.removeEventListener('mouseup', release, true);
      release = () => undefined;
    };
    view.addEventListener('mousemove', moved, true);
    view.addEventListener('mouseup', release, true);
  };

  const touched = ({ touches }: TouchEvent): void => {
    const [touch] = touches;
    from = touch && { x: touch.clientX, y: touch.clientY };
    taken = touches.length > 1;
  };

  const swiped = (event: TouchEvent): void => {
    const [touch] = event.touches;
    if (taken || !touch || !from) return;
    const across = Math.abs(touch.clientX - from.x);
    taken = across >= SLACK && across > Math.abs(touch.clientY - from.y);
    if (!taken) event.stopImmediatePropagation();
  };

  element.addEventListener('mousedown', pressed, true);
  element.addEventListener('touchstart', touched, { capture: true, passive: true });
  element.addEventListener('touchmove', swiped, { capture: true, passive: true });
  return () => {
    release();
    element.removeEventListener('mousedown', pressed, true);
    element.removeEventListener('touchstart', touched, true);
    element.removeEventListener('touchmove', swiped, true);
  };
}
