import { resizeObserverOf, viewOf } from '../platform/platform.js';

/** What is used of a `ResizeObserver`. */
export type SizeObserver = Pick<ResizeObserver, 'observe' | 'unobserve' | 'disconnect'>;

/**
 * Calls back when an observed element has another size; without a `ResizeObserver` in the window of `node`, at first
 * and when that window has another size.
 */
export function sizeObserver(
  node: Node,
  changed: (entries?: readonly ResizeObserverEntry[]) => void,
): SizeObserver {
  const observer = resizeObserverOf(node, (entries) => changed(entries));
  if (observer) return observer;
  const view = viewOf(node);
  const again = (): void => changed();
  const watched = new Set<Element>();
  return {
    observe(element) {
      if (watched.size === 0) view.addEventListener('resize', again);
      watched.add(element);
      changed();
    },
    unobserve(element) {
      watched.delete(element);
    },
    disconnect() {
      watched.clear();
      view.removeEventListener('resize', again);
    },
  };
}
