import { column, type Row } from '@care-timeline/ui';
import type { Language } from '@care-timeline/record';

/** Texts of `<care-visit-plan>`. */
export const VISITS = {
  visits: ['Besøksplan', 'Besøksplan', 'Visit plan'],
  noVisits: [
    'Ingen besøk eller oppgaver er planlagt',
    'Ingen besøk eller oppgåver er planlagde',
    'No visits or tasks are planned',
  ],
  lastContact: ['Siste kontakt', 'Siste kontakt', 'Last contact'],
  nextVisit: ['Neste', 'Neste', 'Next'],
  noContact: ['Ingen kontakt er registrert', 'Ingen kontakt er registrert', 'No contact is recorded'],
  noNext: ['Ingenting er planlagt', 'Ingenting er planlagt', 'Nothing is planned'],
  ongoing: ['pågår', 'pågår', 'ongoing'],
  nothingThatDay: ['Ingenting planlagt', 'Ingenting planlagt', 'Nothing planned'],
  passed: ['tidspunktet er passert', 'tidspunktet er passert', 'the time has passed'],
  overdueTasks: ['Forfalte oppgaver (beregnet)', 'Forfalne oppgåver (rekna ut)', 'Overdue tasks (computed)'],
  noDay: ['Dag ikke angitt', 'Dag ikkje oppgjeven', 'Day not given'],
  prohibited: ['Skal ikke gjøres', 'Skal ikkje gjerast', 'Must not be done'],
  restingPlans: ['Gir ikke besøk nå', 'Gir ikkje besøk no', 'No visits for now'],
  computedTimes: [
    'Tidspunkt for tiltak er beregnet av planen.',
    'Tidspunkt for tiltak er rekna ut frå planen.',
    'Times of interventions are computed from the plan.',
  ],
} as const satisfies Readonly<Record<string, Row>>;

const PART = {
  night: ['Natt', 'Natt', 'Night'],
  morning: ['Morgen', 'Morgon', 'Morning'],
  forenoon: ['Formiddag', 'Føremiddag', 'Forenoon'],
  noon: ['Midt på dagen', 'Midt på dagen', 'Midday'],
  afternoon: ['Ettermiddag', 'Ettermiddag', 'Afternoon'],
  evening: ['Kveld', 'Kveld', 'Evening'],
  day: ['I løpet av dagen', 'I løpet av dagen', 'During the day'],
} as const satisfies Readonly<Record<string, Row>>;

export const visitsGroups = (lang: Language) => ({
  part: column(PART, lang),
});
