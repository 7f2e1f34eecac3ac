/**
 * The window and document an element is in, which need not be those its class was loaded in: a host may move it into a
 * frame or a window it has opened. Whatever observers and queries such a window lacks (in the document of a unit test)
 * is as if nothing ever changed.
 */
export type PageWindow = Window & typeof globalThis;

/** The element's own window; that of the script for a document without one. */
export function viewOf(node: Node): PageWindow {
  return (node.ownerDocument ?? (node as Document)).defaultView ?? (globalThis as PageWindow);
}

/** A media query; undefined where there are none. */
export function mediaOf(node: Node, query: string): MediaQueryList | undefined {
  return viewOf(node).matchMedia?.(query);
}

/** A resize observer of the element's own window; undefined where there are none. */
export function resizeObserverOf(node: Node, changed: ResizeObserverCallback): ResizeObserver | undefined {
  const { ResizeObserver: Observer } = viewOf(node) as Partial<PageWindow>;
  return Observer && new Observer(changed);
}

/** Calls back before the next frame; returns a function that cancels it. */
export function nextFrame(node: Node, act: () => void): () => void {
  const view = viewOf(node);
  const frame = view.requestAnimationFrame(act);
  return () => view.cancelAnimationFrame(frame);
}

/** Brings an element into view, where there is a view. */
export function bringIntoView(element: Element | null, block: ScrollLogicalPosition): void {
  (element as Partial<Element> | null)?.scrollIntoView?.({ block });
}

/** The host of a shadow root, whichever window the root comes from; undefined for any other node. */
export function hostOf(root: Node): Element | undefined {
  return (root as Partial<ShadowRoot>).host;
}

/** A selector for an attribute with exactly this value. */
export function attributeIs(name: string, value: string): string {
  const quoted = value.replace(/["\\\n\r\f]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `);
  return `[${name}="${quoted}"]`;
}
