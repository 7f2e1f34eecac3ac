import type { ReadContext } from '../context.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { asWritten, code, first, isJson, number, objects, text, type Json } from '../json.js';
import type { ReferenceRangeFact, ValueContent, ValueFact } from '../model/value.js';
import { quantityText, rangeText, readQuantity, readRange } from './quantity.js';
import { readConcept, readConcepts } from './concept.js';
import { readPeriod } from './period.js';
import { DATA_ABSENT_CODES } from '../words/absent-words.js';
import { absentReason } from './absent-reason.js';
import { timingBounds } from './timing-bounds.js';
import { textIn } from './translation.js';

/** The value of a choice element `value[x]` in `parent`; `base` is `value`, `effect`, `answer` … */
export function readChoice(parent: Json, base: string, ctx: ReadContext): ValueContent | undefined {
  for (const name in parent) {
    if (name.length <= base.length || !name.startsWith(base)) continue;
    const content = contentOf(name.slice(base.length), inLanguage(parent, name, ctx), ctx);
    if (content !== undefined) return content;
  }
  return undefined;
}

function inLanguage(parent: Json, name: string, { lang }: ReadContext): unknown {
  return typeof parent[name] === 'string' ? (textIn(parent, name, lang) ?? parent[name]) : parent[name];
}

/** A value of the named FHIR type (`Quantity`, `CodeableConcept`, `Boolean` …) in the model's form. */
export function contentOf(type: string, value: unknown, ctx: ReadContext): ValueContent | undefined {
  switch (type) {
    case 'Quantity':
    case 'Age':
    case 'Count':
    case 'Distance':
    case 'Duration':
    case 'Money':
    case 'SimpleQuantity': {
      const quantity = readQuantity(value);
      return quantity && { type: 'quantity', quantity };
    }
    case 'CodeableConcept':
    case 'Coding':
    case 'Code': {
      const concept = readConcept(value, ctx);
      return concept && { type: 'concept', concept };
    }
    case 'CodeableReference': {
      const concept = isJson(value) ? readConcept(value['concept'], ctx) : undefined;
      return concept
        ? { type: 'concept', concept }
        : contentOf('Reference', first(value)?.['reference'], ctx);
    }
    case 'String':
    case 'Markdown':
    case 'Uri':
    case 'Url':
    case 'Canonical':
    case 'Id':
    case 'Oid':
    case 'Uuid': {
      const written = text(value);
      return written === undefined ? undefined : { type: 'text', text: written };
    }
    case 'Boolean':
      return typeof value === 'boolean' ? { type: 'boolean', boolean: value } : undefined;
    case 'Integer':
    case 'PositiveInt':
    case 'UnsignedInt': {
      const integer = number(value);
      return integer === undefined ? undefined : { type: 'integer', integer };
    }
    case 'Decimal': {
      const quantity = readQuantity(value);
      return quantity && { type: 'quantity', quantity };
    }
    case 'Range': {
      const range = readRange(value);
      return range && { type: 'range', ...range };
    }
    case 'Ratio':
    case 'RatioRange':
      return ratio(value);
    case 'DateTime':
    case 'Date':
    case 'Instant': {
      const start = parsePartialDate(value);
      if (start !== undefined)
        return { type: 'time', time: { shape: 'point', start, ongoing: false, element: 'value' } };
      const written = text(value);
      return written === undefined ? undefined : { type: 'text', text: written };
    }
    case 'Period': {
      const time = readPeriod(value, 'value');
      return time && { type: 'time', time };
    }
    case 'Timing': {
      const time = timingBounds(value);
      return time && { type: 'time', time };
    }
    case 'Time': {
      const written = text(value);
      return written === undefined ? undefined : { type: 'time-of-day', text: written };
    }
    case 'SampledData':
      return sampled(value);
    case 'Attachment':
      return attachment(value);
    case 'Reference':
      return reference(value);
    case 'Identifier': {
      const written = text(first(value)?.['value']);
      return written === undefined ? undefined : { type: 'text', text: written };
    }
    default:
      return undefined;
  }
}

function ratio(value: unknown): ValueContent | undefined {
  if (!isJson(value)) return undefined;
  const denominator = readQuantity(value['denominator']);
  const numerator = readQuantity(value['numerator']);
  if (numerator === undefined && denominator === undefined) {
    const low = readQuantity(value['lowNumerator']);
    const high = readQuantity(value['highNumerator']);
    return (low ?? high) ? { type: 'range', ...(low && { low }), ...(high && { high }) } : undefined;
  }
  return { type: 'ratio', ...(numerator && { numerator }), ...(denominator && { denominator }) };
}

function sampled(value: unknown): ValueContent | undefined {
  if (!isJson(value)) return undefined;
  const data = text(value['data']);
  const unit = text(first(value['origin'])?.['unit']) ?? code(value['intervalUnit']);
  return { type: 'sampled', ...(data !== undefined && { data }), ...(unit !== undefined && { unit }) };
}

function attachment(value: unknown): ValueContent | undefined {
  if (!isJson(value)) return undefined;
  const title = text(value['title']);
  const contentType = code(value['contentType']);
  const url = code(value['url']);
  if (title === undefined && contentType === undefined && url === undefined) return undefined;
  return {
    type: 'attachment',
    ...(title !== undefined && { title }),
    ...(contentType !== undefined && { contentType }),
    ...(url !== undefined && { url }),
  };
}

function reference(value: unknown): ValueContent | undefined {
  if (!isJson(value)) return undefined;
  const written = code(value['reference']);
  const display = text(value['display']);
  if (written === undefined && display === undefined) return undefined;
  return { type: 'reference', reference: written ?? '', ...(display !== undefined && { display }) };
}

/**
 * What was measured: an Observation itself or one of its components, with the reason if there is no value (RES-03,
 * RES-04). More than one if a source gives two values, which FHIR does not allow.
 *
 * @param misread - called for each value that does not match the type in its name
 * @param isWhole - whether a value is due here: if there is none, and no reason either, that is a fact too
 */
export function readValues(
  parent: Json,
  component: boolean,
  ctx: ReadContext,
  misread: (element: string) => void,
  isWhole = component && parent['code'] !== undefined,
): readonly ValueFact[] {
  const concept = readConcept(parent['code'], ctx);
  const absent = readConcept(parent['dataAbsentReason'], ctx) ?? absentIn(parent, ctx);
  const contents = valuesIn(parent, ctx, misread).filter(
    (content) =>
      absent === undefined || content.type !== 'quantity' || content.quantity.written !== undefined,
  );
  if (contents.length === 0 && absent === undefined && !isWhole) return [];
  return (contents.length > 0 ? contents : [undefined]).map((content) => ({
    code: concept ?? { codings: [], label: '?', labelFrom: 'none' },
    ...(content && { content }),
    ...(absent && { dataAbsentReason: absent }),
    interpretation: readConcepts(parent['interpretation'], ctx),
    ranges: objects(parent['referenceRange']).map((range) => readReferenceRange(range, ctx)),
    component,
    codings: concept?.codings ?? [],
  }));
}

/** All of `value[x]`; a value that does not match the type in its name is kept as written (RES-02). */
function valuesIn(parent: Json, ctx: ReadContext, misread: (element: string) => void): ValueContent[] {
  const found: ValueContent[] = [];
  for (const name in parent) {
    const value = parent[name];
    if (!isValue(name) || value === undefined || value === null) continue;
    const content = contentOf(name.slice(VALUE.length), inLanguage(parent, name, ctx), ctx);
    if (content !== undefined) found.push(content);
    else {
      const written = saysNothing(value) ? undefined : text(asWritten(value));
      if (written === undefined) continue;
      found.push({ type: 'text', text: written });
      misread(name);
    }
  }
  return found;
}

const VALUE = 'value';

function isValue(name: string): boolean {
  return name.startsWith(VALUE) && name.length > VALUE.length;
}

/** True if there is a value with any content. */
export function hasValue(parent: Json): boolean {
  for (const name in parent)
    if (isValue(name) && parent[name] != null && !saysNothing(parent[name])) return true;
  return false;
}

/** An object with nothing but extensions, which give the reason why there is no value (see `absentIn`). */
function saysNothing(value: unknown): boolean {
  return isJson(value) && Object.keys(value).every((name) => name === 'extension' || name === 'id');
}

/** A data-absent-reason extension in place of a value, as `_valueQuantity` or inside the value. */
function absentIn(parent: Json, ctx: ReadContext): ReturnType<typeof readConcept> {
  for (const name in parent) {
    if (!name.startsWith('_value') && !name.startsWith('value')) continue;
    const value = first(parent[name]);
    const reason = absentReason(value) ?? absentReason(value?.['_value']);
    if (reason !== undefined) return readConcept({ code: reason, system: DATA_ABSENT_CODES }, ctx);
  }
  return undefined;
}

function readReferenceRange(range: Json, ctx: ReadContext): ReferenceRangeFact {
  const low = readQuantity(range['low']);
  const high = readQuantity(range['high']);
  const type = readConcept(range['type'], ctx);
  const age = readRange(range['age']);
  const written = text(range['text']);
  return {
    ...(low && { low }),
    ...(high && { high }),
    ...(type && { type }),
    appliesTo: readConcepts(range['appliesTo'], ctx),
    ...(age && { age }),
    ...(written !== undefined && { text: written }),
  };
}

/** A short form of a value, for one line of a detail view: digits as recorded, always with comparator and unit. */
export function contentText(content: ValueContent): string {
  switch (content.type) {
    case 'quantity':
      return quantityText(content.quantity);
    case 'concept':
      return content.concept.label;
    case 'text':
    case 'time-of-day':
      return content.text;
    case 'boolean':
      return String(content.boolean);
    case 'integer':
      return String(content.integer);
    case 'range':
      return rangeText(content);
    case 'ratio':
      return [content.numerator, content.denominator]
        .map((part) => (part ? quantityText(part) : '?'))
        .join(' : ');
    case 'time':
      return [content.time.start?.text, content.time.end?.text].filter(Boolean).join(' – ');
    case 'sampled':
      return content.data ?? '';
    case 'attachment':
      return content.title ?? content.url ?? content.contentType ?? '';
    case 'reference':
      return content.display ?? content.reference;
  }
}
