import { counted, type SameStrings } from '@care-timeline/ui';
import type { Language } from '@care-timeline/record';

const nb = {
  overdueSince: (date: string) => `Forfalt ${date}`,
  pastPlans: (count: number) => counted('nb', count, 'avsluttet plan', 'avsluttede planer'),
  inErrorHidden: (count: number) =>
    counted('nb', count, 'feilregistrert oppføring er skjult', 'feilregistrerte oppføringer er skjult'),
  later: (count: number) =>
    `${counted('nb', count, 'oppføring er', 'oppføringer er')} registrert etter denne datoen.`,
  missing: (reference: string) => `Ikke hentet: ${reference}`,
  progressText: (done: number, total: number) =>
    `${done} av ${counted('nb', total, 'tiltak', 'tiltak')} fullført`,
  uncertain: (told: string, written: string) => `${told} (usikkert; i dag: ${written})`,
  dueOn: (date: string) => `Frist ${date}`,
  within: (text: string) => `innen ${text}`,
  todayIs: (day: string) => `I dag, ${day}`,
  filterText: (text: string) => `Søk: «${text}».`,
  pastGoals: (count: number) => counted('nb', count, 'avsluttet mål', 'avsluttede mål'),
  former: (count: number) => counted('nb', count, 'tidligere medlem', 'tidligere medlemmer'),
  joining: (count: number) => counted('nb', count, 'kommende medlem', 'kommende medlemmer'),
  pastTeams: (count: number) => counted('nb', count, 'avsluttet team', 'avsluttede team'),
  comingTeams: (count: number) => counted('nb', count, 'kommende team', 'kommende team'),
  visitsCount: (count: number) => counted('nb', count, 'besøk og oppgave', 'besøk og oppgaver'),
  restEnded: (date: string) => `Perioden til planen sluttet ${date}. Den gir ingen besøk.`,
  restParent: (plan: string) => `Hører til «${plan}», som ikke gir besøk nå.`,
  notInForce: (plan: string) => `Hører til «${plan}», som ikke gjelder nå.`,
};

const nn: SameStrings<typeof nb> = {
  overdueSince: (date) => `Forfalle ${date}`,
  pastPlans: (count) => counted('nn', count, 'avslutta plan', 'avslutta planar'),
  inErrorHidden: (count) =>
    counted('nn', count, 'feilregistrert oppføring er skjult', 'feilregistrerte oppføringar er skjulte'),
  later: (count) =>
    `${counted('nn', count, 'oppføring er registrert', 'oppføringar er registrerte')} etter denne datoen.`,
  missing: (reference) => `Ikkje henta: ${reference}`,
  progressText: (done, total) => `${done} av ${counted('nn', total, 'tiltak', 'tiltak')} fullførte`,
  uncertain: (told, written) => `${told} (usikkert; i dag: ${written})`,
  dueOn: (date) => `Frist ${date}`,
  within: (text) => `innan ${text}`,
  todayIs: (day) => `I dag, ${day}`,
  filterText: (text) => `Søk: «${text}».`,
  pastGoals: (count) => counted('nn', count, 'avslutta mål', 'avslutta mål'),
  former: (count) => counted('nn', count, 'tidlegare medlem', 'tidlegare medlemmer'),
  joining: (count) => counted('nn', count, 'komande medlem', 'komande medlemmer'),
  pastTeams: (count) => counted('nn', count, 'avslutta team', 'avslutta team'),
  comingTeams: (count) => counted('nn', count, 'komande team', 'komande team'),
  visitsCount: (count) => counted('nn', count, 'besøk og oppgåve', 'besøk og oppgåver'),
  restEnded: (date) => `Perioden til planen slutta ${date}. Han gir ingen besøk.`,
  restParent: (plan) => `Høyrer til «${plan}», som ikkje gir besøk no.`,
  notInForce: (plan) => `Høyrer til «${plan}», som ikkje gjeld no.`,
};

const en: SameStrings<typeof nb> = {
  overdueSince: (date) => `Overdue since ${date}`,
  pastPlans: (count) => counted('en', count, 'past plan', 'past plans'),
  inErrorHidden: (count) =>
    counted('en', count, 'entry entered in error is hidden', 'entries entered in error are hidden'),
  later: (count) => `${counted('en', count, 'entry was', 'entries were')} recorded after this date.`,
  missing: (reference) => `Not loaded: ${reference}`,
  progressText: (done, total) =>
    `${done} of ${counted('en', total, 'intervention', 'interventions')} completed`,
  uncertain: (told, written) => `${told} (uncertain; today: ${written})`,
  dueOn: (date) => `Due ${date}`,
  within: (text) => `within ${text}`,
  todayIs: (day) => `Today, ${day}`,
  filterText: (text) => `Search: “${text}”.`,
  pastGoals: (count) => counted('en', count, 'past goal', 'past goals'),
  former: (count) => counted('en', count, 'former member', 'former members'),
  joining: (count) => counted('en', count, 'coming member', 'coming members'),
  pastTeams: (count) => counted('en', count, 'past team', 'past teams'),
  comingTeams: (count) => counted('en', count, 'coming team', 'coming teams'),
  visitsCount: (count) => counted('en', count, 'visit or task', 'visits and tasks'),
  restEnded: (date) => `The period of the plan ended ${date}. It gives no visits.`,
  restParent: (plan) => `Belongs to “${plan}”, which gives no visits now.`,
  notInForce: (plan) => `Belongs to “${plan}”, which is not in force now.`,
};

/** Texts containing a number, a date or a name. */
export const SENTENCES: Readonly<Record<Language, SameStrings<typeof nb>>> = { nb, nn, en };
