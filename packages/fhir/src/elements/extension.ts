import { lenientText, member, objects, type Json } from '../json.js';

/** Extensions with this URL. Letter case is ignored: published Norwegian systems write the same URL in several ways. */
export function extensionsOf(element: unknown, url: string): readonly Json[] {
  const wanted = url.toLowerCase();
  return objects(member(element, 'extension')).filter(
    (extension) => lenientText(extension['url'])?.toLowerCase() === wanted,
  );
}

/** Value of an extension, of any type. */
export function valueOf(extension: Json | undefined): unknown {
  if (extension === undefined) return undefined;
  for (const name in extension) {
    if (name.startsWith('value') && Object.hasOwn(extension, name)) return extension[name];
  }
  return undefined;
}

/** Value of the first extension with this URL. */
export function extensionValue(element: unknown, url: string): unknown {
  return valueOf(extensionsOf(element, url)[0]);
}
