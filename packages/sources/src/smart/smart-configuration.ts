import { isJson } from '@care-timeline/fhir/json.js';

/** What an authorisation server announces at `.well-known/smart-configuration` and a launch has to adapt to. */
export interface SmartConfiguration {
  /** It knows scopes of SMART App Launch 1 only, such as `patient/*.read`. */
  readonly hasOldScopes: boolean;
  /** It announces PKCE with S256. */
  readonly hasPkce: boolean;
}

const TIMEOUT = 10_000;

/** Undefined if there is none, or none that can be read: then the launch goes on as the current version says. */
export async function readSmartConfiguration(
  server: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<SmartConfiguration | undefined> {
  try {
    const response = await fetch(`${server.replace(/\/+$/, '')}/.well-known/smart-configuration`, {
      headers: { Accept: 'application/json' },
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const stated: unknown = response.ok ? await response.json() : undefined;
    if (!isJson(stated)) return undefined;
    const has = (name: string, value: string): boolean =>
      Array.isArray(stated[name]) && stated[name].includes(value);
    return {
      hasOldScopes: has('capabilities', 'permission-v1') && !has('capabilities', 'permission-v2'),
      hasPkce: has('code_challenge_methods_supported', 'S256'),
    };
  } catch {
    return undefined;
  }
}
