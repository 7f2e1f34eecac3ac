import { createContext } from '@lit/context';
import type { ClinicalEntry, CodingFact, Kind } from '@care-timeline/fhir';
import type { RecordView, SourceInfo, SourceState } from '@care-timeline/record';
import type { HostCatalogue } from '../strings/define-strings.js';

export type Density = 'comfortable' | 'compact';

/** What a host may answer for us. None may throw or block; one that does is treated as not answering. */
export interface HostHooks {
  /** Terminology: the words for a code that came without any (GEN-11). */
  readonly displayFor?: (coding: CodingFact) => string | undefined;
  /** The host's own catalogue, over ours. Asked with `nb`, `nn`, `en`, or the page's language where we lack it. */
  readonly stringsFor?: (lang: string) => HostCatalogue | undefined;
  /** Clock, ms since 1970. */
  readonly now?: () => number;
  /** The host's own page for an entry; http(s) only (GEN-12). */
  readonly linkFor?: (entry: ClinicalEntry) => string | undefined;
}

/** How far one source has come. A failed or blocked source never reads as empty (GEN-06). */
export interface SourceLoad {
  readonly source: SourceInfo;
  readonly state: SourceState;
  /** The kinds that a partial, failed or blocked source has not given; absent: all. */
  readonly kinds?: readonly Kind[];
  /** Kinds that the source does not have at all (GEN-18). */
  readonly notOffered?: readonly Kind[];
  /** For people, in the page's language where the source could tell; shown beside the state. */
  readonly message?: string;
  /** When this state was reached, ms since 1970 (GEN-07). */
  readonly at?: number;
  /** Resources received so far, and in all where that is known. */
  readonly received?: number;
  readonly total?: number;
  /** What has been loaded, ms since 1970; the rest is drawn as not loaded (TLN-12). Absent: everything there is. */
  readonly loaded?: readonly {
    readonly from: number;
    readonly to: number;
    readonly kinds?: readonly Kind[];
  }[];
}

/** Filter that the widgets under one `<care-record>` share. */
export interface CareFilter {
  readonly kinds?: readonly Kind[];
  readonly sources?: readonly string[];
  readonly text?: string;
}

/** What a widget may ask the one above it to change. It asks; the owner decides and tells everybody. */
export interface CareProposal {
  /** Entry key; `null` for none. */
  readonly selected?: string | null;
  /** ISO date or dateTime; `''` for today. */
  readonly asOf?: string;
  readonly filter?: CareFilter;
  /** A stretch of time somebody looks at, ms since 1970, for sources that load by window. */
  readonly range?: { readonly from: number; readonly to: number };
}

/** What the widgets on one patient share. A new object for each change; a widget's own properties win over it. */
export interface CareContext {
  readonly record?: RecordView;
  readonly asOf?: string;
  readonly timeZone?: string;
  readonly lang?: string;
  readonly density?: Density;
  /** Which preset a summary below shows: a name, or a preset of the host's own. */
  readonly preset?: string | object;
  readonly selected?: string;
  readonly filter?: CareFilter;
  readonly loads?: readonly SourceLoad[];
  readonly hooks?: HostHooks;
  readonly propose?: (change: CareProposal) => void;
  /** Tells the owner of an update that is still to come: the view is complete only after it. */
  readonly waitFor?: (update: Promise<unknown>) => void;
}

/** Same key in every bundle on the page, so that widgets and `<care-record>` of different bundles find each other. */
export const careContext = createContext<CareContext, symbol>(Symbol.for('care-timeline/context/0'));
