import { createElement, forwardRef, type ReactNode } from 'react';

/**
 * What a server writes of a component: the element with its children and the properties that have attributes. The
 * component itself sets properties on an element, and there is none yet. In a browser it is returned as it is.
 *
 * @param attributes - attribute names by property
 */
export function onServer<Component>(
  component: Component,
  tag: string,
  attributes: Readonly<Record<string, string>>,
): Component {
  if (typeof document !== 'undefined') return component;
  const written = forwardRef<unknown, Record<string, unknown>>((props, _ref) =>
    createElement(tag, attributesFrom(props, attributes), props['children'] as ReactNode),
  );
  return Object.assign(written, { displayName: tag }) as unknown as Component;
}

function attributesFrom(
  props: Readonly<Record<string, unknown>>,
  attributes: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const written: Record<string, unknown> = { suppressHydrationWarning: true };
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children') continue;
    if (name === 'style') written[name] = value;
    else if (name.startsWith('aria-')) written[name] = String(value);
    else if (name === 'className') written['class'] = value;
    else if (typeof value === 'string' || typeof value === 'number') {
      written[attributes[name] ?? name] = value;
    } else if (value === true) written[attributes[name] ?? name] = '';
  }
  return written;
}
