import {
  isOnlyIf,
  NEGATION_WORDS,
  periodStateAt,
  remarkableStatuses,
  type CareZone,
  type ClinicalEntry,
  type ConceptFact,
  type Negation,
  type ReportedFact,
  type StatusFact,
  type LocalZone,
} from '@care-timeline/fhir';
import { isProhibitionOver, type Language } from '@care-timeline/record';
import { defineStrings, type SameStrings } from '../define-strings.js';
import {
  ACCEPTANCE_ROWS,
  ALARM_ROWS,
  ALLERGY_ROWS,
  CERTAINTY_ROWS,
  CRITICALITY_ROWS,
  MATURITY_ROWS,
  ONLY_IN_ROWS,
  PRECISION_ROWS,
  PRIORITY_ROWS,
  PROBLEM_ROWS,
  ROLE_ROWS,
  SEVERITY_ROWS,
  SOURCE_STATE_ROWS,
  USE_ROWS,
} from './codes.js';
import { ELEMENT_ROWS } from './elements.js';
import { GROUP_ROWS, KIND_ONE_ROWS, KIND_ROWS, CLINICAL_STATE_ROWS } from './kinds.js';
import { INTERPRETATION_ROWS, RANGE_ROWS } from './interpretations.js';
import { column } from './rows.js';
import { INTENT_ROWS, REPORTED_ROWS, STATUS_ROWS } from './statuses.js';
import { WORD_ROWS } from './words.js';

/** Negation words in titles are in the user's language (GEN-02, MED-10). */
function negation(lang: Language): Record<Negation, string> {
  const out = {} as Record<Negation, string>;
  for (const code of Object.keys(NEGATION_WORDS) as Negation[]) out[code] = NEGATION_WORDS[code][lang];
  return out;
}

function table(lang: Language) {
  return {
    ...column(WORD_ROWS, lang),
    kind: column(KIND_ROWS, lang),
    kindOne: column(KIND_ONE_ROWS, lang),
    group: column(GROUP_ROWS, lang),
    clinicalState: column(CLINICAL_STATE_ROWS, lang),
    negation: negation(lang),
    certainty: column(CERTAINTY_ROWS, lang),
    criticality: column(CRITICALITY_ROWS, lang),
    severity: column(SEVERITY_ROWS, lang),
    interpretation: column(INTERPRETATION_ROWS, lang),
    rangeType: column(RANGE_ROWS, lang),
    maturity: column(MATURITY_ROWS, lang),
    precision: column(PRECISION_ROWS, lang),
    sourceState: column(SOURCE_STATE_ROWS, lang),
    use: column(USE_ROWS, lang),
    acceptance: column(ACCEPTANCE_ROWS, lang),
    allergy: column(ALLERGY_ROWS, lang),
    priority: column(PRIORITY_ROWS, lang),
    alarm: column(ALARM_ROWS, lang),
    onlyIn: column(ONLY_IN_ROWS, lang),
    role: column(ROLE_ROWS, lang),
    problem: column(PROBLEM_ROWS, lang),
    status: column(STATUS_ROWS, lang),
    intent: column(INTENT_ROWS, lang),
    reported: column(REPORTED_ROWS, lang),
    element: column(ELEMENT_ROWS, lang),
  };
}

/**
 * Terms shared by all widgets: kinds, clinical states, statuses and the like. `view.strings(terms)` returns one
 * language.
 */
export const terms = defineStrings({ nb: table('nb'), nn: table('nn'), en: table('en') }, 'terms');

export type Terms = SameStrings<typeof terms.tables.nb>;

/**
 * In place of a status, when a step or a plan applies (CPL-05): its zone, or if it names none, what the zones of its
 * plan allow to say.
 */
export function onlyInZone(words: Terms, zone: CareZone | undefined, zones: readonly CareZone[]): string {
  if (zone === 'yellow' || zone === 'red') return words.onlyIn[zone];
  return zones.length > 0 && zones.every(isOnlyIf) ? words.onlyIn.worse : words.onlyIn.unstated;
}

/** The term for a code in a group; the code itself if there is none (GEN-03). */
export function wordFor(group: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(group, code) ? group[code]! : code;
}

/** Like `wordFor`, for use mid-sentence: our terms in lower case, a code as written (GEN-03). */
export function innerWord(group: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(group, code) ? group[code]!.toLowerCase() : code;
}

/**
 * The term for one status of an entry: the resource type's own, the general one, or the text or code as written,
 * marked "unknown code" if the value set does not contain it (GEN-03).
 */
export function statusWord(words: Terms, status: StatusFact, resourceType = ''): string {
  const { code, element } = status;
  if (code === '') return status.text || words.noStatus;
  const last = element.slice(element.lastIndexOf('.') + 1);
  const groups: Record<string, Readonly<Record<string, string>>> = {
    intent: words.intent,
    criticality: words.criticality,
  };
  const group: Readonly<Record<string, string>> = groups[last] ?? words.status;
  if (!status.known)
    return status.text && status.text !== code ? `${status.text} (${code})` : `${words.unknownCode}: ${code}`;
  for (const key of [`${resourceType}.${code}`, `${last}.${code}`, code]) {
    if (Object.hasOwn(group, key)) return group[key]!;
  }
  return status.text ? `${status.text} (${code})` : `${words.unknownCode}: ${code}`;
}

/** Who told of an entry: "Reported by the patient". The name of a patient adds nothing. */
export function reportedWord(words: Terms, { who }: ReportedFact, name = ''): string {
  const said = words.reported[who];
  if (who === 'patient' || who === 'unknown') return said;
  if (name === '') return who === 'related' ? said : words.reported.unknown;
  return who === 'related' ? `${said} (${name})` : `${said} ${name}`;
}

/** What must be said beside the state of an entry, with the reason given: "Taken, but not as directed (nausea)". */
export function statusRemarks(
  words: Terms,
  entry: ClinicalEntry,
  concept: (of: ConceptFact) => string,
): string[] {
  return remarkableStatuses(entry).map((status) => {
    const word = statusWord(words, status, entry.resourceType);
    const why = entry.statusReason.map((reason) => concept(reason)).filter(Boolean);
    return why.length === 0 ? word : `${word} (${why.join(', ')})`;
  });
}

const CHOICE =
  /(?:DateTime|Date|Period|Reference|CodeableConcept|String|Quantity|Age|Range|Boolean|Integer|Instant|Timing|Duration|Ratio)$/;

/**
 * The term for a FHIR element, regardless of the type of its value (`onsetDateTime`, `onsetAge`); its FHIR name if we
 * have none.
 */
export function elementWord(words: Terms, name: string): string {
  const group: Readonly<Record<string, string>> = words.element;
  for (const key of [name, name.replace(CHOICE, '')]) if (Object.hasOwn(group, key)) return group[key]!;
  return name;
}

/**
 * The clinical state of an entry in words. "Not done" is said of what was to be done: a prohibition that stands, a
 * refuted allergy and a cancelled appointment have words of their own (GEN-02). What its source keeps as current
 * although its period is over is not called current, nor ended (GEN-16, MED-30).
 */
export function clinicalStateWord(words: Terms, entry: ClinicalEntry, at: number, zone: LocalZone): string {
  const { clinicalState, negation, time } = entry;
  if (clinicalState === 'not-done' && negation === 'do-not-perform')
    return isProhibitionOver(entry) ? words.clinicalState.past : words.prohibited;
  if (clinicalState === 'not-done' && negation !== undefined)
    return words.negation[negation] || words.clinicalState[clinicalState];
  if (clinicalState === 'current' && time?.shape === 'interval') {
    const when = periodStateAt(time, at, zone);
    if (when !== 'now') return when === 'former' ? words.periodOver : words.notBegun;
  }
  return words.clinicalState[clinicalState];
}
