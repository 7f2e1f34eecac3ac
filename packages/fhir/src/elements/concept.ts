import { codeSystem, systemLabel } from '../codes/code-system.js';
import type { ReadContext } from '../context.js';
import { code, first, isJson, isTrue, objects, text, type Json } from '../json.js';
import { DATA_ABSENT_CODES, absentWord } from '../words/absent-words.js';
import { codeWord } from '../words/code-words.js';
import { absentReason } from './absent-reason.js';
import { textIn } from './translation.js';
import type { CodingFact, ConceptFact, TitleSource } from '../model/coding.js';

/** A display name and where it came from. */
export interface Label {
  readonly text: string;
  readonly from: TitleSource;
  /** Set if the text gives the reason why there is no value. */
  readonly absent?: true;
  /** Set if the text is only a reference to something that is not loaded. */
  readonly notLoaded?: true;
}

/**
 * Label of a CodeableConcept: the display of a user-selected coding, else the text, else the first display, else the
 * result of the host's terminology hook, else `code (system)` (GEN-11). Undefined if it has no content.
 */
export function conceptLabel(concept: unknown, ctx: ReadContext): Label | undefined {
  if (!isJson(concept)) {
    const written = text(concept);
    return written === undefined ? undefined : { text: written, from: 'text' };
  }
  const codings = concept['coding'];
  if (!Array.isArray(codings)) {
    const written = textIn(concept, 'text', ctx.lang);
    if (written !== undefined) return { text: written, from: 'text' };
    const one = first(codings);
    return one === undefined ? absentLabel(absentReason(concept), ctx) : codingLabel(one, ctx);
  }
  let display: string | undefined;
  for (const coding of codings as readonly unknown[]) {
    if (!isJson(coding)) continue;
    const shown = textIn(coding, 'display', ctx.lang);
    if (shown === undefined) continue;
    if (isTrue(coding['userSelected'])) return { text: shown, from: 'user-selected' };
    display ??= shown;
  }
  const written = textIn(concept, 'text', ctx.lang);
  if (written !== undefined) return { text: written, from: 'text' };
  if (display !== undefined) return { text: display, from: 'display' };
  return codeLabel(codings, ctx) ?? absentLabel(absentReason(concept), ctx);
}

/** The reason in words, if that is all there is: withheld is not the same as not recorded (GEN-06). */
function absentLabel(reason: string | undefined, ctx: ReadContext): Label | undefined {
  return reason === undefined
    ? undefined
    : { text: absentWord(reason, ctx.lang), from: 'derived', absent: true };
}

/** Label of a single Coding. */
export function codingLabel(coding: Json, ctx: ReadContext): Label | undefined {
  const display = textIn(coding, 'display', ctx.lang);
  if (display === undefined) return codeLabel([coding], ctx) ?? absentLabel(absentReason(coding), ctx);
  return { text: display, from: isTrue(coding['userSelected']) ? 'user-selected' : 'display' };
}

/** The host's term for the first coding it knows, else the first code with its system. */
function codeLabel(codings: readonly unknown[], ctx: ReadContext): Label | undefined {
  if (ctx.displayFor !== undefined) {
    for (const coding of codings) {
      if (!isJson(coding) || code(coding['code']) === undefined) continue;
      const display = askHost(coding, ctx);
      if (display !== undefined) return { text: display, from: 'display' };
    }
  }
  for (const coding of codings) {
    if (!isJson(coding)) continue;
    const value = code(coding['code']);
    if (value === undefined || text(value) === undefined) continue;
    if (coding['system'] === DATA_ABSENT_CODES) return absentLabel(value, ctx);
    const word = codeWord(code(coding['system']), value, ctx.lang);
    if (word !== undefined) return { text: word, from: 'code' };
    const system = text(systemLabel(code(coding['system'])));
    const named = lastPart(value);
    return {
      text: system === undefined ? named : `${named} (${system})`,
      from: 'code',
    };
  }
  return undefined;
}

/** An address is no name: `http://example.org/flags/violent` is "violent". Anything else as it is. */
function lastPart(value: string): string {
  if (!ADDRESS.test(value)) return value;
  const last = value
    .replace(/[/#]+$/, '')
    .split(/[/#]/)
    .pop();
  return last === undefined || last === '' ? value : last;
}

const ADDRESS = /^https?:\/\/(?=.)/i;

/** A host hook that throws is treated as not knowing the code. */
function askHost(coding: Json, ctx: ReadContext): string | undefined {
  try {
    return text(ctx.displayFor?.(readCoding(coding)));
  } catch {
    return undefined;
  }
}

export function readCoding(coding: Json): CodingFact {
  const written = code(coding['system']);
  const fact: { -readonly [K in keyof CodingFact]: CodingFact[K] } = {};
  if (written !== undefined) {
    fact.system = codeSystem(written);
    fact.systemWritten = written;
  }
  const value =
    code(coding['code']) ?? (typeof coding['code'] === 'number' ? String(coding['code']) : undefined);
  if (value !== undefined) fact.code = value;
  const display = text(coding['display']);
  if (display !== undefined) fact.display = display;
  const version = code(coding['version']);
  if (version !== undefined) fact.version = version;
  if (typeof coding['userSelected'] === 'boolean') fact.userSelected = coding['userSelected'];
  return fact;
}

/** A CodeableConcept; also accepts a bare Coding, a code or a text in its place. */
export function readConcept(value: unknown, ctx: ReadContext): ConceptFact | undefined {
  if (Array.isArray(value)) return readConcept(first(value), ctx);
  if (!isJson(value)) {
    const written = text(value);
    return written === undefined
      ? undefined
      : { text: written, codings: [], label: written, labelFrom: 'text' };
  }
  // CodeableReference (R5): the concept half.
  if (isJson(value['concept']) && value['coding'] === undefined) return readConcept(value['concept'], ctx);
  const bare =
    value['coding'] === undefined && (value['code'] !== undefined || value['display'] !== undefined);
  const label = bare ? codingLabel(value, ctx) : conceptLabel(value, ctx);
  const codings = bare ? [readCoding(value)] : objects(value['coding']).map(readCoding);
  const written = text(value['text']);
  if (label === undefined) {
    const system = codings.find((coding) => coding.system !== undefined)?.system;
    return system === undefined
      ? undefined
      : { codings, label: `? (${systemLabel(system) ?? system})`, labelFrom: 'derived' };
  }
  return {
    ...(written === undefined ? {} : { text: written }),
    codings,
    label: label.text,
    labelFrom: label.from,
  };
}

/** All concepts of an element, whether or not it is a list. */
export function readConcepts(value: unknown, ctx: ReadContext): readonly ConceptFact[] {
  if (value === undefined || value === null) return [];
  const found: ConceptFact[] = [];
  for (const item of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    const concept = readConcept(item, ctx);
    if (concept !== undefined) found.push(concept);
  }
  return found;
}

/** First code of a CodeableConcept, Coding or code in the given system, or in any system if none is given. */
export function firstCode(value: unknown, system?: string): string | undefined {
  if (typeof value === 'string') return code(value);
  const concept = first(value);
  if (concept === undefined) return undefined;
  const codings = concept['coding'];
  if (codings === undefined) return code(concept['code']);
  for (const coding of objects(codings)) {
    const value = code(coding['code']);
    if (value !== undefined && (system === undefined || codeSystem(code(coding['system'])) === system))
      return value;
  }
  return undefined;
}
