import { isJson, type Json } from '@care-timeline/fhir/json.js';

/** Types whose own content matters to a reader: a display name in the reference does not replace it. */
const ALWAYS_FETCHED = new Set(['Medication']);
/** People, places and things: fetched if the reference has no display name. */
const FETCHED_WITHOUT_DISPLAY = new Set([
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'HealthcareService',
  'Device',
  'RelatedPerson',
]);
/** Plans reference planned resources, which may be outside every interval that was fetched. */
const PLANS = new Set(['CarePlan', 'Goal']);

/** Resources that are referenced by what has arrived but have not arrived themselves. */
export class References {
  /** Come or asked for. */
  readonly #known = new Set<string>();
  readonly #wanted = new Map<string, Set<string>>();
  /** Wanted, and not come, whether or not the server could be asked for them. */
  readonly #lacking = new Set<string>();

  /** @param isFetched - whether resources of a type are fetched anyway, regardless of time */
  constructor(
    private readonly base: string,
    private readonly offers: (type: string) => boolean,
    private readonly isFetched: (type: string) => boolean,
  ) {}

  /** Notes a resource and its references. */
  note(resource: Json): void {
    const type = String(resource['resourceType']);
    const name = `${type}/${String(resource['id'])}`;
    this.#known.add(name);
    this.#lacking.delete(name);
    this.#wanted.get(type)?.delete(String(resource['id']));
    walk(resource, 0, (reference, hasDisplay) => {
      const [, target = '', id = ''] =
        /^([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})$/.exec(this.#relative(reference)) ?? [];
      if (id === '' || this.#known.has(`${target}/${id}`)) return;
      const wanted =
        ALWAYS_FETCHED.has(target) ||
        (FETCHED_WITHOUT_DISPLAY.has(target) && !hasDisplay) ||
        (PLANS.has(type) &&
          target !== 'Patient' &&
          !FETCHED_WITHOUT_DISPLAY.has(target) &&
          !this.isFetched(target));
      if (!wanted) return;
      this.#lacking.add(`${target}/${id}`);
      if (!this.offers(target)) return;
      const ids = this.#wanted.get(target) ?? new Set();
      this.#wanted.set(target, ids.add(id));
    });
  }

  /** Number of resources that are referred to and have not come, by type. */
  get lacking(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const name of this.#lacking) {
      const type = name.slice(0, name.indexOf('/'));
      counts[type] = (counts[type] ?? 0) + 1;
    }
    return counts;
  }

  /** An absolute address on the same base means the same as a relative one. */
  #relative(reference: string): string {
    const own = reference.startsWith(`${this.base}/`) ? reference.slice(this.base.length + 1) : reference;
    return own.replace(/\/_history\/[^/]*$/, '');
  }

  /** The wanted ids, in batches of at most this many; each id is returned once. */
  take(most: number): { type: string; ids: string[] }[] {
    const taken: { type: string; ids: string[] }[] = [];
    for (const [type, ids] of this.#wanted) {
      const all = [...ids].filter((id) => !this.#known.has(`${type}/${id}`));
      for (let from = 0; from < all.length; from += most)
        taken.push({ type, ids: all.slice(from, from + most) });
      for (const id of all) this.#known.add(`${type}/${id}`);
    }
    this.#wanted.clear();
    return taken;
  }
}

const DEEPEST = 12;

function walk(value: unknown, depth: number, found: (reference: string, hasDisplay: boolean) => void): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const item of value) walk(item, depth + 1, found);
    return;
  }
  if (!isJson(value)) return;
  const { reference, display } = value;
  if (typeof reference === 'string') found(reference, typeof display === 'string' && display.trim() !== '');
  for (const [name, member] of Object.entries(value)) {
    // Narrative is long and contains no references.
    if (name !== 'text' && typeof member === 'object') walk(member, depth + 1, found);
  }
}
