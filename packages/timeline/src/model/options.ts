/** Which entries are included, before lanes are chosen. */
export interface EntryFilter {
  /** Record rows that match the search and the other filters, one byte per row; undefined for all. */
  readonly matches?: Uint8Array;
  /** Entries entered in error are hidden unless requested (GEN-01). */
  readonly showInError: boolean;
}
