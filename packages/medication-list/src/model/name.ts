import { foldText } from '@care-timeline/record';
import { titleInWords, titleNotLoaded, typeNamed, type ClinicalEntry } from '@care-timeline/fhir';
import type { Words } from './words.js';

/** A medicine's name in parts, in display order: generic, brand, strength, form (MED-03). */
export interface MedicineName {
  /** `IKKE`, `Ikke tatt` …; usually empty (GEN-02, MED-10). */
  readonly negation: string;
  /** The leading part: the generic name, or whatever is available. Never empty. */
  readonly generic: string;
  /** The authored name or the brand, if it adds to `generic`. */
  readonly brand: string;
  readonly strength: string;
  readonly form: string;
  /** The full name as one text, negation first. */
  readonly plain: string;
}

/**
 * Assembles a name without repeating anything and without dropping any authored word: the name as written is always
 * included in full (MED-01), and coded parts are added if it does not contain them.
 */
export function medicineName(entry: ClinicalEntry, words: Words): MedicineName {
  const facts = entry.medication;
  const written = (entry.nameFrom === 'code' && entry.code ? words.concept(entry.code) : entry.name).trim();
  const authored = entry.nameNotLoaded
    ? titleNotLoaded(typeNamed(written) ?? 'Medication', words.lang)
    : entry.nameFrom === 'narrative'
      ? titleInWords(written, words.lang)
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
    // "Furosemid tablett 40 mg": the authored name starts with the generic one.
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

/** True if every word of `part` occurs in `whole`. */
function says(whole: string, part: string): boolean {
  const there = new Set(wordsOf(whole));
  return wordsOf(part).every((word) => there.has(word));
}

/** "40 mg", "40mg" and "40 mg" with a non-breaking space count as the same words. */
function wordsOf(text: string): string[] {
  return foldText(text).match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu) ?? [];
}

/** Strength, or that of each active ingredient if there are several. */
function strengthOf(entry: ClinicalEntry, words: Words): string {
  const facts = entry.medication;
  if (facts === undefined) return '';
  if (facts.strength) return facts.strength;
  const active = facts.ingredients.filter((one) => one.active !== false && one.strength);
  // The strength of some ingredients reads as that of the whole.
  if (facts.compounded && active.length < facts.ingredients.length) return '';
  return active.map((one) => `${words.concept(one.name)}\u00a0${one.strength}`).join(' + ');
}
