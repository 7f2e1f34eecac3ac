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
  const box = document.createElement('div');
  box.hidden = true;
  const probes = names.map((name) => {
    const probe = document.createElement('i');
    probe.style.setProperty('forced-color-adjust', 'none');
    probe.style.setProperty('color', `var(--_${name})`);
    box.append(probe);
    return probe;
  });
  root.append(box);
  const colors = {} as Record<N, string>;
  names.forEach((name, i) => {
    colors[name] = getComputedStyle(probes[i]!).color;
  });
  box.remove();
  return colors;
}

/** Calls back when the user's colour preferences change. Returns an unsubscribe function. */
export function watchColors(changed: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined;
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map(
    (query) => matchMedia(query),
  );
  queries.forEach((query) => query.addEventListener('change', changed));
  return () => queries.forEach((query) => query.removeEventListener('change', changed));
}
