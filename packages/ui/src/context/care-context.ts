import { createContext } from '@lit/context';
import type { ClinicalEntry, CodingFact, Kind } from '@care-timeline/fhir';
import type { RecordView, SourceInfo, SourceState } from '@care-timeline/record';
import type { HostCatalogue } from '../strings/define-strings.js';

export type Density = 'comfortable' | 'compact';

/** Hooks a host may provide. None may throw or block; one that does counts as giving no answer. */
export interface HostHooks {
  /** Terminology hook: text for a code that has none (GEN-11). */
  readonly displayFor?: (coding: CodingFact) => string | undefined;
  /**
   * Host catalogue, overriding ours. Called with `nb`, `nn`, `en`, or with the page's language if we do not support
   * it.
   */
  readonly stringsFor?: (lang: string) => HostCatalogue | undefined;
  /** Clock, ms since 1970. */
  readonly now?: () => number;
  /** The host's page for an entry; http(s) only (GEN-12). */
  readonly linkFor?: (entry: ClinicalEntry) => string | undefined;
}

/** Loading state of one source. A failed or blocked source is never shown as empty (GEN-06). */
export interface SourceLoad {
  readonly source: SourceInfo;
  readonly state: SourceState;
  /** The kinds that a partial, failed or blocked source has not provided; absent: all. */
  readonly kinds?: readonly Kind[];
  /** Kinds that the source does not have at all (GEN-18). */
  readonly notOffered?: readonly Kind[];
  /** Human-readable, in the page's language if the source could provide it; shown next to the state. */
  readonly message?: string;
  /** When this state was reached, ms since 1970 (GEN-07). */
  readonly at?: number;
  /** Resources received so far, and the total if known. */
  readonly received?: number;
  readonly total?: number;
  /** Loaded time range, ms since 1970; the rest is drawn as not loaded (TLN-12). Absent if everything is loaded. */
  readonly loaded?: readonly {
    readonly from: number;
    readonly to: number;
    readonly kinds?: readonly Kind[];
  }[];
}

/** Filter shared by the widgets under one `<care-record>`. */
export interface CareFilter {
  readonly kinds?: readonly Kind[];
  readonly sources?: readonly string[];
  readonly text?: string;
}

/** Changes a widget may request from the context owner. The owner decides and notifies all widgets. */
export interface CareProposal {
  /** Entry key; `null` for none. */
  readonly selected?: string | null;
  /** ISO date or dateTime; `''` for today. */
  readonly asOf?: string;
  readonly filter?: CareFilter;
  /** Time range being viewed, ms since 1970, for sources that load by window. */
  readonly range?: { readonly from: number; readonly to: number };
}

/**
 * State shared by all widgets for one patient. Replaced by a new object on each change; a widget's own properties
 * override it.
 */
export interface CareContext {
  readonly record?: RecordView;
  readonly asOf?: string;
  readonly timeZone?: string;
  readonly lang?: string;
  readonly density?: Density;
  /** Preset for a summary below: a name, or a custom preset of the host. */
  readonly preset?: string | object;
  readonly selected?: string;
  readonly filter?: CareFilter;
  readonly loads?: readonly SourceLoad[];
  readonly hooks?: HostHooks;
  readonly propose?: (change: CareProposal) => void;
  /** Registers a pending update with the owner; the view is complete only once it has finished. */
  readonly waitFor?: (update: Promise<unknown>) => void;
}

/**
 * The key is the same in every bundle on the page, so that widgets and `<care-record>` from different bundles find
 * each other.
 */
export const careContext = createContext<CareContext, symbol>(Symbol.for('care-timeline/context/0'));
