import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { loadInto, type LoadIntoOptions } from '@care-timeline/sources';
import { lifetime, lifetimeNdjson, samplePatients } from '@care-timeline/samples';

const source = { id: 'a', label: 'A' };
const NOW = Date.parse('2026-11-23T10:00:00Z');
const newRecord = (): PatientRecord => new PatientRecord({ now: () => NOW, timeZone: 'Europe/Oslo' });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes as a stream in pieces of the given sizes, in turn. */
function inPieces(bytes: Uint8Array, sizes: readonly number[]): Response {
  let at = 0;
  let turn = 0;
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        const size = sizes[turn++ % sizes.length]!;
        controller.enqueue(bytes.slice(at, at + size));
        at += size;
      },
    }),
  );
}

async function read(text: string, sizes: readonly number[] = [65_536], more: Partial<LoadIntoOptions> = {}) {
  const record = newRecord();
  const fetch: typeof globalThis.fetch = async () => inPieces(bytesOf(text), sizes);
  const loaded = await loadInto(record, '/x', { source, fetch, large: 0, ...more });
  return { record, loaded };
}

/** All that a record tells, for comparing. */
function told(record: PatientRecord) {
  const { columns } = record;
  const rows = Array.from({ length: columns.count }, (_, row) => [
    record.keyAt(row),
    record.titleAt(row),
    columns.start[row],
    columns.end[row],
    columns.kind[row],
    columns.clinicalState[row],
    columns.flags[row],
    record.entryAt(row).values,
  ]);
  const all = {
    rows,
    patient: record.patient,
    completeness: record.completeness,
    medications: record.medications().groups,
    problems: record.problems(),
    allergies: record.allergies(),
  };
  // Entries hold functions, which are never the same.
  const plain = (name: string, value: unknown): unknown => {
    // When it was reached is the one thing that differs.
    if (name === 'at') return undefined;
    return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  };
  return JSON.parse(JSON.stringify(all, plain)) as typeof all;
}

function added(input: unknown) {
  const record = newRecord();
  const report = record.add(input, { source });
  return { record, report };
}

const messages = (problems: readonly { code: string; message: string }[]): string[] =>
  problems.map(({ code, message }) => `${code}: ${message}`).sort();

describe('a long document, read in parts', () => {
  for (const { id, sources } of samplePatients) {
    for (const { id: system, bundle, failure } of sources) {
      if (failure) continue;
      it(`GEN-07 ${id}, ${system}: the same record as in one piece`, async () => {
        const text = JSON.stringify(bundle());
        const { record, report } = added(text);
        const parts = await read(text, [1000, 7, 4096]);
        expect(parts.loaded.fault).toBeUndefined();
        expect(told(parts.record)).toEqual(told(record));
        const { problems, ...sum } = parts.loaded.report!;
        const { problems: expected, ...all } = report;
        expect(sum).toEqual(all);
        expect(messages(problems)).toEqual(messages(expected));
      });
    }
  }

  it('reads NDJSON, lists, pretty-printed text and a byte order mark', async () => {
    const lines = [...lifetimeNdjson(400, { seed: 4 })].join('');
    const resources = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    const { record } = added(resources);
    for (const text of [
      lines,
      lines.trimEnd(),
      JSON.stringify(resources),
      JSON.stringify(resources, null, 2),
      `\uFEFF ${JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) }, null, 1)}\n`,
    ]) {
      const parts = await read(text, [333]);
      expect(parts.loaded).toMatchObject({ report: { received: 400 } });
      expect(parts.loaded.fault).toBeUndefined();
      expect(told(parts.record)).toEqual(told(record));
    }
  });

  it('is the same wherever the bytes are cut', async () => {
    const tricky = {
      resourceType: 'Bundle',
      type: 'collection',
      meta: { tag: [{ display: 'an "entry": [ in words' }] },
      entry: [
        { resource: { resourceType: 'Patient', id: 'p', name: [{ text: 'Åse "æøå" \\ }] {[' }] } },
        { fullUrl: 'urn:uuid:7', resource: { resourceType: 'Flag', id: 'f', code: { text: '\u2028😀' } } },
        {
          resource: {
            resourceType: 'Bundle',
            type: 'collection',
            entry: [{ resource: { resourceType: 'Basic', id: 'b' } }],
          },
        },
        { request: { method: 'GET', url: 'Patient/p' } },
        null,
        7,
        {
          resource: { resourceType: 'Observation', id: 'o', status: 'final', valueQuantity: { value: 5.4 } },
        },
      ],
      total: 7,
    };
    const text = JSON.stringify(tricky).replace('5.4', '5.40');
    const { record, report } = added(text);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        async (sizes) => {
          const parts = await read(text, sizes);
          expect(parts.loaded.fault).toBeUndefined();
          expect({ ...parts.loaded.report, problems: [] }).toEqual({ ...report, problems: [] });
          expect(told(parts.record)).toEqual(told(record));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('RES-02 keeps the digits as they were written', async () => {
    const text = `{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Observation","id":"o","status":"final","code":{"text":"K"},"effectiveDateTime":"2020-01-01","valueQuantity":{"value":5.40,"unit":"mmol/l"}}}]}`;
    for (const large of [0, 1e6]) {
      const { record } = await read(text, [9], { large });
      expect(JSON.stringify(record.entryAt(0).values)).toContain('5.40');
    }
  });

  it('tells progress by bytes and resources, and shows the first entries early', async () => {
    const text = JSON.stringify(lifetime(3000));
    const record = newRecord();
    const seen: { resources: number; bytes: number; shown: number }[] = [];
    const fetch: typeof globalThis.fetch = async () => inPieces(bytesOf(text), [20_000]);
    await loadInto(record, '/x', {
      source,
      fetch,
      large: 0,
      onProgress: ({ resources, bytes }) => seen.push({ resources, bytes, shown: record.columns.count }),
    });
    const early = seen.find(({ shown }) => shown > 0);
    expect(early?.bytes).toBeLessThan(text.length / 4);
    expect(early?.resources).toBeGreaterThan(50);
    expect(seen.at(-1)).toMatchObject({ resources: 3000, bytes: bytesOf(text).length });
    // Showing works everything out anew: not for every part.
    expect(new Set(seen.map(({ shown }) => shown)).size).toBeLessThan(6);
  });

  describe('that goes wrong (GEN-06)', () => {
    const good = JSON.stringify(lifetime(300));
    it.each([
      ['ends in an entry', good.slice(0, good.length / 2), 'truncated'],
      ['ends between entries', `${good.slice(0, good.indexOf('{"fullUrl"', 60_000))}`, 'truncated'],
      ['never closes', good.slice(0, -1), 'truncated'],
      ['goes on after its end', `${good}}`, 'not-json'],
      [
        'has an entry that is broken',
        good.replace('"resourceType":"Observation"', '"resourceType":!'),
        'not-json',
      ],
    ])('%s: what came stays, and the fault is told', async (_what, text, code) => {
      const { record, loaded } = await read(text, [999]);
      expect(loaded.fault).toMatchObject({ code });
      expect(record.columns.count).toBeGreaterThan(50);
      expect(loaded.report?.received).toBeGreaterThan(50);
    });

    it('GEN-07 counts a broken line, and reads the others', async () => {
      const lines = [...lifetimeNdjson(50)];
      lines.splice(20, 0, '{"resourceType":"Obser\n');
      const { loaded } = await read(lines.join(''), [100]);
      expect(loaded.fault).toBeUndefined();
      expect(loaded.report).toMatchObject({ received: 51, notUnderstood: 1 });
    });

    it.each([
      ['{', 'truncated'],
      ['', 'empty'],
      ['<!doctype html>', 'markup'],
      ['words', 'not-json'],
      ['42', 'not-fhir'],
    ])('%j is told as %s', async (text, code) => {
      const { loaded } = await read(text);
      expect(loaded).toMatchObject({ fault: { code } });
      expect(loaded.report).toBeUndefined();
    });

    it.each([
      ['a long document', 0],
      ['a document short enough to be read in one piece', 1 << 20],
    ])('the connection is cut in %s: what came stays', async (_what, large) => {
      const record = newRecord();
      const bytes = bytesOf(good);
      let sent = false;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent) return controller.error(new TypeError('terminated'));
          sent = true;
          controller.enqueue(bytes.slice(0, bytes.length / 2));
        },
      });
      const loaded = await loadInto(record, '/x', {
        source,
        fetch: async () => new Response(body),
        large,
      });
      expect(loaded.fault?.code).toBe('network');
      expect(loaded.report?.received).toBe(record.completeness.total.received);
      expect(record.columns.count).toBeGreaterThan(20);
    });

    it('is stopped: nothing comes after that', async () => {
      const record = newRecord();
      const abort = new AbortController();
      const loaded = await loadInto(record, new Blob([good]), {
        source,
        large: 0,
        signal: abort.signal,
        onProgress: () => abort.abort(),
      });
      expect(loaded).toMatchObject({ fault: { code: 'aborted' } });
      expect(loaded.report).toBeUndefined();
    });
  });

  it('reads versions and deletions in one piece, because their order has a meaning', async () => {
    const bundle = {
      resourceType: 'Bundle',
      type: 'history',
      entry: [
        {
          fullUrl: 'x/Flag/f',
          request: { method: 'DELETE', url: 'Flag/f' },
          response: { lastModified: '2021-01-01' },
        },
        {
          resource: { resourceType: 'Flag', id: 'f', status: 'active' },
          request: { method: 'PUT', url: 'Flag/f' },
        },
      ],
    };
    const text = JSON.stringify(bundle);
    expect(told((await read(text, [3])).record)).toEqual(told(added(text).record));
  });

  it('joins a second source, and leaves the host its own bytes', async () => {
    const [patient] = samplePatients;
    const record = newRecord();
    record.add(patient!.sources[0]!.bundle(), { source: { id: 'b', label: 'B' } });
    const bytes = bytesOf(JSON.stringify(patient!.sources[1]!.bundle()));
    await loadInto(record, bytes, { source, large: 0 });
    expect(bytes.byteLength).toBeGreaterThan(1000);
    const direct = newRecord();
    direct.add(patient!.sources[0]!.bundle(), { source: { id: 'b', label: 'B' } });
    direct.add(patient!.sources[1]!.bundle(), { source });
    expect(told(record)).toEqual(told(direct));
  });
});
