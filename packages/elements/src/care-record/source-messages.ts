import { KINDS, type Kind } from '@care-timeline/fhir';
import { faultWords, kindsOfType, type ServerFault } from '@care-timeline/sources';
import { terms, type View } from '@care-timeline/ui';
import { recordStrings } from './care-record.strings.js';
import type { LoadingState } from './loading-state.js';

/** Number of parts listed by name; the rest are counted. */
const MAX_NAMED = 4;

/** Kind names are capitalised when they stand alone. */
function inSentence(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

/** What is missing, as text: kinds of information, and the time range if only that is missing. */
function missingParts(gaps: readonly ServerFault[], view: View): string {
  const { kind } = view.strings(terms);
  const words = view.strings(recordStrings);
  const parts = new Map<string, Set<Kind>>();
  for (const { types, from, to } of gaps) {
    if (types.length === 0) return '';
    const dates = [from, to].map((at) => (Number.isFinite(at) ? view.format.instant(at!) : ''));
    const when = from === undefined ? '' : words.between(dates[0]!, dates[1]!);
    const kinds = parts.get(when) ?? new Set<Kind>();
    for (const type of types) for (const one of kindsOfType(type)) kinds.add(one);
    parts.set(when, kinds);
  }
  const named = [...parts].flatMap(([when, kinds]) =>
    KINDS.filter((one) => kinds.has(one)).map((one) => `${inSentence(kind[one])} ${when}`.trim()),
  );
  const rest = named.length - MAX_NAMED;
  if (named.length === 0) return '';
  return words.missing(named.slice(0, MAX_NAMED).join(', '), rest > 0 ? rest : 0);
}

/** Why a source is incomplete, as text for users: the reason, the response status, and what is missing. */
export function faultText({ fault, gaps = [], state }: LoadingState, view: View): string {
  if (!fault) return '';
  const words = view.strings(recordStrings);
  const reason = faultWords(fault, view.lang);
  // A successful response with bad content is described by the reason alone.
  const isError = fault.status !== undefined && fault.status >= 400;
  const why = isError ? reason.replace(/\.$/, ` (HTTP ${fault.status}).`) : reason;
  const missing = missingParts(gaps, view);
  const rest = missing || (state === 'partial' ? words.partly : words.incomplete);
  return `${why} ${rest}`;
}

/** What a source withholds, as text for users. */
export function withheldText(
  { types, count }: { types: readonly string[]; count: number },
  view: View,
): string {
  const { kind } = view.strings(terms);
  const kinds = new Set(types.flatMap(kindsOfType));
  return view.strings(recordStrings).withheldText(
    count,
    KINDS.filter((one) => kinds.has(one))
      .map((one) => inSentence(kind[one]))
      .join(', '),
  );
}
