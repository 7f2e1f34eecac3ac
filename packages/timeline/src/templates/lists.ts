import { nothing, type TemplateResult } from 'lit';
import { remarkWords } from '@care-timeline/ui';
import { rowsOutside } from '../model/window-rows.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import { rowListTemplate } from './row-list.js';
import type { TimelineView } from './timeline-view.js';

/** Undated entries, entries dated outside the life, or entries behind a count. */
export function openListTemplate(t: TimelineView, model: TimelineModel): TemplateResult | typeof nothing {
  const { ui, strings, terms, view, actions } = t;
  const { lanes } = model.choice;
  const { popup } = ui;
  let rows = ui.members;
  let title = '';
  if (popup === 'members' && rows.every((row) => row >= model.columns.dated)) title = strings.undatedTitle;
  else if (popup === 'undated') {
    title = strings.undatedTitle;
    rows = lanes.flatMap((lane) => [...lane.undated]);
  } else if (popup === 'outside') {
    title = strings.outsideTitle;
    rows = rowsOutside(lanes, model.columns, model.life);
  } else if (popup !== 'members') return nothing;
  return rowListTemplate(
    {
      title: title ? `${title} (${rows.length})` : strings.count(rows.length),
      close: strings.close,
      rows,
      record: model.record,
      part: popup,
      terms,
      format: view.format,
      at: view.asOf ?? view.now,
      remarks: remarkWords(view),
    },
    { open: actions.openRow, close: actions.closePopup },
  );
}
