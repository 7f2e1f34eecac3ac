import type { SourceDetail, SourceState } from '@care-timeline/record';
import { isRefusal, type ServerFault } from './fault.js';
import type { Coverage, Gap } from './coverage.js';
import { dayOf } from './intervals.js';

export interface Standing {
  readonly state: SourceState;
  readonly detail: SourceDetail & { readonly message: string };
}

/** Where a source stands, in a word for the record and in a sentence for people. */
export function standingOf(
  coverage: Coverage,
  { busy, received, now }: { busy: boolean; received: number; now: number },
): Standing {
  const gaps = coverage.gaps.filter(({ fault }) => fault.reason !== 'aborted');
  const faults = gaps.map(({ fault }) => fault);
  const message = gaps.length === 0 ? '' : messageOf(faults);
  const status = faults.find((fault) => fault.status !== undefined)?.status;
  const types = [...new Set(faults.flatMap((fault) => fault.types))];
  const all = faults.some((fault) => fault.types.length === 0);
  const kinds = all ? [] : coverage.kindsOf(types);
  const detail = {
    message,
    at: now,
    ...(status === undefined ? {} : { status }),
    ...(kinds.length === 0 ? {} : { kinds }),
  };
  return { state: stateOf(gaps, busy, received), detail };
}

function stateOf(gaps: readonly Gap[], busy: boolean, received: number): SourceState {
  if (busy) return 'loading';
  if (gaps.length === 0) return 'loaded';
  if (received > 0) return 'partial';
  const real = gaps.filter(({ fault }) => fault.reason !== 'stopped');
  return real.every(({ fault }) => isRefusal(fault)) ? 'blocked' : 'failed';
}

const MOST_NAMED = 6;

/** For example `Not loaded: Observation 2019-01-01 to 2020-01-01, Task. The source did not answer in time.` */
export function messageOf(faults: readonly ServerFault[]): string {
  const places = [...new Set(faults.map(placeOf))];
  const reasons = [
    ...new Set(faults.filter(({ reason }) => reason !== 'stopped').map(({ message }) => message)),
  ];
  if (places.some((place) => place === '')) return reasons.join(' ');
  const named = places.slice(0, MOST_NAMED).join(', ');
  const more = places.length > MOST_NAMED ? ` and ${places.length - MOST_NAMED} more` : '';
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
