import { RESULT_KINDS } from '@care-timeline/record';
import { dayOf, type SummaryContext } from './context.js';

/** Panels by key, each with its members' keys (`hasMember`) in the order they were written. */
export function panelsOf(context: SummaryContext): ReadonlyMap<string, readonly string[]> {
  const { record } = context;
  const panels = new Map<string, string[]>();
  for (const entry of record.entries({ kinds: RESULT_KINDS, ...dayOf(context) })) {
    const members = entry.references
      .filter(({ role }) => role === 'member')
      .flatMap((reference) => record.follow(entry, reference)?.key ?? [])
      .filter((key) => key !== entry.key);
    if (members.length > 0 && entry.clinicalState !== 'not-done') panels.set(entry.key, members);
  }
  return panels;
}

/** The outermost panel; a cycle stops where it began. */
export function rootOf(key: string, panelOf: ReadonlyMap<string, string>): string {
  const seen = new Set([key]);
  let root = key;
  for (let panel = panelOf.get(root); panel !== undefined && !seen.has(panel); panel = panelOf.get(root)) {
    seen.add(panel);
    root = panel;
  }
  return root;
}

/** Members, and their members, each once. */
export function membersIn(key: string, members: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set([key]);
  for (const one of found) for (const member of members.get(one) ?? []) found.add(member);
  found.delete(key);
  return [...found];
}
