import { parsePartialDate } from '@care-timeline/fhir';
import { canonicalText } from './same-content.js';

/** What tells two contents under one key apart: `meta.versionId` where it is a number, and `meta.lastUpdated`. */
export interface VersionStamp {
  /** -1 where there is none. */
  readonly version: number;
  /** ms since 1970; -Infinity where there is none. */
  readonly updated: number;
}

export function versionStamp(resource: unknown): VersionStamp {
  const meta = (resource as { meta?: { versionId?: unknown; lastUpdated?: unknown } } | null | undefined)
    ?.meta;
  return stampOf(meta?.versionId, meta?.lastUpdated);
}

export function stampOf(versionId: unknown, lastUpdated: unknown): VersionStamp {
  const written = typeof versionId === 'number' ? String(versionId) : versionId;
  // Servers also write `W/"3"`, as in an ETag.
  const digits = typeof written === 'string' ? /^(?:W\/")?(\d{1,15})"?$/.exec(written)?.[1] : undefined;
  return {
    version: digits === undefined ? -1 : Number(digits),
    updated: parsePartialDate(lastUpdated)?.earliest ?? -Infinity,
  };
}

/** Positive where `a` is newer, 0 where the stamps do not tell. */
export function compareStamps(a: VersionStamp, b: VersionStamp): number {
  if (a.version !== b.version) return a.version - b.version;
  return a.updated === b.updated ? 0 : a.updated > b.updated ? 1 : -1;
}

/** A source's word that a resource is no more: when, and what versions it knew of. */
export interface DeletionStamp {
  /** ms since 1970; -Infinity where it was not said. */
  readonly at: number;
  /** The newest version that came with the deletion. */
  readonly over: VersionStamp;
}

/** Of two deletions of one resource, all that the two say. */
export function laterDeletion(a: DeletionStamp, b: DeletionStamp): DeletionStamp {
  return { at: Math.max(a.at, b.at), over: compareStamps(a.over, b.over) >= 0 ? a.over : b.over };
}

/**
 * True where a deletion is the last word on a version: by time, where both have one, else by the versions it knew of. One
 * that cannot be placed is believed: it is the safer reading of "gone".
 */
export function isDeleted(version: VersionStamp, { at, over }: DeletionStamp): boolean {
  if (at > -Infinity && version.updated > -Infinity) return version.updated <= at;
  const placed = over.version >= 0 || over.updated > -Infinity;
  return !placed || compareStamps(version, over) <= 0;
}

/**
 * Positive where `a` is the one to show. Where the stamps do not tell, one that is in error is believed (GEN-01), and then
 * the text decides: arbitrary, but the same choice in whatever order the two arrived. That is a conflict, and is said.
 */
export function compareVersions(
  a: unknown,
  b: unknown,
): { readonly order: number; readonly conflict: boolean } {
  const order = compareStamps(versionStamp(a), versionStamp(b));
  if (order !== 0) return { order, conflict: false };
  const takenBack = Number(isInError(a)) - Number(isInError(b));
  return { order: takenBack || (canonicalText(a) > canonicalText(b) ? 1 : -1), conflict: true };
}

function isInError(resource: unknown): boolean {
  const { status, verificationStatus, lifecycleStatus, docStatus } = (resource ?? {}) as Record<
    string,
    unknown
  >;
  return canonicalText([status, verificationStatus, lifecycleStatus, docStatus]).includes('entered-in-error');
}
