import type { FhirServerSourceOptions } from '../server/options.js';
import { readSmartConfiguration } from './smart-configuration.js';
import { findLibrary, type SmartClient, type SmartLibrarySource } from './smart-library.js';
import { smartFetch } from './smart-fetch.js';

export interface SmartLaunchOptions {
  readonly library?: SmartLibrarySource;
  readonly clientId: string;
  /**
   * FHIR base URLs that this app may be launched from. A launch names its server in the page URL, which anybody can
   * write; a server that is not listed receives nothing.
   */
  readonly servers: readonly string[];
  /** Where the authorisation server redirects the user to. Default: the page's own folder. */
  readonly redirectUri?: string;
  /**
   * Default: read everything about the patient of the launch, and stay signed in while the page is open; in the words of SMART
   * App Launch 1 where the server knows no others.
   */
  readonly scope?: string;
  /** For a standalone launch: the server, one of `servers`. In an EHR launch the page URL contains it. */
  readonly server?: string;
  /** URL of the page; defaults to that of the browser. */
  readonly location?: string;
  /** Used to read what the authorisation server announces; defaults to the browser's. */
  readonly fetch?: typeof globalThis.fetch;
  /** Told what the vendor of the server should put right, in English, although the launch goes on. */
  readonly remark?: (message: string) => void;
}

export const SMART_SCOPE = 'launch openid fhirUser online_access patient/*.rs';
export const STANDALONE_SCOPE = 'launch/patient openid fhirUser online_access patient/*.rs';

/** Why a launch did not come about. Stable; `message` is an English sentence without patient data or addresses. */
export type SmartFaultReason =
  | 'no-library' // `fhirclient` is not available
  | 'not-allowed' // launched from a server that is not listed
  | 'denied' // refused by the user or the authorisation server
  | 'no-patient' // authorised, but without a patient
  | 'failed'; // anything else: no configuration, no token, an expired state

export interface SmartFault {
  readonly reason: SmartFaultReason;
  readonly message: string;
  /** Registered OAuth error code that the authorisation server gave, for the vendor. */
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

/** Error codes of OAuth 2.0 (RFC 6749, 4.1.2.1 and 5.2) and OpenID Connect Core (3.1.2.6). */
const ERROR_CODE =
  /\b(?:invalid_(?:request|client|grant|scope)|unauthorized_client|unsupported_(?:grant|response)_type|access_denied|server_error|temporarily_unavailable|(?:interaction|login|consent)_required|account_selection_required)\b/;

/**
 * The registered error code in a text, if there is one. Nothing else of an `error_description` or of a library's message
 * is passed on: it is free text that may name the patient, the user or a server (GEN-14).
 */
const codeIn = (text: string | null): string => ERROR_CODE.exec(text ?? '')?.[0] ?? '';

const codeOf = (error: unknown): string => codeIn(error instanceof Error ? error.message : String(error));

/**
 * First page of a launch, from the record system (EHR launch) or standalone: redirects the user to the authorisation
 * server, always with PKCE. On success the page is left; the result is for the case that it fails. Never rejects.
 */
export async function startSmartLaunch(
  options: SmartLaunchOptions,
): Promise<{ ok: true } | { ok: false; fault: SmartFault }> {
  const library = await findLibrary(options.library);
  if (!library) return fault('no-library');
  const asked = new URL(options.location ?? here()).searchParams;
  const iss = asked.get('iss') ?? options.server ?? '';
  if (!isListed(iss, options.servers)) return fault('not-allowed');
  // A URL with a FHIR server but no launch would skip authorisation altogether.
  if (asked.has('fhirServiceUrl') || asked.has('patientId') || asked.has('clientId'))
    return fault('not-allowed');
  const configuration = await readSmartConfiguration(iss, options.fetch);
  const isOld = configuration?.hasOldScopes === true;
  // The challenge is sent all the same: a server that can use it does, and one that cannot ignores it (RFC 7636, 5).
  const hasNoPkce = configuration?.hasPkce === false;
  if (isOld) options.remark?.('The server has scopes of SMART App Launch 1 only; version 2 can grant less.');
  if (hasNoPkce)
    options.remark?.('The server does not announce PKCE (S256), which SMART App Launch 2 requires.');
  const scope = options.scope ?? (asked.has('launch') ? SMART_SCOPE : STANDALONE_SCOPE);
  try {
    await library.oauth2.authorize({
      clientId: options.clientId,
      scope: isOld && options.scope === undefined ? scope.replace('.rs', '.read') : scope,
      iss,
      pkceMode: hasNoPkce ? 'unsafeV1' : 'required',
      completeInTarget: true,
      ...(options.redirectUri === undefined ? {} : { redirectUri: options.redirectUri }),
    });
    return { ok: true };
  } catch (error) {
    return fault('failed', codeOf(error));
  }
}

export interface SmartSession {
  readonly ok: true;
  /** For `FhirServerSource`, together with an `id`. */
  readonly options: Pick<FhirServerSourceOptions, 'server' | 'patient' | 'fetch' | 'renew' | 'scope'>;
  /** False if the record system displays the patient's name itself and asks the app not to. */
  readonly needPatientBanner: boolean;
  /** References to the encounter and to the user, if the launch provided them. */
  readonly encounter?: string;
  readonly user?: string;
}

/**
 * Second page of a launch, to which the authorisation server redirects the user: exchanges the code for a token and
 * returns what a source needs. Whatever the library stored in the browser's session storage is removed, so that
 * neither token nor patient is left there; reloading the page requires a new launch. Never rejects.
 */
export async function finishSmartLaunch(
  options: Pick<SmartLaunchOptions, 'library' | 'servers' | 'location'> & {
    /** Used for requests; defaults to the browser's. */
    readonly fetch?: typeof globalThis.fetch;
    /** Keep the library's state in session storage, so that a reload continues the session. Default false. */
    readonly keepState?: boolean;
  },
): Promise<SmartSession | { ok: false; fault: SmartFault }> {
  const library = await findLibrary(options.library);
  if (!library) return fault('no-library');
  const returned = new URL(options.location ?? here()).searchParams;
  if (returned.has('error'))
    return fault(
      returned.get('error') === 'access_denied' ? 'denied' : 'failed',
      codeIn(returned.get('error')),
    );
  let client: SmartClient;
  try {
    // A public client has no other way to identify itself when it renews (RFC 6749, 6).
    if (library.oauth2.settings) library.oauth2.settings['refreshTokenWithClientId'] = true;
    client = await library.oauth2.ready();
  } catch (error) {
    return fault('failed', codeOf(error));
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
    // If storage is not writable, there is nothing to remove.
  }
  // Without the key, the library does not store its state again when it renews.
  delete client.state.key;
}

/** The library takes it from the identity token, which may be missing or invalid. */
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
