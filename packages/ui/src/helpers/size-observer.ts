/** What is used of a `ResizeObserver`. */
export type SizeObserver = Pick<ResizeObserver, 'observe' | 'unobserve' | 'disconnect'>;

/** Calls back when an observed element has another size; without a `ResizeObserver` at first, and when the window has. */
export function sizeObserver(changed: (entries?: readonly ResizeObserverEntry[]) => void): SizeObserver {
  if (typeof ResizeObserver === 'function') return new ResizeObserver((entries) => changed(entries));
  const again = (): void => changed();
  const watched = new Set<Element>();
  return {
    observe(element) {
      if (watched.size === 0) addEventListener('resize', again);
      watched.add(element);
      changed();
    },
    unobserve(element) {
      watched.delete(element);
    },
    disconnect() {
      watched.clear();
      removeEventListener('resize', again);
    },
  };
}
