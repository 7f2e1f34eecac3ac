import type { FhirServerSourceOptions } from '../server/options.js';
import { findLibrary, type SmartClient, type SmartLibrarySource } from './smart-library.js';
import { smartFetch } from './smart-fetch.js';

export interface SmartLaunchOptions {
  readonly library?: SmartLibrarySource;
  readonly clientId: string;
  /**
   * FHIR base URLs that this app may be launched from. A launch names its server in the address of the page, so anybody can
   * write one; a server that is not listed gets nothing.
   */
  readonly servers: readonly string[];
  /** Where the authorisation server sends the user back to. Default: the page's own folder. */
  readonly redirectUri?: string;
  /** Default: read all about the patient of the launch, and stay signed in while the page is open. */
  readonly scope?: string;
  /** For a standalone launch: the server, one of `servers`. In an EHR launch the address of the page says it. */
  readonly server?: string;
  /** Address of the page; default that of the browser. */
  readonly location?: string;
}

export const SMART_SCOPE = 'launch openid fhirUser online_access patient/*.rs';
export const STANDALONE_SCOPE = 'launch/patient openid fhirUser online_access patient/*.rs';

/** Why a launch did not come about. Stable; `message` is an English sentence without patient data or addresses. */
export type SmartFaultReason =
  | 'no-library' // `fhirclient` is not there
  | 'not-allowed' // launched from a server that is not listed
  | 'denied' // the user or the authorisation server said no
  | 'no-patient' // authorised, but for no patient
  | 'failed'; // anything else: no configuration, no token, a state that has run out

export interface SmartFault {
  readonly reason: SmartFaultReason;
  readonly message: string;
  /** What the authorisation server or the library said: for the vendor. */
  readonly detail?: string;
}

const MESSAGES: Record<SmartFaultReason, string> = {
  'no-library': 'The SMART library is not there.',
  'not-allowed': 'This app does not take launches from that server.',
  denied: 'Access was not given.',
  'no-patient': 'The launch named no patient.',
  failed: 'The launch did not succeed. Start it again from the record system.',
};

function fault(reason: SmartFaultReason, detail = ''): { ok: false; fault: SmartFault } {
  return { ok: false, fault: { reason, message: MESSAGES[reason], ...(detail ? { detail } : {}) } };
}

const LONGEST_DETAIL = 300;

/** `error` and `error_description` of the authorisation server, as they stand in the address that it sent the user back to. */
function saidIn(parameters: URLSearchParams): string {
  const said = ['error', 'error_description', 'error_uri'].map((name) => parameters.get(name));
  return said.filter(Boolean).join(': ').slice(0, LONGEST_DETAIL);
}

const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_DETAIL);

/**
 * First page of a launch, from the record system (EHR launch) or standalone: sends the user on to the authorisation server, with
 * PKCE always. Where it succeeds the page is left; the result is there for when it does not. Never rejected.
 */
export async function startSmartLaunch(
  options: SmartLaunchOptions,
): Promise<{ ok: true } | { ok: false; fault: SmartFault }> {
  const library = await findLibrary(options.library);
  if (!library) return fault('no-library');
  const asked = new URL(options.location ?? here()).searchParams;
  const iss = asked.get('iss') ?? options.server ?? '';
  if (!isListed(iss, options.servers)) return fault('not-allowed');
  // An address with a FHIR server and no launch would skip the authorisation altogether.
  if (asked.has('fhirServiceUrl') || asked.has('patientId') || asked.has('clientId'))
    return fault('not-allowed');
  const launched = asked.has('launch');
  try {
    await library.oauth2.authorize({
      clientId: options.clientId,
      scope: options.scope ?? (launched ? SMART_SCOPE : STANDALONE_SCOPE),
      iss,
      pkceMode: 'required',
      completeInTarget: true,
      ...(options.redirectUri === undefined ? {} : { redirectUri: options.redirectUri }),
    });
    return { ok: true };
  } catch (error) {
    return fault('failed', wordsOf(error));
  }
}

export interface SmartSession {
  readonly ok: true;
  /** For `FhirServerSource`, together with an `id`. */
  readonly options: Pick<FhirServerSourceOptions, 'server' | 'patient' | 'fetch' | 'renew' | 'scope'>;
  /** False where the record system shows the patient's name itself and asks the app not to. */
  readonly needPatientBanner: boolean;
  /** Reference to the encounter and to the user, where the launch named them. */
  readonly encounter?: string;
  readonly user?: string;
}

/**
 * Second page of a launch, where the authorisation server sends the user back to: exchanges the code for a token and gives what a
 * source needs. What the library kept in the browser's session store is taken away, so that neither token nor patient is left
 * there; a reload of the page needs a new launch. Never rejected.
 */
export async function finishSmartLaunch(
  options: Pick<SmartLaunchOptions, 'library' | 'servers' | 'location'> & {
    /** Used for requests; default the browser's. */
    readonly fetch?: typeof globalThis.fetch;
    /** Leave the library's state in the session store, so that a reload goes on. Default false. */
    readonly keepState?: boolean;
  },
): Promise<SmartSession | { ok: false; fault: SmartFault }> {
  const library = await findLibrary(options.library);
  if (!library) return fault('no-library');
  const returned = new URL(options.location ?? here()).searchParams;
  if (returned.has('error'))
    return fault(returned.get('error') === 'access_denied' ? 'denied' : 'failed', saidIn(returned));
  let client: SmartClient;
  try {
    // A public client has no other way to say who it is when it renews (RFC 6749, 6).
    if (library.oauth2.settings) library.oauth2.settings['refreshTokenWithClientId'] = true;
    client = await library.oauth2.ready();
  } catch (error) {
    return fault('failed', wordsOf(error));
  }
  if (!options.keepState) await forget(client);
  const { serverUrl, tokenResponse = {} } = client.state;
  if (!isListed(serverUrl, options.servers)) return fault('not-allowed');
  const patient = client.patient.id;
  if (!patient) return fault('no-patient');
  const encounter = client.encounter?.id;
  const user = userOf(client);
  return {
    ok: true,
    options: {
      server: serverUrl.replace(/\/+$/, ''),
      patient,
      fetch: smartFetch(client, options.fetch),
      renew: () => client.refresh(),
      ...(typeof tokenResponse['scope'] === 'string' ? { scope: tokenResponse['scope'] } : {}),
    },
    needPatientBanner: tokenResponse['need_patient_banner'] !== false,
    ...(encounter ? { encounter: `Encounter/${encounter}` } : {}),
    ...(user ? { user } : {}),
  };
}

async function forget(client: SmartClient): Promise<void> {
  const { key } = client.state;
  try {
    const storage = client.environment?.getStorage();
    for (const name of [key, 'SMART_KEY']) if (name) await storage?.unset(name);
  } catch {
    // A store that cannot be written has nothing to take away.
  }
  // Without the key the library does not write its state again when it renews.
  delete client.state.key;
}

/** The library reads it out of the identity token, which may be missing or not be one. */
function userOf(client: SmartClient): string | undefined {
  try {
    return client.user?.fhirUser ?? undefined;
  } catch {
    return undefined;
  }
}

function isListed(server: string, servers: readonly string[]): boolean {
  const plain = (url: string): string => url.replace(/\/+$/, '');
  return server !== '' && servers.some((one) => plain(one) === plain(server));
}

function here(): string {
  return (globalThis as { location?: { href?: string } }).location?.href ?? 'about:blank';
}
