import { afterEach, describe, expect, it, vi } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { loadInto, type LoadFault, type LoadIntoOptions } from '@care-timeline/sources';
import { lifetimeNdjson } from '@care-timeline/samples';
import type { FromWorker, ToWorker } from '../../../packages/sources/src/reader/messages.js';
import { PartWorker } from '../../../packages/sources/src/reader/part-worker.js';

const source = { id: 'a', label: 'A' };
const COUNT = 6000;
const lines = [...lifetimeNdjson(COUNT, { seed: 9 })].join('').trim().split('\n');
const NDJSON = `${lines.join('\n')}\n`;
const BUNDLE = `{"resourceType":"Bundle","type":"collection","entry":[${lines.map((line) => `{"resource":${line}}`).join(',')}]}`;

type Way = (
  message: FromWorker,
  count: number,
  worker: FakeWorker,
) => FromWorker | 'die' | 'drop' | undefined | object;

/** A worker in the same thread, whose answers go astray. */
class FakeWorker {
  static way: Way = (message) => message;
  static wait = 0;
  static live = 0;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { preventDefault?(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  readonly counts = new Map<string, number>();
  #worker: PartWorker | undefined;
  #over = false;
  #isDead = false;
  #turn: Promise<void> = Promise.resolve();

  constructor() {
    FakeWorker.live++;
    this.#then(() => (this.#worker = new PartWorker((message) => this.#answer(message))));
  }

  postMessage(message: ToWorker): void {
    const sent = structuredClone(message);
    this.#then(() => this.#worker?.hear(sent));
  }

  terminate(): void {
    if (!this.#over) FakeWorker.live--;
    this.#over = true;
  }

  #then(go: () => void): void {
    this.#turn = this.#turn.then(async () => {
      await new Promise((next) => setTimeout(next, FakeWorker.wait));
      if (!this.#over && !this.#isDead) go();
    });
  }

  #answer(message: FromWorker): void {
    const count = (this.counts.get(message.type) ?? 0) + 1;
    this.counts.set(message.type, count);
    const answer = FakeWorker.way(message, count, this);
    if (answer === 'die') {
      this.#isDead = true;
      setTimeout(() => this.onerror?.({ preventDefault: () => undefined }));
    } else if (answer !== 'drop' && !this.#over && !this.#isDead) this.onmessage?.({ data: answer });
  }
}

function streamOf(text: string): Response {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, (at += 100_000)));
      },
    }),
  );
}

async function load(text: string, way: Way, more: Partial<LoadIntoOptions> = {}) {
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.way = way;
  const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
  const remarks: LoadFault[] = [];
  const loaded = await loadInto(record, '/x', {
    source,
    large: 0,
    fetch: async () => streamOf(text),
    onRemark: (fault) => remarks.push(fault),
    limits: { worker: 300 },
    ...more,
  });
  const keys = new Set(Array.from({ length: record.columns.count }, (_, row) => record.keyAt(row)));
  return { record, loaded, remarks: remarks.map(({ code }) => code), keys };
}

/** Everything came, nothing twice, and the loss was told. */
function expectWhole({ record, loaded, keys }: Awaited<ReturnType<typeof load>>): void {
  expect(loaded.fault).toBeUndefined();
  expect(loaded.report).toMatchObject({ received: COUNT, notUnderstood: 0 });
  expect(keys.size).toBe(record.columns.count);
  expect(record.sourceState('a')).toBe('loaded');
  expect(FakeWorker.live).toBe(0);
}

const part = ({ type }: FromWorker): boolean => type === 'part';

/** Each is a way to be lost; the page goes on where it stood. */
const LOSSES: Readonly<Record<string, Way>> = {
  'dies before the first part': (message) => (message.type === 'taken' ? 'die' : message),
  'dies after the first part': (message, count) => (part(message) && count === 2 ? 'die' : message),
  'dies after the last byte': (message) => (message.type === 'end' ? 'die' : message),
  'falls silent at once': (message) => (message.type === 'ready' ? message : 'drop'),
  'falls silent after some parts': (message, _, { counts }) =>
    (counts.get('part') ?? 0) > 3 ? 'drop' : message,
  'never tells the end': (message) => (message.type === 'end' ? 'drop' : message),
  'ends too early': (message, count) => (message.type === 'taken' && count === 5 ? { type: 'end' } : message),
  'loses a part': (message, count) => (part(message) && count === 2 ? 'drop' : message),
  'repeats a part': (message, count, worker) => {
    if (part(message) && count === 2) worker.onmessage?.({ data: structuredClone(message) });
    return message;
  },
  'cannot read': (message, count) => (part(message) && count === 3 ? { type: 'failed' } : message),
  'sends garbage': (message, count) => (part(message) && count === 2 ? { type: 'part', batch: 7 } : message),
  'sends words': (message, count) => (part(message) && count === 2 ? Object('hello') : message),
  'counts more than it got': (message, count) =>
    message.type === 'taken' && count === 3 ? { type: 'taken', bytes: 1e12 } : message,
};

describe('a worker that reads a long document', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    FakeWorker.wait = 0;
    FakeWorker.live = 0;
  });

  it('reads everything, and nothing is remarked', async () => {
    for (const text of [NDJSON, BUNDLE]) {
      const read = await load(text, (message) => message);
      expectWhole(read);
      expect(read.remarks).toEqual([]);
    }
  });

  for (const [how, way] of Object.entries(LOSSES)) {
    it(`GEN-06 ${how}: the page reads on, and that is told`, async () => {
      for (const text of [NDJSON, BUNDLE]) {
        const read = await load(text, way);
        expectWhole(read);
        expect(read.remarks).toEqual(['worker']);
      }
    });
  }

  it('that is slow but gives signs of life is left alone', async () => {
    FakeWorker.wait = 60;
    const read = await load(BUNDLE, (message) => message, { limits: { worker: 1500 } });
    expectWhole(read);
    expect(read.remarks).toEqual([]);
  });

  it('cannot be made under a strict policy: the page reads', async () => {
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          throw new DOMException('Refused by the policy', 'SecurityError');
        }
      },
    );
    const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
    const loaded = await loadInto(record, '/x', { source, large: 0, fetch: async () => streamOf(BUNDLE) });
    expect(loaded.report).toMatchObject({ received: COUNT });
    expect(record.sourceState('a')).toBe('loaded');
  });

  it('GEN-07 a broken document is as broken when the page reads on', async () => {
    const cut = BUNDLE.slice(0, -5000);
    const whole = await load(cut, (message) => message);
    const read = await load(cut, LOSSES['dies after the first part']!);
    expect(read.loaded.fault).toMatchObject({ code: 'truncated' });
    expect(read.loaded.report?.received).toBe(whole.loaded.report?.received);
    expect(read.keys).toEqual(whole.keys);
  });

  it('is not missed by a load that was stopped', async () => {
    const abort = new AbortController();
    const read = await load(BUNDLE, LOSSES['falls silent after some parts']!, {
      signal: abort.signal,
      onProgress: ({ resources }) => resources > 0 && abort.abort(),
    });
    expect(read.loaded.fault).toMatchObject({ code: 'aborted' });
    expect(read.remarks).toEqual([]);
    await vi.waitFor(() => expect(FakeWorker.live).toBe(0));
  });
});
