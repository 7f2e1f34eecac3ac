/** What the server can and cannot do; servers differ in all of these. */
export interface ServerFeatures {
  readonly pageSize: number;
  readonly maxPageSize: number;
  /** `_include` and `_revinclude`. */
  readonly includes: boolean;
  /** The `:missing` and `:not` modifiers. */
  readonly missing: boolean;
  readonly not: boolean;
  readonly everything: boolean;
  readonly summary: boolean;
  readonly batch: boolean;
  /** `POST [type]/_search`: as a form, not at all (405), or accepted with its body ignored, as one large cloud does. */
  readonly postSearch: 'form' | 'none' | 'body-ignored';
  /** CapabilityStatement at `metadata`. */
  readonly metadata: boolean;
  /** Resource types that the server offers; default: all that R4 lets search by patient, and what they refer to. */
  readonly types?: readonly string[];
  /** How next links are written. */
  readonly links: 'absolute' | 'relative' | 'path';
}

export const DEFAULT_FEATURES: ServerFeatures = {
  pageSize: 50,
  maxPageSize: 1000,
  includes: true,
  missing: true,
  not: true,
  everything: true,
  summary: true,
  batch: true,
  postSearch: 'form',
  metadata: true,
  links: 'absolute',
};
