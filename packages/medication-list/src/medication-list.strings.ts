import { column, defineStrings, type SameStrings } from '@care-timeline/ui';
import type { Language } from '@care-timeline/record';
import { groupWords } from './strings/groups.js';
import { SENTENCES } from './strings/sentences.js';
import { WORDS } from './strings/words.js';

function table(lang: Language) {
  return { ...column(WORDS, lang), ...groupWords(lang), ...SENTENCES[lang] };
}

export const medicationStrings = defineStrings(
  { nb: table('nb'), nn: table('nn'), en: table('en') },
  'medication-list',
);

export type MedicationStrings = SameStrings<typeof medicationStrings.tables.nb>;
