import type { Language, SourceDetail, SourceState } from '@care-timeline/record';
import { faultWords } from './reason-words.js';
import { isRefusal, type ServerFault } from './fault.js';
import type { Coverage, Gap } from './coverage.js';
import { dayOf } from './intervals.js';

export interface SourceStateReport {
  readonly state: SourceState;
  /** For the record: its message is for people. */
  readonly detail: SourceDetail & { readonly message: string };
  /** For programs: which types and which intervals, in English. */
  readonly message: string;
}

/** State of a source: a code for the record, and messages for people and for programs. */
export function sourceStateOf(
  coverage: Coverage,
  {
    busy,
    received,
    lacking = {},
    now,
    lang,
  }: {
    busy: boolean;
    received: number;
    /** Resources that are referred to and have not come, by type. */
    lacking?: Readonly<Record<string, number>>;
    now: number;
    lang: Language;
  },
): SourceStateReport {
  const gaps = coverage.gaps.filter(({ fault }) => fault.reason !== 'aborted');
  const faults = gaps.map(({ fault }) => fault);
  const message = gaps.length === 0 ? '' : messageOf(faults);
  const status = faults.find((fault) => fault.status !== undefined)?.status;
  const types = [...new Set(faults.flatMap((fault) => fault.types))];
  const all = faults.some((fault) => fault.types.length === 0);
  const kinds = all ? [] : coverage.kindsOf(types);
  const notOffered = coverage.kindsNotOffered;
  const detail = {
    message: [...new Set(real(faults).map((fault) => faultWords(fault, lang)))].join(' '),
    at: now,
    ...(status === undefined ? {} : { status }),
    ...(kinds.length === 0 ? {} : { kinds }),
    ...(notOffered.length === 0 ? {} : { notOffered }),
    // While something is still coming, nobody knows what will be lacking.
    ...(busy || Object.keys(lacking).length === 0 ? {} : { referencesNotLoaded: lacking }),
    ...(coverage.notOffered.length === 0
      ? {}
      : { typesNotOffered: coverage.notOffered.map(({ type }) => type) }),
  };
  return { state: stateOf(gaps, busy, received), detail, message };
}

function stateOf(gaps: readonly Gap[], busy: boolean, received: number): SourceState {
  if (busy) return 'loading';
  if (gaps.length === 0) return 'loaded';
  if (received > 0) return 'partial';
  return real(gaps.map(({ fault }) => fault)).every(isRefusal) ? 'blocked' : 'failed';
}

/** Faults that state a cause: queries given up after them add no information. */
function real(faults: readonly ServerFault[]): readonly ServerFault[] {
  return faults.filter(({ reason }) => reason !== 'stopped');
}

const MAX_NAMED = 6;

/** For example `Not loaded: Observation 2019-01-01 to 2020-01-01, Task. The source did not answer in time.` */
export function messageOf(faults: readonly ServerFault[]): string {
  const places = [...new Set(faults.map(placeOf))];
  const reasons = [...new Set(real(faults).map(({ message }) => message))];
  if (places.some((place) => place === '')) return reasons.join(' ');
  const named = places.slice(0, MAX_NAMED).join(', ');
  const more = places.length > MAX_NAMED ? ` and ${places.length - MAX_NAMED} more` : '';
  return `Not loaded or not complete: ${named}${more}. ${reasons.join(' ')}`.trim();
}

function placeOf({ types, from, to, query }: ServerFault): string {
  const name = types.join(', ');
  if (query === 'undated' || query === 'count') return `${name} without a date`;
  if (from === undefined || to === undefined) return name;
  const start = Number.isFinite(from) ? ` from ${dayOf(from)}` : '';
  const end = Number.isFinite(to) ? ` to ${dayOf(to)}` : '';
  return `${name}${start}${end}`;
}
