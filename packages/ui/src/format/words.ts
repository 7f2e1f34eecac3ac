import type { Language } from '@care-timeline/record';

/** Words used to build dates and amounts. Our own rather than Intl's, so that all browsers produce the same text. */
export interface FormatWords {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** `5. mars` and `5 March`. */
  readonly day: (day: number, month?: string) => string;
  /** `5. mars 2019 kl. 10:15` */
  readonly at: (date: string, time: string) => string;
  readonly from: string;
  readonly until: string;
  readonly ongoing: string;
  readonly endUnknown: string;
  readonly startUnknown: string;
  readonly timeUnknown: string;
  readonly recorded: (date: string) => string;
  readonly issued: (date: string) => string;
  readonly ordered: (date: string) => string;
  readonly onsetNotStated: string;
  readonly timeNotStated: string;
  readonly computed: string;
  /** For a time of day that occurs twice because the clocks were put back. */
  readonly summer: string;
  readonly winter: string;
  readonly unborn: string;
  readonly and: string;
  readonly bce: string;
  readonly today: string;
  readonly yesterday: string;
  readonly tomorrow: string;
  readonly ago: (amount: string) => string;
  readonly ahead: (amount: string) => string;
  /** Singular and plural of each unit. */
  readonly units: Readonly<Record<TimeUnit, readonly [one: string, other: string]>>;
  readonly under: string;
  readonly over: string;
  readonly atMost: string;
  readonly atLeast: string;
  readonly sufficient: string;
  readonly noValue: string;
  readonly yes: string;
  readonly no: string;
  readonly sampled: string;
  readonly attachment: string;
  readonly age: string;
}

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);

export const FORMAT_WORDS: Readonly<Record<Language, FormatWords>> = {
  nb: {
    months: MONTHS,
    weekdays: 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' '),
    day: (day, month) => (month ? `${day}.\u00a0${month}` : `${day}.`),
    at: (date, time) => `${date} kl.\u00a0${time}`,
    from: 'fra',
    until: 'til',
    ongoing: 'pågår',
    endUnknown: 'slutt ukjent',
    startUnknown: 'start ukjent',
    timeUnknown: 'tid ukjent',
    recorded: (date) => `registrert ${date}`,
    issued: (date) => `utgitt ${date}`,
    ordered: (date) => `bestilt ${date}`,
    onsetNotStated: 'start ikke oppgitt',
    timeNotStated: 'tidspunkt ikke oppgitt',
    computed: 'beregnet',
    summer: 'sommertid',
    winter: 'vintertid',
    unborn: 'ikke født',
    and: 'og',
    bce: 'f.Kr.',
    today: 'i dag',
    yesterday: 'i går',
    tomorrow: 'i morgen',
    ago: (amount) => `for ${amount} siden`,
    ahead: (amount) => `om ${amount}`,
    units: {
      second: ['sekund', 'sekunder'],
      minute: ['minutt', 'minutter'],
      hour: ['time', 'timer'],
      day: ['dag', 'dager'],
      week: ['uke', 'uker'],
      month: ['måned', 'måneder'],
      year: ['år', 'år'],
    },
    under: 'under',
    over: 'over',
    atMost: 'høyst',
    atLeast: 'minst',
    sufficient: 'nok til å nå',
    noValue: 'verdi mangler',
    yes: 'ja',
    no: 'nei',
    sampled: 'måleserie',
    attachment: 'vedlegg',
    age: 'alder',
  },
  nn: {
    months: MONTHS,
    weekdays: 'sundag måndag tysdag onsdag torsdag fredag laurdag'.split(' '),
    day: (day, month) => (month ? `${day}.\u00a0${month}` : `${day}.`),
    at: (date, time) => `${date} kl.\u00a0${time}`,
    from: 'frå',
    until: 'til',
    ongoing: 'pågår',
    endUnknown: 'slutt ukjend',
    startUnknown: 'start ukjend',
    timeUnknown: 'tid ukjend',
    recorded: (date) => `registrert ${date}`,
    issued: (date) => `utgitt ${date}`,
    ordered: (date) => `bestilt ${date}`,
    onsetNotStated: 'start ikkje oppgjeven',
    timeNotStated: 'tidspunkt ikkje oppgjeve',
    computed: 'rekna ut',
    summer: 'sommartid',
    winter: 'vintertid',
    unborn: 'ikkje fødd',
    and: 'og',
    bce: 'f.Kr.',
    today: 'i dag',
    yesterday: 'i går',
    tomorrow: 'i morgon',
    ago: (amount) => `for ${amount} sidan`,
    ahead: (amount) => `om ${amount}`,
    units: {
      second: ['sekund', 'sekund'],
      minute: ['minutt', 'minutt'],
      hour: ['time', 'timar'],
      day: ['dag', 'dagar'],
      week: ['veke', 'veker'],
      month: ['månad', 'månader'],
      year: ['år', 'år'],
    },
    under: 'under',
    over: 'over',
    atMost: 'høgst',
    atLeast: 'minst',
    sufficient: 'nok til å nå',
    noValue: 'verdi manglar',
    yes: 'ja',
    no: 'nei',
    sampled: 'måleserie',
    attachment: 'vedlegg',
    age: 'alder',
  },
  en: {
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
    day: (day, month) => (month ? `${day}\u00a0${month}` : `${day}`),
    at: (date, time) => `${date}, ${time}`,
    from: 'from',
    until: 'until',
    ongoing: 'ongoing',
    endUnknown: 'end unknown',
    startUnknown: 'start unknown',
    timeUnknown: 'time unknown',
    recorded: (date) => `recorded ${date}`,
    issued: (date) => `issued ${date}`,
    ordered: (date) => `ordered ${date}`,
    onsetNotStated: 'onset not stated',
    timeNotStated: 'time not stated',
    computed: 'computed',
    summer: 'summer time',
    winter: 'winter time',
    unborn: 'not yet born',
    and: 'and',
    bce: 'BCE',
    today: 'today',
    yesterday: 'yesterday',
    tomorrow: 'tomorrow',
    ago: (amount) => `${amount} ago`,
    ahead: (amount) => `in ${amount}`,
    units: {
      second: ['second', 'seconds'],
      minute: ['minute', 'minutes'],
      hour: ['hour', 'hours'],
      day: ['day', 'days'],
      week: ['week', 'weeks'],
      month: ['month', 'months'],
      year: ['year', 'years'],
    },
    under: 'under',
    over: 'over',
    atMost: 'at most',
    atLeast: 'at least',
    sufficient: 'sufficient to reach',
    noValue: 'value missing',
    yes: 'yes',
    no: 'no',
    sampled: 'sampled data',
    attachment: 'attachment',
    age: 'age',
  },
};
