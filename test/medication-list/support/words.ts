import { formattersFor, terms } from '@care-timeline/ui';
import type { Language } from '@care-timeline/record';
import { medicationStrings } from '../../../packages/medication-list/src/medication-list.strings.js';
import type { Words } from '../../../packages/medication-list/src/model/words.js';

/** The words of one language, with sources called by their ids. */
export function words(lang: Language = 'nb', more: Partial<Words> = {}): Words {
  return {
    lang,
    timeZone: 'Europe/Oslo',
    format: formattersFor(lang, 'Europe/Oslo'),
    text: medicationStrings.in(lang),
    terms: terms.in(lang),
    remarks: {
      offList: terms.in(lang).offList,
      format: formattersFor(lang, 'Europe/Oslo'),
      byList: (what, title, from) => `${what}: ${title}, ${from}`,
      concept: ({ label }) => label,
      source: (id) => id,
    },
    listed: () => [],
    concept: ({ label }) => label,
    source: (id) => id,
    link: () => undefined,
    person: (_from, { display, target }) => display ?? target ?? '',
    ...more,
  };
}

export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];
