import { KINDS, type Kind } from '@care-timeline/fhir';
import { warnOnce } from '@care-timeline/ui';
import { PERIODS, type Period } from './range.js';

/** Names from an attribute, separated by spaces or commas, or from an array. */
function namesIn(value: unknown): string[] {
  const given: unknown = value ?? '';
  const names = Array.isArray(given) ? given.map(String) : String(given).split(/[\s,]+/);
  return names.filter(Boolean);
}

function known<T extends string>(value: unknown, all: readonly T[], what: string): T[] {
  return namesIn(value).filter((name): name is T => {
    const found = (all as readonly string[]).includes(name);
    if (!found) warnOnce('<care-timeline>', `unknown ${what} "${name}", left out`);
    return found;
  });
}

/** Kinds; undefined if the attribute is empty, which means all of them. An empty array means none. */
export function kindsIn(value: unknown): readonly Kind[] | undefined {
  const kinds = known(value, KINDS, 'kind');
  return kinds.length || Array.isArray(value) ? kinds : undefined;
}

/** Period buttons in their usual order; all of them if none are named. */
export function periodsIn(value: unknown): readonly Period[] {
  const named = known(value, PERIODS, 'period');
  return named.length ? PERIODS.filter((period) => named.includes(period)) : PERIODS;
}
