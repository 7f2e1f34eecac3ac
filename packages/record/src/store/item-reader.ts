import {
  KINDS,
  CLINICAL_STATES,
  indexFacts,
  type CodingFact,
  type IndexFacts,
  type Kind,
  type PartialDate,
  type ReadContext,
  type ReadProblem,
  type ClinicalState,
} from '@care-timeline/fhir';
import type { Json } from '@care-timeline/fhir/json.js';
import { boundsOf, type TimeZone } from '../time/instants.js';
import { placeText, type Origin } from '../identity/origins.js';
import { NO_FACTS, type ItemFacts } from './item-columns.js';
import type { Language } from '../types.js';

const KIND_CODE = Object.fromEntries(KINDS.map((kind, code) => [kind, code])) as Record<Kind, number>;
const CLINICAL_STATE_CODE = Object.fromEntries(
  CLINICAL_STATES.map((clinicalState, code) => [clinicalState, code]),
) as Record<ClinicalState, number>;

export interface ReaderOptions {
  readonly lang: Language;
  readonly zone: TimeZone;
  readonly displayFor: ((coding: CodingFact) => string | undefined) | undefined;
  /** @param container - the resource that contains the reference */
  resolve(origin: Origin, reference: string, container: unknown): unknown;
  targetOf(origin: Origin, reference: string): string | undefined;
  baseOf(origin: Origin, reference: string): string | undefined;
  panelOf(origin: Origin, resource: Json): unknown;
  isPatientName(words: string): boolean | undefined;
  sourceId(source: number): string;
  birthDate(): PartialDate | undefined;
  now(): number;
}

/** Number of the subject of a resource, see `Identity`. */
export type SubjectOf = (
  origin: Origin,
  type: string,
  id: string,
  subject: IndexFacts['subject'],
  resource: unknown,
) => number;

const NOT_UNDERSTOOD: ItemFacts = {
  ...NO_FACTS,
  kind: KIND_CODE.supporting,
  clinicalState: CLINICAL_STATE_CODE.unknown,
};

type MutableContext = { -readonly [K in keyof ReadContext]: ReadContext[K] };

/** Reads resources for the store, and provides the readers with their context. */
export class ItemReader {
  readonly #contexts: MutableContext[] = [];
  readonly #facts: ItemFacts = { ...NO_FACTS };

  constructor(private readonly options: ReaderOptions) {}

  /**
   * One context per origin: 100,000 resources do not need 100,000 contexts. Keys are built only when a problem needs
   * one.
   */
  #contextOf(origin: Origin): MutableContext {
    const { options } = this;
    const context = (this.#contexts[origin.number] ??= {
      sourceId: options.sourceId(origin.source),
      lang: options.lang,
      resolve: (reference, container) => options.resolve(origin, reference, container),
      targetOf: (reference) => options.targetOf(origin, reference),
      panelOf: (resource) => options.panelOf(origin, resource),
      isPatientName: (words) => options.isPatientName(words),
      baseOf: (reference) => options.baseOf(origin, reference),
      displayFor: options.displayFor && guarded(options.displayFor),
      birthDate: undefined,
      zone: options.zone,
    });
    context.birthDate = options.birthDate();
    context.now = options.now();
    return context;
  }

  /** For reading something other than a resource's facts. */
  contextFor(origin: Origin, key: string): ReadContext {
    return { ...this.#contextOf(origin), key };
  }

  /** Sources and origins have been renumbered. */
  forget(): void {
    this.#contexts.length = 0;
  }

  /** The result is a single object that each call overwrites. */
  read(origin: Origin, type: string, id: string, resource: unknown, subjectOf: SubjectOf): ItemFacts {
    const out = this.#facts;
    let facts: IndexFacts | undefined;
    let failure: ReadProblem | undefined;
    try {
      facts = indexFacts(resource, this.#contextOf(origin));
    } catch (error) {
      const message = error instanceof Error ? error.message : 'failed';
      failure = { key: this.#key(origin, type, id), path: '', code: 'reader-failed', message };
    }
    if (facts === undefined) {
      Object.assign(out, NOT_UNDERSTOOD);
      out.subject = subjectOf(origin, type, id, undefined, resource);
      out.problems = [failure ?? notUnderstood(this.#key(origin, type, id), resource)];
      return out;
    }
    boundsOf(facts.time, this.options.zone, out);
    out.kind = KIND_CODE[facts.kind];
    out.clinicalState = CLINICAL_STATE_CODE[facts.clinicalState];
    out.flags = facts.flags;
    out.subject = subjectOf(origin, type, id, facts.subject, resource);
    out.understood = true;
    out.problems = facts.problems;
    return out;
  }

  #key({ source, space }: Origin, type: string, id: string): string {
    return `${this.options.sourceId(source)}|${placeText({ space, target: `${type}/${id}` })}`;
  }
}

function notUnderstood(key: string, resource: unknown): ReadProblem {
  const type = (resource as { resourceType?: unknown } | null)?.resourceType;
  return typeof type === 'string' && type !== ''
    ? { key, path: 'resourceType', code: 'unknown-type', message: `no reader: ${type.slice(0, 80)}` }
    : { key, path: '', code: 'not-a-resource', message: 'not a FHIR resource' };
}

/** If a host's function fails, it is treated as having no answer. */
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
