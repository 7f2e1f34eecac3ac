import { code, first, inWords, isJson, objects, type Json } from '../json.js';
import { typeName } from '../codes/resource-types.js';
import { referenceBase } from '../elements/reference-target.js';
import { readSfmParameters, isSfmParameters } from '../norway/sfm-parameters.js';
import { containedResults } from './contained-results.js';
import { Deletions, deletionOf, isWithoutResource, nextPage, updatedAt } from './bundle.js';
import { emptySectionsOf } from './empty-sections.js';
import { leftOutBy, outcomeProblems } from './outcome.js';
import { parseText } from './parse-text.js';
import type { EmptySectionFact, InputProblem, Received, Unpacked, UnpackOptions } from './unpacked.js';

/** An item still to be unpacked. */
interface Parcel {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
  readonly fullUrl?: string | undefined;
  readonly searchMode?: string | undefined;
  /** The package that contained it. */
  readonly inside?: Parcel | undefined;
}

/**
 * Maximum number of Bundles, Parameters and lists in one input: a live object may contain itself in more ways than
 * one.
 */
const MAX_PACKAGES = 1_000_000;

/**
 * Unpacks any FHIR packaging: a resource, a list, a Bundle of any type, Parameters that hold resources, nested in any
 * way, as JSON text, NDJSON text or parsed. Contained resources stay with their container; results among them (RES-05)
 * also follow it as resources of their own, and count as received. Nothing is dropped: anything that is not a resource
 * is returned as received, with a problem. Never throws; uses an explicit stack, so that depth is limited by `maxDepth`
 * and not by the engine.
 */
export function unpack(input: unknown, options: UnpackOptions = {}): Unpacked {
  return new Unpacker(options).run(input);
}

class Unpacker {
  readonly #resources: Received[] = [];
  readonly #problems: InputProblem[] = [];
  readonly #incomplete: string[] = [];
  readonly #withheld: string[] = [];
  #isAnswer = false;
  readonly #emptySections: EmptySectionFact[] = [];
  readonly #deletions = new Deletions();
  readonly #maxDepth: number;
  readonly #lang: 'nb' | 'nn' | 'en';
  #stack: Parcel[] = [];
  #opened = 0;
  #next: string | undefined;

  constructor(options: UnpackOptions) {
    this.#maxDepth = options.maxDepth ?? 32;
    this.#lang = options.lang ?? 'nb';
  }

  run(input: unknown): Unpacked {
    this.#stack = [{ value: input, path: '', depth: 0 }];
    for (let parcel = this.#stack.pop(); parcel !== undefined; parcel = this.#stack.pop()) {
      try {
        this.#open(parcel);
      } catch (error) {
        // Only a live object can cause this: a throwing getter, a revoked proxy.
        this.#refuse(parcel, whyUnreadable(error));
      }
    }
    const deletions = this.#deletions.list();
    return {
      resources: this.#resources,
      deleted: deletions.map(({ target }) => target),
      deletions,
      problems: this.#problems,
      incomplete: [...new Set(this.#incomplete)],
      withheld: [...new Set(this.#withheld)],
      isAnswer: this.#isAnswer,
      emptySections: this.#emptySections,
      ...(this.#next !== undefined && { next: this.#next }),
    };
  }

  #open(parcel: Parcel): void {
    const { value, path, depth } = parcel;
    if (typeof value === 'string' && depth === 0) {
      this.#text(value, parcel);
      return;
    }
    if (Array.isArray(value)) {
      if (this.#tooDeep(parcel)) return;
      // The stack is last in, first out: items are pushed in reverse so that the first is opened first.
      for (let i = value.length - 1; i >= 0; i--) {
        this.#stack.push({ value: value[i], path: `${path}[${i}]`, depth: depth + 1, inside: parcel });
      }
      return;
    }
    if (!isJson(value)) {
      this.#refuse(parcel, `not a resource: ${inWords(value)}`);
      return;
    }
    const type = value['resourceType'];
    if (type === 'Bundle') this.#bundle(value, parcel);
    else if (type === 'Parameters') this.#parameters(value, parcel);
    else this.#resource(value, parcel);
  }

  #text(written: string, parcel: Parcel): void {
    const parsed = parseText(written);
    if (parsed.kind === 'json') {
      this.#stack.push({ value: parsed.value, path: '', depth: 1 });
    } else if (parsed.kind === 'invalid') {
      this.#refuse({ ...parcel, value: undefined }, parsed.message);
    } else {
      for (let i = parsed.lines.length - 1; i >= 0; i--) {
        const line = parsed.lines[i];
        if (line === undefined) continue;
        const path = `line[${line.number}]`;
        if (line.message === undefined) this.#stack.push({ value: line.value, path, depth: 1 });
        else this.#refuse({ value: undefined, path, depth: 1 }, line.message);
      }
    }
  }

  #bundle(bundle: Json, parcel: Parcel): void {
    if (this.#tooDeep(parcel)) return;
    this.#isAnswer = true;
    const { depth } = parcel;
    const base = parcel.path === '' ? '' : `${parcel.path}.`;
    this.#next ??= nextPage(bundle);
    const entries = bundle['entry'];
    const list: readonly unknown[] = Array.isArray(entries)
      ? entries
      : entries === undefined
        ? []
        : [entries];
    const versions =
      bundle['type'] === 'history' || bundle['type'] === 'transaction' || bundle['type'] === 'batch';
    const parcels: Parcel[] = [];
    for (let i = 0; i < list.length; i++) {
      const path = `${base}entry[${i}]`;
      try {
        const found = this.#entry(list[i], path, parcel, versions);
        if (found === undefined) continue;
        // Input order is kept: items after a nested bundle wait until that bundle has been unpacked.
        if (parcels.length === 0 && isPlain(found.value)) this.#resource(found.value, found);
        else parcels.push(found);
      } catch (error) {
        this.#refuse({ value: list[i], path, depth }, whyUnreadable(error));
      }
    }
    for (let i = parcels.length - 1; i >= 0; i--) this.#stack.push(parcels[i]!);
  }

  /** The content of a bundle entry; undefined if it is empty or rejected. */
  #entry(entry: unknown, path: string, bundle: Parcel, versions: boolean): Parcel | undefined {
    if (!isJson(entry)) {
      this.#refuse({ value: entry, path, depth: bundle.depth }, `not an entry: ${inWords(entry)}`);
      return undefined;
    }
    if (entry['response'] !== undefined) this.#outcomeOf(entry, path);
    const resource = entry['resource'];
    if (versions) this.#noteVersion(entry, resource);
    if (resource === undefined || resource === null) {
      if (!isWithoutResource(entry)) {
        this.#refuse({ value: resource, path, depth: bundle.depth }, 'an entry without a resource');
      }
      return undefined;
    }
    return {
      value: resource,
      path: `${path}.resource`,
      depth: bundle.depth + 1,
      fullUrl: code(entry['fullUrl']),
      searchMode: code(first(entry['search'])?.['mode']),
      inside: bundle,
    };
  }

  #noteVersion(entry: Json, resource: unknown): void {
    const deletion = deletionOf(entry);
    if (deletion !== undefined) {
      this.#deletions.note(deletion, true);
    } else if (
      isJson(resource) &&
      typeof resource['id'] === 'string' &&
      typeof resource['resourceType'] === 'string'
    ) {
      const target = `${typeName(resource['resourceType'])}/${resource['id']}`;
      const base = referenceBase(code(entry['fullUrl']));
      const at = updatedAt(entry, resource);
      const noted = { target, ...(base !== undefined && { base }), ...(at !== undefined && { at }) };
      this.#deletions.note(noted, false);
    }
  }

  /** A server's response to one request of a batch. */
  #outcomeOf(entry: Json, path: string): void {
    const outcome = first(first(entry['response'])?.['outcome']);
    if (outcome === undefined) return;
    for (const problem of outcomeProblems(outcome, `${path}.response.outcome`)) this.#problems.push(problem);
  }

  #parameters(parameters: Json, parcel: Parcel): void {
    if (this.#tooDeep(parcel)) return;
    if (isSfmParameters(parameters)) {
      for (const reason of readSfmParameters(parameters).incomplete) {
        const words = reason.text[this.#lang];
        this.#incomplete.push(words);
        this.#problems.push({
          path: `${parcel.path}${parcel.path && '.'}${reason.parameter}`,
          code: 'incomplete',
          message: words,
        });
      }
    }
    const parcels: Parcel[] = [];
    this.#parts(parameters['parameter'], parcel.path, 'parameter', parcel, parcel.depth, parcels);
    for (let i = parcels.length - 1; i >= 0; i--) this.#stack.push(parcels[i]!);
  }

  /** Resources in parameters and their parts. Parameters with a plain value are settings, not clinical data. */
  #parts(list: unknown, path: string, member: string, inside: Parcel, depth: number, found: Parcel[]): void {
    const parameters = objects(list);
    if (parameters.length > 0 && depth > this.#maxDepth) {
      this.#receive(list, path);
      this.#problems.push({ path, code: 'too-deep', message: 'packed too deep' });
      return;
    }
    parameters.forEach((parameter, index) => {
      const name = code(parameter['name']);
      const here = `${path}${path && '.'}${name ?? `${member}[${index}]`}`;
      const resource = parameter['resource'];
      if (resource !== undefined && resource !== null) {
        found.push({ value: resource, path: here, depth: depth + 1, inside });
      }
      if (parameter['part'] !== undefined)
        this.#parts(parameter['part'], here, 'part', inside, depth + 1, found);
    });
  }

  #resource(resource: Json, parcel: Parcel): void {
    const { path, fullUrl, searchMode } = parcel;
    const type = resource['resourceType'];
    if (typeof type !== 'string' || type === '') {
      this.#refuse(parcel, 'an object without resourceType');
      return;
    }
    if (type === 'OperationOutcome') {
      this.#problems.push(...outcomeProblems(resource, path));
      if (searchMode === 'outcome') this.#withheld.push(...leftOutBy(resource));
    }
    if (type === 'Composition' || type === 'List')
      this.#emptySections.push(...emptySectionsOf(resource, path));
    this.#receive(resource, path, fullUrl, searchMode);
    if (resource['contained'] === undefined) return;
    for (const { resource: one, at, url } of containedResults(resource, fullUrl))
      this.#receive(one, `${path}${path && '.'}contained[${at}]`, url, searchMode);
  }

  #receive(resource: unknown, path: string, fullUrl?: string, searchMode?: string): void {
    if (searchMode !== undefined) {
      this.#resources.push(
        fullUrl === undefined ? { resource, path, searchMode } : { resource, path, fullUrl, searchMode },
      );
    } else {
      this.#resources.push(fullUrl === undefined ? { resource, path } : { resource, path, fullUrl });
    }
  }

  /** Counted as received and reported with the reason why it cannot be read. */
  #refuse({ value, path, fullUrl, searchMode }: Parcel, message: string): void {
    this.#receive(value, path, fullUrl, searchMode);
    this.#problems.push({ path, code: 'not-a-resource', message });
  }

  #tooDeep(parcel: Parcel): boolean {
    const { value, path } = parcel;
    this.#opened++;
    if (parcel.depth <= this.#maxDepth && this.#opened <= MAX_PACKAGES && !isInsideItself(parcel))
      return false;
    this.#resources.push({ resource: value, path });
    this.#problems.push({ path, code: 'too-deep', message: `packed too deep, or inside itself` });
    return true;
  }
}

/** A resource that does not hold other resources. */
function isPlain(value: unknown): value is Json {
  return isJson(value) && value['resourceType'] !== 'Bundle' && value['resourceType'] !== 'Parameters';
}

/** Only possible with a live object: JSON has no cycles. */
function isInsideItself({ value, inside }: Parcel): boolean {
  for (let outer = inside; outer !== undefined; outer = outer.inside) if (outer.value === value) return true;
  return false;
}

function whyUnreadable(error: unknown): string {
  return error instanceof Error ? `cannot be read: ${error.message}` : 'cannot be read';
}
