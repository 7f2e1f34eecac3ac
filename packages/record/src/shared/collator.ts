export type Compare = (a: string, b: string) => number;

const known = new Map<string, Compare>();

/** Alphabetical order of a language; by character where the platform knows none. */
export function collatorOf(lang: string, { numeric = false } = {}): Compare {
  const key = `${lang} ${numeric}`;
  let compare = known.get(key);
  if (compare === undefined) {
    // Not every platform knows Nynorsk, whose alphabet is the same.
    const locale = lang === 'nn' ? 'nb' : lang;
    compare =
      typeof Intl === 'object' && typeof Intl.Collator === 'function'
        ? new Intl.Collator(locale, { numeric }).compare
        : (a, b) => (a === b ? 0 : a < b ? -1 : 1);
    known.set(key, compare);
  }
  return compare;
}
