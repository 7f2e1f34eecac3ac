import { instantOf } from '@care-timeline/record';
import {
  remarkTexts,
  remarkWords,
  resolveReference,
  sourceLabel,
  terms,
  unresolvedText,
  zoneOf,
  type View,
} from '@care-timeline/ui';
import { medicationStrings } from '../medication-list.strings.js';
import { compareSources, type Comparison } from './compare.js';
import { allergyStateText, criticalPanelOf, type CriticalPanel } from './critical.js';
import { NO_FILTER, type ListFilter } from './filter.js';
import { listModel, RowCache, type ListModel } from './list-model.js';
import type { Show } from './medicine.js';
import { filterText, stoppedNames } from './notices.js';
import { MedicineReader, type NotPlaced, type MedicationReading } from './from-record.js';
import { incompleteReasons } from './sources.js';
import type { GroupBy } from './sections.js';
import { listText } from './text.js';
import { dateText, type Words } from './words.js';

/** The element's settings and the user's choices. */
export interface ListOptions {
  readonly show: Show;
  readonly groupBy: GroupBy;
  readonly atcLevel: number;
  readonly changedSince: string;
  readonly compare: boolean;
  readonly recentDays: number | undefined;
  readonly filter: ListFilter;
  readonly inError: boolean;
  readonly tools: boolean;
}

/** Content of the sticky line, and the choices next to it. */
export interface HeaderState {
  readonly show: Show;
  readonly groupBy: GroupBy;
  readonly compare: boolean;
  readonly filter: ListFilter;
  readonly incomplete: boolean;
  readonly asOf: string;
  /** The displayed moment, if it is now. */
  readonly today: string;
  /** Narrow layout: the options next to the search are expanded. */
  readonly tools: boolean;
}

/** Content of the notices above the list. */
export interface NoticeState {
  readonly show: Show;
  readonly filter: ListFilter;
  readonly incomplete: readonly string[];
  /** The displayed date as text; empty for today. */
  readonly asOf: string;
  /** The date from which changes are counted, as text; empty if there is none. */
  readonly since: string;
  readonly recentDays: number;
  /** Names without their dates. */
  readonly brief?: boolean;
}

/** Everything shown by one render. */
export interface ShownList {
  readonly words: Words;
  readonly model: ListModel;
  readonly criticalPanel: CriticalPanel;
  readonly header: HeaderState;
  readonly notices: NoticeState;
  readonly comparison?: Comparison;
  readonly notPlaced: NotPlaced;
  /** Keys of the rows, in section order. */
  readonly keys: readonly string[];
  /** Name and birth date, for print: a printed list without a name is dangerous. */
  readonly patient: string;
  /** Accessible name of the table. */
  readonly label: string;
  readonly emptyLabel: string;
  text(): string;
}

/** Maps view and options to the displayed content, reusing unchanged parts between renders. */
export class MedicationListState {
  readonly #reader = new MedicineReader();
  readonly #cache = new RowCache();
  #words?: { readonly of: readonly unknown[]; readonly words: Words };

  update(view: View, options: ListOptions): ShownList {
    const words = this.#wordsOf(view);
    const since = sinceOf(view, options.changedSince);
    const reading = this.#reader.read(view.record, {
      asOf: view.asOf,
      since,
      recentDays: options.recentDays,
    });
    const incomplete = incompleteReasons(view.loads, words.terms);
    const filter = sharedFilter(view, options.filter);
    const model = listModel(
      {
        ...reading,
        loads: view.loads,
        show: options.show,
        groupBy: options.groupBy,
        atcLevel: options.atcLevel,
        filter,
        inError: options.inError,
      },
      words,
      this.#cache,
    );
    return shownList({ view, options, filter, since, reading, incomplete, model, words });
  }

  #wordsOf(view: View): Words {
    const strings = view.strings(medicationStrings);
    const words = view.strings(terms);
    const of = [
      strings,
      words,
      view.format,
      view.record,
      view.record?.revision,
      view.hooks.displayFor,
      view.hooks.linkFor,
    ];
    if (this.#words && of.every((one, i) => one === this.#words!.of[i])) return this.#words.words;
    const made: Words = {
      lang: view.lang,
      timeZone: view.timeZone,
      format: view.format,
      text: strings,
      terms: words,
      remarks: remarkWords(view),
      listed: (entry) => remarkTexts(entry, view.record, view.now, remarkWords(view)).map(({ text }) => text),
      concept: (concept) => view.concept(concept),
      source: (id) => sourceLabel(view, id),
      link: (entry) => view.link(entry),
      person: (from, reference) =>
        reference.display ||
        resolveReference(view.record, from, reference)?.title ||
        unresolvedText(reference, view.lang),
    };
    this.#words = { of, words: made };
    return made;
  }
}

function sinceOf(view: View, changedSince: string): number | undefined {
  return changedSince ? instantOf(changedSince, zoneOf(view.timeZone)) : undefined;
}

/** The user's own filter combined with the widgets' shared filter. */
function sharedFilter(view: View, own: ListFilter): ListFilter {
  const { text = '', sources = [] } = view.filter;
  if (!text && sources.length === 0) return own;
  return {
    ...NO_FILTER,
    ...own,
    text: [own.text, text].filter(Boolean).join(' '),
    sources: own.sources.length ? own.sources : sources,
  };
}

function shownList({
  view,
  options,
  filter,
  since,
  reading,
  incomplete: told,
  model,
  words,
}: {
  readonly view: View;
  readonly options: ListOptions;
  readonly filter: ListFilter;
  readonly since: number | undefined;
  readonly reading: MedicationReading;
  readonly incomplete: readonly string[];
  readonly model: ListModel;
  readonly words: Words;
}): ShownList {
  const { text } = words;
  const asOf = view.asOf === undefined ? '' : words.format.instant(view.asOf);
  const criticalPanel = criticalPanelOf(reading.critical, view.loads, words);
  const incomplete = [...told, ...(reading.contradicted ? [text.contradicted] : [])];
  const compare = options.compare && model.sources.length > 1;
  const sinceText = since === undefined ? '' : words.format.instant(since);
  const header: HeaderState = {
    show: options.show,
    groupBy: options.groupBy,
    compare,
    filter: options.filter,
    incomplete: incomplete.length > 0,
    asOf,
    today: words.format.instant(view.now),
    tools: options.tools,
  };
  const notices: NoticeState = {
    show: options.show,
    filter,
    incomplete,
    asOf,
    since: sinceText,
    recentDays: reading.recentDays,
  };
  return {
    words,
    model,
    criticalPanel,
    header,
    notices,
    notPlaced: reading.notPlaced,
    keys: model.sections.flatMap(({ rows }) => rows.map(({ key }) => key)),
    ...(compare && { comparison: compareSources(model.rows, options.show, words) }),
    patient: patientText(reading.patient, words),
    label: [words.terms.medicationList, text.show[options.show], asOf && text.asOf(asOf)]
      .filter(Boolean)
      .join(', '),
    emptyLabel: options.show === 'current' ? text.inUse : text.noMedicines,
    text: () => copyOf(header, notices, criticalPanel, model, words),
  };
}

function patientText(patient: MedicationReading['patient'], words: Words): string {
  const born = dateText(words, patient?.birthDate);
  return [patient?.name, born && `${words.text.born} ${born}`].filter(Boolean).join(', ');
}

function copyOf(
  header: HeaderState,
  notices: NoticeState,
  criticalPanel: CriticalPanel,
  model: ListModel,
  words: Words,
): string {
  const { text, terms } = words;
  const { statement, help } = allergyStateText(criticalPanel, words);
  const allergies = criticalPanel.allergies
    .map(({ title, facts }) => [title, ...facts].join(', '))
    .join('; ');
  return listText(
    {
      title: `${terms.medicationList} – ${header.asOf ? text.asOf(header.asOf) : header.today} – ${text.show[header.show]}`,
      notices: [
        ...(notices.incomplete.length ? [`${text.incomplete}: ${notices.incomplete.join('; ')}`] : []),
        ...(model.filtering
          ? [
              `${text.filterOn(filterText(notices.filter, model, words))}. ${text.results(model.shown, model.total)}`,
            ]
          : []),
        ...(model.recentlyStopped.length && header.show !== 'past'
          ? [
              `${text.recentlyStopped(model.recentlyStopped.length, notices.recentDays)}: ${stoppedNames(model.recentlyStopped, words)}`,
            ]
          : []),
      ],
      criticalPanelText: `${text.allergies}: ${[statement, help, ...criticalPanel.inWords, allergies].filter(Boolean).join(' ')}`,
      sections: model.sections,
    },
    words,
  );
}
