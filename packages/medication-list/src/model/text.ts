import { differenceTitle, type Difference, type Row } from './row.js';
import type { Section } from './sections.js';
import { doseText } from './dose.js';
import type { Words } from './words.js';

export interface TextInput {
  readonly title: string;
  /** As-of date, displayed part and filter: context that a reader of the copy needs too. */
  readonly notices: readonly string[];
  readonly criticalPanelText: string;
  readonly sections: readonly Section[];
}

/** The displayed list as plain text, with facts in the same order, for a letter or a note. */
export function listText({ title, notices, criticalPanelText, sections }: TextInput, words: Words): string {
  const parts = [title, ...notices, criticalPanelText].filter(Boolean);
  for (const { title: heading, rows } of sections) {
    parts.push('', `${heading} (${rows.length})`, ...rows.map((row) => rowText(row, words)));
  }
  return parts.join('\n');
}

/** One medicine per paragraph: name, marks, dose, indication, dates, prescriber, sources. */
function rowText(row: Row, words: Words): string {
  const { text } = words;
  const marks = row.marks.map((mark) => mark.text).join(', ');
  const lines = [
    [row.name.plain, marks && `[${marks}]`].filter(Boolean).join(' '),
    doseText(row.doses) + (row.doses.some(({ generated }) => generated) ? ` (${words.terms.generated})` : ''),
    row.indication && `${text.column.indication}: ${row.indication}`,
    row.dates.map(({ label, text: date }) => `${label} ${date}`).join(', '),
    row.prescriber && `${text.column.prescriber}: ${row.prescriber}`,
    `${words.terms.source}: ${row.sources.join(', ')}`,
    ...row.differences.map((difference) => differenceText(difference, words)),
  ];
  return `- ${lines
    .filter(Boolean)
    .join('\n  ')
    .replace(/\n(?! {2})/g, '\n  ')}`;
}

/** How another row differs, in one sentence. */
function differenceText(difference: Difference, words: Words): string {
  const told = difference.values.map(({ label, theirs }) => `${label}: ${theirs.replace(/\n/g, '; ')}`);
  return [differenceTitle(difference, words), ...told].join('. ');
}
