import type { InEveryLanguage, TextLanguage } from '../codes/language.js';

/** The connecting words of a generated dosage. `{}` is the placeholder for the content. */
export const PHRASES = {
  and: { nb: 'og', nn: 'og', en: 'and' },
  or: { nb: 'eller', nn: 'eller', en: 'or' },
  to: { nb: 'til', nn: 'til', en: 'to' },
  then: { nb: 'deretter: {}', nn: 'deretter: {}', en: 'then: {}' },
  also: { nb: 'og: {}', nn: 'og: {}', en: 'and: {}' },
  atLeast: { nb: 'minst {}', nn: 'minst {}', en: 'at least {}' },
  atMost: { nb: 'inntil {}', nn: 'inntil {}', en: 'up to {}' },
  calculated: { nb: 'beregnet: {}', nn: 'berekna: {}', en: 'calculated: {}' },
  ordered: { nb: 'forordnet: {}', nn: 'forordna: {}', en: 'ordered: {}' },
  dose: { nb: 'dose: {}', nn: 'dose: {}', en: 'dose: {}' },
  rate: { nb: 'med hastighet {}', nn: 'med fart {}', en: 'at a rate of {}' },
  over: { nb: 'over {}', nn: 'over {}', en: 'over {}' },
  site: { nb: 'sted: {}', nn: 'stad: {}', en: 'site: {}' },
  method: { nb: 'metode: {}', nn: 'metode: {}', en: 'method: {}' },
  asNeeded: { nb: 'ved behov', nn: 'ved behov', en: 'as needed' },
  asNeededFor: { nb: 'ved behov ({})', nn: 'ved behov ({})', en: 'as needed for {}' },
  maximum: { nb: 'høyst {}', nn: 'høgst {}', en: 'no more than {}' },
  perAdministration: { nb: 'per gang', nn: 'per gong', en: 'per administration' },
  perLifetime: { nb: 'i løpet av livet', nn: 'i løpet av livet', en: 'in a lifetime' },
  times: { nb: ['gang', 'ganger'], nn: ['gong', 'gonger'], en: ['time', 'times'] },
  inTotal: { nb: '{} totalt', nn: '{} totalt', en: '{} in total' },
  daily: { nb: '{} daglig', nn: '{} dagleg', en: '{} daily' },
  every: { nb: 'hver {}', nn: 'kvar {}', en: 'every {}' },
  on: { nb: 'på {}', nn: 'på {}', en: 'on {}' },
  dated: { nb: 'den {}', nn: 'den {}', en: 'on {}' },
  from: { nb: 'fra {}', nn: 'frå {}', en: 'from {}' },
  until: { nb: 'til og med {}', nn: 'til og med {}', en: 'until {} inclusive' },
  for: { nb: 'i {}', nn: 'i {}', en: 'for {}' },
  offset: { nb: 'forskjøvet {}', nn: 'forskyvd {}', en: 'offset {}' },
  structured: {
    nb: 'Strukturert dosering: {}',
    nn: 'Strukturert dosering: {}',
    en: 'Structured dosage: {}',
  },
  structuredOtherwise: {
    nb: 'Strukturert dosering sier noe annet ({}): ',
    nn: 'Strukturert dosering seier noko anna ({}): ',
    en: 'Structured dosage says otherwise ({}): ',
  },
  renderedOtherwise: {
    nb: 'Samlet doseringstekst er en annen: {}',
    nn: 'Samla doseringstekst er ein annan: {}',
    en: 'The text for the whole dosage is another one: {}',
  },
  doseAspect: { nb: 'dose', nn: 'dose', en: 'dose' },
  frequencyAspect: { nb: 'hvor ofte', nn: 'kor ofte', en: 'how often' },
  routeAspect: { nb: 'administrasjonsvei', nn: 'administrasjonsveg', en: 'route' },
  asNeededAspect: { nb: 'ved behov', nn: 'ved behov', en: 'as needed' },
  maximumAspect: { nb: 'høyeste dose', nn: 'høgste dose', en: 'maximum dose' },
  timeAspect: { nb: 'når', nn: 'når', en: 'when' },
  durationAspect: { nb: 'hvor lenge', nn: 'kor lenge', en: 'how long' },
  siteAspect: { nb: 'side', nn: 'side', en: 'side' },
  reasonAspect: { nb: 'grunn', nn: 'grunn', en: 'reason' },
  textAbsent: {
    nb: 'Doseringstekst mangler: {}',
    nn: 'Doseringstekst manglar: {}',
    en: 'Dosage text missing: {}',
  },
} as const satisfies Record<string, InEveryLanguage<string | readonly [string, string]>>;

type PhraseName = {
  [Name in keyof typeof PHRASES]: (typeof PHRASES)[Name]['nb'] extends string ? Name : never;
}[keyof typeof PHRASES];

/** A phrase with its placeholder filled in. */
export function phrase(name: PhraseName, lang: TextLanguage, said = ''): string {
  // A function, because `$&` in a replacement string would be read as a pattern.
  return PHRASES[name][lang].replace('{}', () => said);
}

/** `a, b og c`. */
export function enumerate(items: readonly string[], joiner: 'and' | 'or', lang: TextLanguage): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${PHRASES[joiner][lang]} ${items[items.length - 1]!}`;
}
