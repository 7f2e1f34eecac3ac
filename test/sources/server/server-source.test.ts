import { describe, expect, it } from 'vitest';
import type { Resource } from '@medplum/fhirtypes';
import { PatientRecord } from '@care-timeline/record';
import { FAULT_WORDS, FhirServerSource } from '@care-timeline/sources';
import { lifetimeResources, samplePatients } from '@care-timeline/samples';
import { resourcesOf, type RequestLog, type ServerFeatures } from '@care-timeline/samples/server';
import { PATIENT, smallPatient } from './small-patient.js';
import { BASE, namesOf, NOW, setting } from './support.js';
import { urlOf } from '../../support/url-of.js';

const solveig = resourcesOf(samplePatients[0]!.sources[0]!.bundle());
const lifetime = [...lifetimeResources(20_000)] as Resource[];
const own = (resources: readonly Resource[]): Set<string> =>
  new Set(
    resources
      .filter((one) => !JSON.stringify(one).includes('"Patient/other"') && one.id !== 'other')
      .map(({ resourceType, id }) => `${resourceType}/${id}`),
  );

/** What was given more than once in the same version. */
function givenTwice({ entries }: RequestLog): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ given }) => given).filter((name) => seen.size === seen.add(name).size);
}

const EVERYTHING = { window: { from: -Infinity, to: Infinity } };

/** Midnight of the server, on whose months every question begins and ends. */
const utc = (date: string): number => Date.parse(date);

describe('FhirServerSource', () => {
  it('loads everything that a whole window holds, as if the Bundle had been opened', async () => {
    const { clock, record, source, server } = await setting({ resources: solveig, options: EVERYTHING });
    await clock.until(source.load());
    const direct = new PatientRecord({ now: clock.now });
    direct.add(solveig, { source: { id: 'a', label: 'a' } });
    expect(namesOf(record)).toEqual(namesOf(direct));
    expect(source.state).toBe('loaded');
    expect(source.gaps).toEqual([]);
    expect(record.notLoaded).toEqual([]);
    expect(server.log.repeated()).toEqual([]);
  });

  it('TLN-12 tells what lies outside the window, for the dated kinds only', async () => {
    const { clock, record, source } = await setting({ resources: smallPatient });
    await clock.until(source.load());
    expect(namesOf(record, smallPatient)).not.toContain('Observation/observation-long-ago');
    expect(namesOf(record, smallPatient)).toContain('Observation/observation-undated');
    // A period that began long before the window and has not ended is in it (trap 2).
    expect(namesOf(record, smallPatient)).toContain('Encounter/encounter-stay');
    const [before, ...others] = record.notLoaded;
    expect(others).toEqual([]);
    expect([before?.from, before?.to]).toEqual([-Infinity, Date.parse('2025-01-01')]);
    expect(before?.kinds).toEqual(expect.arrayContaining(['vitals', 'encounter', 'labs']));
    expect(before?.kinds).not.toContain('medication');
    // A type of which there are few is fetched whole, whatever is on screen.
    expect(before?.kinds).not.toContain('document');
  });

  it('loads an interval on demand, once, with what it touches', async () => {
    const { clock, record, source, server } = await setting({
      resources: smallPatient,
      options: { batch: false },
    });
    await clock.until(source.load());
    server.log.clear();
    await clock.until(
      Promise.all([
        source.loadRange(utc('2011-02-01'), utc('2011-09-01')),
        source.loadRange(utc('2011-03-01'), utc('2011-08-01')),
      ]),
    );
    expect(namesOf(record, smallPatient)).toContain('Observation/observation-long-ago');
    const asked = server.log.entries.filter(({ url }) => url.startsWith('Observation'));
    expect(asked.map(({ body }) => decodeURIComponent(body))).toEqual([
      `patient=${PATIENT}&date=ge2011-02-01&date=lt2011-09-01&_count=250`,
    ]);
    server.log.clear();
    await clock.until(source.loadRange(utc('2011-03-05'), utc('2011-08-15')));
    expect(server.log.entries).toEqual([]);
    await clock.until(source.loadRange(utc('2011-06-01'), utc('2011-12-24')));
    const further = server.log.entries.filter(({ url }) => url.startsWith('Observation'));
    expect(decodeURIComponent(further[0]?.body ?? '')).toContain('date=ge2011-09-01&date=lt2012-01-01');
  });

  it.each([
    ['with batches', {}],
    ['without', { batch: false }],
  ])('has the summary of 20,000 resources after at most 12 requests, %s', async (_name, options) => {
    const { clock, record, source, server, events } = await setting({
      resources: lifetime,
      options: { ...options, pageSize: 500 },
    });
    const loading = source.load();
    await clock.until(source.summaryReady);
    const summary = events.find(({ type }) => type === 'summary');
    expect(summary).toMatchObject({ requests: expect.any(Number) });
    expect((summary as { requests: number }).requests).toBeLessThanOrEqual(12);
    const names = namesOf(record, lifetime);
    const active = lifetime.filter(
      (one) => one.resourceType === 'MedicationRequest' && one.status === 'active',
    );
    expect(active.length).toBeGreaterThan(5);
    expect(active.filter(({ id }) => !names.has(`MedicationRequest/${id}`))).toEqual([]);
    await clock.until(loading);
    expect(source.state).toBe('loaded');
    expect(source.gaps).toEqual([]);
    expect(server.log.mostInFlight).toBeLessThanOrEqual(6);
  });

  it('panning ten years loads only those windows, and nothing twice', async () => {
    const { clock, record, source, server } = await setting({ resources: lifetime });
    await clock.until(source.load());
    // What is in use came first and once more with its whole type, and a first page told that a type is long.
    const first = new Set(givenTwice(server.log).map((name) => name.split('/')[0]));
    expect([...first].sort()).toEqual(['Condition', 'DocumentReference', 'MedicationRequest', 'Procedure']);
    const before = server.log.entries.length;
    for (let year = 2024; year >= 2015; year--)
      await clock.until(source.loadRange(utc(`${year}-01-01`), utc(`${year + 1}-01-01`)));
    expect(server.log.repeated()).toEqual([]);
    const dates = server.log.entries
      .slice(before)
      .flatMap(({ body }) =>
        [...decodeURIComponent(body).matchAll(/=(?:ge|lt)(\d{4})/g)].map(([, year]) => Number(year)),
      );
    expect(Math.min(...dates)).toBe(2015);
    expect(Math.max(...dates)).toBe(2025);
    // A window touches what began before it and goes on: only such are given again, and never added twice.
    const again = givenTwice(server.log).map((name) => name.split('/')[0]);
    expect(again.filter((type) => type !== 'Encounter' && !first.has(type))).toEqual([]);
    const wanted = lifetime.filter(
      (one) => one.resourceType === 'Observation' && (one.effectiveDateTime ?? '') > '2015-01-02',
    );
    const names = namesOf(record, lifetime);
    expect(wanted.filter(({ id }) => !names.has(`Observation/${id}`))).toEqual([]);
    expect(record.notLoaded.map(({ from, to }) => [from, to])).toEqual([
      [-Infinity, Date.parse('2015-01-01')],
    ]);
    expect(record.completeness.total.received).toBe(names.size);
  });

  it('puts what is on screen before what was there a moment ago', async () => {
    const { clock, source, server } = await setting({
      resources: smallPatient,
      options: { batch: false, maxRequests: 1 },
    });
    await clock.until(source.load());
    server.log.clear();
    const first = source.loadRange(utc('2001-01-01'), utc('2002-01-01'));
    const second = source.loadRange(utc('2003-01-01'), utc('2004-01-01'));
    await clock.until(Promise.all([first, second]));
    const years = server.log.entries.map(({ body }) => /ge(2\d{3})/.exec(body)?.[1]);
    // One may have been under way already when the user moved on.
    const late = years.slice(1, years.length / 2);
    expect(late.every((year) => year === '2003')).toBe(true);
  });

  describe('with servers that differ', () => {
    const all = own(smallPatient);
    const SERVERS: Record<string, { features: Partial<ServerFeatures>; batch?: boolean }> = {
      'no :missing and small pages (HAPI as it comes)': {
        features: { missing: false, pageSize: 3, maxPageSize: 3, batch: false },
      },
      'no :not': { features: { not: false, batch: false } },
      'neither :missing nor :not nor _include': { features: { missing: false, not: false, includes: false } },
      'no POST': { features: { postSearch: 'none' } },
      'no CapabilityStatement': { features: { metadata: false } },
      'no CapabilityStatement, no :missing, no :not, no POST, no batch': {
        features: {
          metadata: false,
          missing: false,
          not: false,
          postSearch: 'none',
          batch: false,
          includes: false,
        },
      },
      'relative links': { features: { links: 'relative', maxPageSize: 2 } },
      'links as paths': { features: { links: 'path', maxPageSize: 2 } },
      'no $everything, no $summary': { features: { everything: false, summary: false } },
    };
    it.each(Object.entries(SERVERS))('%s: finds the same', async (_name, { features }) => {
      const { clock, record, source, server } = await setting({
        resources: smallPatient,
        features,
        options: EVERYTHING,
      });
      await clock.until(source.load());
      expect([...all].filter((name) => !namesOf(record, smallPatient).has(name))).toEqual([]);
      expect([...namesOf(record, smallPatient)].filter((name) => !all.has(name))).toEqual([]);
      expect({ state: source.state, gaps: source.gaps }).toEqual({ state: 'loaded', gaps: [] });
      expect(server.log.repeated()).toEqual([]);
      expect(record.notLoaded).toEqual([]);
    });

    it('GEN-13 a server that ignores the form is never asked by form again, and nobody else’s data comes in', async () => {
      const { clock, record, source, server } = await setting({
        resources: smallPatient,
        features: { postSearch: 'body-ignored', batch: false },
        options: EVERYTHING,
      });
      await clock.until(source.load());
      expect(server.log.entries.filter(({ method }) => method === 'POST')).toHaveLength(1);
      expect(namesOf(record, smallPatient)).toEqual(all);
      expect(record.completeness.total.refused).toBe(0);
      expect(source.state).toBe('loaded');
    });

    it('offers fewer types: says which, and does not call them empty (GEN-06)', async () => {
      const types = ['Patient', 'Observation', 'Condition', 'MedicationRequest', 'Medication'];
      const { clock, record, source } = await setting({
        resources: smallPatient,
        features: { types },
        options: EVERYTHING,
      });
      await clock.until(source.load());
      expect(source.state).toBe('loaded');
      expect(source.notOffered).toContain('AllergyIntolerance');
      const missing = record.notLoaded.flatMap(({ kinds }) => kinds ?? []);
      expect(missing).toEqual(expect.arrayContaining(['allergy', 'encounter']));
      expect(missing).not.toContain('medication');
      expect(missing).not.toContain('vitals');
    });

    it('offers fewer types and says nothing of it: the same', async () => {
      const types = ['Patient', 'Observation', 'Condition', 'MedicationRequest', 'Medication'];
      const { clock, source, record } = await setting({
        resources: smallPatient,
        features: { types, metadata: false },
        options: EVERYTHING,
      });
      await clock.until(source.load());
      expect(source.notOffered).toContain('AllergyIntolerance');
      expect(source.gaps).toEqual([]);
      expect(record.notLoaded.flatMap(({ kinds }) => kinds ?? [])).toContain('allergy');
    });

    it.each(['everything', 'summary'] as const)('by $%s', async (strategy) => {
      const { clock, record, source, server } = await setting({
        resources: smallPatient,
        options: { strategy },
      });
      await clock.until(source.load());
      expect(source.state).toBe('loaded');
      if (strategy === 'everything') {
        expect([...all].filter((name) => !namesOf(record, smallPatient).has(name))).toEqual([]);
        expect(record.notLoaded).toEqual([]);
        expect(server.log.entries.some(({ url }) => url.startsWith('Task'))).toBe(true);
      } else {
        expect(namesOf(record, smallPatient)).toContain('AllergyIntolerance/allergy-1');
        expect(record.notLoaded.map(({ from, to, kinds }) => [from, to, kinds])).toEqual([
          [-Infinity, Infinity, undefined],
        ]);
      }
    });
  });

  describe('privacy (GEN-14)', () => {
    const secrets = [PATIENT, 'Hemmelig', '1950-02-03'];
    it('no address holds anything of the patient where the server takes forms', async () => {
      const seen: { url: string; init: RequestInit }[] = [];
      const made = await setting({ resources: smallPatient, options: { pageSize: 3 } });
      const source = new FhirServerSource(made.record, {
        id: 'b',
        server: BASE,
        patient: PATIENT,
        clock: made.clock,
        pageSize: 3,
        fetch: (input, init) => {
          seen.push({ url: urlOf(input), init: init ?? {} });
          return made.fetch(input, init);
        },
      });
      await made.clock.until(source.load());
      expect(seen.length).toBeGreaterThan(20);
      for (const { url, init } of seen) {
        for (const secret of secrets) expect(decodeURIComponent(url)).not.toContain(secret);
        expect(init).toMatchObject({ cache: 'no-store', referrerPolicy: 'no-referrer' });
        expect(JSON.stringify(init.headers)).not.toContain(PATIENT);
      }
    });

    it('only the resource id where it does not, and events and messages hold nothing', async () => {
      const { clock, source, server, events, record } = await setting({
        resources: smallPatient,
        features: { postSearch: 'none', batch: false },
        faults: [
          { fault: { kind: 'status', status: 500 }, when: { type: 'Goal' } },
          { fault: { kind: 'drop' }, when: { type: 'Observation', has: 'date=' } },
        ],
      });
      await clock.until(source.load());
      for (const { url } of server.log.entries)
        for (const secret of secrets.slice(1)) expect(url).not.toContain(secret);
      const told = JSON.stringify([
        events.map(({ source: _, ...event }) => event),
        source.gaps,
        record.completeness.sources.map(({ message }) => message),
      ]);
      expect(events.some(({ type }) => type === 'fault')).toBe(true);
      for (const secret of [...secrets, 'fhir.example.test']) expect(told).not.toContain(secret);
    });

    it('never searches in an address where the host said so', async () => {
      const { clock, source, server } = await setting({
        resources: smallPatient,
        features: { postSearch: 'none', batch: false },
        options: { search: 'post' },
      });
      await clock.until(source.load());
      expect(source.state).toBe('failed');
      expect(server.log.entries.filter(({ url }) => url.includes(PATIENT))).toEqual([]);
    });
  });

  describe('authorisation', () => {
    it('is renewed once for all requests that were turned away, and nothing is lost', async () => {
      let token = 'old';
      let renewals = 0;
      const made = await setting({ resources: smallPatient });
      const source = new FhirServerSource(made.record, {
        id: 'b',
        server: BASE,
        patient: PATIENT,
        clock: made.clock,
        batch: false,
        renew: async () => {
          renewals++;
          await made.clock.wait(300);
          token = 'new';
        },
        fetch: async (input, init) => {
          const sent = token;
          const answer = await made.fetch(input, init);
          return sent === 'new' || urlOf(input).endsWith('metadata')
            ? answer
            : new Response('', { status: 401 });
        },
      });
      await made.clock.until(source.load());
      expect(renewals).toBe(1);
      expect([source.state, source.gaps]).toEqual(['loaded', []]);
    });

    it.each([
      ['false', () => Promise.resolve(false)],
      ['a rejection', () => Promise.reject(new Error('the secret reason'))],
      ['a token that does not help', () => Promise.resolve()],
    ])('that cannot be renewed (%s) is told as blocked', async (_name, renew) => {
      const { clock, source, record } = await setting({
        resources: smallPatient,
        faults: [{ fault: { kind: 'status', status: 401 } }],
        options: { renew },
      });
      await clock.until(source.load());
      expect(source.state).toBe('blocked');
      expect(source.gaps).toMatchObject([{ code: 'unauthorised', status: 401, types: [] }]);
      expect(record.completeness.sources[0]).toMatchObject({
        state: 'blocked',
        status: 401,
        message: FAULT_WORDS.nb.unauthorised,
      });
    });

    it('403 is what some servers give for an authorisation that has run out: it is renewed', async () => {
      let renewals = 0;
      const made = await setting({
        resources: smallPatient,
        faults: [{ fault: { kind: 'status', status: 403 } }],
        options: {
          renew: async () => {
            renewals++;
            made.server.faults.clear();
          },
        },
      });
      await made.clock.until(made.source.load());
      expect(renewals).toBe(1);
      expect([made.source.state, made.source.gaps]).toEqual(['loaded', []]);
    });

    it('403 that a new authorisation does not change is renewed for once, however many types are refused', async () => {
      let renewals = 0;
      const { clock, source } = await setting({
        resources: smallPatient,
        faults: [
          { fault: { kind: 'status', status: 403 }, when: { type: 'MedicationRequest' } },
          { fault: { kind: 'status', status: 403 }, when: { type: 'Observation' } },
          { fault: { kind: 'status', status: 403 }, when: { type: 'Immunization' } },
        ],
        options: { batch: false, renew: async () => void renewals++ },
      });
      await clock.until(source.load());
      expect(renewals).toBeLessThanOrEqual(2);
      expect(source.state).toBe('partial');
      expect(new Set(source.gaps.flatMap(({ types }) => types))).toEqual(
        new Set(['MedicationRequest', 'Observation', 'Immunization']),
      );
    });

    it('403 for one type hides that type only', async () => {
      const { clock, source, record } = await setting({
        resources: smallPatient,
        faults: [{ fault: { kind: 'status', status: 403 }, when: { type: 'MedicationRequest' } }],
        options: { batch: false },
      });
      await clock.until(source.load());
      expect(source.state).toBe('partial');
      expect(record.completeness.sources[0]).toMatchObject({ kinds: ['medication'], status: 403 });
      expect(record.notLoaded.some(({ kinds }) => kinds?.includes('medication'))).toBe(true);
      expect(namesOf(record, smallPatient)).toContain('AllergyIntolerance/allergy-1');
    });
  });

  describe('a server in trouble', () => {
    it('that asks to wait is left alone by everybody, by its own clock', async () => {
      const { clock, source, server } = await setting({
        resources: smallPatient,
        faults: [
          { fault: { kind: 'clock-skew', ms: -7_200_000 } },
          {
            fault: { kind: 'status', status: 429, retryAfter: 30, retryAfterAs: 'date' },
            when: { type: 'Encounter', has: 'date=' },
            times: 1,
          },
        ],
        options: { batch: false, maxRequests: 3 },
      });
      await clock.until(source.load());
      expect(source.state).toBe('loaded');
      const times = server.log.entries.map(({ at }) => at);
      const struck = server.log.entries.findIndex(({ status }) => status === 429);
      const pause = times
        .slice(struck + 1)
        .filter((at) => at > times[struck]! && at < times[struck]! + 30_000);
      expect(pause).toEqual([]);
    });

    it('that is away for hours is not waited for, and says when to come back', async () => {
      const { clock, source } = await setting({
        resources: smallPatient,
        faults: [{ fault: { kind: 'status', status: 503, retryAfter: 7200 }, when: { type: 'Goal' } }],
        options: { batch: false },
      });
      await clock.until(source.load());
      expect(clock.now() - NOW).toBeLessThan(60_000);
      expect(source.gaps[0]).toMatchObject({ types: ['Goal'], reason: 'throttled', attempts: 1 });
      expect((source.gaps[0]?.retryAt ?? 0) - NOW).toBeGreaterThan(7_000_000);
    });

    it('that is dead is given up soon, with every type told', async () => {
      const { clock, source, server } = await setting({ resources: smallPatient, options: { batch: false } });
      await clock.until(source.load());
      server.faults.add({ fault: { kind: 'drop' } });
      server.log.clear();
      const began = clock.now();
      await clock.until(source.loadRange(utc('1990-01-01'), utc('2000-01-01')));
      expect(server.log.entries.length).toBeLessThan(80);
      expect(clock.now() - began).toBeLessThan(60_000);
      expect(source.state).toBe('partial');
      expect(
        source.gaps.every(
          ({ from, to }) => from === Date.parse('1990-01-01') && to === Date.parse('2000-01-01'),
        ),
      ).toBe(true);
      server.faults.clear();
      await clock.until(source.retry());
      expect([source.state, source.gaps]).toEqual(['loaded', []]);
    });

    it('that has no such patient says so, and nothing reads as empty', async () => {
      const { clock, source, record, server } = await setting({
        resources: smallPatient,
        options: { patient: 'nobody' },
      });
      await clock.until(source.load());
      expect(source.state).toBe('failed');
      expect(source.gaps).toMatchObject([{ reason: 'not-found', types: [] }]);
      expect(server.log.entries.length).toBeLessThanOrEqual(3);
      expect(record.notLoaded).toMatchObject([{ from: -Infinity, to: Infinity }]);
    });

    it('holds something back: an event, with codes and no names', async () => {
      const { clock, source, events } = await setting({
        resources: smallPatient,
        faults: [{ fault: { kind: 'withheld' }, when: { type: 'AllergyIntolerance' } }],
        options: { batch: false },
      });
      await clock.until(source.load());
      expect(events.filter(({ type }) => type === 'withheld')).toEqual([
        {
          type: 'withheld',
          types: ['AllergyIntolerance'],
          count: 1,
          codes: ['MASKED'],
          source: source.source,
        },
      ]);
    });
  });

  describe('what is new', () => {
    const observation = (id: string): Resource => ({
      ...smallPatient.find(({ id: known }) => known === 'observation-1')!,
      id,
    });

    it.each([
      ['by type', { strategy: 'search' as const }],
      ['by $everything', {}],
    ])('is asked for since the last time by the server’s clock, %s', async (_name, options) => {
      const { clock, source, record, server } = await setting({
        resources: smallPatient,
        own: true,
        options,
        faults: [{ fault: { kind: 'clock-skew', ms: -86_400_000 } }],
      });
      await clock.until(source.load());
      const stored = {
        ...observation('observation-new'),
        meta: { lastUpdated: new Date(clock.now() - 86_400_000 + 60_000).toISOString() },
      };
      await server.service.add([stored]);
      await clock.until(clock.wait(120_000));
      await clock.until(source.refresh());
      expect(namesOf(record, smallPatient)).toContain('Observation/observation-new');
      expect(source.state).toBe('loaded');
    });

    it('is asked for every so often, until the source is stopped', async () => {
      const { clock, source, server } = await setting({
        resources: smallPatient,
        options: { pollEvery: 60_000 },
      });
      await clock.until(source.load());
      server.log.clear();
      await clock.until(clock.wait(200_000));
      const asked = server.log.entries.filter(({ url }) => url.includes('_since')).length;
      expect(asked).toBe(3);
      source.stop();
      await clock.until(clock.wait(200_000));
      expect(server.log.entries.filter(({ url }) => url.includes('_since')).length).toBe(3);
    });

    it('comes by a subscription: whole, by id, or as a hint', async () => {
      const { clock, source, record, server } = await setting({ resources: smallPatient, own: true });
      await clock.until(source.load());
      const status = { resource: { resourceType: 'SubscriptionStatus', type: 'event-notification' } };
      await clock.until(
        source.notify({ resourceType: 'Bundle', entry: [status, { resource: observation('pushed') }] }),
      );
      expect(namesOf(record, smallPatient)).toContain('Observation/pushed');
      await server.service.add([observation('named'), observation('hinted')]);
      await clock.until(
        source.notify({ resourceType: 'Bundle', entry: [status, { fullUrl: `${BASE}/Observation/named` }] }),
      );
      expect(namesOf(record, smallPatient)).toContain('Observation/named');
      expect(namesOf(record, smallPatient)).not.toContain('Observation/hinted');
      await clock.until(source.notify({ resourceType: 'Bundle', entry: [status] }));
      expect(namesOf(record, smallPatient)).toContain('Observation/hinted');
    });

    it('GEN-13 somebody else’s pushed resource is refused', async () => {
      const { clock, source, record } = await setting({ resources: smallPatient });
      await clock.until(source.load());
      const stranger = { ...observation('stranger'), subject: { reference: 'Patient/other' } };
      await clock.until(source.notify({ resourceType: 'Bundle', entry: [{ resource: stranger }] }));
      expect(namesOf(record, smallPatient)).not.toContain('Observation/stranger');
      expect(record.completeness.total.refused).toBe(1);
    });
  });

  it('reads again with ETags: what has not changed is not sent again', async () => {
    const { clock, source, server, record } = await setting({
      resources: smallPatient,
      options: { search: 'get', batch: false },
    });
    await clock.until(source.load());
    const names = namesOf(record, smallPatient);
    server.log.clear();
    await clock.until(source.reload());
    const same = server.log.entries.filter(({ status }) => status === 304).length;
    expect(same).toBeGreaterThan(30);
    expect(
      server.log.entries.filter(({ status, url }) => status !== 304 && !url.includes('_getpages')).length,
    ).toBeLessThan(5);
    expect(namesOf(record, smallPatient)).toEqual(names);
    expect(source.state).toBe('loaded');
  });

  it('two servers fill one record; one dies in the middle, the other stays, and another try completes it', async () => {
    const one = await setting({ resources: solveig });
    const others = resourcesOf(samplePatients[0]!.sources[1]!.bundle());
    const two = await setting({ resources: others });
    const source = new FhirServerSource(one.record, {
      id: 'gp',
      label: 'GP',
      server: BASE,
      patient: others.find(({ resourceType }) => resourceType === 'Patient')!.id!,
      fetch: two.fetch,
      clock: one.clock,
    });
    two.server.faults.add({ fault: { kind: 'drop' }, after: 6 });
    await one.clock.until(Promise.all([one.source.load(), source.load()]));
    expect(one.source.state).toBe('loaded');
    expect(source.state).toBe('partial');
    const states = one.record.completeness.sources.map(({ source: { id }, state }) => [id, state]);
    expect(states).toEqual([
      ['a', 'loaded'],
      ['gp', 'partial'],
    ]);
    two.server.faults.clear();
    await one.clock.until(source.retry());
    expect(source.state).toBe('loaded');
    expect(one.record.entries({ sources: ['gp'] }).length).toBeGreaterThan(20);
    expect(one.record.completeness.total.refused).toBe(0);
  });

  it('stops at once: no request, no event and no change after that, and nobody waits for ever', async () => {
    const { clock, source, server, events, record } = await setting({
      resources: smallPatient,
      faults: [{ fault: { kind: 'latency', ms: 1000 } }],
      options: { batch: false },
    });
    const loading = source.load();
    await clock.until(clock.wait(2500));
    source.stop();
    const [requests, told, revision] = [server.log.entries.length, events.length, record.revision];
    await clock.until(loading);
    await clock.until(
      Promise.all([
        source.load(),
        source.loadRange(0, 1),
        source.retry(),
        source.refresh(),
        source.reload(),
        source.notify(),
      ]),
    );
    await clock.until(clock.wait(100_000));
    expect([server.log.entries.length, events.length, record.revision]).toEqual([requests, told, revision]);
  });

  it('survives a host whose functions fail', async () => {
    const made = await setting({ resources: smallPatient });
    const make = (fetch: typeof globalThis.fetch): FhirServerSource =>
      new FhirServerSource(made.record, {
        id: 'b',
        server: BASE,
        patient: PATIENT,
        clock: made.clock,
        fetch,
        onEvent: () => {
          throw new Error('the host');
        },
      });
    const throws = make(() => {
      throw new Error('no');
    });
    await made.clock.until(throws.load());
    expect(throws.state).toBe('failed');
    const nothing = make((() => Promise.resolve(undefined)) as never);
    await made.clock.until(nothing.load());
    expect(nothing.state).toBe('failed');
    const deaf = make(() => new Promise(() => undefined));
    await made.clock.until(deaf.load());
    expect(deaf.gaps[0]?.reason).toBe('timeout');
  });

  it('takes a range before it has begun, and no range that is none', async () => {
    const { clock, source, record } = await setting({ resources: smallPatient });
    await clock.until(source.loadRange('2011-01-01', '2011-12-31'));
    expect(namesOf(record, smallPatient)).toContain('Observation/observation-long-ago');
    const { notLoaded } = record;
    expect(notLoaded).not.toEqual([]);
    await clock.until(source.loadRange('2012-01-01', '2011-01-01'));
    await clock.until(source.loadRange('whenever', 'never'));
    await clock.until(source.loadRange('2005-02-31', '2006-01-01'));
    expect(source.state).toBe('loaded');
    expect(record.notLoaded).toEqual(notLoaded);
    await clock.until(source.loadRange(-Infinity, Infinity));
    expect(record.notLoaded).toEqual([]);
  });

  it('TLN-10 takes a date for that day in local time of the record, and a number as it is', async () => {
    const { clock, source, record } = await setting({ resources: smallPatient });
    await clock.until(source.load());
    const isLoaded = (instant: string): boolean => {
      const at = Date.parse(instant);
      return record.notLoaded.every(({ from, to }) => at < from || at >= to);
    };
    // Midnight of the first of March in Oslo lies in February of the server, whose months are asked for.
    await clock.until(source.loadRange('2011-03-01', '2011-03-31'));
    expect(isLoaded('2011-02-28T23:00Z')).toBe(true);
    await clock.until(source.loadRange(Date.UTC(2013, 2, 1), Date.UTC(2013, 2, 31)));
    expect(isLoaded('2013-02-28T23:00Z')).toBe(false);
    expect(isLoaded('2013-03-01T00:00Z')).toBe(true);
  });

  it.each([
    [{ server: '' }],
    [{ server: 'fhir' }],
    [{ patient: '' }],
    [{ patient: 'a b' }],
    [{ patient: '../Patient' }],
    [{ patient: undefined }],
  ])('is not made from %j', async (wrong) => {
    const options = { id: 'x', server: BASE, patient: PATIENT, ...wrong } as never;
    expect(() => new FhirServerSource(new PatientRecord(), options)).toThrow(TypeError);
  });

  it('knows R5', async () => {
    const made = await setting({ resources: smallPatient });
    const asked: string[] = [];
    const source = new FhirServerSource(made.record, {
      id: 'r5',
      server: BASE,
      patient: PATIENT,
      clock: made.clock,
      batch: false,
      fetch: async (input, init) => {
        asked.push(`${urlOf(input)} ${(init?.body ?? '') as string}`);
        const answer = await made.fetch(input, init);
        if (!urlOf(input).endsWith('metadata')) return answer;
        const statement = (await answer.text())
          .replace('"4.0.1"', '"5.0.0"')
          .replace('DeviceUseStatement', 'DeviceUsage')
          .replaceAll('effective-time', 'date');
        return new Response(statement, { headers: { 'content-type': 'application/fhir+json' } });
      },
    });
    await made.clock.until(source.load());
    expect(asked.some((one) => one.includes('/DeviceUsage/'))).toBe(true);
    expect(asked.some((one) => one.includes('MedicationAdministration'))).toBe(true);
    expect(asked.some((one) => one.includes('effective-time'))).toBe(false);
    expect(asked.some((one) => one.includes('MedicationStatement') && one.includes('status'))).toBe(false);
  });
});
