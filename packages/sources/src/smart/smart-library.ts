/**
 * The parts of `fhirclient` 2.x that are used. It is an optional peer dependency: a host that uses SMART launch
 * provides it, and nobody else loads it. Its `build/fhir-client.pure.min.js` is a script that sets `FHIR`; bundlers
 * use the package itself.
 */
export interface SmartLibrary {
  readonly oauth2: {
    readonly settings?: Record<string, unknown>;
    authorize(parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
    ready(): Promise<SmartClient>;
  };
}

export interface SmartClient {
  readonly state: {
    readonly serverUrl: string;
    readonly tokenResponse?: Readonly<Record<string, unknown>>;
    key?: string;
  };
  readonly patient: { readonly id: string | null };
  readonly encounter?: { readonly id: string | null };
  readonly user?: { readonly fhirUser: string | null };
  readonly environment?: { getStorage(): { unset(key: string): Promise<unknown> } };
  getAuthorizationHeader(): string | null;
  refresh(): Promise<unknown>;
  refreshIfNeeded(): Promise<unknown>;
}

/**
 * The library itself, a module that contains it, or a function that returns either, such as `() =>
 * import('fhirclient')`.
 */
export type SmartLibrarySource = SmartLibrary | { readonly default: SmartLibrary } | (() => Promise<unknown>);

/** The library provided by the host, or else the one set by a script on the page. Undefined if there is none. */
export async function findLibrary(given: SmartLibrarySource | undefined): Promise<SmartLibrary | undefined> {
  try {
    const found =
      typeof given === 'function' ? await given() : (given ?? (globalThis as { FHIR?: unknown }).FHIR);
    return [found, (found as { default?: unknown } | undefined)?.default].find(isLibrary);
  } catch {
    return undefined;
  }
}

function isLibrary(value: unknown): value is SmartLibrary {
  const oauth2 = (value as { oauth2?: Partial<SmartLibrary['oauth2']> } | null | undefined)?.oauth2;
  return typeof oauth2?.authorize === 'function' && typeof oauth2.ready === 'function';
}
