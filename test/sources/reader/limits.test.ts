import { PatientRecord } from '@care-timeline/record';
import { loadInto, type LoadedInto, type LoadLimits } from '@care-timeline/sources';
import { lifetimeResources } from '@care-timeline/samples';
import { describe, expect, it } from 'vitest';

const source = { id: 'a', label: 'A' };
const lines = [...lifetimeResources(400)].map((one) => new TextEncoder().encode(`${JSON.stringify(one)}\n`));
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

interface Outcome extends LoadedInto {
  readonly record: PatientRecord;
  /** State of the source while it was loading, and in the end. */
  readonly states: readonly (string | undefined)[];
  readonly isCancelled: boolean;
}

/** Loads a body that gives line after line until `next` gives nothing, which is for ever. */
async function load(
  next: (index: number) => Promise<Uint8Array | 'end'>,
  limits: Partial<LoadLimits>,
  answer: Promise<void> = Promise.resolve(),
): Promise<Outcome> {
  const record = new PatientRecord();
  let isCancelled = false;
  let index = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const line = await next(index++);
      if (line === 'end') controller.close();
      else controller.enqueue(line);
    },
    cancel: () => void (isCancelled = true),
  });
  const states: (string | undefined)[] = [];
  const fetch = async (): Promise<Response> => {
    states.push(record.sourceState('a'));
    await answer;
    return new Response(body);
  };
  const loaded = await loadInto(record, '/x', { source, fetch, large: 0, limits });
  states.push(record.sourceState('a'));
  return { ...loaded, record, states, isCancelled };
}

const never = new Promise<never>(() => undefined);
const upTo = (count: number) => async (index: number) => (index < count ? lines[index]! : never);
const all = async (index: number) => lines[index] ?? ('end' as const);

describe('limits of a source', () => {
  it('GEN-06 it is loading until it has answered, and has failed if it never does', async () => {
    const { fault, states, record } = await load(all, { answer: 50 }, never);
    expect(fault?.code).toBe('timeout');
    expect(states).toEqual(['loading', 'failed']);
    expect(record.allergies().state).toBe('unavailable');
  });

  it('GEN-06 what came before it fell silent stays, and it is partial', async () => {
    const { fault, states, record, isCancelled } = await load(upTo(50), { stall: 200 });
    expect(fault?.code).toBe('timeout');
    expect(states).toEqual(['loading', 'partial']);
    expect(record.completeness.total.received).toBe(50);
    expect(record.completeness.sources[0]?.message).toBeTruthy();
    expect(isCancelled).toBe(true);
  });

  it('it may be slow, as long as something comes', async () => {
    const slowly = async (index: number) => (await pause(30), index < 30 ? lines[index]! : ('end' as const));
    const { fault, states } = await load(slowly, { stall: 500, answer: 500 }, pause(20));
    expect(fault).toBeUndefined();
    expect(states).toEqual(['loading', 'loaded']);
  });

  it.each([
    ['bytes', { bytes: 100_000 }],
    ['resources', { resources: 100 }],
  ] as const)(
    'GEN-06 one without an end is taken up to so many %s, and is partial',
    async (_what, limits) => {
      let given = 0;
      const endless = async (index: number) => (given++, lines[index % lines.length]!);
      const { fault, record, states, isCancelled } = await load(endless, limits);
      expect(fault?.code).toBe('too-large');
      expect(states.at(-1)).toBe('partial');
      expect(record.completeness.total.received).toBeGreaterThan(10);
      expect(given).toBeLessThan(2000);
      expect(isCancelled).toBe(true);
    },
  );

  it('one that ends just before the bound is whole', async () => {
    const bytes = lines.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const { fault, report } = await load(all, { bytes, resources: lines.length });
    expect(fault).toBeUndefined();
    expect(report?.received).toBe(lines.length);
    expect((await load(all, { bytes: bytes - 1 })).fault?.code).toBe('too-large');
  });
});
