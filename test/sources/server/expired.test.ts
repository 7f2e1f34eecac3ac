import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../packages/sources/src/server/exchange.js';
import type { Failure } from '../../../packages/sources/src/server/fault.js';
import { runQuery } from '../../../packages/sources/src/server/query-run.js';
import { samePlace } from '../../../packages/sources/src/server/resume.js';

const BASE = 'https://fhir.example.test/r4';
const SIZE = 10;

const GONE: Failure = { reason: 'not-found', status: 410, attempts: 1 };

interface Behaviour {
  readonly count?: number;
  /** Pages that can be had behind the links of each search, one after the other. */
  readonly lives?: readonly number[];
  readonly gone?: Failure;
  /** How links name a page. */
  readonly links?: 'offset' | 'opaque';
  /** What is in the list when it is searched for the second time. */
  readonly second?: (ids: readonly string[]) => readonly string[];
  readonly total?: boolean;
}

/** A server whose searches are forgotten. */
function listOf({
  count = 95,
  lives = [5, Infinity],
  gone = GONE,
  links = 'offset',
  second = (ids) => ids,
  total = true,
}: Behaviour) {
  const first = Array.from({ length: count }, (_, at) => `f${at}`);
  const searches: { ids: readonly string[]; left: number }[] = [];
  const requests: string[] = [];
  const ask = async ({ method, url }: { method: string; url: string }): Promise<Answer> => {
    requests.push(url.replace(BASE, ''));
    let at = 0;
    let id = searches.length;
    if (method === 'POST')
      searches.push({ ids: id === 0 ? first : second(first), left: lives[id] ?? Infinity });
    else {
      const [, token = '', offset = '0'] =
        /_getpages=(\d+)&(?:_getpagesoffset=|cursor=c)(\d+)/.exec(url) ?? [];
      [id, at] = [Number(token), Number(offset)];
      if (searches[id]!.left-- <= 0) return { ok: false, failure: gone };
    }
    const { ids } = searches[id]!;
    const [where, place] = [at + SIZE, links === 'offset' ? '_getpagesoffset=' : 'cursor=c'];
    const link = { relation: 'next', url: `${BASE}?_getpages=${id}&${place}${where}&_count=${SIZE}` };
    const resource = {
      resourceType: 'Bundle',
      type: 'searchset',
      ...(total ? { total: ids.length } : {}),
      ...(where < ids.length ? { link: [link] } : {}),
      entry: ids.slice(at, where).map((one) => ({ resource: { resourceType: 'Flag', id: one } })),
    };
    return { ok: true, resource, headers: new Headers() };
  };
  return { ask, requests };
}

async function run(behaviour: Behaviour) {
  const { ask, requests } = listOf(behaviour);
  const came: string[] = [];
  const result = await runQuery(
    { method: 'POST', url: `${BASE}/Flag/_search`, body: '' },
    {
      base: BASE,
      patientId: 'p',
      maxPages: 400,
      ask,
      take: (_, { names }) => came.push(...names),
    },
  );
  return { result, requests: requests.length, came: new Set(came).size };
}

describe('a page that has expired', () => {
  it('is read on from the last page that came, checked by its content', async () => {
    const { result, requests, came } = await run({});
    expect(result.failure).toBeUndefined();
    expect(came).toBe(95);
    // Six pages and one that is gone, the first one again, the last one that came again, and the four that were left.
    expect(requests).toBe(6 + 1 + 1 + 1 + 4);
    expect((await run({ lives: [Infinity] })).requests).toBe(10);
  });

  it('is known by 404 and by words beside 400, and nothing else is', async () => {
    const said = 'Search ID "8f" does not exist and may have expired';
    for (const gone of [
      { ...GONE, status: 404 },
      { ...GONE, status: 400, reason: 'refused-search', said },
      { ...GONE, status: 400, reason: 'refused-search', said: 'The session is over.' },
    ] as Failure[]) {
      const { result, came } = await run({ gone });
      expect([result.failure, came]).toEqual([undefined, 95]);
    }
    const refused: Failure = { reason: 'refused-search', status: 400, attempts: 1, said: 'Too costly' };
    const { result, requests } = await run({ gone: refused });
    expect(result.failure).toEqual(refused);
    expect(requests).toBe(7);
  });

  it('begins again where links do not say their place', async () => {
    const { result, requests, came } = await run({ links: 'opaque' });
    expect([result.failure, came]).toEqual([undefined, 95]);
    expect(requests).toBe(7 + 10);
  });

  it('GEN-06 begins again where the list has another order now, and loses nothing', async () => {
    for (const total of [true, false]) {
      const turned = await run({ total, second: (ids) => [...ids].reverse() });
      expect([turned.result.failure, turned.came]).toEqual([undefined, 95]);
      // The first page is the same, and something new stands before the place.
      const grown = await run({ total, second: (ids) => [...ids.slice(0, 20), 'new', ...ids.slice(20)] });
      expect([grown.result.failure, grown.came]).toEqual([undefined, 96]);
      expect(grown.requests).toBe(7 + 2 + 9);
    }
  });

  it('GEN-06 does so once: what is gone again is missing, and that is said', async () => {
    const { result, requests, came } = await run({ count: 400, lives: [5, 5] });
    expect(result.failure?.reason).toBe('expired');
    expect(came).toBe(100);
    expect(requests).toBeLessThan(20);
  });

  it('GEN-06 ends there where the pages of the new search are gone too', async () => {
    const { result, came } = await run({ lives: [5, 0, Infinity] });
    expect(result.failure?.reason).toBe('expired');
    expect(came).toBe(60);
  });
});

describe('the same place in another search', () => {
  const at = (query: string): string => `${BASE}?${query}`;
  it('takes the place from the one and the rest from the other', () => {
    expect(
      samePlace(
        at('_getpages=b&_getpagesoffset=10&_count=10'),
        at('_getpages=a&_getpagesoffset=50&_count=10'),
      ),
    ).toBe(at('_getpages=b&_getpagesoffset=50&_count=10'));
    expect(samePlace(at('ct=abc'), at('ct=def'))).toBeUndefined();
    expect(samePlace(at('page=2&_count=5'), at('page=7&_count=10'))).toBeUndefined();
    expect(samePlace(at('page=x'), at('page=y'))).toBeUndefined();
  });
});
