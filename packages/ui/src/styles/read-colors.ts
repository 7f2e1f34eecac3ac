import { mediaOf, viewOf } from '../platform/platform.js';

/**
 * Current values of private colour tokens, as `rgb()` strings for a canvas: host overrides, theme and forced colours
 * resolved. Costs one style pass; call it when the theme changes, not on every frame.
 *
 * @param names token names without `--_`, for example `ink`, `group-medicines`
 */
export function readColors<N extends string>(
  root: ShadowRoot | Element,
  names: readonly N[],
): Record<N, string> {
  const home = root.ownerDocument;
  const view = viewOf(root);
  const box = home.createElement('div');
  box.hidden = true;
  const probes = names.map((name) => {
    const probe = home.createElement('i');
    probe.style.setProperty('forced-color-adjust', 'none');
    probe.style.setProperty('color', `var(--_${name})`);
    box.append(probe);
    return probe;
  });
  root.append(box);
  const colors = {} as Record<N, string>;
  names.forEach((name, i) => {
    colors[name] = view.getComputedStyle(probes[i]!).color;
  });
  box.remove();
  return colors;
}

/** Calls back when the user's colour preferences change where the element is. Returns an unsubscribe function. */
export function watchColors(element: Element, changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map(
    (query) => mediaOf(element, query),
  );
  queries.forEach((query) => query?.addEventListener('change', changed));
  return () => queries.forEach((query) => query?.removeEventListener('change', changed));
}
