import {
  notFound,
  OperationOutcomeError,
  type Filter,
  type SearchRequest,
  type SortRule,
  type WithId,
} from '@medplum/core';
import { MemoryRepository } from '@medplum/fhir-router';
import type { Bundle, BundleEntry, CodeableConcept, Resource, ResourceType } from '@medplum/fhirtypes';
import { loadDefinitions } from './definitions.js';
import { refused, relative, testOf, type MatchingRules } from './matching.js';
import { PageStore, type Remaining } from './page-store.js';
import { PatientIndex } from './patient-index.js';
import { SearchValues } from './search-values.js';

export interface RepositoryOptions extends MatchingRules {
  /** Page size if the client specifies none, and the maximum it may specify. */
  readonly pageSize: number;
  readonly maxPageSize: number;
  readonly includes: boolean;
  /** Base URL of next links. */
  readonly base: () => string;
  /** Codes of the categories that are given, by type; of other types everything is. */
  readonly onlyCategory?: Readonly<Record<string, string>>;
  /** Resources that another repository holds already: read only. */
  readonly stock?: PatientIndex;
}

/**
 * Extends the engine's memory repository with what it lacks: an index by patient, `patient=<id>`, time-zone-aware
 * date searches, paging with opaque links, `_include` and `_revinclude`. Results are the stored resources themselves:
 * treat them as read-only.
 */
export class IndexedRepository extends MemoryRepository {
  readonly values: SearchValues;
  readonly index: PatientIndex;
  readonly pages = new PageStore();

  constructor(private readonly options: RepositoryOptions) {
    super();
    loadDefinitions();
    this.index = options.stock ?? new PatientIndex(new SearchValues());
    this.values = this.index.values;
  }

  override async readResource<T extends Resource>(resourceType: string, id: string): Promise<T> {
    const { stock } = this.options;
    if (stock === undefined) return super.readResource<T>(resourceType, id);
    const held = stock.get(resourceType, id);
    if (held === undefined) throw new OperationOutcomeError(notFound);
    return held as T;
  }

  override async createResource<T extends Resource>(resource: T): Promise<WithId<T>> {
    const stored = await super.createResource(resource);
    this.index.put(stored);
    return stored;
  }

  override async deleteResource(resourceType: string, id: string): Promise<void> {
    await super.deleteResource(resourceType, id);
    this.index.remove(resourceType, id);
  }

  override async search<T extends Resource>(request: SearchRequest<T>): Promise<Bundle<WithId<T>>> {
    const found = this.find(request);
    const entries = found.map((resource): BundleEntry => this.entryOf(resource, 'match'));
    const size = Math.min(request.count ?? this.options.pageSize, this.options.maxPageSize);
    const remaining: Remaining = { entries, total: entries.length, size, type: 'searchset', request };
    return this.page(remaining) as Bundle<WithId<T>>;
  }

  /** The page that a next link leads to. */
  pageBehind(token: string): Bundle | undefined {
    const remaining = this.pages.get(token);
    return remaining && this.page(remaining);
  }

  /** One page of the remaining results, with a link to the rest. */
  page(remaining: Remaining): Bundle {
    const { entries, total, size, type, request } = remaining;
    const here = size > 0 ? entries.slice(0, size) : [];
    const rest = size > 0 ? entries.slice(size) : [];
    const included = request ? this.#included(here, rest, request) : [];
    const link =
      rest.length === 0
        ? undefined
        : [
            {
              relation: 'next' as const,
              url: `${this.options.base()}?_getpages=${this.pages.keep({ ...remaining, entries: rest })}`,
            },
          ];
    const entry = [...here, ...included];
    return {
      resourceType: 'Bundle',
      type,
      ...(total === undefined ? {} : { total }),
      ...(link ? { link } : {}),
      ...(entry.length > 0 ? { entry } : {}),
    };
  }

  /** All resources that match the search, sorted. */
  find(request: SearchRequest): Resource[] {
    const filters = request.filters ?? [];
    const owner = filters.find(({ code, operator }) => isOwner(code) && operator === 'eq');
    const tests = filters
      .filter((filter) => filter !== owner)
      .map((filter) => testOf(request.resourceType, filter, this.values, this.options));
    if (owner) testOf(request.resourceType, owner, this.values, this.options);
    const category = this.options.onlyCategory?.[request.resourceType];
    if (category !== undefined) tests.push((resource) => this.#isOf(resource, category));
    const found: Resource[] = [];
    for (const resource of this.#candidates(request.resourceType, owner)) {
      if (tests.every((test) => test(resource))) found.push(resource);
    }
    for (const rule of [...(request.sortRules ?? [])].reverse()) this.#sort(found, rule);
    return found;
  }

  entryOf(resource: Resource, mode: 'match' | 'include'): BundleEntry {
    return {
      fullUrl: `${this.options.base()}/${resource.resourceType}/${resource.id}`,
      resource,
      search: { mode },
    };
  }

  #isOf(resource: Resource, category: string): boolean {
    return this.values
      .of(resource, 'category')
      .some((found) => (found as CodeableConcept).coding?.some(({ code }) => code === category));
  }

  *#candidates(type: ResourceType, owner: Filter | undefined): Iterable<Resource> {
    if (owner === undefined) return yield* this.index.all(type);
    for (const value of owner.value.split(',')) yield* this.index.of(type, relative(value, 'patient'));
  }

  #sort(found: Resource[], { code, descending }: SortRule): void {
    const key = (resource: Resource): number | string => {
      if (code === '_id') return resource.id ?? '';
      const range = this.values.ranges(resource, code)[0];
      return range === undefined ? Infinity : descending ? range.high : range.low;
    };
    const keys = new Map(found.map((resource) => [resource, key(resource)]));
    found.sort((a, b) => {
      const [first, second] = [keys.get(a) as number, keys.get(b) as number];
      return first === second ? 0 : first < second === !descending ? -1 : 1;
    });
  }

  /** Resources that this page's resources refer to, or that refer to them, if the client requested them. */
  #included(
    here: readonly BundleEntry[],
    rest: readonly BundleEntry[],
    request: SearchRequest,
  ): BundleEntry[] {
    const asked = [...(request.include ?? []), ...(request.revInclude ?? [])];
    if (asked.length === 0) return [];
    if (!this.options.includes) throw refused('_include is not supported');
    const known = new Set(
      [...here, ...rest].map(({ resource }) => `${resource?.resourceType}/${resource?.id}`),
    );
    const found: Resource[] = [];
    const take = (resource: Resource | undefined): void => {
      const name = `${resource?.resourceType}/${resource?.id}`;
      if (resource === undefined || known.has(name)) return;
      known.add(name);
      found.push(resource);
    };
    for (const { searchParam } of request.include ?? []) {
      for (const { resource } of here) {
        for (const reference of this.values.references(resource!, searchParam)) {
          const [type = '', id = ''] = reference.split('/');
          take(this.index.get(type, id));
        }
      }
    }
    for (const { resourceType, searchParam } of request.revInclude ?? []) {
      const targets = new Set(here.map(({ resource }) => `${resource?.resourceType}/${resource?.id}`));
      for (const resource of this.index.all(resourceType)) {
        if (this.values.references(resource, searchParam).some((name) => targets.has(name))) take(resource);
      }
    }
    return found.map((resource) => this.entryOf(resource, 'include'));
  }
}

function isOwner(code: string): boolean {
  return code === 'patient' || code === 'subject';
}
