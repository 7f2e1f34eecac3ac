import { column, defineStrings, type SameStrings } from '@care-timeline/ui';
import type { Language } from '@care-timeline/record';
import {
  GENDER,
  CONFLICT,
  LINK,
  CRITICAL,
  ALERT_GROUP,
  PROBLEM_GROUP,
  PRESET,
  PRESET_PROBLEM,
  REFERENCE_TO,
} from './strings/codes.js';
import { en, nb, nn } from './strings/sentences.js';
import { WORDS } from './strings/words.js';

const groups = (lang: Language) => ({
  ...column(WORDS, lang),
  gender: column(GENDER, lang),
  conflictOf: column(CONFLICT, lang),
  link: column(LINK, lang),
  critical: column(CRITICAL, lang),
  alertGroup: column(ALERT_GROUP, lang),
  problemGroup: column(PROBLEM_GROUP, lang),
  preset: column(PRESET, lang),
  presetProblem: column(PRESET_PROBLEM, lang),
  referenceTo: column(REFERENCE_TO, lang),
});

export const summaryStrings = defineStrings(
  { nb: { ...groups('nb'), ...nb }, nn: { ...groups('nn'), ...nn }, en: { ...groups('en'), ...en } },
  'summary',
);

export type SummaryStrings = SameStrings<(typeof summaryStrings.tables)['nb']>;
