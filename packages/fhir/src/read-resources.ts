import type { TextLanguage } from './codes/language.js';
import type { ReadContext } from './context.js';
import { placesIn } from './input/resolver.js';
import { unpack } from './input/unpack.js';
import { indexFacts } from './index-facts.js';
import { makeEntry } from './entry.js';
import { isJson } from './json.js';
import { resourceKey, resourceType } from './key.js';
import type { CodingFact } from './model/coding.js';
import type { ClinicalEntry, FhirRelease } from './model/entry.js';
import { FLAG } from './model/facts.js';
import type { ReadProblem } from './model/problem.js';

export interface ReadOptions {
  /** Id of the source, used in every key. Default `default`. */
  readonly source?: string;
  /** Language of titles. Default `nb`. */
  readonly lang?: TextLanguage;
  /** Set if known; otherwise it is detected from each resource's shape. */
  readonly release?: FhirRelease;
  readonly displayFor?: ((coding: CodingFact) => string | undefined) | undefined;
}

/** Every resource received is in exactly one of the other counts (GEN-07), as in a record's AddReport. */
export interface ReadReport {
  readonly received: number;
  readonly read: number;
  readonly inError: number;
  readonly undated: number;
  readonly notUnderstood: number;
  readonly refused: number;
  readonly problems: readonly ReadProblem[];
}

/**
 * Reads any FHIR input into entries, in the order received, without a record: duplicates are not merged, and patients
 * are not separated. For tools, tests and hosts that keep their own list. Never throws on bad data.
 */
export function readResources(
  input: unknown,
  options: ReadOptions = {},
): { readonly entries: ClinicalEntry[]; readonly report: ReadReport } {
  const sourceId = options.source ?? 'default';
  const unpacked = unpack(input, options.lang === undefined ? {} : { lang: options.lang });
  const places = placesIn(unpacked.resources);
  const ctx: ReadContext = {
    sourceId,
    lang: options.lang ?? 'nb',
    ...(options.release !== undefined && { release: options.release }),
    displayFor: options.displayFor,
    ...places,
  };
  const problems: ReadProblem[] = unpacked.problems.map((problem) => ({ key: sourceId, ...problem }));
  const counts = { read: 0, inError: 0, undated: 0, notUnderstood: 0 };
  const entries: ClinicalEntry[] = [];
  for (const { resource, path } of unpacked.resources) {
    const facts = indexFacts(resource, ctx);
    if (facts === undefined) {
      counts.notUnderstood++;
      if (isJson(resource) && resourceType(resource) !== '')
        problems.push({
          key: resourceKey(sourceId, resource),
          path,
          code: 'unknown-type',
          message: `no reader: ${resourceType(resource)}`,
        });
      continue;
    }
    if (facts.clinicalState === 'in-error') counts.inError++;
    else if (facts.flags & FLAG.UNDATED) counts.undated++;
    else counts.read++;
    problems.push(...facts.problems);
    entries.push(makeEntry(resource, ctx));
  }
  return {
    entries,
    report: { received: unpacked.resources.length, ...counts, refused: 0, problems },
  };
}
