import { sameRange, type Range } from './range.js';

/** History of visited windows, for going back and forward. Immutable. */
export interface ZoomHistory {
  readonly past: readonly Range[];
  readonly future: readonly Range[];
}

const LONGEST = 50;

export const emptyHistory: ZoomHistory = { past: [], future: [] };

/** Records that `from` was left for another window. */
export function visit(history: ZoomHistory, from: Range): ZoomHistory {
  if (sameRange(history.past.at(-1), from)) return { ...history, future: [] };
  return { past: [...history.past.slice(1 - LONGEST), from], future: [] };
}

/** Goes one step back (-1) or forward (1) from `now`; undefined if there is none. */
export function travel(
  history: ZoomHistory,
  direction: -1 | 1,
  now: Range,
): { readonly history: ZoomHistory; readonly range: Range } | undefined {
  const { past, future } = history;
  if (direction < 0) {
    const range = past.at(-1);
    return range && { range, history: { past: past.slice(0, -1), future: [now, ...future] } };
  }
  const range = future[0];
  return range && { range, history: { past: [...past, now], future: future.slice(1) } };
}
