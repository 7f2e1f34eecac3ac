import type { Origin } from '../identity/origins.js';

/**
 * Origins of resources that were reached through a reference: their own references are relative to their server, not
 * to that of the resource they were reached from.
 */
export class Holders {
  readonly #origins = new WeakMap<object, Origin>();

  /** @param from - origin of the resource that the reference was in */
  note(resource: unknown, origin: Origin, from: Origin): void {
    if (origin !== from && typeof resource === 'object' && resource !== null)
      this.#origins.set(resource, origin);
  }

  originOf(resource: unknown): Origin | undefined {
    return typeof resource === 'object' && resource !== null ? this.#origins.get(resource) : undefined;
  }
}
