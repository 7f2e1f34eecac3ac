import { adoptStyles, type CSSResultOrNative } from 'lit';
import { viewOf } from '../platform/platform.js';

/** A constructed style sheet belongs to the document it was made in: one of each there. */
const made = new WeakMap<Document, WeakMap<CSSResultOrNative, CSSStyleSheet>>();

/** Gives a shadow root the styles of its element, in whatever document it is now. */
export function adoptStylesIn(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const home = root.ownerDocument;
  if (home === document) return adoptStyles(root, [...styles]);
  let sheets = made.get(home);
  if (!sheets) made.set(home, (sheets = new WeakMap()));
  const view = viewOf(root);
  root.adoptedStyleSheets = styles.map((style) => {
    let sheet = sheets.get(style);
    if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync('cssText' in style ? style.cssText : textOf(style));
      sheets.set(style, sheet);
    }
    return sheet;
  });
}

const textOf = (sheet: CSSStyleSheet): string => [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
