import type { Resource } from '@medplum/fhirtypes';
import { PatientRecord } from '@care-timeline/record';
import { FhirServerSource, type FhirServerSourceOptions, type SourceEvent } from '@care-timeline/sources';
import {
  inProcessFetch,
  SwitchedService,
  type FaultRule,
  type ServerFeatures,
} from '@care-timeline/samples/server';

export const NOW = Date.parse('2026-11-23T10:00:00Z');
export const BASE = 'https://fhir.example.test/r4';

/** A clock that jumps to its next timer whenever nothing else is going on: hours pass in a moment. */
export class TestClock {
  #now = NOW;
  #order = 0;
  #timers: { at: number; order: number; callback: () => void }[] = [];

  now = (): number => this.#now;

  set = (callback: () => void, ms: number): unknown => {
    const timer = { at: this.#now + Math.max(0, ms), order: this.#order++, callback };
    this.#timers.push(timer);
    return timer;
  };

  clear = (timer: unknown): void => {
    this.#timers = this.#timers.filter((other) => other !== timer);
  };

  wait = (ms: number): Promise<void> => new Promise((done) => this.set(done, ms));

  /** Lets everything that is ready happen, then the next timer, until the promise settles. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const watched = promise.finally(() => (settled = true));
    watched.catch(() => undefined);
    for (let turns = 0; !settled; turns++) {
      if (turns > 200_000) throw new Error('nothing comes to an end');
      await new Promise((ready) => setImmediate(ready));
      if (settled) break;
      await new Promise((ready) => setImmediate(ready));
      if (settled) break;
      const [next] = [...this.#timers].sort((a, b) => a.at - b.at || a.order - b.order);
      if (next === undefined) continue;
      this.clear(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    return watched;
  }
}

export interface Setting {
  readonly clock: TestClock;
  readonly server: SwitchedService;
  readonly record: PatientRecord;
  readonly source: FhirServerSource;
  readonly events: SourceEvent[];
  readonly fetch: typeof globalThis.fetch;
}

export interface SettingOptions {
  readonly resources: readonly Resource[];
  readonly features?: Partial<ServerFeatures>;
  readonly faults?: readonly FaultRule[];
  readonly options?: Partial<FhirServerSourceOptions>;
  /** The test writes to the server, so nobody else may have it. */
  readonly own?: boolean;
}

interface Held {
  readonly server: SwitchedService;
  clock: TestClock;
}

const servers = new Map<readonly Resource[], Map<string, Held>>();

/** A server for the resources, the same for every test that only reads: filling it takes longer than the test. */
async function serverFor(
  resources: readonly Resource[],
  features: Partial<ServerFeatures> | undefined,
  clock: TestClock,
): Promise<SwitchedService> {
  const known = servers.get(resources) ?? new Map<string, Held>();
  servers.set(resources, known);
  const key = JSON.stringify(features ?? {});
  let held = known.get(key);
  if (held === undefined) {
    const now = (): number => made.clock.now();
    const server = new SwitchedService({ base: BASE, now, ...(features ? { features } : {}) });
    const made: Held = { clock, server };
    held = made;
    known.set(key, held);
    await server.service.add(resources);
  }
  held.clock = clock;
  held.server.faults.clear();
  held.server.log.clear();
  return held.server;
}

export async function setting({
  resources,
  features,
  faults = [],
  options,
  own = false,
}: SettingOptions): Promise<Setting> {
  const clock = new TestClock();
  const server = await serverFor(own ? [...resources] : resources, features, clock);
  server.faults.add(...faults);
  const record = new PatientRecord({ now: clock.now, timeZone: 'Europe/Oslo' });
  const events: SourceEvent[] = [];
  const fetch = inProcessFetch(server, clock.wait);
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient')?.id ?? 'nobody';
  const source = new FhirServerSource(record, {
    id: 'a',
    label: 'Server A',
    server: BASE,
    patient,
    fetch,
    clock,
    random: () => 0.5,
    onEvent: (event) => events.push(event),
    ...options,
  });
  return { clock, server, record, source, events, fetch };
}

/** `Type/id` of everything of one source that is in the record: in error too, and, of the named ones, what only supports. */
export function namesOf(record: PatientRecord, named: readonly Resource[] = [], source = 'a'): Set<string> {
  const drawn = record.entries({ includeInError: true }).map(({ key }) => key.slice(key.indexOf('|') + 1));
  const supporting = named
    .map(({ resourceType, id }) => `${resourceType}/${id}`)
    .filter((name) => record.entry(`${source}|${name}`) !== undefined);
  return new Set([...drawn, ...supporting]);
}
