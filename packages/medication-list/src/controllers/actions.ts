import { CareAsOfChangeEvent, copyText, type LiveAnnouncer } from '@care-timeline/ui';
import { NO_FILTER } from '../model/filter.js';
import type { Actions } from '../templates/actions.js';
import type { ListController } from './list-controller.js';
import { partOf, type MedicationListHost } from './medication-list-host.js';
import type { RowsController } from './rows-controller.js';

/** All user actions on the list. */
export function makeActions(
  host: MedicationListHost,
  list: ListController,
  rows: RowsController,
  announcer: LiveAnnouncer,
): Actions {
  const announceCount = (): void => {
    void host.updateComplete.then(() => {
      if (!list.shown) return;
      const { model, words } = list.shown;
      announcer.announce(words.text.results(model.shown, model.total));
    });
  };
  const refine: ListController['refine'] = (change) => {
    list.refine(change);
    announceCount();
  };
  const copy = async (): Promise<void> => {
    const text = list.shown?.words.text;
    if (!text) return;
    announcer.announce((await copyText(host, host.text)) ? text.copied : text.notCopied);
  };
  return {
    toggle: (row) => rows.toggle(row),
    open: (entry) => rows.open(entry),
    show: (show) => {
      host.show = show;
      announceCount();
    },
    groupBy: (by) => (host.groupBy = by),
    search: (text) => refine({ text }),
    source: (id) => refine({ sources: id ? [id] : [] }),
    compare: (on) => (host.compare = on),
    onlyChanged: (on) => {
      // Stopped medicines are listed under past.
      if (on && host.show === 'current') host.show = 'all';
      refine({ onlyChanged: on });
    },
    onlyMultidose: (on) => refine({ onlyMultidose: on }),
    clearFilter: () => {
      list.choose({ filter: NO_FILTER });
      host.propose({ filter: {} });
      announceCount();
      partOf(host, '.search input')?.focus();
    },
    showInError: (on) => list.choose({ inError: on }),
    tools: (open) => list.choose({ tools: open }),
    today: () => {
      host.asOf = '';
      host.emit(new CareAsOfChangeEvent({ asOf: '' }));
      host.propose({ asOf: '' });
    },
    copy: () => void copy(),
  };
}
