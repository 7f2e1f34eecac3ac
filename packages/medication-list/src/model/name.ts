import { foldText } from '@care-timeline/record';
import { titleNotLoaded, type ClinicalEntry } from '@care-timeline/fhir';
import type { Words } from './words.js';

/** A medicine's name in parts, in the order they are shown: generic, brand, strength, form (MED-03). */
export interface MedicineName {
  /** `IKKE`, `Ikke tatt` …; empty for most (GEN-02, MED-10). */
  readonly negation: string;
  /** What leads: the generic name, or all there is. Never empty. */
  readonly generic: string;
  /** The name as authored, or the brand, where it says more than `generic`. */
  readonly brand: string;
  readonly strength: string;
  readonly form: string;
  /** All of it as one text, negation first. */
  readonly plain: string;
}

/**
 * Puts a name together without saying anything twice and without leaving out a word that was authored: the name as it was
 * written is always there, whole (MED-01), and coded parts are added where it does not say them.
 */
export function medicineName(entry: ClinicalEntry, words: Words): MedicineName {
  const facts = entry.medication;
  const written = (entry.nameFrom === 'code' && entry.code ? words.concept(entry.code) : entry.name).trim();
  const authored = entry.nameNotLoaded
    ? titleNotLoaded(written, words.lang)
    : written || words.text.nameMissing;
  const negation = entry.negation === undefined ? '' : words.terms.negation[entry.negation];
  const lead = facts?.generic?.trim() ?? '';
  const strength = strengthOf(entry, words);
  const form = facts?.form === undefined ? '' : words.concept(facts.form);
  const brand = facts?.brand?.trim() ?? '';

  let generic: string;
  let rest: string;
  if (lead === '' || says(lead, authored)) {
    generic = authored;
    rest = '';
  } else if (foldText(authored).startsWith(`${foldText(lead)} `)) {
    // "Furosemid tablett 40 mg": the authored name leads with the generic one.
    generic = authored.slice(0, lead.length);
    rest = authored.slice(lead.length).trim();
  } else {
    generic = lead;
    rest = says([lead, brand, strength, form].join(' '), authored) ? '' : authored;
  }
  const shown = `${generic} ${rest}`;
  const extra = brand !== '' && !says(shown, brand) ? brand : '';
  const parts = {
    negation,
    generic,
    brand: [extra, rest].filter(Boolean).join(' '),
    strength: strength !== '' && !says(shown, strength) ? strength : '',
    form: form !== '' && !says(shown, form) ? form : '',
  };
  return { ...parts, plain: Object.values(parts).filter(Boolean).join(' ') };
}

/** True where every word of `part` stands in `whole`. */
function says(whole: string, part: string): boolean {
  const there = new Set(wordsOf(whole));
  return wordsOf(part).every((word) => there.has(word));
}

/** "40 mg", "40mg" and "40 mg" with a hard space are the same words. */
function wordsOf(text: string): string[] {
  return foldText(text).match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu) ?? [];
}

/** Strength, or that of each active ingredient where there are several. */
function strengthOf(entry: ClinicalEntry, words: Words): string {
  const facts = entry.medication;
  if (facts === undefined) return '';
  if (facts.strength) return facts.strength;
  const active = facts.ingredients.filter((one) => one.active !== false && one.strength);
  return active.map((one) => `${words.concept(one.name)}\u00a0${one.strength}`).join(' + ');
}
