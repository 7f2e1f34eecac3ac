import { resourceKey, typeName, unpack, type ReadProblem, type Unpacked } from '@care-timeline/fhir';
import { kindsOfSection } from './empty-sections.js';
import { emptySum } from './ledger.js';
import type { RecordData } from './record-data.js';
import type { KnownSource } from './source-registry.js';
import type { AddReport } from './types.js';
import { compareStamps, stampOf, versionStamp, type VersionStamp } from './versions.js';

export interface Intake {
  readonly report: AddReport;
  /** False where everything was known already. */
  readonly changed: boolean;
}

/**
 * Takes in one input from one source: unpacks it, puts each resource in the store, and says what became of each. A
 * resource that was known already, or is an older version of one, counts as what that one is.
 */
export function takeIn(data: RecordData, input: unknown, sourceIndex: number): Intake {
  const source = data.sources.at(sourceIndex);
  const sourceId = source.info.id;
  const unpacked = unpack(input, { lang: data.lang });
  const received: number[] = [];
  let changed = false;
  for (const { resource, fullUrl, path } of unpacked.resources) {
    // A text that is no JSON has no content to be known by.
    const key = resource === undefined ? `${sourceId}|#${path}` : resourceKey(sourceId, resource);
    if (fullUrl !== undefined) source.fullUrls.add(fullUrl, key.slice(sourceId.length + 1));
    const { item, outcome } = data.put(sourceIndex, key, resource);
    received.push(item);
    if (outcome !== 'same') changed = true;
  }
  if (unpacked.deleted.length > 0 && takeDeletions(data, sourceIndex, unpacked)) changed = true;
  if (takeRemarks(source, unpacked, (at) => data.store.keys[received[at] as number] as string))
    changed = true;
  if (changed) data.settle();
  return { report: reportOf(data, sourceId, received, unpacked), changed };
}

/** A deletion is newer than every version of the resource that came with it, and older than any that comes back later. */
function takeDeletions(data: RecordData, source: number, { deleted, resources }: Unpacked): boolean {
  const newest = new Map<string, VersionStamp>(
    deleted.map((target) => [target, stampOf(undefined, undefined)]),
  );
  for (const { resource } of resources) {
    const { resourceType, id } = (resource ?? {}) as { resourceType?: unknown; id?: unknown };
    if (typeof resourceType !== 'string') continue;
    const target = `${typeName(resourceType)}/${String(id)}`;
    const known = newest.get(target);
    const stamp = versionStamp(resource);
    if (known !== undefined && compareStamps(stamp, known) > 0) newest.set(target, stamp);
  }
  let changed = false;
  for (const [target, stamp] of newest) if (data.delete(source, target, stamp)) changed = true;
  return changed;
}

/** What the input says of itself: lists left empty, parts not given, a server's warnings. True where any of it is new. */
function takeRemarks(source: KnownSource, unpacked: Unpacked, keyAt: (received: number) => string): boolean {
  const key = source.info.id;
  const before = source.incomplete.size + source.remarks.size + source.emptySections.size;
  for (const message of unpacked.incomplete) {
    source.incomplete.set(message, { key, path: '', code: 'incomplete', message });
  }
  for (const problem of unpacked.problems) {
    if (problem.code === 'operation-outcome' || problem.code === 'too-deep') {
      source.remarks.set(`${problem.code} ${problem.message}`, { key, ...problem });
    }
  }
  for (const section of unpacked.emptySections) {
    const at = unpacked.resources.findIndex(
      ({ path }) => section.path === path || section.path.startsWith(`${path}.section[`),
    );
    if (at < 0) continue;
    const statedIn = keyAt(at);
    const place = section.path.slice((unpacked.resources[at] as { path: string }).path.length);
    source.emptySections.set(`${statedIn}${place}`, {
      sourceId: key,
      statedIn,
      ...(section.title === undefined ? {} : { title: section.title }),
      codes: section.codes,
      reason: section.emptyReason,
      kinds: kindsOfSection(section.codes),
    });
  }
  return source.incomplete.size + source.remarks.size + source.emptySections.size !== before;
}

function reportOf(
  data: RecordData,
  sourceId: string,
  received: readonly number[],
  unpacked: Unpacked,
): AddReport {
  const sum = emptySum();
  const problems: ReadProblem[] = unpacked.problems.map((problem) => ({ key: sourceId, ...problem }));
  const told = new Set<number>();
  for (const item of received) {
    sum.received++;
    sum[data.classOf(item)]++;
    if (told.has(item)) continue;
    told.add(item);
    // The input's own words, with the place in it, have been told above.
    for (const problem of data.problemsOf(item))
      if (problem.code !== 'not-a-resource') problems.push(problem);
  }
  return { ...sum, problems };
}
