import {
  DAY_PARTS,
  doseSchedule,
  medicineDosage,
  numberText,
  quantityText,
  renderedNote,
  structureNote,
  unitText,
  type ClinicalEntry,
  type DayPart,
  type QuantityFact,
} from '@care-timeline/fhir';
import { foldText } from '@care-timeline/record';
import type { Words } from './words.js';

/** One dosage instruction as text (MED-08, MED-09). */
export interface DoseLine {
  /** `deretter`, `og`; empty for the first. */
  readonly follows: string;
  /** Verbatim if authored, with line breaks preserved. */
  readonly text: string;
  readonly generated: boolean;
  /** As-needed, maximum dose and instructions not already in the authored text. */
  readonly besides: readonly string[];
  /** What the structure says, where the text does not say enough or says otherwise (MED-32); else empty. */
  readonly structure: string;
  /** What is said otherwise: the structure, else the text itself. */
  readonly disagrees: boolean;
}

/** What the schedule graphic next to the text shows; the text is always present too. */
export interface SchedulePicture {
  readonly slots: readonly { readonly part: DayPart; readonly amount: string }[];
  /** Unit common to all amounts. */
  readonly unit: string;
  /** Starting with Monday; absent means every day. */
  readonly days?: readonly { readonly initial: string; readonly on: boolean }[];
  /** Text alternative of the graphic, for assistive technology. */
  readonly label: string;
}

/** @param always - in a detail: the structure beside every text */
export function doseLines(entry: ClinicalEntry, words: Words, always = false): readonly DoseLine[] {
  const { medication } = entry;
  if (medication === undefined) return [];
  const dosage = medicineDosage(medication, words.lang, { timeZone: words.timeZone });
  const shown = dosage.lines.map((line) => {
    const structure = structureNote(line, words.lang, always);
    return {
      follows: line.follows === undefined ? '' : followsBefore(line.text, words.text.follows[line.follows]),
      text: line.text,
      generated: line.generated,
      // The structure in full has them too.
      besides: structure === '' ? line.besides : [],
      structure,
      disagrees: line.disagrees !== undefined,
    };
  });
  const rendered = renderedNote(dosage, words.lang);
  if (rendered === '') return shown;
  const all = { follows: '', generated: false, besides: [], structure: '', disagrees: true };
  return [...shown, { ...all, text: rendered }];
}

/** A text that already begins with the word ("Deretter 1 tablett") is not prefixed with it again. */
function followsBefore(text: string, word: string): string {
  return foldText(text).startsWith(foldText(word)) ? '' : word;
}

/** All dosages in one text, one per line, for comparing, copying and searching. */
export function doseText(lines: readonly DoseLine[]): string {
  return lines
    .map(({ follows, text, besides, structure }) => [
      follows && `${follows}:`,
      text,
      ...besides.map((more) => `– ${more}`),
      structure && `– ${structure}`,
    ])
    .map((parts) => parts.filter(Boolean).join(' '))
    .join('\n');
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The graphic, only if the structured data says exactly how much is taken when; never derived from text. */
export function schedulePicture(entry: ClinicalEntry, words: Words): SchedulePicture | undefined {
  const facts = entry.medication;
  // Some systems provide the structure beside the authored text (SFM).
  const dosages = facts?.structuredDosing ?? facts?.dosages.map(({ structured }) => structured) ?? [];
  if (dosages.length === 0) return undefined;
  const schedule = doseSchedule(dosages);
  if (schedule.irregular) return undefined;
  const given = DAY_PARTS.filter((part) => schedule[part] !== undefined);
  if (given.length === 0) return undefined;
  const units = new Set(given.map((part) => unitText(schedule[part]!, undefined, words.lang)));
  if (units.size > 1) return undefined;
  const slots = DAY_PARTS.map((part) => ({ part, amount: amountOf(schedule[part], words) }));
  const days = schedule.weekdays && weekOf(schedule.weekdays, words);
  const said = given.map(
    (part) => `${words.text.dayPart[part]}: ${quantityText(schedule[part], words.lang, { medicine: true })}`,
  );
  if (schedule.weekdays)
    said.push(schedule.weekdays.map((day) => words.text.weekday[day as 'mon'] ?? day).join(', '));
  const [one] = units;
  // A single item is "1 tablett"; the unit after several amounts is in the plural.
  const single =
    given.length === 1 ? unitText(schedule[given[0]!]!, schedule[given[0]!]!.value, words.lang) : one;
  return { slots, unit: single ?? '', ...(days && { days }), label: said.join('. ') };
}

function weekOf(weekdays: readonly string[], words: Words): NonNullable<SchedulePicture['days']> {
  return WEEK.map((day) => ({
    initial: words.text.weekday[day].slice(0, 1).toLocaleUpperCase(words.lang),
    on: weekdays.includes(day),
  }));
}

function amountOf(quantity: QuantityFact | undefined, words: Words): string {
  const written = quantity?.written ?? quantity?.value;
  return written === undefined ? '' : numberText(written, words.lang);
}
