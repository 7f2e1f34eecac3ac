import { column, type Row } from '@care-timeline/ui';
import type { Language } from '@care-timeline/record';

/** Texts of `<care-goals>`, and of goals inside a plan. */
export const GOALS = {
  goals: ['Mål', 'Mål', 'Goals'],
  noGoals: ['Ingen mål er registrert', 'Ingen mål er registrerte', 'No goals are recorded'],
  target: ['Målverdi', 'Målverdi', 'Target'],
  due: ['Frist', 'Frist', 'Due'],
  latest: ['Siste resultat', 'Siste resultat', 'Latest result'],
  noResult: [
    'Ingen måling som svarer til målet',
    'Inga måling som svarar til målet',
    'No result that matches the target',
  ],
  noTarget: ['Ingen målverdi er satt', 'Ingen målverdi er sett', 'No target is set'],
  achievement: ['Måloppnåelse', 'Måloppnåing', 'Achievement'],
  priority: ['Prioritet', 'Prioritet', 'Priority'],
  otherUnit: [
    'annen enhet enn målet, ikke sammenlignet',
    'anna eining enn målet, ikkje samanlikna',
    'another unit than the target, not compared',
  ],
} as const satisfies Readonly<Record<string, Row>>;

const COMPARED = {
  within: ['innenfor målet', 'innanfor målet', 'within the target'],
  above: ['over målet', 'over målet', 'above the target'],
  below: ['under målet', 'under målet', 'below the target'],
} as const satisfies Readonly<Record<string, Row>>;

const MARK = {
  preliminary: ['foreløpig', 'førebels', 'preliminary'],
  amended: ['revidert', 'revidert', 'amended'],
  unknown: ['status ukjent', 'status ukjend', 'status unknown'],
  unsafe: ['kan ikke tolkes sikkert', 'kan ikkje tolkast sikkert', 'cannot be interpreted safely'],
} as const satisfies Readonly<Record<string, Row>>;

export const goalsGroups = (lang: Language) => ({
  compared: column(COMPARED, lang),
  mark: column(MARK, lang),
});
