import { describe, expect, it } from 'vitest';
import {
  finishSmartLaunch,
  smartFetch,
  startSmartLaunch,
  type SmartClient,
  type SmartLibrary,
} from '@care-timeline/sources';
import { urlOf } from '../../support/url-of.js';

const SERVER = 'https://fhir.example.test/r4';
const LAUNCH = `https://app.example.test/launch.html?iss=${encodeURIComponent(SERVER)}&launch=xyz`;
const BACK = 'https://app.example.test/index.html?code=1&state=2';

interface Fake extends SmartLibrary {
  asked: Record<string, unknown>[];
  unset: string[];
}

function fake(client: Partial<SmartClient> = {}, fails: { authorize?: boolean; ready?: boolean } = {}): Fake {
  const asked: Record<string, unknown>[] = [];
  const unset: string[] = [];
  const whole = {
    state: { serverUrl: `${SERVER}/`, key: 'key-1', tokenResponse: { need_patient_banner: false } },
    patient: { id: 'p1' },
    encounter: { id: 'e1' },
    user: { fhirUser: 'Practitioner/1' },
    environment: { getStorage: () => ({ unset: async (key: string) => void unset.push(key) }) },
    getAuthorizationHeader: () => 'Bearer secret',
    refresh: async () => undefined,
    refreshIfNeeded: async () => undefined,
    ...client,
  } as SmartClient;
  return {
    asked,
    unset,
    oauth2: {
      settings: {},
      authorize: async (parameters) => {
        if (fails.authorize) throw new Error('Failed at https://fhir.example.test for p1');
        asked.push({ ...parameters });
      },
      ready: async () => {
        if (fails.ready) throw new Error('invalid_grant: p1');
        return whole;
      },
    },
  };
}

const start = (library: unknown, location: string, more: object = {}) =>
  startSmartLaunch({
    library: library as never,
    clientId: 'app',
    servers: [SERVER],
    location,
    fetch: () => Promise.reject(new TypeError('no network')),
    ...more,
  });
const finish = (library: unknown, location = BACK, more: object = {}) =>
  finishSmartLaunch({ library: library as never, servers: [`${SERVER}/`], location, ...more });

describe('startSmartLaunch', () => {
  it('sends the user on, with PKCE, from the record system', async () => {
    const library = fake();
    expect(await start(library, LAUNCH)).toEqual({ ok: true });
    expect(library.asked).toEqual([
      {
        clientId: 'app',
        iss: SERVER,
        scope: 'launch openid fhirUser online_access patient/*.rs',
        pkceMode: 'required',
        completeInTarget: true,
      },
    ]);
  });

  it('asks for a patient to be chosen in a standalone launch', async () => {
    const library = fake();
    const redirectUri = 'https://app.example.test/back.html';
    expect(await start(library, 'https://app.example.test/', { server: SERVER, redirectUri })).toEqual({
      ok: true,
    });
    expect(library.asked[0]).toMatchObject({
      scope: expect.stringMatching(/^launch\/patient /),
      redirectUri,
    });
  });

  const configured = (configuration: object | number) => async (input: RequestInfo | URL) => {
    expect(urlOf(input)).toBe(`${SERVER}/.well-known/smart-configuration`);
    return typeof configuration === 'number'
      ? new Response('', { status: configuration })
      : Response.json(configuration);
  };
  const S256 = { code_challenge_methods_supported: ['S256'] };
  const V2 = 'patient/*.rs';
  const V1 = 'patient/*.read';

  it.each([
    ['version 2', { capabilities: ['permission-v2'], ...S256 }, V2, 'required', 0],
    ['versions 1 and 2', { capabilities: ['permission-v1', 'permission-v2'], ...S256 }, V2, 'required', 0],
    ['version 1', { capabilities: ['permission-v1'], ...S256 }, V1, 'required', 1],
    ['no version', { capabilities: ['launch-ehr'], ...S256 }, V2, 'required', 0],
    ['no PKCE', { capabilities: ['permission-v2'] }, V2, 'unsafeV1', 1],
    [
      'plain PKCE only',
      { capabilities: ['permission-v1'], code_challenge_methods_supported: ['plain'] },
      V1,
      'unsafeV1',
      2,
    ],
    ['nothing', 404, V2, 'required', 0],
    ['something else', ['not an object'], V2, 'required', 0],
  ] as const)(
    'adapts to a server that announces %s',
    async (_what, configuration, scope, pkceMode, remarks) => {
      const library = fake();
      const told: string[] = [];
      const more = { fetch: configured(configuration), remark: (message: string) => void told.push(message) };
      expect(await start(library, LAUNCH, more)).toEqual({ ok: true });
      expect(library.asked[0]).toMatchObject({ scope: expect.stringContaining(scope), pkceMode });
      expect(told).toHaveLength(remarks);
      expect(told.join()).not.toContain('example');
    },
  );

  it('asks for the scopes that the host wants, whatever the server announces', async () => {
    const library = fake();
    const fetch = configured({ capabilities: ['permission-v1'], ...S256 });
    await start(library, LAUNCH, { fetch, scope: 'launch patient/Condition.rs' });
    expect(library.asked[0]).toMatchObject({ scope: 'launch patient/Condition.rs' });
  });

  it.each([
    ['another server', 'https://app.example.test/?iss=https://evil.test/r4&launch=1'],
    ['a server that only begins alike', `https://app.example.test/?iss=${SERVER}.evil.test&launch=1`],
    ['no server', 'https://app.example.test/?launch=1'],
    ['a way around the authorisation', `${LAUNCH}&fhirServiceUrl=https://evil.test`],
    ['a patient in the address', `${LAUNCH}&patientId=2`],
    ['another client', `${LAUNCH}&clientId=evil`],
  ])('takes no launch from %s', async (_name, location) => {
    const library = fake();
    expect(await start(library, location)).toMatchObject({ ok: false, fault: { reason: 'not-allowed' } });
    expect(library.asked).toEqual([]);
  });

  it('finds the library wherever the host has it, and says when it is not there', async () => {
    const library = fake();
    expect(await start({ default: library }, LAUNCH)).toEqual({ ok: true });
    expect(await start(async () => ({ default: library }), LAUNCH)).toEqual({ ok: true });
    (globalThis as { FHIR?: unknown }).FHIR = library;
    expect(await start(undefined, LAUNCH)).toEqual({ ok: true });
    delete (globalThis as { FHIR?: unknown }).FHIR;
    for (const nothing of [undefined, {}, () => Promise.reject(new Error('not installed'))])
      expect(await start(nothing, LAUNCH)).toMatchObject({ ok: false, fault: { reason: 'no-library' } });
  });

  it('GEN-14 tells nothing of where or whom', async () => {
    const result = await start(fake({}, { authorize: true }), LAUNCH);
    expect(result).toMatchObject({ ok: false, fault: { reason: 'failed' } });
    expect(JSON.stringify(result)).not.toMatch(/example|p1/);
  });
});

describe('finishSmartLaunch', () => {
  it('gives what a source needs', async () => {
    const session = await finish(fake());
    expect(session).toMatchObject({
      ok: true,
      options: { server: SERVER, patient: 'p1' },
      needPatientBanner: false,
      encounter: 'Encounter/e1',
      user: 'Practitioner/1',
    });
  });

  it('leaves nothing in the browser’s store, unless the host wants it', async () => {
    const library = fake();
    await finish(library);
    expect(library.unset).toEqual(['key-1', 'SMART_KEY']);
    expect((await library.oauth2.ready()).state.key).toBeUndefined();
    const kept = fake();
    await finish(kept, BACK, { keepState: true });
    expect(kept.unset).toEqual([]);
  });

  it.each([
    ['no-library', undefined, BACK],
    ['denied', fake(), `${BACK}&error=access_denied&error_description=Ola%20Nordmann`],
    ['failed', fake({}, { ready: true }), BACK],
    ['no-patient', fake({ patient: { id: null } }), BACK],
    ['not-allowed', fake({ state: { serverUrl: 'https://evil.test' } }), BACK],
  ])('%s', async (reason, library, location) => {
    const result = await finish(library, location);
    expect(result).toMatchObject({ ok: false, fault: { reason } });
    expect(JSON.stringify(result)).not.toMatch(/Nordmann|p1|evil/);
  });

  it('GEN-14 gives the registered error code for the vendor, and nothing of the description', async () => {
    const denied = await finish(fake(), `${BACK}&error=access_denied&error_description=Ola%20Nordmann`);
    expect(denied).toMatchObject({ fault: { detail: 'access_denied' } });
    const other = await finish(fake(), `${BACK}&error=Ola%20Nordmann`);
    expect(other).toMatchObject({ ok: false, fault: { reason: 'failed' } });
    expect(other).not.toHaveProperty('fault.detail');
  });

  it('survives an identity token that cannot be read', async () => {
    const user = {
      get fhirUser(): string {
        throw new Error('bad token');
      },
    };
    expect(await finish(fake({ user }))).toMatchObject({ ok: true, options: { patient: 'p1' } });
  });
});

describe('smartFetch', () => {
  const sent: { url: string; authorisation: string | null; init: RequestInit }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    sent.push({ url: urlOf(input), authorisation: new Headers(init.headers).get('authorization'), init });
    return new Response('{}');
  };
  it('carries the token to the server of the launch, and nowhere else', async () => {
    const client = await fake().oauth2.ready();
    const smart = smartFetch(client, fetch);
    sent.length = 0;
    for (const url of [
      `${SERVER}/Observation?_count=1`,
      SERVER,
      `${SERVER}?_getpages=1`,
      `${SERVER}-other/Observation`,
      'https://fhir.example.test/other',
      'https://elsewhere.example.test/r4/Observation',
      'http://fhir.example.test/r4/Observation',
    ])
      await smart(url, { headers: { Accept: 'application/fhir+json' } });
    expect(sent.map(({ authorisation }) => authorisation)).toEqual([
      'Bearer secret',
      'Bearer secret',
      'Bearer secret',
      null,
      null,
      null,
      null,
    ]);
    expect(new Headers(sent[0]?.init.headers).get('accept')).toBe('application/fhir+json');
    expect(sent[0]?.init.redirect).toBe('error');
  });
  it('renews a token that is about to run out, and goes on where that fails', async () => {
    let asked = 0;
    const refreshIfNeeded = async (): Promise<never> => {
      asked++;
      throw new Error('no refresh token');
    };
    const smart = smartFetch(await fake({ refreshIfNeeded }).oauth2.ready(), fetch);
    expect((await smart(`${SERVER}/Flag`)).status).toBe(200);
    expect(asked).toBe(1);
  });
});
