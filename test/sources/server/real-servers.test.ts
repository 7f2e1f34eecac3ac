import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { FhirServerSource, faultWords } from '@care-timeline/sources';
import { grantedBy } from '../../../packages/sources/src/server/granted.js';
import { BASE, namesOf, setting } from './support.js';
import { serverRecord, WHO } from '../../support/server-record.js';
import { PATIENT, smallPatient } from './small-patient.js';

describe('servers as they are', () => {
  it('a display clock that stands still stops no timer: one throttled answer is waited out', async () => {
    const { clock, source, server } = await setting({
      resources: smallPatient,
      features: { batch: false },
      faults: [
        { when: { type: 'Procedure' }, times: 1, fault: { kind: 'status', status: 429, retryAfter: 1 } },
      ],
      options: { now: () => Date.parse('2026-11-23T10:00:00Z') },
    });
    await clock.until(source.load());
    expect(source.state).toBe('loaded');
    expect(server.log.entries.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('a renewal of the host’s without an end keeps nothing waiting for ever', async () => {
    const { clock, source } = await setting({
      resources: smallPatient,
      faults: [{ when: { type: 'Flag' }, fault: { kind: 'status', status: 401 } }],
      features: { batch: false },
      options: { renew: () => new Promise(() => undefined) },
    });
    await clock.until(source.load());
    expect([source.state, source.gaps.map(({ types }) => types[0])]).toEqual(['partial', ['Flag']]);
  });

  it('GEN-18 what the server does not offer is told by kind and by type, and what it offers is not', async () => {
    const { clock, source, record } = await setting({
      resources: smallPatient,
      features: { types: ['Patient', 'Condition', 'Observation', 'MedicationStatement'] },
    });
    await clock.until(source.load());
    const [status] = record.completeness.sources;
    expect(status?.notOffered).toEqual(expect.arrayContaining(['allergy', 'medication', 'care-plan']));
    expect(status?.notOffered).not.toContain('condition');
    expect(status?.typesNotOffered).toContain('Task');
    expect(record.allergies().state).toBe('unavailable');
    expect(record.problems().state).toBe('some');
  });

  it('GEN-13 a form that is ignored is known also where there is no other patient', async () => {
    for (const search of ['auto', 'get'] as const) {
      const { clock, source, server } = await setting({
        resources: serverRecord().filter((one) => JSON.stringify(one).includes(WHO)),
        own: true,
        features: { batch: false, postSearch: 'body-ignored', saysSearchMode: false },
        options: { patient: WHO, search },
      });
      await clock.until(source.load());
      expect(source.state).toBe('loaded');
      // The patient, and somebody who does not exist.
      const forms = server.log.entries.filter(({ method }) => method === 'POST');
      expect(forms.length).toBe(search === 'auto' ? 2 : 0);
      expect(server.log.entries.length).toBeLessThanOrEqual(60);
    }
  });

  it('a form that is understood is asked for nobody else, where the server says what it understood', async () => {
    const { clock, source, server } = await setting({
      resources: serverRecord(),
      own: true,
      features: { batch: false },
      options: { patient: WHO },
    });
    await clock.until(source.load());
    const asked = server.log.entries.filter(({ url, body }) => /Patient/.test(url) && /_id/.test(body));
    expect(asked).toHaveLength(1);
  });

  it('GEN-06 medicines that are referred to and not there are told as not loaded, and those that are there are not', async () => {
    const isMedicine = ({ resourceType }: { resourceType: string }): boolean => resourceType === 'Medication';
    const all = serverRecord();
    for (const resources of [all, all.filter((one) => !isMedicine(one))]) {
      const { clock, source, record } = await setting({ resources, own: true, options: { patient: WHO } });
      await clock.until(source.load());
      const told = record.completeness.sources[0]?.referencesNotLoaded?.['Medication'];
      expect(told).toBe(resources === all ? undefined : 10);
    }
  });

  it('GEN-06 a list that ends before its total is not whole; an estimate that the last page corrects is', async () => {
    const cut = await setting({
      resources: smallPatient,
      features: { batch: false, links: 'none', maxPageSize: 3 },
    });
    await cut.clock.until(cut.source.load());
    expect(cut.source.state).toBe('partial');
    expect(cut.source.gaps.map(({ reason }) => reason)).toContain('fewer-than-total');
    const estimated = await setting({
      resources: smallPatient,
      features: { batch: false, total: 'estimate', maxPageSize: 3 },
    });
    await estimated.clock.until(estimated.source.load());
    expect([estimated.source.state, estimated.source.gaps]).toEqual(['loaded', []]);
  });

  it('what a server refuses is learned once, and not tried again for the next patient', async () => {
    const made = await setting({
      resources: smallPatient,
      features: { batch: false, missing: false, postSearch: 'none', saysSearchMode: false },
    });
    await made.clock.until(made.source.load());
    expect(made.server.log.entries.filter(({ status }) => status >= 400).length).toBeGreaterThan(0);
    made.server.log.clear();
    const record = new PatientRecord({ now: made.clock.now });
    const again = new FhirServerSource(record, {
      id: 'a',
      server: BASE,
      patient: PATIENT,
      fetch: made.fetch,
      clock: made.clock,
    });
    await made.clock.until(again.load());
    expect(made.server.log.entries.filter(({ status }) => status >= 400)).toEqual([]);
    expect(namesOf(record)).toEqual(namesOf(made.record));
  });

  it('headers of the host’s go with every request', async () => {
    const seen: (string | null)[] = [];
    const made = await setting({ resources: smallPatient });
    const source = new FhirServerSource(new PatientRecord(), {
      id: 'a',
      server: BASE,
      patient: PATIENT,
      clock: made.clock,
      headers: { 'X-Subscription-Key': 'abc' },
      fetch: (input, init) => {
        seen.push(new Headers(init?.headers).get('x-subscription-key'));
        return made.fetch(input, init);
      },
    });
    await made.clock.until(source.load());
    expect(new Set(seen)).toEqual(new Set(['abc']));
  });

  it('shows the patient, and asks for the summary, before a slow statement has come', async () => {
    const { clock, record, source, server } = await setting({
      resources: smallPatient,
      features: { batch: false },
      faults: [{ when: { type: 'metadata' }, fault: { kind: 'latency', ms: 20_000 } }],
    });
    const began = clock.now();
    const loading = source.load();
    await clock.until(source.summaryReady);
    expect(clock.now() - began).toBeLessThan(2000);
    expect(record.patient).toBeDefined();
    expect(record.allergies().state).toBe('some');
    await clock.until(loading);
    expect([source.state, source.gaps]).toEqual(['loaded', []]);
    // What came early and was whole is not asked for again.
    expect(server.log.entries.filter(({ url }) => url.startsWith('AllergyIntolerance'))).toHaveLength(1);
  });

  it('a vendor is told what was asked for, what the server said and what to do; never whose it is', async () => {
    const { clock, source } = await setting({
      resources: smallPatient,
      features: { batch: false, denied: ['Goal'] },
    });
    await clock.until(source.load());
    const [gap] = source.gaps;
    expect(gap).toMatchObject({ reason: 'unauthorised', search: 'Goal', attempts: 1, status: 403 });
    expect(gap?.said).toBeTruthy();
    expect(gap?.remedy).toBeTruthy();
    expect(JSON.stringify(source.gaps)).not.toContain(PATIENT);
  });

  it('every reason of its own has words of its own in three languages', () => {
    for (const reason of ['fewer-than-total', 'granted-part', 'merged-patient', 'expired'] as const) {
      const words = (['nb', 'nn', 'en'] as const).map((lang) =>
        faultWords({ code: 'truncated', reason }, lang),
      );
      expect(new Set(words).size, reason).toBe(3);
    }
    expect(faultWords({ code: 'network', reason: 'network' }, 'en')).toBe('The source could not be reached.');
  });
});

describe('scopes that were granted', () => {
  it.each([
    ['patient/*.rs', 'Observation', 'all'],
    ['patient/*.read', 'Observation', 'all'],
    ['user/Observation.cruds', 'Observation', 'all'],
    ['patient/Observation.rs', 'Condition', 'none'],
    ['patient/Observation.r', 'Observation', 'none'],
    ['patient/Observation.write', 'Observation', 'none'],
    ['patient/Observation.rs?category=laboratory', 'Observation', 'part'],
    ['patient/Observation.rs?category=laboratory patient/Observation.rs', 'Observation', 'all'],
    ['launch openid fhirUser', 'Observation', undefined],
    [undefined, 'Observation', undefined],
  ])('%s: %s is %s', (scope, type, granted) => {
    expect(grantedBy(scope)?.(type)).toBe(granted);
  });

  it('GEN-18 what they do not cover is not asked for, and is no access and not nothing', async () => {
    const { clock, source, record, server } = await setting({
      resources: smallPatient,
      features: { batch: false },
      options: { scope: 'patient/Patient.rs patient/Condition.rs patient/Observation.rs?category=x' },
    });
    await clock.until(source.load());
    expect(server.log.entries.some(({ url }) => url.startsWith('AllergyIntolerance'))).toBe(false);
    expect(record.allergies().state).toBe('unavailable');
    expect(record.problems()).toMatchObject({ state: 'some', missing: [] });
    const reasons = new Map(source.gaps.map(({ types, reason }) => [types[0], reason]));
    expect(reasons.get('AllergyIntolerance')).toBe('unauthorised');
    expect(reasons.get('Observation')).toBe('granted-part');
    expect(reasons.has('Condition')).toBe(false);
  });
});

describe('asking for what is new', () => {
  const polls = (entries: readonly { url: string; body: string }[]): number =>
    entries.filter(({ url, body }) => `${url}${body}`.includes('_lastUpdated')).length;

  it('never makes a complete record partial, and does not ask again where it cannot be asked', async () => {
    const { clock, source, server } = await setting({
      resources: smallPatient,
      features: { batch: false, everything: false },
      faults: [{ when: { has: '_lastUpdated' }, fault: { kind: 'status', status: 400 } }],
      options: { pollEvery: 60_000 },
    });
    await clock.until(source.load());
    await clock.until(clock.wait(90_000));
    expect(source.state).toBe('loaded');
    server.log.clear();
    await clock.until(clock.wait(600_000));
    expect([source.state, polls(server.log.entries)]).toEqual(['loaded', 0]);
    source.stop();
  });

  it('stops where there is no authorisation any more, and rests while nobody looks', async () => {
    let hidden = false;
    const { clock, source, server, events } = await setting({
      resources: smallPatient,
      features: { batch: false, everything: false },
      options: { pollEvery: 60_000, isHidden: () => hidden },
    });
    await clock.until(source.load());
    hidden = true;
    server.log.clear();
    await clock.until(clock.wait(200_000));
    expect(polls(server.log.entries)).toBe(0);
    hidden = false;
    await clock.until(clock.wait(90_000));
    expect(polls(server.log.entries)).toBeGreaterThan(0);
    expect(source.staleSince).toBeUndefined();
    const told = clock.now();
    server.faults.add({ fault: { kind: 'status', status: 401 } });
    await clock.until(clock.wait(90_000));
    server.log.clear();
    await clock.until(clock.wait(900_000));
    expect([source.state, server.log.entries.length]).toEqual(['loaded', 0]);
    // What is shown is whole, and of the last time that the server answered.
    expect(told - source.staleSince!).toBeLessThan(90_000);
    expect(source.staleSince).toBeLessThanOrEqual(told);
    expect(events.some((event) => event.type === 'fault' && event.fault.status === 401)).toBe(true);
    server.faults.clear();
    await clock.until(source.retry());
    expect(source.staleSince).toBeUndefined();
    source.stop();
  });

  it('GEN-06 one failure is no lack of news; several in a row are', async () => {
    const { clock, source, server } = await setting({
      resources: smallPatient,
      features: { batch: false, everything: false },
      options: { pollEvery: 60_000, retry: { attempts: 1 } },
    });
    await clock.until(source.load());
    server.faults.add({ fault: { kind: 'status', status: 503 } });
    await clock.until(clock.wait(61_000));
    expect(source.staleSince).toBeUndefined();
    await clock.until(clock.wait(900_000));
    expect(source.staleSince).toBeDefined();
    expect(source.state).toBe('loaded');
    source.stop();
  });
});
