/** What the server supports; real servers differ in all of these. */
export interface ServerFeatures {
  readonly pageSize: number;
  readonly maxPageSize: number;
  /** A `_count` above `maxPageSize`: answered with fewer, or refused (400). */
  readonly tooLarge: 'fewer' | 'refused';
  /** `_include` and `_revinclude`. */
  readonly includes: boolean;
  /** The `:missing` modifier. */
  readonly missing: boolean;
  /** The `:not` modifier: as specified, refused, read as if it were not there, or blind to what has no value. */
  readonly not: boolean | 'ignored' | 'needs-value';
  readonly everything: boolean;
  readonly summary: boolean;
  /** Bulk export of one patient: by `Patient/$export` with the patient in the body, by `Patient/[id]/$export`, or not at all. */
  readonly export: 'type' | 'instance' | 'none';
  /** Questions about an export that are answered "not yet". */
  readonly exportSteps: number;
  /** `Patient/$getMedication`, as the Norwegian SFM has it. */
  readonly getMedication: boolean;
  readonly batch: boolean;
  /**
   * `POST [type]/_search`: as a form; not at all (405); accepted with its body ignored, as one large cloud does; or stopped by
   * a gateway whose answer a browser may not read.
   */
  readonly postSearch: 'form' | 'none' | 'body-ignored' | 'blocked';
  /** Its statement says whether searches may come as forms. */
  readonly saysSearchMode: boolean;
  /** CapabilityStatement at `metadata`. */
  readonly metadata: boolean;
  /** Resource types offered by the server; default: all that R4 can search by patient, and the types they refer to. */
  readonly types?: readonly string[];
  /** Types that can be read one by one and not searched. */
  readonly readOnly: readonly string[];
  /**
   * How next links are written: absolute; `?…`; a path; a path that means the base; with the name of a host behind a proxy;
   * absolute, and without the search where that came as a form; absolute, and on the last page to itself; not at all.
   */
  readonly links:
    'absolute' | 'relative' | 'path' | 'below-base' | 'inner-host' | 'lost' | 'to-itself' | 'none';
  /** Pages that can be fetched behind links before they have all expired (410). */
  readonly pageLife: number;
  /** `Bundle.total`: exact, absent, or an estimate that is too high until the last page. */
  readonly total: 'exact' | 'none' | 'estimate';
  /** How references are written. */
  readonly references: 'relative' | 'absolute';
  /** Search parameters of a type, where the server does not have all of R4. */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** What becomes of a parameter that it does not have. */
  readonly unknownParameters: 'refused' | 'ignored';
  /** Of each list of names one must be given with every search of the type, unless it is by `_id`. */
  readonly required: Readonly<Record<string, readonly string[]>>;
  /** `_count` beside `_id` is refused. */
  readonly onlyId: boolean;
  /** Types for which the authorisation does not count (403). */
  readonly denied: readonly string[];
  /** The authorisation covers resources of one category only: type and code. */
  readonly onlyCategory: Readonly<Record<string, string>>;
  /** Ids under which a patient was known before two records were merged. */
  readonly formerIds: Readonly<Record<string, string>>;
}

export const DEFAULT_FEATURES: ServerFeatures = {
  pageSize: 50,
  maxPageSize: 1000,
  tooLarge: 'fewer',
  includes: true,
  missing: true,
  not: true,
  everything: true,
  summary: true,
  export: 'type',
  exportSteps: 2,
  getMedication: false,
  batch: true,
  postSearch: 'form',
  saysSearchMode: true,
  metadata: true,
  readOnly: [],
  links: 'absolute',
  pageLife: Infinity,
  total: 'exact',
  references: 'relative',
  parameters: {},
  unknownParameters: 'refused',
  required: {},
  onlyId: false,
  denied: [],
  onlyCategory: {},
  formerIds: {},
};
