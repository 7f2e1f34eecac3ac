import type { Origin } from '../identity/origins.js';

/**
 * Where the targets of references come from: their own references are relative to their server, not to that of the
 * resource they were reached from.
 */
export class Holders {
  readonly #origins = new WeakMap<object, Origin>();

  originOf(holder: unknown): Origin | undefined {
    return typeof holder === 'object' && holder !== null ? this.#origins.get(holder) : undefined;
  }

  note(resource: unknown, origin: Origin, from: Origin): void {
    if (origin !== from && typeof resource === 'object' && resource !== null)
      this.#origins.set(resource, origin);
  }
}
