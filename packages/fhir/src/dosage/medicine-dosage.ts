import type { TextLanguage } from '../codes/language.js';
import { isJson, member } from '../json.js';
import type { DosageFact, MedicationFacts } from '../model/medication.js';
import type { WordOptions } from './concept-text.js';
import { dosagesText, dosageText, type DosagesText, type DosageText } from './dosage-text.js';
import { enumerate, phrase, PHRASES } from './phrases.js';
import { dosageClaims, needsStructure } from './text-and-structure.js';
import { sameText } from './text-numbers.js';

type Dosed = Pick<MedicationFacts, 'dosages' | 'renderedDosage' | 'structuredDosing'>;

/**
 * How a medicine is to be taken, wherever its text and its structure stand: in the dosages, in one text for all of
 * them (R5 `renderedDosageInstruction`), or in the structured dosing beside the text (SFM). Authored text comes first
 * and verbatim (MED-08, MED-32).
 */
export function medicineDosage(
  { dosages, renderedDosage, structuredDosing = [] }: Dosed,
  lang: TextLanguage,
  options: WordOptions = {},
): DosagesText {
  const given = dosages.map(withText);
  const [only] = dosages;
  if (renderedDosage !== undefined && dosages.every(({ text }) => text === undefined))
    return ofLine(wholeText(renderedDosage, given, lang, options));
  if (dosages.length === 1 && structuredDosing.length > 0 && only?.text !== undefined && !hasDose(only))
    return ofLine(wholeText(only.text, structuredDosing, lang, options, given[0]));
  const read = dosagesText(given, lang, options);
  const said = sameText(dosages.map(({ text }) => text ?? '').join(' '));
  return renderedDosage === undefined || sameText(renderedDosage) === said
    ? read
    : { ...read, rendered: renderedDosage };
}

/** One text over several dosages: what each of them says cannot be compared with it, and is shown with it. */
function wholeText(
  text: string,
  dosages: readonly unknown[],
  lang: TextLanguage,
  options: WordOptions,
  own: unknown = {},
): DosageText {
  if (dosages.length < 2) {
    const [one] = dosages;
    return dosageText({ ...(isJson(one) && one), ...(isJson(own) && own), text }, lang, options);
  }
  const stated = dosageText({ ...(isJson(own) && own), text }, lang, options);
  const all = dosagesText(dosages, lang, options);
  const claims = dosageClaims(text);
  return {
    ...stated,
    structure: all.text,
    ...(all.lines.some(({ parts }) => needsStructure(claims, parts)) && { needsStructure: true }),
    asNeeded: stated.asNeeded || all.lines.some(({ asNeeded }) => asNeeded),
    besides: [
      ...new Set([
        ...stated.besides,
        ...all.lines.flatMap(({ parts }) =>
          [parts.asNeeded ?? [], parts.maxDose ?? [], ...parts.instructions].flat(),
        ),
      ]),
    ],
  };
}

function ofLine(line: DosageText): DosagesText {
  return { text: line.text, generated: line.generated, lines: line.text === '' ? [] : [line] };
}

/** A reader may have found the text outside the structure. */
function withText({ structured, text }: DosageFact): unknown {
  return text !== undefined && isJson(structured) && !('text' in structured)
    ? { ...structured, text }
    : (structured ?? text);
}

function hasDose({ structured }: DosageFact): boolean {
  return member(structured, 'doseAndRate') !== undefined || member(structured, 'timing') !== undefined;
}

/** The one text for all dosages, where the dosages have texts that differ; it is no further dose. Else empty. */
export function renderedNote({ rendered }: DosagesText, lang: TextLanguage): string {
  return rendered === undefined ? '' : phrase('renderedOtherwise', lang, rendered);
}

/**
 * The structure beside an authored text, in words: with a warning where the two disagree. Empty if there is nothing
 * to show.
 *
 * @param always - in a detail, where the text is not to stand alone even if it says everything (MED-32)
 */
export function structureNote(
  { structure, needsStructure: needed, disagrees }: DosageText,
  lang: TextLanguage,
  always = false,
): string {
  if (structure === undefined) return '';
  if (disagrees === undefined) return needed || always ? phrase('structured', lang, structure) : '';
  const what = enumerate(
    disagrees.map((aspect) => PHRASES[`${aspect}Aspect`][lang]),
    'and',
    lang,
  );
  return phrase('structuredOtherwise', lang, what) + structure;
}
