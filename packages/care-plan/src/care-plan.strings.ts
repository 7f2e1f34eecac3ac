import { column, defineStrings, type SameStrings } from '@care-timeline/ui';
import type { Language } from '@care-timeline/record';
import { PLAN, planGroups } from './strings/plan.js';
import { GOALS, goalsGroups } from './strings/goals.js';
import { TEAM, teamGroups } from './strings/team.js';
import { VISITS, visitsGroups } from './strings/visits.js';
import { SENTENCES } from './strings/sentences.js';

const WORDS = { ...PLAN, ...GOALS, ...TEAM, ...VISITS };

function table(lang: Language) {
  return {
    ...column(WORDS, lang),
    ...planGroups(lang),
    ...goalsGroups(lang),
    ...teamGroups(lang),
    ...visitsGroups(lang),
    ...SENTENCES[lang],
  };
}

/** Texts of the plan widgets. */
export const carePlanStrings = defineStrings(
  { nb: table('nb'), nn: table('nn'), en: table('en') },
  'care-plan',
);

export type CarePlanStrings = SameStrings<typeof carePlanStrings.tables.nb>;
