import type { Bundle, Resource, Reference } from '@medplum/fhirtypes';
import { hashText } from '../random.js';
import { at, REFERENCE_DAY, REFERENCE_NOW } from './dates.js';

/** Identifies a source system in its resources. */
export interface SystemInfo {
  /** Short, unique within the story: prefix of every resource id, so that two systems never share one. */
  readonly prefix: string;
  /** The system's `meta.source`. */
  readonly source: string;
  /** Style of references between resources: `Type/id`, or `urn:uuid:` as used by some document bundles. */
  readonly style?: 'relative' | 'uuid';
}

/** A reference whose target type is not tracked: it can be used wherever FHIR has a reference. */
export type Link = Reference<never>;

/** A resource in the chart, and how to refer to it. */
export interface Placed {
  readonly id: string;
  readonly reference: string;
  readonly display?: string;
}

/**
 * A resource or part of one as written by a builder: optional members may be undefined and are dropped by {@link
 * compact}.
 */
export type Draft<T> = T extends object
  ? { [Name in keyof T]: Draft<T[Name]> | (undefined extends T[Name] ? undefined : never) }
  : T;

/**
 * The resources of one patient in one source system, in story order. Assigns ids, `meta.source` and
 * `meta.lastUpdated`, and builds the collection Bundle.
 */
export class Chart {
  readonly #resources: Resource[] = [];
  readonly #counts = new Map<string, number>();
  /** Reference to the Patient; set by `patient()`. */
  subject: Link = {};

  constructor(readonly system: SystemInfo) {}

  /**
   * Adds a resource to the chart.
   * @param recorded When it was written in the system: sets `meta.lastUpdated`. Never after the reference day.
   * @param display Display text of references to it.
   */
  add(resource: Draft<Resource>, recorded?: string, display?: string): Placed {
    const type = resource.resourceType;
    const count = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, count);
    const id = resource.id ?? `${this.system.prefix}-${type.toLowerCase()}-${count}`;
    const lastUpdated = recorded === undefined ? undefined : updatedAt(recorded);
    const meta = {
      ...(lastUpdated === undefined ? {} : { lastUpdated }),
      source: this.system.source,
      ...resource.meta,
    };
    const { resourceType, id: _given, meta: _meta, ...rest } = resource;
    this.#resources.push(compact({ resourceType, id, meta, ...rest }) as unknown as Resource);
    return { id, reference: this.#referenceTo(type, id), ...(display === undefined ? {} : { display }) };
  }

  #referenceTo(type: string, id: string): string {
    return this.system.style === 'uuid' ? `urn:uuid:${uuidOf(`${type}/${id}`)}` : `${type}/${id}`;
  }

  /** A new collection Bundle; it shares its resources with earlier ones, so treat it as read-only. */
  bundle(): Bundle {
    return {
      resourceType: 'Bundle',
      id: `${this.system.prefix}-bundle`,
      type: 'collection',
      timestamp: REFERENCE_NOW,
      entry: this.#resources.map((resource) => ({
        fullUrl:
          this.system.style === 'uuid'
            ? `urn:uuid:${uuidOf(`${resource.resourceType}/${resource.id}`)}`
            : `https://${this.system.prefix}.example.test/fhir/${resource.resourceType}/${resource.id}`,
        resource,
      })),
    };
  }
}

/** A reference to a placed resource, with its display. */
export function ref(target: Placed): Link;
export function ref(target: Placed | undefined): Link | undefined;
export function ref(target: Placed | undefined): Link | undefined {
  if (target === undefined) return undefined;
  return {
    reference: target.reference,
    ...(target.display === undefined ? {} : { display: target.display }),
  };
}

/** References to several resources. */
export function refs(...targets: readonly (Placed | undefined)[]): Link[] | undefined {
  const present = targets.map(ref).filter((reference) => reference !== undefined);
  return present.length === 0 ? undefined : present;
}

/** The object without undefined members, recursively: JSON has no undefined. */
export function compact<T>(value: T): T {
  if (Array.isArray(value)) return value.map(compact) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, compact(member)]),
  ) as T;
}

function updatedAt(recorded: string): string {
  const full =
    recorded.length === 4 ? `${recorded}-12-31` : recorded.length === 7 ? `${recorded}-28` : recorded;
  const day = full.slice(0, 10) > REFERENCE_DAY ? REFERENCE_DAY : full.slice(0, 10);
  return full.length > 10 && full.slice(0, 10) === day ? full : at(day, '06:00');
}

/** A stable UUID (version 5 shape) derived from a text. */
export function uuidOf(text: string): string {
  const hex = [0, 1, 2, 3].map((part) => hashText(`${part}|${text}`).toString(16).padStart(8, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
