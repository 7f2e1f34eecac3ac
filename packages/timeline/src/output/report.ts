import { KINDS, type ClinicalEntry } from '@care-timeline/fhir';
import { remarkWords, type Terms, type View } from '@care-timeline/ui';
import { COLUMNS, tableRows } from '../model/table.js';
import type { Range } from '../model/range.js';
import { patientOf } from '../model/record-extras.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import type { TimelineStrings } from '../timeline.strings.js';
import { marksOf, stateText, timeText, titleText, valueText } from '../templates/entry-text.js';
import { notLoadedTexts, notOfferedText, windowText } from '../templates/window-text.js';

export interface PrintReportInput {
  readonly view: View;
  readonly model: TimelineModel;
  readonly strings: TimelineStrings;
  readonly terms: Terms;
  readonly range: Range;
  /** Search that filters entries; empty for none. */
  readonly search: string;
  /** Whether kinds, sources, clinical states or authors were filtered. */
  readonly filtered: boolean;
  /** Key of the contact to which everything shown belongs; empty for none. */
  readonly contact: string;
  /** What has changed since a date, in words; empty if not requested. */
  readonly changed: string;
  readonly showInError: boolean;
}

export interface PrintReportRow {
  readonly cells: readonly string[];
  readonly inError: boolean;
}

/**
 * Everything in the window as words that can stand alone on paper or in a message: the patient, the period, the
 * sources, and what is missing.
 */
export interface PrintReport {
  readonly lang: string;
  readonly title: string;
  readonly patient: string;
  readonly range: string;
  readonly count: string;
  readonly sources: string;
  readonly printed: string;
  readonly page: string;
  /**
   * What the reader must know about missing data: filters, entries in error, and periods and sources that were not
   * loaded.
   */
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly PrintReportRow[];
}

/** Undated entries come last (TLN-11); periods that were not loaded are listed in the notes (TLN-12). */
export function makePrintReport(input: PrintReportInput): PrintReport {
  const { view, model, strings, range } = input;
  const { record, choice } = model;
  const { format } = view;
  const rows = tableRows(choice.lanes, model.columns, range);
  const patient = patientOf(record);
  const born = patient?.birthDate ? strings.born(format.date(patient.birthDate)) : '';
  const undated = choice.undated ? `, ${strings.undatedLast(choice.undated)}` : '';
  return {
    lang: view.lang,
    title: strings.timeline,
    patient: [patient?.name ?? strings.patientUnknown, born].filter(Boolean).join(', '),
    range: windowText(range, strings, format),
    count: `${strings.count(rows.length - choice.undated)}${undated}`,
    sources: `${strings.sources}: ${record.sources.map(({ id, label }) => label || id).join('; ')}`,
    printed: strings.printed(format.instant(Date.now(), 'minute')),
    page: strings.page,
    notes: notesOf(input),
    head: COLUMNS.map((column) => strings.column[column]),
    rows: [...rows].map((row) => {
      const entry = record.entryAt(row);
      return { cells: cellsOf(entry, row, input), inError: entry.clinicalState === 'in-error' };
    }),
  };
}

function cellsOf(entry: ClinicalEntry, row: number, input: PrintReportInput): string[] {
  const { model, view, terms } = input;
  const { record, columns } = model;
  const words = { terms, format: view.format, record, at: view.asOf ?? view.now, remarks: remarkWords(view) };
  const value = valueText(entry, words);
  const title = titleText(entry, words);
  const named = value && !title.includes(value) ? `${title}: ${value}` : title;
  return [
    timeText(entry, words),
    [named, ...marksOf(entry, words), ...(model.changed?.[row] ? [input.strings.changedMark] : [])].join(
      ' · ',
    ),
    terms.kindOne[KINDS[columns.kind[row]!]!],
    stateText(entry, words),
    record.sources[columns.source[row]!]?.label || entry.sourceId,
  ];
}

function notesOf({
  view,
  model,
  strings,
  terms,
  range,
  search,
  filtered,
  contact,
  changed,
  showInError,
}: PrintReportInput): string[] {
  const { choice } = model;
  const notes: string[] = [];
  if (changed) notes.push(changed);
  if (view.asOf !== undefined) notes.push(strings.asOfNotice(view.format.instant(view.asOf)));
  const within = contact && (model.record.entry(contact)?.title ?? '');
  if (search || filtered || within) {
    const why = [
      search ? strings.filterSearch(search) : '',
      within ? strings.filterContact(within) : '',
      filtered ? strings.filterKinds : '',
    ];
    notes.push(
      [...why.filter(Boolean), strings.filtered(choice.shown, choice.shown + choice.filtered)].join(' '),
    );
  }
  if (showInError) notes.push(strings.inErrorShown);
  else if (choice.inError) notes.push(`${strings.inError(choice.inError)}.`);
  if (model.outside) notes.push(`${strings.outside(model.outside)}.`);
  notes.push(...notLoadedTexts(model, range, strings, view.format, terms));
  const notOffered = notOfferedText(view.loads, undefined, strings, terms);
  if (notOffered) notes.push(notOffered);
  for (const { source, state, message } of view.loads) {
    if (state === 'loaded') continue;
    notes.push(`${source.label || source.id}: ${terms.sourceState[state]}${message ? `. ${message}` : ''}`);
  }
  return notes;
}

/**
 * For the clipboard: a heading, then one line per entry with tab-separated cells, as spreadsheets and record systems
 * accept.
 */
export function printReportText(sheet: PrintReport): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
  return [
    sheet.patient,
    `${sheet.title}, ${sheet.range}: ${sheet.count}`,
    sheet.sources,
    ...sheet.notes,
    '',
    line(sheet.head),
    ...sheet.rows.map(({ cells }) => line(cells)),
    '',
  ].join('\n');
}
