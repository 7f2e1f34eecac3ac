/**
 * Where a resource of a source is from. Type and id say which resource it is within one space and no further (GEN-15): most
 * sources have one space, their own server's.
 */
export interface Origin {
  readonly number: number;
  readonly source: number;
  /**
   * '' for the source's own server; `//host/path` for another one; a `fullUrl` for a resource that shares type and id with
   * another entry of its bundle.
   */
  readonly space: string;
  /** Server that the `fullUrl` names, as `//host/path`: relative references are read against it. */
  readonly base: string | undefined;
  /** True where the `fullUrl` names something else than type and id on a server: it may be on any, or on none. */
  readonly isNamedOtherwise: boolean;
}

/** A resource within a source. */
export interface Place {
  /** See `Origin.space`. */
  readonly space: string;
  /** `Type/id`. */
  readonly target: string;
}

/** Space of a place that may be in more than one of them: nothing is there. */
export const UNCERTAIN = '?';

/** A place as a text that is unique in its source; what is on the source's own server is `Type/id`. */
export function placeText({ space, target }: Place): string {
  return space === '' ? target : `${space}/${target}`;
}

/** Origins of all resources of a store, each one object. */
export class Origins {
  readonly #all: Origin[] = [];
  readonly #byName = new Map<string, Origin>();
  readonly #spaces = new Map<string, number>();
  /** Own space of each source. */
  readonly #own: (number | undefined)[] = [];
  #last: Origin | undefined;

  at(number: number): Origin {
    return this.#all[number]!;
  }

  of(source: number, space = '', base?: string, isNamedOtherwise = false): Origin {
    const last = this.#last;
    // Nearly all resources of an input have the same origin.
    if (
      last?.source === source &&
      last.space === space &&
      last.base === base &&
      last.isNamedOtherwise === isNamedOtherwise
    )
      return last;
    const name = `${source} ${isNamedOtherwise ? '?' : ''} ${space} ${base ?? ''}`;
    let origin = this.#byName.get(name);
    if (origin === undefined) {
      origin = { number: this.#all.length, source, space, base, isNamedOtherwise };
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

  /** The same, without making one. */
  knownSpace(source: number, space: string): number | undefined {
    return space === '' ? this.#own[source] : this.#spaces.get(`${source} ${space}`);
  }
}
