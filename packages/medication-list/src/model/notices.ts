import type { ListFilter } from './filter.js';
import type { ListModel } from './list-model.js';
import type { Row } from './row.js';
import { dateText, type Words } from './words.js';

/** Number of names listed in a notice before the rest are only counted; a name is never truncated (MED-01). */
const NAMES = 6;

/** `digoksin, ramipril og 3 til`, names in full. */
export function namesOf(rows: readonly Row[], { format, text }: Words): string {
  const names = rows.slice(0, NAMES).map(({ name }) => name.generic);
  const rest = rows.length - names.length;
  return format.list(rest > 0 ? [...names, text.andMore(rest)] : names);
}

/** Like `namesOf`; a name shared by several rows is listed once. */
export function distinctNames(rows: readonly Row[], words: Words): string {
  const first = new Map([...rows].reverse().map((row) => [row.name.generic, row]));
  return namesOf([...first.values()].reverse(), words);
}

/** Recently stopped medicines, each with its date (MED-23). */
export function stoppedNames(rows: readonly Row[], words: Words): string {
  const named = rows.slice(0, NAMES).map(({ name, medicine, sources }) => {
    const twice = rows.filter((row) => row.name.generic === name.generic).length > 1;
    const said = [dateText(words, medicine.stop?.at), ...(twice ? sources : [])].filter(Boolean);
    return said.length ? `${name.generic} (${said.join(', ')})` : name.generic;
  });
  const rest = rows.length - named.length;
  return words.format.list(rest > 0 ? [...named, words.text.andMore(rest)] : named);
}

/** The criteria of a filter, as text (MED-24). */
export function filterText(filter: ListFilter, model: ListModel, { text, format }: Words): string {
  const label = (id: string): string => model.sources.find((source) => source.id === id)?.label ?? id;
  return [
    filter.text.trim() ? text.searchFor(filter.text.trim()) : '',
    filter.sources.length ? format.list(filter.sources.map(label)) : '',
    filter.onlyChanged ? text.onlyChanged.toLowerCase() : '',
    filter.onlyMultidose ? text.multidose.toLowerCase() : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** `Ny: apiksaban. Seponert: digoksin.` Changes, grouped by kind, with names. */
export function changesText(model: ListModel, words: Words): string {
  if (!model.changes?.length) return words.text.noChanges;
  return model.changes
    .map(({ kind, count }) => {
      const rows = model.rows.filter(({ change }) => change?.kind === kind);
      return `${words.text.change[kind]} (${count}): ${namesOf(rows, words)}.`;
    })
    .join(' ');
}
