import type { ReadContext } from '../context.js';
import { conceptLabel, codingLabel } from '../elements/concept.js';
import { humanName } from '../elements/human-name.js';
import { quantityText, rangeText, readQuantity, readRange } from '../elements/quantity.js';
import { referenceKind } from '../elements/reference-target.js';
import { contentOf, contentText } from '../elements/value.js';
import { code, isJson, strings, text, type Json } from '../json.js';
import { identityNumber } from '../norway/identity-number.js';

/**
 * One line for an object of a known datatype, recognised by its members; undefined for anything else (a backbone
 * element), which is shown member by member.
 */
export function valueText(value: Json, ctx: ReadContext): string | undefined {
  if (has(value, 'coding') && hasOnly(value, ['coding', 'text'])) return conceptLabel(value, ctx)?.text ?? '';
  if (has(value, 'text') && hasOnly(value, ['text'])) return text(value['text']) ?? '';
  if (hasOnly(value, ['concept', 'reference']) && !isString(value['reference']))
    return codeableReference(value, ctx);
  if (
    hasOnly(value, ['reference', 'type', 'identifier', 'display']) &&
    has(value, 'reference', 'identifier', 'display')
  )
    return referenceText(value, ctx);
  if (
    has(value, 'value') &&
    hasOnly(value, ['value', 'comparator', 'unit', 'system', 'code']) &&
    !isString(value['value'])
  )
    return quantityLine(value);
  if (
    has(value, 'code', 'display') &&
    hasOnly(value, ['system', 'version', 'code', 'display', 'userSelected'])
  )
    return codingLabel(value, ctx)?.text ?? '';
  if (has(value, 'start', 'end') && hasOnly(value, ['start', 'end'])) return periodText(value);
  if (has(value, 'low', 'high') && hasOnly(value, ['low', 'high'])) return rangeText(readRange(value) ?? {});
  if (has(value, 'numerator', 'denominator') && hasOnly(value, ['numerator', 'denominator'])) {
    const ratio = contentOf('Ratio', value, ctx);
    return ratio === undefined ? '' : contentText(ratio);
  }
  if (has(value, 'text') && hasOnly(value, ['text', 'time', 'authorString', 'authorReference']))
    return annotationText(value, ctx);
  if (
    has(value, 'family', 'given') &&
    hasOnly(value, ['use', 'text', 'family', 'given', 'prefix', 'suffix', 'period'])
  )
    return joined([humanName(value), use(value)]);
  if (TELECOM.has(code(value['system']) ?? '')) {
    if (hasOnly(value, ['use', 'system', 'value', 'period', 'rank']))
      return joined([`${code(value['system'])}: ${text(value['value']) ?? ''}`, use(value)]);
  }
  if (has(value, 'value') && hasOnly(value, ['use', 'type', 'system', 'value', 'period', 'assigner', 'rank']))
    return identifierText(value, ctx);
  if (has(value, 'line', 'city', 'postalCode') && hasOnly(value, ADDRESS)) return addressText(value);
  return undefined;
}

/** `ContactPoint.system`: a telephone number is no identifier, whatever its digits. */
const TELECOM = new Set(['phone', 'fax', 'email', 'pager', 'url', 'sms', 'other']);

const ADDRESS = [
  'use',
  'type',
  'text',
  'line',
  'city',
  'district',
  'state',
  'postalCode',
  'country',
  'period',
];

function has(value: Json, ...names: readonly string[]): boolean {
  return names.some((name) => value[name] !== undefined);
}

/** True if the object has no members other than these, its id and its extensions. */
function hasOnly(value: Json, names: readonly string[]): boolean {
  for (const name in value) {
    if (name === 'id' || name === 'extension' || name.charCodeAt(0) === 95) continue;
    if (!names.includes(name)) return false;
  }
  return true;
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/**
 * `use` is a modifier of names, identifiers, addresses and telephone numbers, and a period may have ended: both are
 * shown with them.
 */
function use(value: Json): string | undefined {
  const period = value['period'];
  const parts = joined([code(value['use']), isJson(period) ? periodText(period) : undefined]);
  return parts === '' ? undefined : `(${parts})`;
}

function periodText(period: Json): string | undefined {
  if (!has(period, 'start', 'end')) return undefined;
  return `${text(period['start']) ?? '…'} – ${text(period['end']) ?? '…'}`;
}

function codeableReference(value: Json, ctx: ReadContext): string {
  const reference = value['reference'];
  return joined([
    isJson(value['concept']) ? conceptLabel(value['concept'], ctx)?.text : undefined,
    isJson(reference) ? referenceText(reference, ctx) : undefined,
  ]);
}

function referenceText(value: Json, ctx: ReadContext): string {
  const display = text(value['display']);
  if (display !== undefined) return display;
  const written = code(value['reference']);
  if (written !== undefined && referenceKind(written) !== 'contained') return written;
  const identifier = value['identifier'];
  return isJson(identifier) ? identifierText(identifier, ctx) : (written ?? '');
}

function quantityLine(value: Json): string {
  const quantity = readQuantity(value);
  return quantity === undefined ? '' : quantityText(quantity);
}

/** A national identity number is masked until the user asks for it (GEN-14). */
function identifierText(value: Json, ctx: ReadContext): string {
  const { label, masked, kind } = identityNumber(value);
  const system = kind === 'other' && value['system'] === undefined && value['type'] === undefined;
  return joined([system ? masked : `${label[ctx.lang]}: ${masked}`, use(value)]);
}

function annotationText(value: Json, ctx: ReadContext): string {
  const author =
    text(value['authorString']) ??
    (isJson(value['authorReference']) ? referenceText(value['authorReference'], ctx) : undefined);
  const when = text(value['time']);
  const signed = joined([author, when]);
  const words = text(value['text']) ?? '';
  return signed === '' ? words : `${words} (${signed})`;
}

function addressText(value: Json): string {
  const words = text(value['text']);
  const place = [text(value['postalCode']), text(value['city'])].filter(Boolean).join(' ');
  const parts = words === undefined ? [...strings(value['line']), place, text(value['country'])] : [words];
  return joined([...parts, use(value)]);
}
