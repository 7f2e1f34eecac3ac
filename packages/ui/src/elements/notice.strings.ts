import { defineStrings } from '../strings/define-strings.js';

export const noticeStrings = defineStrings(
  {
    nb: {
      kind: {
        info: 'Merk',
        filter: 'Filter er på',
        incomplete: 'Ufullstendig',
        warning: 'Advarsel',
        critical: 'Viktig',
      },
      removeFilter: 'Fjern filter',
      shownOf: (shown: number, total: number): string => `Viser ${shown} av ${total}.`,
    },
    nn: {
      kind: {
        info: 'Merk',
        filter: 'Filter er på',
        incomplete: 'Ufullstendig',
        warning: 'Åtvaring',
        critical: 'Viktig',
      },
      removeFilter: 'Fjern filter',
      shownOf: (shown, total) => `Viser ${shown} av ${total}.`,
    },
    en: {
      kind: {
        info: 'Note',
        filter: 'Filter is on',
        incomplete: 'Incomplete',
        warning: 'Warning',
        critical: 'Important',
      },
      removeFilter: 'Remove filter',
      shownOf: (shown, total) => `Showing ${shown} of ${total}.`,
    },
  },
  'notice',
);
