import type { Language } from '@care-timeline/record';

export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

/**
 * The catalogue used for a BCP 47 tag: `no`, `nb` and their regional variants map to Bokmål, `nn` to Nynorsk, every
 * other language to English, and an empty tag to Bokmål, the language most Norwegian systems do not bother to
 * declare.
 */
export function resolveLang(tag: string | null | undefined): Language {
  const primary = primaryTag(tag);
  if (primary === '' || primary === 'no' || primary === 'nb') return 'nb';
  return primary === 'nn' ? 'nn' : 'en';
}

/**
 * The tag to request from the host's catalogue: ours if we have the language, otherwise as written (`se` for Northern
 * Sami).
 */
export function catalogueTag(tag: string | null | undefined): string {
  const primary = primaryTag(tag);
  return primary === '' || primary === 'no' ? 'nb' : primary;
}

function primaryTag(tag: string | null | undefined): string {
  return (tag ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? '';
}
