import { foldText, push } from '@care-timeline/record';
import { wordFor } from '@care-timeline/ui';
import { CURRENT_GROUPS, type Attribute, type Show } from './medicine.js';
import { attributeText, type Row } from './row.js';
import type { Words } from './words.js';

/** One attribute on which rows may disagree, with the value of each. */
export interface ComparedAttribute {
  readonly attribute: Attribute;
  readonly label: string;
  /** In the order of the cluster's rows. */
  readonly values: readonly string[];
  readonly differs: boolean;
}

/** Rows that may be the same medicine, side by side. */
export interface Cluster {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly attributes: readonly ComparedAttribute[];
}

/**
 * What the sources agree on, where they differ, and what only one of them has. Every row is in exactly one of the
 * three, and nothing is resolved here: that is left to the user (MED-27).
 */
export interface Comparison {
  readonly identical: readonly Row[];
  readonly similar: readonly Cluster[];
  readonly only: readonly { readonly source: string; readonly rows: readonly Row[] }[];
}

const ATTRIBUTES: readonly Attribute[] = [
  'product',
  'strength',
  'form',
  'dose',
  'use',
  'status',
  'start',
  'stop',
  'indication',
  'prescriber',
];

/** Attributes whose text is also compared: without a product code, only the names reveal a difference. */
const BY_WORDS: readonly Attribute[] = ['product', 'strength', 'dose', 'status'];

/** Compares rows of all groups; a cluster is shown if any of its rows belongs to the displayed part of the list. */
export function compareSources(rows: readonly Row[], show: Show, words: Words): Comparison {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const wanted = (row: Row): boolean =>
    show === 'all' || CURRENT_GROUPS.includes(row.group) === (show === 'current');
  const identical: Row[] = [];
  const similar: Cluster[] = [];
  const only = new Map<string, Row[]>();
  const done = new Set<string>();
  for (const row of rows) {
    if (done.has(row.key)) continue;
    const cluster = clusterOf(row, byKey);
    // Two lines of one source are not a disagreement between sources: each is listed separately.
    const together = cluster.length > 1 && new Set(cluster.flatMap(({ sources }) => sources)).size > 1;
    for (const { key } of together ? cluster : [row]) done.add(key);
    if (!(together ? cluster : [row]).some(wanted)) continue;
    if (together) similar.push(describe(cluster, words));
    else if (row.sources.length > 1) identical.push(row);
    else {
      const source = row.sources[0] ?? '';
      push(only, source, row);
    }
  }
  return { identical, similar, only: [...only].map(([source, of]) => ({ source, rows: of })) };
}

/** All rows similar to each other, directly or transitively. */
function clusterOf(first: Row, byKey: ReadonlyMap<string, Row>): readonly Row[] {
  const found = new Map([[first.key, first]]);
  for (const row of found.values()) {
    for (const { key } of row.medicine.similar) {
      const other = byKey.get(key);
      if (other) found.set(key, other);
    }
  }
  return [...found.values()];
}

function describe(rows: readonly Row[], words: Words): Cluster {
  const told = new Set(rows.flatMap((row) => row.medicine.similar.flatMap(({ differences }) => differences)));
  const attributes = ATTRIBUTES.map((attribute): ComparedAttribute => {
    const values = rows.map((row) => valueOf(row, attribute, words));
    const said = new Set(values.map((value) => foldText(value).replace(/\s+/g, ' ').trim()));
    const differs = told.has(attribute) || (BY_WORDS.includes(attribute) && said.size > 1);
    return { attribute, label: wordFor(words.text.attribute, attribute), values, differs };
  }).filter(({ values }) => values.some((value) => value !== ''));
  // Differences the record found that our texts do not show, such as a route within a dose, are listed by name.
  for (const attribute of told) {
    if (ATTRIBUTES.includes(attribute) || attribute === 'dates' || attribute === 'route') continue;
    const values = rows.map(() => '');
    attributes.push({
      attribute,
      label: wordFor(words.text.attribute, attribute),
      values,
      differs: true,
    });
  }
  return { title: rows[0]?.name.generic ?? '', rows, attributes };
}

/** Strength and form, if given separately from the name, which has its own line. */
function valueOf(row: Row, attribute: Attribute, words: Words): string {
  const facts = row.medicine.entry.medication;
  if (attribute === 'strength') return facts?.strength ?? row.name.strength;
  if (attribute === 'form') return facts?.form ? words.concept(facts.form) : row.name.form;
  if (attribute === 'indication' || attribute === 'prescriber') return row[attribute];
  return attributeText(row.medicine, attribute, words);
}
