import { noChange, type ElementPart } from 'lit';
import { Directive, PartType, directive, type PartInfo } from 'lit/directive.js';

export type CssProps = Readonly<Record<string, string | number | undefined | null>>;

/**
 * Sets style properties through CSSOM, which a strict CSP allows, unlike `style` attributes. An absent value removes
 * the property.
 */
export function cssProps(element: HTMLElement | SVGElement, props: CssProps): void {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === '') element.style.removeProperty(name);
    else element.style.setProperty(name, String(value));
  }
}

class SetProps extends Directive {
  #last: CssProps = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new Error('setProps stands in an element: <div ${setProps({…})}>');
  }

  render(_props: CssProps): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [props]: [CssProps]): typeof noChange {
    const style = (part.element as HTMLElement).style;
    for (const name of Object.keys(this.#last)) if (!(name in props)) style.removeProperty(name);
    for (const name of Object.keys(props)) {
      if (props[name] !== this.#last[name]) cssProps(part.element as HTMLElement, { [name]: props[name] });
    }
    this.#last = props;
    return noChange;
  }
}

/**
 * `<div ${setProps({ '--_x': '3px' })}>`: sets style properties in a template, under a strict CSP and from the first
 * render.
 */
export const setProps = directive(SetProps);
