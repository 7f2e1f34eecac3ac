import { describe, expect, it } from 'vitest';
import { loadFrom, parseText } from '@care-timeline/sources';

const answering =
  (body: BodyInit | null, init: ResponseInit = {}): typeof fetch =>
  async () =>
    new Response(body, init);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('loading', () => {
  it('reads JSON from an address through the fetch it is given', async () => {
    const asked: unknown[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      asked.push(input, new Headers(init?.headers).get('accept'));
      return new Response('{"resourceType":"Patient"}');
    };
    const result = await loadFrom('/patient.json', { fetch });
    expect(result).toMatchObject({ ok: true, input: { resourceType: 'Patient' }, bytes: 26 });
    expect(asked[0]).toBe('/patient.json');
    expect(asked[1]).toContain('application/fhir+json');
  });

  it('reads a file and bytes, with or without a byte order mark', async () => {
    const text = '\uFEFF{"resourceType":"Patient","id":"å"}';
    for (const from of [new Blob([text]), bytes(text), bytes(text).buffer as ArrayBuffer]) {
      expect(await loadFrom(from)).toMatchObject({ ok: true, input: { id: 'å' } });
    }
  });

  it('hands NDJSON on as text, so that broken lines are counted by the reader', async () => {
    const text = '{"resourceType":"Patient"}\n{broken\n';
    expect(await loadFrom(bytes(text))).toMatchObject({ ok: true, input: text.trim() });
  });

  it('tells progress by bytes', async () => {
    const seen: number[] = [];
    await loadFrom('x', {
      fetch: answering('[]', { headers: { 'content-length': '2' } }),
      onProgress: ({ bytes: so, total }) => seen.push(so / total!),
    });
    expect(seen.at(-1)).toBe(1);
  });

  const faults: [string, string | Uint8Array | typeof fetch, string][] = [
    ['an open brace', bytes('{'), 'truncated'],
    ['JSON cut off in a string', bytes('{"resourceType":"Pat'), 'truncated'],
    ['an empty file', bytes(''), 'empty'],
    ['blanks', bytes(' \n\t'), 'empty'],
    ['a web page', bytes('<!doctype html><p>Log in</p>'), 'markup'],
    ['XML', bytes('<?xml version="1.0"?><Patient/>'), 'markup'],
    ['words', bytes('Internal error'), 'not-json'],
    ['a number', bytes('42'), 'not-fhir'],
    ['404', answering('nope', { status: 404 }), 'not-found'],
    ['410', answering('gone', { status: 410 }), 'not-found'],
    ['401', answering('', { status: 401 }), 'unauthorised'],
    ['403', answering('', { status: 403 }), 'unauthorised'],
    ['500', answering('', { status: 500 }), 'status'],
    ['no network', async () => Promise.reject(new TypeError('fetch failed')), 'network'],
    ['a time-out', async () => Promise.reject(new DOMException('slow', 'TimeoutError')), 'timeout'],
  ];
  for (const [what, from, code] of faults) {
    it(`says ${code} for ${what}, and does not throw`, async () => {
      const result = await (typeof from === 'function' ? loadFrom('/x', { fetch: from }) : loadFrom(from));
      expect(result).toMatchObject({ ok: false, fault: { code, message: expect.stringMatching(/\w+\./) } });
    });
  }

  it('says aborted when the host stops it in the middle', async () => {
    const abort = new AbortController();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes('{"a":')),
      pull: () => abort.abort(),
    });
    const result = await loadFrom('/x', { fetch: answering(body), signal: abort.signal });
    expect(result).toMatchObject({ ok: false, fault: { code: 'aborted' } });
  });

  it('gives the status of the answer with the fault', async () => {
    const result = await loadFrom('/x', { fetch: answering('', { status: 503 }) });
    expect(result).toMatchObject({ ok: false, fault: { status: 503 } });
  });
});

describe('parseText', () => {
  it('does not take broken JSON with a first line of its own for NDJSON', () => {
    expect(parseText('{\n"a": 1,\n"b"')).toMatchObject({ ok: false, fault: { code: 'truncated' } });
  });
});
