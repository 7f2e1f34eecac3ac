import { numberText } from '@care-timeline/fhir';
import type { Language } from '@care-timeline/record';

const rules = new Map<string, Intl.PluralRules>();

/**
 * The form of a word for a count. Only `one` and `other` occur in our three languages; a host catalogue for a
 * language with more forms provides its own functions.
 */
export function plural(lang: Language, count: number, one: string, other: string): string {
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(lang === 'nn' ? 'nb' : lang)));
  return rule.select(count) === 'one' ? one : other;
}

/** The number and its noun, kept on one line (MED-04). */
export function counted(lang: Language, count: number, one: string, other: string): string {
  return `${numberText(count, lang)}\u00a0${plural(lang, count, one, other)}`;
}
