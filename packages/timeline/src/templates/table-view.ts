import type { TemplateResult } from 'lit';
import { remarkWords } from '@care-timeline/ui';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import { tableTemplate } from './table.js';
import { rangeText, type TimelineView } from './timeline-view.js';
import { notLoadedTexts, sortWordsOf } from './window-text.js';

/** The contents of the window, as a table. */
export function tableViewTemplate(t: TimelineView, model: TimelineModel): TemplateResult {
  const { actions, strings, terms, view } = t;
  const rows = t.table.rows(model, t.range, sortWordsOf(terms), view.lang);
  return tableTemplate(
    {
      strings,
      terms,
      format: view.format,
      at: view.asOf ?? view.now,
      remarks: remarkWords(view),
      record: model.record,
      caption: strings.tableCaption(rangeText(t), rows.length - model.choice.undated),
      undated: model.choice.undated ? strings.undatedLast(model.choice.undated) : '',
      rows,
      slice: t.table.slice(rows.length),
      sorting: t.table.sorting,
      selected: t.selected,
      changed: model.changed,
      notLoaded: notLoadedTexts(model, t.range, strings, view.format, terms),
    },
    {
      sort: (column) => t.table.sort(column),
      open: actions.openRow,
      scrolled: t.table.scrolled,
      key: t.table.key,
      copy: actions.copy,
      print: actions.print,
    },
  );
}
