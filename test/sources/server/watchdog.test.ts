import { describe, expect, it } from 'vitest';
import { watched } from '../../../packages/sources/src/server/watchdog.js';
import { urlOf } from '../../support/url-of.js';
import { FhirServerSource } from '@care-timeline/sources';
import { BASE, setting, TestClock } from './support.js';
import { PATIENT, smallPatient } from './small-patient.js';

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

describe('a load that waits for nothing', () => {
  it('GEN-06 is ended when no request is in flight and nothing happens', async () => {
    const clock = new TestClock();
    expect(await clock.until(watched(clock, never(), () => ({ pending: 0, done: 3 })))).toBe(true);
  });

  it('is left alone while a request is in flight, something happens, or it ends by itself', async () => {
    const clock = new TestClock();
    const slow = clock.wait(3_600_000);
    expect(await clock.until(watched(clock, slow, () => ({ pending: 1, done: 3 })))).toBe(false);
    let done = 0;
    const busy = clock.wait(3_600_000);
    expect(await clock.until(watched(clock, busy, () => ({ pending: 0, done: done++ })))).toBe(false);
    expect(await clock.until(watched(clock, Promise.resolve(), () => ({ pending: 0, done: 0 })))).toBe(false);
  });
});

describe('a server whose answer is lost', () => {
  for (const lost of ['answer', 'body'] as const) {
    for (const [name, isHit] of [
      ['every', () => true],
      ['the patient’s', (url: string) => /Patient/.test(url)],
      ['the statement’s', (url: string) => /metadata/.test(url)],
      ['one list’s', (url: string) => /Condition/.test(url)],
    ] as const) {
      it(`GEN-06 ${name} ${lost}: it is not loading for ever, and says what is missing`, async () => {
        const { clock, fetch, record } = await setting({ resources: smallPatient });
        const source = new FhirServerSource(record, {
          id: 'lost',
          server: BASE,
          patient: PATIENT,
          batch: false,
          clock,
          random: () => 0.5,
          fetch: async (input, init) => {
            const url = urlOf(input);
            if (!isHit(url)) return fetch(input, init);
            if (lost === 'answer') return never();
            return new Response(new ReadableStream({ pull: () => never() }), { status: 200 });
          },
        });
        await clock.until(source.load());
        const isStatement = name === 'the statement’s';
        expect(source.state).toBe(isStatement ? 'loaded' : name === 'one list’s' ? 'partial' : 'failed');
        if (!isStatement) expect(source.gaps.map(({ reason }) => reason)).toContain('timeout');
      });
    }
  }

  it('a slow one is waited for', async () => {
    const { clock, fetch, record } = await setting({ resources: smallPatient });
    const slow = new FhirServerSource(record, {
      id: 'slow',
      server: BASE,
      patient: PATIENT,
      batch: false,
      clock,
      fetch: async (input, init) => {
        await clock.wait(25_000);
        return fetch(input, init);
      },
    });
    await clock.until(slow.load());
    expect(slow.state).toBe('loaded');
  });
});
