import { serverBase } from '@care-timeline/fhir';
import type { Identity } from '../identity/identity.js';

/**
 * Determines which server a source's own resources are on. The host states it (`SourceInfo.system`); if it does not,
 * or if the source writes a different address than it is reached by, the `fullUrl`s of the first input that has any
 * decide; otherwise the references to the subjects of its resources. Once determined by a `fullUrl` it is fixed,
 * because keys of entries depend on it.
 */
export class HomeServer {
  #declared: string | undefined;
  #observed: string | undefined;
  #referred: string | undefined;

  declare(system: string | undefined): void {
    this.#declared = serverBase(system);
  }

  /** @param counts - number of resources of an input on each server */
  observe(counts: ReadonlyMap<string, number>): void {
    if (this.#observed !== undefined || counts.size === 0) return;
    const declared = this.#declared;
    this.#observed = declared !== undefined && counts.has(declared) ? declared : mostNamed(counts);
  }

  /** @param bases - servers that references give for the patient; of several, any would be a guess */
  refer(bases: ReadonlySet<string>): void {
    const [base] = bases;
    this.#referred = bases.size === 1 ? base : undefined;
  }

  /** Known from references alone: nothing shows that each resource is there. */
  get isReferred(): boolean {
    return this.#observed === undefined && this.#declared === undefined && this.#referred !== undefined;
  }

  /** Determined by a `fullUrl`. */
  get isObserved(): boolean {
    return this.#observed !== undefined;
  }

  get isKnown(): boolean {
    return this.base !== undefined;
  }

  /** `//host/path`, if known. */
  get base(): string | undefined {
    return this.#observed ?? this.#declared ?? this.#referred;
  }

  is(base: string): boolean {
    return base === this.base;
  }
}

/** Of two servers named equally often, the first alphabetically: independent of the order of arrival. */
function mostNamed(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}

/** For sources that name no server of their own: the one server that their references give for the patient. */
export function inferHomes(
  sources: readonly { readonly home: HomeServer }[],
  identity: Pick<Identity, 'serversOfSubjects'>,
): void {
  const unknown = sources.map(({ home }) => !home.isKnown || home.isReferred);
  if (!unknown.includes(true)) return;
  const named = identity.serversOfSubjects((source) => unknown[source] === true);
  for (const [source, bases] of named) sources[source]!.home.refer(bases);
}
