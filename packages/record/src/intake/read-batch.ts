import {
  referenceBase,
  resourceId,
  contentHash,
  typeName,
  unpack,
  Zone,
  type ReadProblem,
  type SubjectReference,
  type Unpacked,
} from '@care-timeline/fhir';
import { isJson } from '@care-timeline/fhir/json.js';
import { Origins } from '../identity/origins.js';
import { addressOf } from './placement.js';
import { factColumns, writeFacts, type FactColumns } from '../store/item-columns.js';
import { ItemReader } from '../store/item-reader.js';
import type { Language } from '../types.js';
import { packed, type RangeKind } from '../store/unparsed.js';

/** Byte ranges of a part's items: `from`, `to` of each. */
export interface Ranges {
  readonly bytes: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly kind: RangeKind;
}

/**
 * A part of an input, read independently of any record, for example in a worker: columns of numbers for its
 * resources, as in `EntryColumns`, and the bytes of the resources themselves. Can be transferred between threads.
 */
export interface ReadBatch extends Ranges {
  readonly count: number;
  /** Byte range of each resource, and its index within that range. */
  readonly range: Uint32Array;
  readonly part: Uint16Array;
  readonly types: readonly string[];
  /** Index into `types`. */
  readonly type: Uint16Array;
  readonly ids: readonly string[];
  readonly subjects: readonly SubjectReference[];
  /** Index into `subjects`; -1 for none. */
  readonly subject: Int32Array;
  readonly columns: FactColumns;
  readonly bases: readonly string[];
  /** Server named by the `fullUrl`, as an index into `bases`. */
  readonly base: Uint32Array;
  /** `fullUrl`s that cannot be derived from type and id, by resource. */
  readonly fullUrls: readonly (readonly [at: number, fullUrl: string])[];
  /** Problems that the reader found in a resource. */
  readonly problems: readonly (readonly [at: number, problems: readonly ReadProblem[]])[];
  /** Statements about the input itself; paths only if a section needs them. */
  readonly remarks: Pick<Unpacked, 'problems' | 'incomplete' | 'withheld' | 'emptySections'>;
  readonly paths: readonly string[];
}

export interface BatchReaderOptions {
  readonly sourceId: string;
  readonly timeZone: string;
  readonly lang: Language;
  /** Items of the same input that another reader has read before. */
  readonly before?: number;
}

const NOWHERE = {
  resolve: () => undefined,
  targetOf: () => undefined,
  panelOf: () => undefined,
  isPatientName: () => undefined,
  // Resources that name a server are assumed to be on another one until more is known.
  baseOf: (_origin: unknown, reference: string) => referenceBase(reference),
  birthDate: () => undefined,
  now: Date.now,
};

/** The origin of a batch's resources is determined when it is taken in. */
const NO_ORIGIN = new Origins().of(0);

/**
 * Reads parts of one input. Facts that depend on other parts of the record are corrected when the parts are taken in.
 */
export class BatchReader {
  readonly #reader: ItemReader;
  #items: number;

  constructor(private readonly options: BatchReaderOptions) {
    this.#items = options.before ?? 0;
    this.#reader = new ItemReader({
      ...NOWHERE,
      lang: options.lang,
      zone: new Zone(options.timeZone),
      displayFor: undefined,
      sourceId: () => options.sourceId,
    });
  }

  /** @param items - parsed values of the ranges; undefined for one that is not valid JSON */
  read(items: readonly unknown[], ranges: Ranges, envelope?: object): ReadBatch {
    const before = this.#items;
    this.#items += items.length;
    const unpacked = unpack(packed(items, ranges.kind, envelope), { lang: this.options.lang });
    const { resources } = unpacked;
    const count = resources.length;
    const types = new Names<string>();
    const subjects = new Names<SubjectReference>();
    const bases = new Names<string>();
    const range = new Uint32Array(count);
    const part = new Uint16Array(count);
    const type = new Uint16Array(count);
    const base = new Uint32Array(count);
    const subject = new Int32Array(count).fill(-1);
    const ids: string[] = [];
    const fullUrls: [number, string][] = [];
    const problems: [number, readonly ReadProblem[]][] = [];
    const columns = factColumns(count);
    let last: SubjectReference | undefined;
    let lastNumber = -1;
    for (let at = 0; at < count; at++) {
      const { resource, fullUrl, path } = resources[at]!;
      const place = firstIndex(path);
      range[at] = place;
      part[at] = at > 0 && range[at - 1] === place ? part[at - 1]! + 1 : 0;
      const name = typeOf(resource);
      const id = idOf(resource, path, before);
      ids.push(id);
      type[at] = types.numberOf(name, name);
      const address = addressOf(name, id, fullUrl);
      base[at] = bases.numberOf(address.base, address.base);
      if (address.fullUrl !== undefined) fullUrls.push([at, address.fullUrl]);
      const facts = this.#reader.read(NO_ORIGIN, name, id, resource, (_origin, _type, _id, about) => {
        if (about === undefined) return -1;
        // Nearly all resources name the same subject with the same reference.
        if (about.reference !== last?.reference || !isPlain(about) || !isPlain(last)) {
          last = about;
          lastNumber = subjects.numberOf(JSON.stringify(about), about);
        }
        return lastNumber;
      });
      subject[at] = facts.subject;
      writeFacts(columns, at, facts);
      if (facts.problems.length > 0) problems.push([at, facts.problems]);
    }
    const placed = <T extends { path: string }>(one: T): T => ({ ...one, path: moved(one.path, before) });
    const { incomplete, withheld, emptySections } = unpacked;
    return {
      ...ranges,
      count,
      range,
      part,
      types: types.list,
      type,
      ids,
      subjects: subjects.list,
      subject,
      columns,
      bases: bases.list,
      base,
      fullUrls,
      problems,
      remarks: { incomplete, withheld, emptySections, problems: unpacked.problems.map(placed) },
      paths: emptySections.length > 0 ? resources.map(({ path }) => path) : [],
    };
  }
}

/** The buffers of a batch that are transferred between threads instead of being copied. */
export function buffersOf(batch: ReadBatch): ArrayBuffer[] {
  const { bytes, from, to, range, part, type, base, subject, columns } = batch;
  return [bytes, from, to, range, part, type, base, subject, ...Object.values(columns)].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
}

/** A bare reference, with nothing else to identify the person. */
function isPlain(about: SubjectReference | undefined): boolean {
  return about?.identifier === undefined && about?.also === undefined;
}

/** Numbers for recurring values. */
class Names<T> {
  readonly list: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string, value: T): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.list.length;
      this.list.push(value);
      this.#numbers.set(name, number);
    }
    return number;
  }
}

const INDEX = /\[(\d+)\]/;

/** 7 for `entry[7].resource` and for `[7]`. */
function firstIndex(path: string): number {
  return Number(INDEX.exec(path)?.[1] ?? 0);
}

/** The path in the whole input. */
function moved(path: string, by: number): string {
  return by === 0 ? path : path.replace(INDEX, (_, index: string) => `[${Number(index) + by}]`);
}

const spelled = new Map<string, string>();

/** In FHIR's spelling; '' if it is not a resource. */
function typeOf(resource: unknown): string {
  const type = (resource as { resourceType?: unknown } | null | undefined)?.resourceType;
  if (typeof type !== 'string' || type === '') return '';
  let name = spelled.get(type);
  if (name === undefined) {
    name = typeName(type);
    // If input has more types than FHIR defines, the rest are not kept.
    if (spelled.size < 500) spelled.set(type, name);
  }
  return name;
}

/** See `idOf` in the intake. */
function idOf(resource: unknown, path: string, before: number): string {
  if (resource === undefined) return `#${moved(path, before)}`;
  return isJson(resource) ? resourceId(resource) : `#${contentHash(resource)}`;
}
