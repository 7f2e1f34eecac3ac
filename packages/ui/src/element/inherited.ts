import { hostOf } from '../platform/platform.js';

/** Attributes an element inherits from the closest ancestor that has them. */
const INHERITED = ['lang', 'data-care-theme'];

/** The roots through which attributes are inherited: the element's own root, and those around its shadow hosts. */
function rootsOf(element: Element): Node[] {
  const roots: Node[] = [];
  for (let root = element.getRootNode(); ;) {
    roots.push(root);
    const host = hostOf(root);
    if (!host) return roots;
    root = host.getRootNode();
  }
}

/** The closest element with a given attribute, including the element itself, across shadow boundaries. */
export function closestWith(element: Element, attribute: string): Element | null {
  for (let from: Element = element; ;) {
    const found = from.closest(`[${attribute}]`);
    if (found) return found;
    const host = hostOf(from.getRootNode());
    if (!host) return null;
    from = host;
  }
}

interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}

/** One observer per tree, regardless of the number of listeners. */
const watches = new WeakMap<Node, Watch>();

function watch(root: Node, listener: () => void): () => void {
  let found = watches.get(root);
  if (!found) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => listeners.forEach((tell) => tell()));
    found = { observer, listeners };
    watches.set(root, found);
  }
  if (found.listeners.size === 0) {
    found.observer.observe(root, { attributes: true, attributeFilter: INHERITED, subtree: true });
  }
  const { observer, listeners } = found;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer.disconnect();
  };
}

/** Calls back when `lang` or `data-care-theme` changes anywhere the element may inherit it from. */
export function watchInherited(element: Element, listener: () => void): () => void {
  const stops = rootsOf(element).map((root) => watch(root, listener));
  return () => stops.forEach((stop) => stop());
}
