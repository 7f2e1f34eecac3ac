/** What a reader meets with a keyboard and with assistive technology: questions that go through shadow roots. */
import { expect, userEvent, waitFor, within } from 'storybook/test';

type Node = Element | ShadowRoot;

/** A node and every shadow tree in it, outer ones first. */
export function trees(node: Node): Node[] {
  const found: Node[] = [node];
  if (node instanceof Element && node.shadowRoot) found.push(...trees(node.shadowRoot));
  for (const inner of node.querySelectorAll('*'))
    if (inner.shadowRoot) found.push(...trees(inner.shadowRoot));
  return found;
}

/** Everything with this role, and name, that assistive technology is told of; in order of the trees. */
export function allByRole(node: Node, role: string, name?: string | RegExp): HTMLElement[] {
  return trees(node).flatMap((tree) =>
    within(tree as HTMLElement).queryAllByRole(role, name === undefined ? {} : { name }),
  );
}

/** @throws Error where none or several have this role and name */
export function byRole(node: Node, role: string, name?: string | RegExp): HTMLElement {
  const found = allByRole(node, role, name);
  if (found.length !== 1)
    throw new Error(`${found.length} of role ${role}, named ${String(name ?? 'anything')}`);
  return found[0]!;
}

/** What is read out when something changes by itself: the texts of all live regions. */
export const liveText = (node: Node): string =>
  trees(node)
    .flatMap((tree) => [...tree.querySelectorAll('[role="status"], [aria-live="polite"]')])
    .map((region) => words(region))
    .filter(Boolean)
    .join('\n');

/** Text as it is read: of the slots too, blanks made one. */
export const words = (element: Element): string =>
  [element, ...[...element.querySelectorAll('slot')].flatMap((slot) => slot.assignedNodes())]
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Every text in a node and the shadow trees in it, blanks made one. */
export const textIn = (node: Node): string =>
  trees(node)
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ');

const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable="true"]';

/** Where Tab stops, in the order of the flat tree. */
export function tabStops(node: Node): HTMLElement[] {
  const stops: HTMLElement[] = [];
  const visit = (element: Element): void => {
    if (!element.checkVisibility({ visibilityProperty: true }) && !(element instanceof HTMLSlotElement))
      return;
    if (
      element instanceof HTMLElement &&
      element.matches(FOCUSABLE) &&
      element.tabIndex >= 0 &&
      !element.matches(':disabled')
    )
      stops.push(element);
    const inside =
      element instanceof HTMLSlotElement && element.assignedElements().length
        ? element.assignedElements()
        : [...(element.shadowRoot ?? element).children];
    // A folded <details> shows its summary only.
    const shown =
      element instanceof HTMLDetailsElement && !element.open
        ? inside.filter((one) => one.localName === 'summary')
        : inside;
    shown.forEach(visit);
  };
  [...(node instanceof ShadowRoot ? node.children : [node])].forEach(visit);
  return stops;
}

/** What has the focus, in the innermost tree. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Goes on from stop to stop as Tab does until one fits; throws where none does. */
export function tabTo(node: Node, fits: (stop: HTMLElement) => boolean): HTMLElement {
  const stops = tabStops(node);
  const from = stops.indexOf(focused() as HTMLElement);
  const next = stops.slice(from + 1).find(fits);
  if (!next) throw new Error(`no such tab stop among ${stops.length}`);
  next.focus();
  return next;
}

/** Every stop has a name, and none breaks the order of reading. */
export async function expectGoodStops(node: Node): Promise<HTMLElement[]> {
  const stops = tabStops(node);
  await expect(stops.length).toBeGreaterThan(0);
  for (const stop of stops) {
    await expect(stop).toHaveAccessibleName();
    await expect(stop.tabIndex).toBe(0);
  }
  return stops;
}

/** Texts and levels of headings, in order of reading. */
export function headings(node: Node): { level: number; text: string }[] {
  return trees(node)
    .flatMap((tree) => [...tree.querySelectorAll('[role="heading"], h1, h2, h3, h4, h5, h6')])
    .filter((one) => one.checkVisibility())
    .map((one) => ({
      level: Number(one.getAttribute('aria-level') ?? one.localName.slice(1)),
      text: words(one),
    }));
}

/** Enter on an entry opens all about it and goes there; Escape closes it and comes back. */
export async function opensAndComesBack(node: Node, entry: HTMLElement): Promise<void> {
  entry.focus();
  await expect(entry).toHaveAttribute('aria-expanded', 'false');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toHaveAttribute('role', 'heading'));
  await expect(entry).toHaveAttribute('aria-expanded', 'true');
  await expect(allByRole(node, 'region').some((one) => one.contains(entry) || one.matches('.detail'))).toBe(
    true,
  );
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(focused()).toBe(entry));
  await expect(entry).toHaveAttribute('aria-expanded', 'false');
}
