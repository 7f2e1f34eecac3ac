import { describe, expect, it } from 'vitest';
import { BatchReader, PatientRecord, runInSlices, type ReadBatch } from '@care-timeline/record';
import { observation, patient, source } from './support/resources.js';

const reader = { sourceId: 'a', timeZone: 'Europe/Oslo', lang: 'nb' } as const;

function batchOf(...resources: readonly object[]): ReadBatch {
  const texts = resources.map((resource) => JSON.stringify(resource));
  const bytes = new TextEncoder().encode(texts.join(''));
  let at = 0;
  const from = texts.map((text) => (at += text.length) - text.length);
  const to = texts.map((text, i) => from[i]! + text.length);
  return new BatchReader(reader).read(resources, {
    bytes,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    kind: 'item',
  });
}

const many = (count: number, name: string, from = 0): object[] =>
  Array.from({ length: count }, (_, at) =>
    observation(`${name}${at}`, {
      effectiveDateTime: new Date(1.6e12 - (at + from) * 3_600_000).toISOString(),
    }),
  );

const made = (): PatientRecord => new PatientRecord({ timeZone: 'Europe/Oslo', now: () => 1.7e12 });

describe('what is worked out ahead, in steps', () => {
  it('GEN-07 is what the record shows', () => {
    const record = made();
    const intake = record.intake(source('a'));
    intake.take(batchOf(patient(), ...many(20_000, 'o')));
    expect([...intake.prepare()].length).toBeGreaterThan(8);
    let steps = 0;
    const report = intake.report();
    let end = report.next();
    for (; !end.done; end = report.next()) steps++;
    expect(steps).toBeGreaterThan(0);
    expect(end.value).toMatchObject({ received: 20_001, read: 20_001, problems: [] });
    intake.finish();
    const anew = made();
    anew.add([patient(), ...many(20_000, 'o')], { source: source('a') });
    expect(record.columns).toEqual(anew.columns);
    expect(record.columns.dated).toBe(20_000);
    expect(record.keyAt(0)).toBe(anew.keyAt(0));
    expect(record.completeness.total).toEqual(anew.completeness.total);
  });

  it('GEN-07 what comes between the steps is neither lost nor shown halfway', () => {
    const record = made();
    const intake = record.intake(source('a'));
    intake.take(batchOf(patient(), ...many(20_000, 'o')));
    const steps = intake.prepare();
    for (let step = 0; step < 5; step++) steps.next();
    record.add([observation('late', { effectiveDateTime: '2030-01-01' })], { source: source('b') });
    for (const _ of steps);
    intake.finish();
    expect(record.columns.count).toBe(20_001);
    expect(record.keyAt(20_000)).toBe('b|Observation/late');
    expect(record.completeness.total.received).toBe(20_002);
  });

  it('a source that tells where it stands changes no row', () => {
    const record = made();
    record.add([patient(), observation('o')], { source: source('a') });
    const { columns } = record;
    record.setSourceState(source('a'), 'failed', 'x');
    expect(record.columns).toBe(columns);
    expect(record.completeness.sources[0]?.state).toBe('failed');
    record.add([observation('p')], { source: source('a') });
    expect(record.columns).not.toBe(columns);
  });

  it('long steps let others have their turn', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 1);
    const steps = function* (): Generator<void, string> {
      for (let i = 0; i < 20; i++) {
        const until = performance.now() + 4;
        while (performance.now() < until);
        yield;
      }
      return 'done';
    };
    expect(await runInSlices(steps())).toBe('done');
    clearInterval(timer);
    expect(others).toBeGreaterThan(4);
  });
});
