/**
 * Where a resource of a source comes from. Type and id identify a resource only within one space (GEN-15); most
 * sources have a single space, their own server's.
 */
export interface Origin {
  readonly number: number;
  readonly source: number;
  /**
   * '' for the source's own server; `//host/path` for another one; a `fullUrl` for a resource that shares type and id with
   * another entry of its bundle.
   */
  readonly space: string;
  /** Server named by the `fullUrl`, as `//host/path`: relative references are resolved against it. */
  readonly base: string | undefined;
  /** True if the `fullUrl` is not a type and id on a server: the resource may be on any server, or on none. */
  readonly isNamedOtherwise: boolean;
  /** Set for contents that contradict others with the same place: the space of those. */
  readonly copyOf?: string | undefined;
}

/** A resource within a source. */
export interface Place {
  /** See `Origin.space`. */
  readonly space: string;
  /** `Type/id`. */
  readonly target: string;
}

/** Space of a place that may be in more than one space: nothing is stored there. */
export const UNCERTAIN = '?';

/** A place as a string that is unique within its source; on the source's own server it is just `Type/id`. */
export function placeText({ space, target }: Place): string {
  return space === '' ? target : `${space}/${target}`;
}

/** Origins of all resources of a store, one shared object each. */
export class Origins {
  readonly #all: Origin[] = [];
  readonly #byName = new Map<string, Origin>();
  readonly #spaces = new Map<string, number>();
  /** Each source's own space. */
  readonly #own: (number | undefined)[] = [];
  #last: Origin | undefined;

  at(number: number): Origin {
    return this.#all[number]!;
  }

  of(source: number, space = '', base?: string, isNamedOtherwise = false): Origin {
    const last = this.#last;
    // Nearly all resources of an input share one origin.
    if (
      last?.source === source &&
      last.space === space &&
      last.base === base &&
      last.isNamedOtherwise === isNamedOtherwise
    )
      return last;
    return this.#known(source, space, base, isNamedOtherwise);
  }

  /** For contents that contradict those at the same place: a space of their own, known by what they say. */
  ofCopy({ source, space, base, isNamedOtherwise }: Origin, hash: string): Origin {
    return this.#known(source, `${space}${space && '/'}${hash}`, base, isNamedOtherwise, space);
  }

  #known(
    source: number,
    space: string,
    base: string | undefined,
    isNamedOtherwise: boolean,
    copyOf?: string,
  ): Origin {
    const name = `${source} ${isNamedOtherwise ? '?' : ''} ${space} ${base ?? ''}`;
    let origin = this.#byName.get(name);
    if (origin === undefined) {
      origin = { number: this.#all.length, source, space, base, isNamedOtherwise, copyOf };
      this.#all.push(origin);
      this.#byName.set(name, origin);
    }
    return (this.#last = origin);
  }

  /** Number of a source's space. */
  spaceNumber(source: number, space: string): number {
    let number = this.knownSpace(source, space);
    if (number === undefined) {
      number = this.#spaces.size;
      this.#spaces.set(`${source} ${space}`, number);
      if (space === '') this.#own[source] = number;
    }
    return number;
  }

  /** The same, without creating one. */
  knownSpace(source: number, space: string): number | undefined {
    return space === '' ? this.#own[source] : this.#spaces.get(`${source} ${space}`);
  }
}
