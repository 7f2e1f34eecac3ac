import type { LitElement } from 'lit';
import { warnOnce } from '../helpers/warn.js';

/**
 * Says it once on the console when a page has written an object into markup: a property that has no attribute
 * (`resources="…"`), or the text that an object becomes there (`periods="[object Object]"`). The value itself is not
 * told; it may say something of a patient (GEN-14).
 */
export function warnOfAttributes(element: LitElement): void {
  const { elementProperties } = element.constructor as typeof LitElement;
  for (const [property, { attribute, state }] of elementProperties) {
    if (state || typeof property !== 'string') continue;
    const about = `<${element.localName}>`;
    if (attribute === false) {
      const isSet = (element as unknown as Record<string, unknown>)[property] !== undefined;
      if (isSet || !namesOf(property).some((name) => element.hasAttribute(name))) continue;
      warnOnce(
        about,
        `"${property}" is a property without an attribute, left out; set it in code: element.${property} = …`,
      );
    } else {
      const name = typeof attribute === 'string' ? attribute : property.toLowerCase();
      if (!element.getAttribute(name)?.startsWith('[object ')) continue;
      warnOnce(
        about,
        `"${name}" was given an object as text, left out; set it in code: element.${property} = …`,
      );
    }
  }
}

/** As markup may have it: `displayfor` and `display-for`. */
const namesOf = (property: string): readonly string[] => [
  property.toLowerCase(),
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
];
