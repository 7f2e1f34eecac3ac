import {
  KINDS,
  STANDINGS,
  indexFacts,
  type CodingFact,
  type IndexFacts,
  type Kind,
  type PartialDate,
  type ReadContext,
  type ReadProblem,
  type Standing,
} from '@care-timeline/fhir';
import { boundsOf, type Bounds, type WallClock } from './instants.js';
import type { ItemFacts } from './store.js';
import type { Language } from './types.js';

const KIND_CODE = Object.fromEntries(KINDS.map((kind, code) => [kind, code])) as Record<Kind, number>;
const STANDING_CODE = Object.fromEntries(STANDINGS.map((standing, code) => [standing, code])) as Record<
  Standing,
  number
>;

export interface ReaderOptions {
  readonly lang: Language;
  readonly zone: WallClock;
  readonly displayFor: ((coding: CodingFact) => string | undefined) | undefined;
  resolve(source: number, reference: string): unknown;
  targetOf(source: number, reference: string): string | undefined;
  sourceId(source: number): string;
  birthDate(): PartialDate | undefined;
}

type MutableContext = { -readonly [K in keyof ReadContext]: ReadContext[K] };

/** Reads resources for the store, and hands the readers what they may know besides. */
export class ItemReader {
  readonly #contexts: MutableContext[] = [];
  readonly #bounds: Bounds = { start: NaN, end: NaN, startPrecision: 0, endPrecision: 0 };

  constructor(private readonly options: ReaderOptions) {}

  /** One context a source, changed for each resource: 100,000 resources need no 100,000 contexts. */
  contextFor(source: number, key: string): ReadContext {
    const { options } = this;
    const context = (this.#contexts[source] ??= {
      sourceId: options.sourceId(source),
      lang: options.lang,
      resolve: (reference) => options.resolve(source, reference),
      targetOf: (reference) => options.targetOf(source, reference),
      ...(options.displayFor === undefined ? {} : { displayFor: guarded(options.displayFor) }),
    });
    context.key = key;
    const birthDate = options.birthDate();
    if (birthDate === undefined) delete context.birthDate;
    else context.birthDate = birthDate;
    return context;
  }

  /** A context of its own, for an entry that reads on later. */
  keptContextFor(source: number, key: string): ReadContext {
    return { ...this.contextFor(source, key) };
  }

  /** Source numbers have changed. */
  forget(): void {
    this.#contexts.length = 0;
  }

  read(
    source: number,
    key: string,
    resource: unknown,
    subjectOf: (facts: IndexFacts | undefined) => number,
  ): ItemFacts {
    const context = this.contextFor(source, key);
    let facts: IndexFacts | undefined;
    let failure: ReadProblem | undefined;
    try {
      facts = indexFacts(resource, context);
    } catch (error) {
      failure = {
        key,
        path: '',
        code: 'reader-failed',
        message: error instanceof Error ? error.message : 'failed',
      };
    }
    if (facts === undefined) {
      return {
        ...NOT_UNDERSTOOD,
        subject: subjectOf(undefined),
        problems: [failure ?? unknownType(key, resource)],
      };
    }
    const bounds = boundsOf(facts.time, this.options.zone, this.#bounds);
    return {
      kind: KIND_CODE[facts.kind],
      standing: STANDING_CODE[facts.standing],
      flags: facts.flags,
      start: bounds.start,
      end: bounds.end,
      startPrecision: bounds.startPrecision,
      endPrecision: bounds.endPrecision,
      subject: subjectOf(facts),
      understood: true,
      problems: facts.problems,
    };
  }
}

const NOT_UNDERSTOOD: Omit<ItemFacts, 'subject' | 'problems'> = {
  kind: KIND_CODE.supporting,
  standing: STANDING_CODE.unknown,
  flags: 0,
  start: NaN,
  end: NaN,
  startPrecision: 0,
  endPrecision: 0,
  understood: false,
};

function unknownType(key: string, resource: unknown): ReadProblem {
  const type = (resource as { resourceType?: unknown } | null)?.resourceType;
  return typeof type === 'string' && type !== ''
    ? { key, path: 'resourceType', code: 'unknown-type', message: `no reader for ${type.slice(0, 80)}` }
    : { key, path: '', code: 'not-a-resource', message: 'not a FHIR resource' };
}

/** A host's function that fails is treated as one that has no answer. */
function guarded(
  displayFor: (coding: CodingFact) => string | undefined,
): (coding: CodingFact) => string | undefined {
  return (coding) => {
    try {
      const answer = displayFor(coding);
      return typeof answer === 'string' && answer !== '' ? answer : undefined;
    } catch {
      return undefined;
    }
  };
}
