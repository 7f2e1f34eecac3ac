/** Why something could not be loaded or read. Stable codes; the words are for people, in English, and can be translated by code. */
export type LoadFaultCode =
  | 'network' // no answer at all
  | 'timeout' // no answer in time
  | 'aborted' // the host or the page went away
  | 'unauthorised' // 401, 403
  | 'not-found' // 404, 410
  | 'status' // any other HTTP status that is no success
  | 'empty' // nothing in it
  | 'markup' // HTML or XML where JSON was expected
  | 'truncated' // JSON that ends in the middle
  | 'not-json'
  | 'not-fhir' // JSON, but no FHIR resource in it
  | 'host'; // a function of the host's failed

export interface LoadFault {
  readonly code: LoadFaultCode;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** English sentence without patient data or addresses. */
  readonly message: string;
}

const MESSAGES: Record<LoadFaultCode, string> = {
  network: 'The source could not be reached.',
  timeout: 'The source did not answer in time.',
  aborted: 'Loading was stopped.',
  unauthorised: 'The source did not give access.',
  'not-found': 'There is nothing at this address.',
  status: 'The source answered with an error.',
  empty: 'The source is empty.',
  markup: 'The source gave a web page or XML instead of FHIR JSON.',
  truncated: 'The data ends in the middle.',
  'not-json': 'The data is not JSON.',
  'not-fhir': 'There is no FHIR resource in the data.',
  host: 'The host could not give the data.',
};

export function loadFault(code: LoadFaultCode, status?: number): LoadFault {
  const message = status === undefined ? MESSAGES[code] : `${MESSAGES[code]} (HTTP ${status})`;
  return status === undefined ? { code, message } : { code, status, message };
}

/** The fault that an HTTP status stands for; undefined for a success. */
export function statusFault(status: number): LoadFault | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 403) return loadFault('unauthorised', status);
  if (status === 404 || status === 410) return loadFault('not-found', status);
  return loadFault('status', status);
}
