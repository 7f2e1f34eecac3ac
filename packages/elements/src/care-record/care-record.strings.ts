import { FAULT_WORDS } from '@care-timeline/sources';
import { defineStrings } from '@care-timeline/ui';

/** Texts of `<care-record>` about its sources. Faults are keyed by `LoadFaultCode`. */
export const recordStrings = defineStrings(
  {
    nb: {
      failed: (source: string) => `${source}: ikke hentet`,
      notAll: (source: string) => `${source}: ikke alt er hentet`,
      stale: (source: string, time: string) => `${source}: ikke oppdatert siden ${time}`,
      staleText: 'Nye opplysninger fra denne kilden kommer ikke med.',
      incomplete: 'Opplysninger fra denne kilden mangler i visningen.',
      partly: 'Noe fra denne kilden mangler i visningen.',
      missing: (parts: string, more: number) => `Mangler: ${parts}${more ? ` og ${more} til` : ''}.`,
      between: (from: string, to: string) =>
        from && to ? `${from} – ${to}` : from ? `fra ${from}` : to ? `før ${to}` : '',
      withheld: (source: string) => `${source}: noe er sperret`,
      withheldText: (count: number, kinds: string) =>
        `${count === 1 ? 'Én opplysning' : count > 1 ? `${count} opplysninger` : 'Noen opplysninger'}${kinds ? ` (${kinds})` : ''} er sperret for deg i kilden.`,
      retry: 'Prøv igjen',
      loading: (source: string) => `Henter ${source} …`,
      thisSystem: 'Denne filen',
      theServer: 'Journalsystemet',
      fault: FAULT_WORDS.nb,
    },
    nn: {
      failed: (source: string) => `${source}: ikkje henta`,
      notAll: (source: string) => `${source}: ikkje alt er henta`,
      stale: (source: string, time: string) => `${source}: ikkje oppdatert sidan ${time}`,
      staleText: 'Nye opplysningar frå denne kjelda kjem ikkje med.',
      incomplete: 'Opplysningar frå denne kjelda manglar i visinga.',
      partly: 'Noko frå denne kjelda manglar i visinga.',
      missing: (parts: string, more: number) => `Manglar: ${parts}${more ? ` og ${more} til` : ''}.`,
      between: (from: string, to: string) =>
        from && to ? `${from} – ${to}` : from ? `frå ${from}` : to ? `før ${to}` : '',
      withheld: (source: string) => `${source}: noko er sperra`,
      withheldText: (count: number, kinds: string) =>
        `${count === 1 ? 'Éi opplysning' : count > 1 ? `${count} opplysningar` : 'Nokre opplysningar'}${kinds ? ` (${kinds})` : ''} er sperra for deg i kjelda.`,
      retry: 'Prøv igjen',
      loading: (source: string) => `Hentar ${source} …`,
      thisSystem: 'Denne fila',
      theServer: 'Journalsystemet',
      fault: FAULT_WORDS.nn,
    },
    en: {
      failed: (source: string) => `${source}: not loaded`,
      notAll: (source: string) => `${source}: not everything is loaded`,
      stale: (source: string, time: string) => `${source}: not updated since ${time}`,
      staleText: 'New information from this source is not shown.',
      incomplete: 'Information from this source is missing from the view.',
      partly: 'Some information from this source is missing from the view.',
      missing: (parts: string, more: number) => `Missing: ${parts}${more ? ` and ${more} more` : ''}.`,
      between: (from: string, to: string) =>
        from && to ? `${from} – ${to}` : from ? `from ${from}` : to ? `before ${to}` : '',
      withheld: (source: string) => `${source}: something is restricted`,
      withheldText: (count: number, kinds: string) =>
        `${count === 1 ? 'One item' : count > 1 ? `${count} items` : 'Some items'}${kinds ? ` (${kinds})` : ''} ${count === 1 ? 'is' : 'are'} restricted for you in the source.`,
      retry: 'Try again',
      loading: (source: string) => `Loading ${source} …`,
      thisSystem: 'This file',
      theServer: 'The record system',
      fault: FAULT_WORDS.en,
    },
  },
  'record',
);
