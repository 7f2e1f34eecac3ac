import { codeSystem } from '../codes/code-system.js';
import type { InEveryLanguage, TextLanguage } from '../codes/language.js';

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem/';

const COLD_CHAIN = { nb: 'brudd i kjølekjeden', nn: 'brot i kjølekjeda', en: 'break in the cold chain' };
const STORAGE = { nb: 'feil lagring', nn: 'feil lagring', en: 'wrong storage' };
const EXPIRED = { nb: 'utgått på dato', nn: 'gått ut på dato', en: 'expired' };
const RECALLED = { nb: 'trukket tilbake', nn: 'trekt tilbake', en: 'recalled' };
const PARTIAL = { nb: 'bare en del av dosen', nn: 'berre ein del av dosen', en: 'part of the dose only' };
const OFF_SCHEDULE = {
  nb: 'gitt utenom programmet',
  nn: 'gitt utanom programmet',
  en: 'given outside the schedule',
};

const REASONS: Readonly<Record<string, InEveryLanguage>> = {
  partialdose: PARTIAL,
  partial: PARTIAL,
  coldchainbreak: COLD_CHAIN,
  coldchbrk: COLD_CHAIN,
  recall: RECALLED,
  prodrecall: RECALLED,
  adversestorage: STORAGE,
  advstorage: STORAGE,
  expired: EXPIRED,
  explot: EXPIRED,
  outsidesched: OFF_SCHEDULE,
  outsideschedule: OFF_SCHEDULE,
};

/** Codes of HL7 that are often sent without a display, by the end of their system's name. */
const WORDS: Readonly<Record<string, Readonly<Record<string, InEveryLanguage>>>> = {
  'immunization-subpotent-reason': REASONS,
  'immunization-evaluation-dose-status-reason': REASONS,
  'observation-category': {
    'social-history': { nb: 'sosiale forhold', nn: 'sosiale forhold', en: 'social history' },
    'vital-signs': { nb: 'vitale målinger', nn: 'vitale målingar', en: 'vital signs' },
    imaging: { nb: 'bildediagnostikk', nn: 'biletdiagnostikk', en: 'imaging' },
    laboratory: { nb: 'laboratorium', nn: 'laboratorium', en: 'laboratory' },
    procedure: { nb: 'prosedyre', nn: 'prosedyre', en: 'procedure' },
    survey: { nb: 'kartlegging', nn: 'kartlegging', en: 'survey' },
    exam: { nb: 'undersøkelse', nn: 'undersøking', en: 'examination' },
    therapy: { nb: 'behandling', nn: 'behandling', en: 'therapy' },
    activity: { nb: 'aktivitet', nn: 'aktivitet', en: 'activity' },
  },
  'immunization-evaluation-dose-status': {
    valid: { nb: 'gyldig dose', nn: 'gyldig dose', en: 'valid dose' },
    notvalid: { nb: 'ikke gyldig dose', nn: 'ikkje gyldig dose', en: 'not a valid dose' },
  },
};

/** A code that comes without words, in ours; undefined if we have none. */
export function codeWord(system: string | undefined, code: string, lang: TextLanguage): string | undefined {
  const canonical = codeSystem(system);
  if (canonical?.startsWith(TERMINOLOGY) !== true) return undefined;
  const name = canonical.slice(TERMINOLOGY.length);
  const words = Object.hasOwn(WORDS, name) ? WORDS[name]! : {};
  return Object.hasOwn(words, code) ? words[code]![lang] : undefined;
}
