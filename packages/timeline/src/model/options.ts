/** Which entries take part, before lanes are chosen. */
export interface EntryFilter {
  /** Record rows that match the search and the other filters, one byte a row; undefined for all. */
  readonly matches?: Uint8Array;
  /** Entered-in-error entries are hidden unless asked for (GEN-01). */
  readonly showInError: boolean;
}
