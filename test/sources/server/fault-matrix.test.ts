import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultWords, type FhirServerSourceOptions } from '@care-timeline/sources';
import type { Fault, FaultMatch, ServerFeatures } from '@care-timeline/samples/server';
import { PATIENT, smallPatient } from './small-patient.js';
import { BASE, namesOf, setting, type Setting } from './support.js';

/** One question that a fault can strike, and how the server and the source are set for it to be asked. */
interface Kind {
  readonly name: string;
  readonly when: FaultMatch;
  readonly features?: Partial<ServerFeatures>;
  readonly options?: Partial<FhirServerSourceOptions>;
  /** What is done after loading, under the fault. */
  readonly then?: (setting: Setting) => Promise<void>;
  /** The type that may be missing; undefined for a question that is not about one type. */
  readonly type?: string;
  readonly query: string;
}

const PAGES = { pageSize: 4, maxPages: 12, batch: false } as const;

const KINDS: readonly Kind[] = [
  { name: 'CapabilityStatement', when: { type: 'metadata' }, query: 'metadata' },
  { name: 'patient', when: { type: 'Patient' }, query: 'patient' },
  {
    name: 'current',
    // The whole type, which comes later, brings it too.
    when: { type: 'MedicationRequest', has: 'status=active' },
    query: 'current',
  },
  {
    name: 'all of what may be long',
    when: { type: 'MedicationRequest', hasNot: 'status=active' },
    type: 'MedicationRequest',
    query: 'whole',
  },
  {
    name: 'coming',
    // The whole type, which comes later, brings them too.
    when: { type: 'Appointment', has: 'date=ge2026-11-23' },
    query: 'coming',
  },
  { name: 'whole', when: { type: 'AllergyIntolerance' }, type: 'AllergyIntolerance', query: 'current' },
  { name: 'whole later', when: { type: 'Immunization' }, type: 'Immunization', query: 'whole' },
  { name: 'window', when: { type: 'Observation', has: 'date=' }, type: 'Observation', query: 'window' },
  {
    name: 'window on demand',
    when: { type: 'Observation', has: 'date=lt2012' },
    type: 'Observation',
    query: 'window',
    then: ({ source }) => source.loadRange('2011-01-01', '2012-01-01'),
  },
  {
    name: 'undated',
    when: { type: 'Observation', has: 'date:missing' },
    type: 'Observation',
    query: 'undated',
  },
  {
    name: 'count',
    when: { type: 'Observation', has: '_summary=count' },
    features: { missing: false },
    type: 'Observation',
    query: 'undated',
  },
  {
    name: 'support',
    when: { type: 'Medication' },
    features: { includes: false },
    type: 'Medication',
    query: 'support',
  },
  { name: 'next page', when: { type: '', has: '_getpages', method: 'GET' }, query: 'any' },
  {
    name: 'search in the address',
    when: { type: 'AllergyIntolerance', method: 'GET' },
    features: { postSearch: 'none' },
    type: 'AllergyIntolerance',
    query: 'current',
  },
  { name: 'batch', when: { type: '', method: 'POST' }, options: { batch: true }, query: 'batch' },
  {
    name: 'everything',
    when: { has: '$everything' },
    options: { strategy: 'everything' },
    query: 'everything',
  },
  { name: 'summary', when: { has: '$summary' }, options: { strategy: 'summary' }, query: 'summary' },
  {
    name: 'changes',
    // Nothing is missing of what has come where it cannot be asked what is new.
    when: { type: 'Flag', has: '_lastUpdated' },
    options: { strategy: 'search' },
    query: 'changes',
    then: ({ source }) => source.refresh(),
  },
];

/** A fault, what it reads as, and whether the source can get over it where it strikes once or all the time. */
interface Strike {
  readonly name: string;
  readonly fault: Fault;
  readonly reason?: string;
  /** Harmless: nothing is missing even where every answer has it. */
  readonly harmless?: true;
  /** An answer that the same question would get again: no second attempt. */
  readonly final?: true;
}

const STRIKES: readonly Strike[] = [
  { name: '401', fault: { kind: 'status', status: 401 }, reason: 'unauthorised', final: true },
  { name: '403', fault: { kind: 'status', status: 403 }, reason: 'unauthorised', final: true },
  { name: '404', fault: { kind: 'status', status: 404 }, reason: 'not-found', final: true },
  { name: '410', fault: { kind: 'status', status: 410 }, reason: 'not-found', final: true },
  { name: '429 for seconds', fault: { kind: 'status', status: 429, retryAfter: 3 }, reason: 'throttled' },
  {
    name: '429 until a date',
    fault: { kind: 'status', status: 429, retryAfter: 5, retryAfterAs: 'date' },
    reason: 'throttled',
  },
  {
    name: '429 for an hour',
    fault: { kind: 'status', status: 429, retryAfter: 3600 },
    reason: 'throttled',
    final: true,
  },
  {
    name: '503 with Retry-After',
    fault: { kind: 'status', status: 503, retryAfter: 2 },
    reason: 'throttled',
  },
  { name: '503', fault: { kind: 'status', status: 503, body: 'html' }, reason: 'status' },
  { name: '500', fault: { kind: 'status', status: 500, body: 'none' }, reason: 'status' },
  { name: '504', fault: { kind: 'status', status: 504 }, reason: 'status' },
  { name: 'no answer', fault: { kind: 'hang' }, reason: 'timeout' },
  { name: 'slow for ever', fault: { kind: 'trickle' }, reason: 'timeout' },
  { name: 'dropped', fault: { kind: 'drop' }, reason: 'network' },
  { name: 'dropped in the middle', fault: { kind: 'drop-middle' }, reason: 'network' },
  { name: 'truncated JSON', fault: { kind: 'truncated' }, reason: 'truncated' },
  { name: 'JSON that is no FHIR', fault: { kind: 'wrong-json' }, reason: 'not-fhir', final: true },
  { name: 'no JSON', fault: { kind: 'not-json' }, reason: 'not-json' },
  { name: 'nothing', fault: { kind: 'empty-body' }, reason: 'empty' },
  { name: 'a web page', fault: { kind: 'html' }, reason: 'markup', final: true },
  { name: 'paging loop', fault: { kind: 'loop' }, reason: 'paging-loop', final: true },
  { name: 'two pages in a circle', fault: { kind: 'loop-pair' }, reason: 'paging-loop', final: true },
  { name: 'pages without end', fault: { kind: 'endless' }, reason: 'too-many-pages', final: true },
  { name: 'next page elsewhere', fault: { kind: 'foreign-link' }, reason: 'foreign-link', final: true },
  { name: 'expired page', fault: { kind: 'expired-link' }, reason: 'expired', final: true },
  {
    name: 'outcome with error',
    fault: { kind: 'outcome-entry', severity: 'error', code: 'exception' },
    reason: 'outcome',
    final: true,
  },
  { name: 'outcome: incomplete', fault: { kind: 'outcome-entry' }, reason: 'outcome', final: true },
  { name: 'another patient', fault: { kind: 'other-patient' }, reason: 'other-patient', final: true },
  { name: 'outcome with a hint', fault: { kind: 'outcome-entry', code: 'processing' }, harmless: true },
  { name: '_count ignored', fault: { kind: 'ignore-count' }, harmless: true },
  { name: '_sort ignored', fault: { kind: 'ignore-sort' }, harmless: true },
  { name: 'clock an hour slow', fault: { kind: 'clock-skew', ms: -3_600_000 }, harmless: true },
  { name: 'clock a day fast', fault: { kind: 'clock-skew', ms: 86_400_000 }, harmless: true },
  { name: 'slow', fault: { kind: 'latency', ms: 20_000 }, harmless: true },
  { name: 'held back', fault: { kind: 'withheld' }, harmless: true },
];

/** Faults that only a list can have. */
const OF_LISTS = new Set([
  'loop',
  'loop-pair',
  'endless',
  'foreign-link',
  'expired-link',
  'outcome-entry',
  'other-patient',
  'withheld',
  'ignore-count',
  'ignore-sort',
]);

/** Whether the fault leaves nothing out of the answer to this question. */
function isHarmless(kind: Kind, { fault, harmless }: Strike): boolean {
  if (harmless) return true;
  // A count is one number on one page, and a count that is in doubt is replaced by the list itself; medicines and the
  // like belong to nobody.
  if (kind.name === 'count') return OF_LISTS.has(fault.kind);
  return kind.name === 'support' && fault.kind === 'other-patient';
}

/** A server that has no `$everything` after all is searched by type, and then by the visible window only. */
function asAsked(kind: Kind, { name }: Strike): Kind {
  const absent = kind.name === 'everything' && ['404', '410'].includes(name);
  return absent ? KINDS.find(({ query }) => query === 'metadata')! : kind;
}

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => void process.off('unhandledRejection', note));

/** What a source without any fault has in the end, by the way it is set. */
const whole = new Map<string, Promise<Set<string>>>();
function withoutFault(kind: Kind): Promise<Set<string>> {
  const known = whole.get(kind.name) ?? run(kind, []).then(({ names }) => names);
  whole.set(kind.name, known);
  return known;
}

async function run(kind: Kind, faults: readonly { fault: Fault; times?: number }[]) {
  const made = await setting({
    resources: smallPatient,
    ...(kind.features ? { features: kind.features } : {}),
    faults: faults.map((rule) => ({ ...rule, when: kind.when })),
    options: { ...PAGES, ...kind.options },
  });
  const { clock, source } = made;
  await clock.until(source.load());
  if (kind.then) await clock.until(kind.then(made));
  return { ...made, names: namesOf(made.record, smallPatient) };
}

const isMadeUp = (name: string): boolean => /made-up|stranger/.test(name);

/** Nothing reads as empty: whatever is missing is told, by its type or for all. */
function expectTold(all: ReadonlySet<string>, names: ReadonlySet<string>, { source }: Setting): void {
  const told = new Set([...source.gaps.flatMap(({ types }) => types), ...source.notOffered]);
  const everything = source.gaps.some(({ types }) => types.length === 0);
  const silent = [...all].filter((name) => !names.has(name) && !everything && !told.has(name.split('/')[0]!));
  expect(silent).toEqual([]);
}

function expectPrivate({ source, events, record }: Setting): void {
  const words = JSON.stringify([events.map((event) => ({ ...event, source: undefined })), source.gaps]);
  const detail = record.completeness.sources.map(({ message = '' }) => message).join();
  for (const secret of [PATIENT, 'Hemmelig', 'fhir.example.test', BASE]) {
    expect(words).not.toContain(secret);
    expect(detail).not.toContain(secret);
  }
}

for (const kind of KINDS) {
  describe(`a fault in: ${kind.name}`, () => {
    for (const strike of STRIKES) {
      it(`GEN-06 ${strike.name}: never reads as empty, and nothing is lost after another try`, async () => {
        const all = await withoutFault(asAsked(kind, strike));
        const made = await run(kind, [{ fault: strike.fault }]);
        const { source, record, server, clock, names } = made;
        expect([...names].filter((name) => !all.has(name) && !isMadeUp(name))).toEqual([]);
        expectTold(all, names, made);
        expectPrivate(made);
        expect(source.state).not.toBe('loading');
        const complete = [...all].every((name) => names.has(name));
        if (isHarmless(kind, strike)) {
          expect({ state: source.state, complete, gaps: source.gaps }).toEqual({
            state: 'loaded',
            complete: true,
            gaps: [],
          });
        } else if (!complete) {
          expect(['partial', 'failed', 'blocked']).toContain(source.state);
          expect(source.gaps.length).toBeGreaterThan(0);
          const status = record.completeness.sources[0];
          expect(status?.state).toBe(source.state);
          // For people, in the record's language; it has none of its own here.
          expect(source.gaps.some((gap) => status?.message?.includes(faultWords(gap, 'nb')))).toBe(true);
        }
        if (kind.type && !isHarmless(kind, strike)) {
          const gap = source.gaps.find(({ types }) => types.includes(kind.type!));
          expect(gap?.reason).toBe(strike.reason);
          expect(gap?.message.length).toBeGreaterThan(10);
          expect(gap?.at).toBeGreaterThan(0);
        }
        server.faults.clear();
        await clock.until(source.retry());
        const after = namesOf(record, smallPatient);
        expect([...all].filter((name) => !after.has(name))).toEqual([]);
        expect(source.gaps).toEqual([]);
        expect(source.state).toBe('loaded');
        expect(unhandled).toEqual([]);
      });

      if (!strike.harmless && !strike.final) {
        it(`${strike.name}, once: got over without anybody noticing`, async () => {
          const all = await withoutFault(kind);
          const { source, names } = await run(kind, [{ fault: strike.fault, times: 1 }]);
          expect([...all].filter((name) => !names.has(name))).toEqual([]);
          expect(source.gaps).toEqual([]);
          expect(source.state).toBe('loaded');
        });
      }
    }
  });
}

describe('the matrix', () => {
  it('has at least 200 combinations', () => {
    expect(KINDS.length * STRIKES.length).toBeGreaterThanOrEqual(200);
  });
});
