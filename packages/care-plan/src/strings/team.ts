import { column, type Row } from '@care-timeline/ui';
import type { Language } from '@care-timeline/record';

/** Texts of `<care-team>`. */
export const TEAM = {
  teams: ['Behandlerteam', 'Behandlarteam', 'Care team'],
  noTeam: [
    'Ikke noe behandlerteam er registrert',
    'Ikkje noko behandlarteam er registrert',
    'No care team is recorded',
  ],
  responsible: ['Ansvarlig for tjenesten', 'Ansvarleg for tenesta', 'Responsible for the service'],
  period: ['Periode', 'Periode', 'Period'],
  contact: ['Kontakt', 'Kontakt', 'Contact'],
  noMembers: [
    'Ingen medlemmer på denne datoen.',
    'Ingen medlemmer på denne datoen.',
    'No members on this date.',
  ],
} as const satisfies Readonly<Record<string, Row>>;

/** `ContactPoint.system`; other values are shown as written. */
const TELECOM: Readonly<Record<string, Row>> = {
  phone: ['tlf.', 'tlf.', 'tel.'],
  email: ['e-post', 'e-post', 'email'],
  fax: ['faks', 'faks', 'fax'],
  sms: ['SMS', 'SMS', 'SMS'],
  pager: ['personsøker', 'personsøkjar', 'pager'],
};

export const teamGroups = (lang: Language) => ({
  telecom: column(TELECOM, lang),
});
