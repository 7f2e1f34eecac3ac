import {
  SFM_KINDS,
  contentHash,
  resourceId,
  typeName,
  unpack,
  type ReadProblem,
  type Unpacked,
} from '@care-timeline/fhir';
import { isJson } from '@care-timeline/fhir/json.js';
import { sectionKinds } from '../rules/empty-sections.js';
import { emptySum } from '../store/ledger.js';
import type { RecordData } from '../store/record-data.js';
import type { KnownSource } from '../store/source-registry.js';
import { runSync } from '../shared/time-slices.js';
import type { AddReport } from '../types.js';
import { addressOf, Placement, type Addressed } from './placement.js';
import { placeText, type Origin } from '../identity/origins.js';
import { compareStamps, stampOf, versionStamp, type VersionStamp } from '../store/versions.js';

export interface Intake {
  readonly report: AddReport;
  /** False if everything was known already. */
  readonly changed: boolean;
}

/**
 * Takes in one input from one source: unpacks it, stores each resource, and reports the outcome of each. A resource
 * that was known already, or an older version of one, is counted like the known one.
 */
export function takeIn(data: RecordData, input: unknown, sourceIndex: number): Intake {
  const source = data.sources.at(sourceIndex);
  const sourceId = source.info.id;
  const unpacked = unpack(input, { lang: data.lang });
  const { resources } = unpacked;
  const received = new Uint32Array(resources.length);
  const spelled = new Map<string, string>();
  const addressed: Addressed[] = [];
  for (let at = 0; at < resources.length; at++) {
    const { resource, fullUrl, path } = resources[at]!;
    const written = typeOf(resource);
    let type = spelled.get(written);
    if (type === undefined) spelled.set(written, (type = written === '' ? '' : typeName(written)));
    // Text that is not JSON has no content to identify it by.
    const id = resource === undefined ? `#${path}` : idOf(resource);
    addressed.push(addressOf(type, id, fullUrl));
  }
  const deletedFrom = unpacked.deletions.flatMap(({ base }) => base ?? []);
  const origins = new Placement(data, sourceIndex).originsOf(addressed, deletedFrom);
  let changed = false;
  for (let at = 0; at < resources.length; at++) {
    const { type, id } = addressed[at]!;
    const { item, outcome } = data.put(origins[at]!, type, id, resources[at]!.resource);
    received[at] = item;
    if (outcome !== 'same') changed = true;
  }
  if (unpacked.deletions.length > 0 && takeDeletions(data, sourceIndex, unpacked, origins)) changed = true;
  if (takeRemarks(source, unpacked, (at) => data.store.keyOf(received[at]!))) changed = true;
  if (changed) data.settle();
  const report = runSync(reportOf(data, sourceId, received, unpacked.problems));
  const isEmpty = unpacked.isAnswer && resources.length === 0;
  return { report: isEmpty ? { ...report, emptyAnswer: true } : report, changed };
}

/** A deletion is newer than every version of the resource in the same input, and older than any that arrives later. */
function takeDeletions(
  data: RecordData,
  source: number,
  { deletions, resources }: Unpacked,
  origins: readonly Origin[],
): boolean {
  const placed = deletions.map(({ target, base, at = -Infinity }) => {
    const place = { space: base === undefined ? '' : data.resolver.spaceOf(source, base), target };
    return { place, name: placeText(place), at };
  });
  const newest = new Map<string, VersionStamp>(
    placed.map(({ name }) => [name, stampOf(undefined, undefined)]),
  );
  resources.forEach(({ resource }, index) => {
    const { resourceType, id } = (resource ?? {}) as { resourceType?: unknown; id?: unknown };
    if (typeof resourceType !== 'string') return;
    const { space } = origins[index]!;
    const name = placeText({ space, target: `${typeName(resourceType)}/${String(id)}` });
    const known = newest.get(name);
    const stamp = versionStamp(resource);
    if (known !== undefined && compareStamps(stamp, known) > 0) newest.set(name, stamp);
  });
  let changed = false;
  for (const { place, name, at } of placed) {
    if (data.delete(source, place, { at, over: newest.get(name)! })) changed = true;
  }
  return changed;
}

/** Statements about the input itself: empty lists, parts not included, server warnings. True if any of it is new. */
export function takeRemarks(
  source: KnownSource,
  unpacked: Pick<Unpacked, 'problems' | 'incomplete' | 'withheld' | 'emptySections'> & {
    readonly resources: readonly { readonly path: string }[];
  },
  keyAt: (received: number) => string,
): boolean {
  const key = source.info.id;
  const before = source.incomplete.size + source.remarks.size + source.emptySections.size;
  for (const message of unpacked.incomplete) {
    // Only the medication service says so of its answers.
    source.incomplete.set(message, { key, path: '', code: 'incomplete', message, kinds: SFM_KINDS });
  }
  for (const message of unpacked.withheld) {
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
    const { kinds, coded } = sectionKinds(section, section.outer ?? []);
    const isNil = section.emptyReason === 'nilknown';
    source.emptySections.set(`${statedIn}${place}`, {
      sourceId: key,
      statedIn,
      ...(section.title === undefined ? {} : { title: section.title }),
      codes: section.codes,
      reason: isNil && !coded ? '' : section.emptyReason,
      ...(section.narrative === undefined ? {} : { narrative: section.narrative }),
      ...(section.entries === undefined ? {} : { entries: section.entries }),
      kinds: isNil && !coded && section.narrative === undefined ? [] : kinds,
    });
  }
  return source.incomplete.size + source.remarks.size + source.emptySections.size !== before;
}

/**
 * Builds the report in steps.
 * @param ofInput - problems located in the input, which are not repeated for the individual items
 */
export function* reportOf(
  data: RecordData,
  sourceId: string,
  received: ArrayLike<number>,
  ofInput: Unpacked['problems'],
): Generator<void, AddReport> {
  const sum = emptySum();
  const problems: ReadProblem[] = ofInput.map((problem) => ({ key: sourceId, ...problem }));
  const told = new Uint8Array(data.store.count);
  for (let at = 0; at < received.length; at++) {
    if (at % STEP === STEP - 1) yield;
    const item = received[at]!;
    sum.received++;
    sum[data.classOf(item)]++;
    if (told[item] === 1) continue;
    told[item] = 1;
    for (const problem of data.problemsOf(item)) {
      // Statements of the input itself, with their path, were reported above.
      if (problem.code !== 'not-a-resource') problems.push(problem);
    }
  }
  return { ...sum, problems };
}

/** Resources processed per step. */
const STEP = 1 << 14;

/** As written; '' if it is not a resource. */
function typeOf(resource: unknown): string {
  const type = (resource as { resourceType?: unknown } | null | undefined)?.resourceType;
  return typeof type === 'string' ? type : '';
}

function idOf(resource: unknown): string {
  return isJson(resource) ? resourceId(resource) : `#${contentHash(resource)}`;
}
