import type { Language } from '@care-timeline/record';

export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

/**
 * The catalogue that a BCP 47 tag is shown in: `no`, `nb` and their regions in Bokmål, `nn` in Nynorsk, every other
 * language in English, and an empty tag in Bokmål, the language most Norwegian systems do not bother to declare.
 */
export function resolveLang(tag: string | null | undefined): Language {
  const primary = primaryTag(tag);
  if (primary === '' || primary === 'no' || primary === 'nb') return 'nb';
  return primary === 'nn' ? 'nn' : 'en';
}

/** The tag to ask the host's catalogue for: ours where we have it, else what was written (`se` for Northern Sami). */
export function catalogueTag(tag: string | null | undefined): string {
  const primary = primaryTag(tag);
  return primary === '' || primary === 'no' ? 'nb' : primary;
}

function primaryTag(tag: string | null | undefined): string {
  return (tag ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? '';
}
