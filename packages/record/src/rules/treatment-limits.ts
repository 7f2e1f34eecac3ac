import {
  SYSTEM,
  type ClinicalEntry,
  type ConceptFact,
  type Kind,
  type ValueContent,
} from '@care-timeline/fhir';
import { objectOrEmpty, objects } from '@care-timeline/fhir/json.js';
import { foldText } from '../shared/search-text.js';
import type { EntryQuery } from '../types.js';
import { conceptSignature } from './concept-signature.js';

/** Kinds that may hold a limit to treatment; a flag that says so is critical information by itself. */
const KINDS: readonly Kind[] = ['order', 'condition', 'assessment', 'consent'];

const token = (system: string, code: string): string => `${system}|${code}`;

/** Not for (attempted cardiopulmonary) resuscitation, do not resuscitate; HL7's consent categories. */
const CODES: ReadonlySet<string> = new Set([
  ...['304253006', '450476008', '143021000119109'].map((code) => token(SYSTEM.SNOMED_CT, code)),
  token(SYSTEM.LOINC, '78823-2'),
  token('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'DNR'),
  ...['dnr', 'dni'].map((code) => token('http://terminology.hl7.org/CodeSystem/consentcategorycodes', code)),
]);

/** HL7's scope of advance directives, and its categories that say no more than that it is one. */
const DIRECTIVE = token('http://terminology.hl7.org/CodeSystem/consentscope', 'adr');
const GENERAL: ReadonlySet<string> = new Set(
  ['acd', 'hcd', 'polst', 'emrgonly'].map((code) =>
    token('http://terminology.hl7.org/CodeSystem/consentcategorycodes', code),
  ),
);

/** For (attempted cardiopulmonary) resuscitation. */
const OPPOSITE: ReadonlySet<string> = new Set(
  ['304252001', '450475007'].map((code) => token(SYSTEM.SNOMED_CT, code)),
);

/** All patterns are matched with folded text. */
const CPR = '(?:hlr|cpr|resuscit\\w*|gjenoppliv\\w*|h(?:je|ja)rte-?(?: og )?(?:lunge)?[ -]?redning)';
const NO = '(?:ikke|ikkje|ingen|inga|uten|utan|not|no|without)';
const FILLER =
  '(?: (?:til|for|to|be|ha|have|aktuel\\w*|attempt\\w*|start\\w*|gi|gis|gje|gjev\\w*|utfor\\w*|perform))';
const OTHER = '(?![ -]?(?:kurs|opplar|sertifi|trening|course|train)| (?:needed|required|nodvendig|naudsynt))';
const SAYS_NOT = new RegExp(
  [
    `\\bhlr(?:[ -]*minus\\b| ?[-–−÷](?! ?\\w))`,
    `\\b${NO}${FILLER}{0,3} (?:${CPR}|intub\\w*|respirator\\w*|ventilat\\w*|intensivbehandling)${OTHER}`,
    `\\b${CPR}:? (?:er |skal )?(?:ikke|ikkje|nei)\\b(?! (?:utfor|gjort|avklar|vurder|droft))`,
    `\\b(?:dn[ir]|dnar|dnacpr)\\b`,
    `\\bbehandlings(?:be|av)grens|\\b(?:begrenset|avgrensa) behandling\\b`,
    `\\btreatment limit|\\blimit(?:s|ed|ation|ations)? (?:of|to) treatment\\b|\\ballow natural death\\b`,
  ].join('|'),
);
/** About a limit that does not stand: lifted, former, to be talked over. */
const LIFTED = new RegExp(
  [
    `opphev|avkreft|trukket|trekt|\\b(?:revoked|cancelled|withdrawn|lifted)\\b`,
    `^(?:tidligere|tidlegare|former|previous|samtale|droft|diskusjon|discuss|vurdere?|informasjon|kurs|opplar)`,
    `\\bdiscussion$|\\b${NO} (?:hlr[ -]*minus|dn[ir]\\b|dnar|dnacpr|behandlings|treatment limit)`,
  ].join('|'),
);
/** A question to which "no" is a limit. */
const ASKS = new RegExp(`^${CPR}(?:[ -]?status)?$`);
const DENIES = new RegExp(
  `^(?:nei|no|n|false|none|for|full|plus|pluss|unknown|ukjent|ukjend|${NO}|${CPR} ?(?:\\+|plus\\w*))(?!\\w)`,
);

function says(text: string): boolean {
  const folded = foldText(text);
  return SAYS_NOT.test(folded) && !LIFTED.test(folded);
}

function has(codes: ReadonlySet<string>, { codings }: ConceptFact): boolean {
  return codings.some(({ system = '', code = '' }) => codes.has(token(system, code)));
}

function limits(concept: ConceptFact): boolean {
  return has(CODES, concept) || says(concept.text ?? concept.label);
}

/**
 * Whether an entry says what must not be done to the patient: an order not to perform something, or "not for
 * resuscitation" as an order, a condition, an observation or a consent, by code or in words. Whether it stands, its
 * status tells.
 */
export function isTreatmentLimit(entry: ClinicalEntry): boolean {
  const { kind, negation, code, category, values } = entry;
  if (!KINDS.includes(kind)) return false;
  if (kind === 'order' && negation === 'do-not-perform') return true;
  if (kind === 'consent') return category.some(limits) || isLimitingDirective(entry);
  const byCode = code !== undefined && limits(code);
  const answers = values.flatMap(({ content }) => (content ? [content] : []));
  return answers.length === 0 ? byCode : answers.some((answer) => isLimit(answer, code, byCode));
}

/**
 * An advance directive that refuses something. One that decides nothing in its structure counts as well, unless its
 * category says that it is about something else; one that only permits does not.
 */
function isLimitingDirective({ category, raw }: ClinicalEntry): boolean {
  const isScope = (one: ConceptFact): boolean => has(new Set([DIRECTIVE]), one);
  if (!category.some(isScope)) return false;
  const { decision, provision } = objectOrEmpty(raw);
  const decisions = [decision, ...provisionTypes(provision, 0)].filter((one) => typeof one === 'string');
  if (decisions.length > 0) return decisions.some((one) => one !== 'permit');
  return category.every((one) => isScope(one) || has(GENERAL, one) || one.codings.length === 0);
}

/** With those of exceptions: a directive may permit all but one thing. */
function provisionTypes(provision: unknown, depth: number): unknown[] {
  if (depth > DEEPEST) return [];
  return objects(provision).flatMap(({ type, provision: inner }) => [
    type,
    ...provisionTypes(inner, depth + 1),
  ]);
}

const DEEPEST = 12;

function isLimit(answer: ValueContent, code: ConceptFact | undefined, byCode: boolean): boolean {
  if (answer.type === 'boolean')
    return answer.boolean ? byCode : code !== undefined && ASKS.test(foldText(code.label));
  if (answer.type !== 'concept' && answer.type !== 'text') return byCode;
  const concept = answer.type === 'concept' ? answer.concept : undefined;
  if (concept && (has(CODES, concept) || has(OPPOSITE, concept))) return has(CODES, concept);
  const text = answer.type === 'text' ? answer.text : (concept!.text ?? concept!.label);
  if (says(text)) return true;
  const folded = foldText(text.trim());
  if (LIFTED.test(folded)) return false;
  return DENIES.test(folded)
    ? /^(?:nei|no|n|minus)$/.test(folded) && ASKS.test(foldText(code?.label ?? ''))
    : byCode;
}

interface LimitSource {
  readonly revision: number;
  entries(query?: EntryQuery): readonly ClinicalEntry[];
}

const HELD = new WeakMap<object, { readonly revision: number; readonly limits: readonly ClinicalEntry[] }>();

/**
 * All limits to treatment, chronological, with those that are over or in error. Of observations of the same thing only
 * the last counts: the earlier ones are history. Made once for each revision.
 */
export function treatmentLimits(record: LimitSource): readonly ClinicalEntry[] {
  const held = HELD.get(record);
  if (held?.revision === record.revision) return held.limits;
  const entries = record.entries({ kinds: KINDS, includeInError: true });
  const last = new Map<string, number>();
  for (const entry of entries)
    if (isAnswer(entry)) last.set(conceptSignature(entry.code, entry.name), startOf(entry));
  const found = entries.filter(
    (entry) =>
      isTreatmentLimit(entry) &&
      !(isAnswer(entry) && startOf(entry) < last.get(conceptSignature(entry.code, entry.name))!),
  );
  HELD.set(record, { revision: record.revision, limits: found });
  return found;
}

function isAnswer({ kind, clinicalState, values, time }: ClinicalEntry): boolean {
  return (
    kind === 'assessment' &&
    time?.start !== undefined &&
    values.some(({ content }) => content !== undefined) &&
    (clinicalState === 'past' || clinicalState === 'current')
  );
}

function startOf({ time }: ClinicalEntry): number {
  return time!.start!.earliest;
}
