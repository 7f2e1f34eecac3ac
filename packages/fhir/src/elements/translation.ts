import type { TextLanguage } from '../codes/language.js';
import { code, isJson, objects, text, type Json } from '../json.js';

const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';

/**
 * Languages that a reader of each language understands, best first. Many sources use `no` for either of the two
 * written Norwegian languages.
 */
const READS: Readonly<Record<TextLanguage, readonly string[]>> = {
  nb: ['nb', 'no', 'nn'],
  nn: ['nn', 'no', 'nb'],
  en: ['en'],
};

/** A string element in the reader's language or the nearest one, if the source gives a translation; else as written. */
export function textIn(parent: Json, element: string, lang: TextLanguage): string | undefined {
  const companion = parent[`_${element}`];
  const languages = READS[lang];
  let found: string | undefined;
  let best = languages.length;
  for (const extension of isJson(companion) ? objects(companion['extension']) : []) {
    if (extension['url'] !== TRANSLATION) continue;
    const parts = objects(extension['extension']);
    const written = code(parts.find((part) => part['url'] === 'lang')?.['valueCode']);
    const rank = languages.indexOf(written?.toLowerCase().split(/[-_]/)[0] ?? '');
    const content = parts.find((part) => part['url'] === 'content');
    const translated = text(content?.['valueString'] ?? content?.['valueMarkdown']);
    if (rank < 0 || rank >= best || translated === undefined) continue;
    found = translated;
    best = rank;
  }
  return found ?? text(parent[element]);
}
