import { parsePartialDate } from '@care-timeline/fhir';
import { canonicalText } from './same-content.js';

/** What distinguishes two contents under one key: `meta.versionId` if it is a number, and `meta.lastUpdated`. */
export interface VersionStamp {
  /** -1 if absent. */
  readonly version: number;
  /** ms since 1970; -Infinity if absent. */
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

/** Positive if `a` is newer, 0 if the stamps do not tell. */
export function compareStamps(a: VersionStamp, b: VersionStamp): number {
  if (a.version !== b.version) return a.version - b.version;
  return a.updated === b.updated ? 0 : a.updated > b.updated ? 1 : -1;
}

/** A source's statement that a resource no longer exists: when it was deleted, and which versions the source knew. */
export interface DeletionStamp {
  /** ms since 1970; -Infinity if not stated. */
  readonly at: number;
  /** The newest version in the same input as the deletion. */
  readonly over: VersionStamp;
}

/** Combines two deletions of one resource. */
export function laterDeletion(a: DeletionStamp, b: DeletionStamp): DeletionStamp {
  return { at: Math.max(a.at, b.at), over: compareStamps(a.over, b.over) >= 0 ? a.over : b.over };
}

/**
 * True if a deletion supersedes a version: by time if both have one, else by the versions it knew. A deletion that
 * cannot be compared with the version is honoured, as the safer assumption.
 */
export function isDeleted(version: VersionStamp, { at, over }: DeletionStamp): boolean {
  if (at > -Infinity && version.updated > -Infinity) return version.updated <= at;
  const placed = over.version >= 0 || over.updated > -Infinity;
  return !placed || compareStamps(version, over) <= 0;
}

/**
 * Positive if `a` is the one to show. If the stamps do not tell, one that is in error wins (GEN-01), and then the
 * text decides: arbitrary, but independent of the order of arrival. That is a conflict, and is reported.
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

export function isInError(resource: unknown): boolean {
  const { status, verificationStatus, lifecycleStatus, docStatus } = (resource ?? {}) as Record<
    string,
    unknown
  >;
  return canonicalText([status, verificationStatus, lifecycleStatus, docStatus]).includes('entered-in-error');
}
