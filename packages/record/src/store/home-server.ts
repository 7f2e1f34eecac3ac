import { serverBase } from '@care-timeline/fhir';

/**
 * Which server a source's own resources are on. The host says so (`SourceInfo.system`); where it does not, or the source is
 * reached by another address than it writes, the `fullUrl`s of the first input that has some; else the references that
 * say whom its resources are about. Once told by a `fullUrl` it stays: keys of entries depend on it.
 */
export class HomeServer {
  #declared: string | undefined;
  #observed: string | undefined;
  #referred: string | undefined;

  declare(system: string | undefined): void {
    this.#declared = serverBase(system);
  }

  /** @param counts - how many resources of an input are on each server */
  observe(counts: ReadonlyMap<string, number>): void {
    if (this.#observed !== undefined || counts.size === 0) return;
    const declared = this.#declared;
    this.#observed = declared !== undefined && counts.has(declared) ? declared : mostNamed(counts);
  }

  /** @param counts - how many resources are about a patient on each server */
  refer(counts: ReadonlyMap<string, number>): void {
    if (!this.isKnown && counts.size > 0) this.#referred = mostNamed(counts);
  }

  /** A `fullUrl` has told. */
  get isObserved(): boolean {
    return this.#observed !== undefined;
  }

  get isKnown(): boolean {
    return this.base !== undefined;
  }

  /** `//host/path`, where something tells. */
  get base(): string | undefined {
    return this.#observed ?? this.#declared ?? this.#referred;
  }

  is(base: string): boolean {
    return base === this.base;
  }
}

/** Of two that are named as often, the first by name: the same in whatever order they came. */
function mostNamed(counts: ReadonlyMap<string, number>): string | undefined {
  return Array.from(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}
