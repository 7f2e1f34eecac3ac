import { SYSTEM } from '@care-timeline/fhir';
import { collatorOf, MEDICATION_GROUPS, type MedicationGroup } from '@care-timeline/record';
import { CURRENT_GROUPS, PAST_GROUPS, type Show } from './medicine.js';
import type { Row } from './row.js';
import type { Words } from './words.js';

export type GroupBy = 'use' | 'indication' | 'atc' | 'source' | 'prescriber';
export const GROUP_BYS: readonly GroupBy[] = ['use', 'indication', 'atc', 'source', 'prescriber'];

/** A part of the list under its own heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Past, prohibited and in-error rows are set apart visually as well as by position (MED-20). */
  readonly part: 'current' | 'planned' | 'not-taken' | 'past' | 'in-error';
  readonly rows: readonly Row[];
}

/** Groups a view shows; in-error ones only on request (GEN-01). */
export function groupsOf(show: Show, inError: boolean): ReadonlySet<MedicationGroup> {
  const groups =
    show === 'current' ? CURRENT_GROUPS : show === 'past' ? PAST_GROUPS : [...CURRENT_GROUPS, ...PAST_GROUPS];
  return new Set(inError ? [...groups, 'in-error' as const] : groups);
}

function partOf(group: MedicationGroup): Section['part'] {
  if (group === 'planned' || group === 'not-taken' || group === 'in-error') return group;
  return PAST_GROUPS.includes(group) ? 'past' : 'current';
}

const PARTS: readonly Section['part'][] = ['current', 'planned', 'not-taken', 'past', 'in-error'];

/**
 * Sections in reading order. When grouping by use, each group is a section; otherwise the sections of what is in use
 * come first, and plans, prohibitions and the past keep their own sections, so that current and past are never mixed
 * (MED-20). Every row is in exactly one (MED-25).
 */
export function sectionsOf(
  rows: readonly Row[],
  groupBy: GroupBy,
  words: Words,
  atcLevel = 1,
): readonly Section[] {
  const found = new Map<string, { section: Section; rows: Row[]; order: string }>();
  for (const row of rows) {
    const part = partOf(row.group);
    const own = groupBy === 'use' || part === 'in-error' || part === 'not-taken';
    const heading = own
      ? {
          title: words.text.group[row.group],
          order: String(MEDICATION_GROUPS.indexOf(row.group)).padStart(2, '0'),
        }
      : headingOf(row, groupBy, words, atcLevel);
    const id = own ? row.group : `${part}:${heading.order}${heading.title}`;
    let at = found.get(id);
    if (!at) {
      const title = own || part === 'current' ? heading.title : `${heading.title} – ${words.text.part[part]}`;
      found.set(id, (at = { section: { id, title, part, rows: [] }, rows: [], order: heading.order }));
    }
    at.rows.push(row);
  }
  const compare = collatorOf(words.lang, { numeric: true });
  return [...found.values()]
    .sort(
      (a, b) =>
        PARTS.indexOf(a.section.part) - PARTS.indexOf(b.section.part) ||
        compare(a.order, b.order) ||
        compare(a.section.title, b.section.title),
    )
    .map(({ section, rows: inside }) => ({ ...section, rows: sorted(inside, words) }));
}

/** `\uffff` sorts missing values last. */
const LAST = '\uffff';

function headingOf(row: Row, by: GroupBy, words: Words, atcLevel: number): { title: string; order: string } {
  const { text } = words;
  const named = (name: string): { title: string; order: string } =>
    name === ''
      ? { title: text.notStatedBy[by as 'atc'] ?? text.notStated, order: LAST }
      : { title: name, order: '' };
  switch (by) {
    case 'indication':
      return named(row.indication);
    case 'prescriber':
      return named(row.prescriber);
    case 'source':
      return named(words.format.list(row.sources));
    default: {
      const code = atcCode(row);
      if (code === undefined) return named('');
      const group = code.slice(0, [0, 1, 3, 4, 5][atcLevel] ?? 1);
      const name = text.atc[code[0] as 'A'] ?? '';
      return { title: name ? `${group}\u00a0 ${name}` : group, order: group };
    }
  }
}

function atcCode(row: Row): string | undefined {
  const coding = row.medicine.entry.medication?.codings.find(
    ({ system, code }) => system === SYSTEM.ATC && code,
  );
  return coding?.code?.toUpperCase();
}

/** Alphabetical; rows that may be the same medicine are adjacent (MED-27). */
function sorted(rows: readonly Row[], words: Words): readonly Row[] {
  const compare = collatorOf(words.lang, { numeric: true });
  const byName = [...rows].sort(
    (a, b) => compare(a.sortName, b.sortName) || compare(a.medicine.entry.name, b.medicine.entry.name),
  );
  const left = new Map(byName.map((row) => [row.key, row]));
  const out: Row[] = [];
  // Depth first with a list of our own: thousands of rows may be similar to each other.
  const next = byName.reverse();
  for (let row = next.pop(); row; row = next.pop()) {
    if (!left.delete(row.key)) continue;
    out.push(row);
    const beside = row.medicine.similar.flatMap(({ key }) => left.get(key) ?? []);
    for (const other of beside.reverse()) next.push(other);
  }
  return out;
}
