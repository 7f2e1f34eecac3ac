import type { CareElement } from '@care-timeline/ui';

/** The element of a story, once it is drawn. */
export async function drawn<Tag extends keyof HTMLElementTagNameMap>(
  canvas: HTMLElement,
  tag: Tag,
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = canvas.querySelector(tag)!;
  await (element as unknown as CareElement).updateComplete;
  return element;
}
