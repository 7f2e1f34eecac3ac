import type { Language } from '@care-timeline/record';

/** Why something could not be loaded or read. Stable codes. */
export type LoadFaultCode =
  | 'network' // no response at all
  | 'timeout' // no response in time
  | 'aborted' // cancelled by the host or by leaving the page
  | 'unauthorised' // 401, 403
  | 'not-found' // 404, 410
  | 'status' // any other HTTP error status
  | 'empty' // no content
  | 'markup' // HTML or XML where JSON was expected
  | 'truncated' // JSON that is cut off
  | 'too-large' // more than the limits allow; what came before stays
  | 'not-json'
  | 'not-fhir' // JSON without any FHIR resource
  | 'worker' // the reader in the background was lost; everything was read in another way
  | 'host'; // a function supplied by the host failed

export interface LoadFault {
  readonly code: LoadFaultCode;
  /** HTTP status, if there was a response. */
  readonly status?: number;
  /**
   * English sentence for programs and logs, without patient data or addresses; texts for people are in `FAULT_WORDS`.
   */
  readonly message: string;
}

/** Fault messages shown to people. */
export const FAULT_WORDS: Readonly<Record<Language, Readonly<Record<LoadFaultCode, string>>>> = {
  nb: {
    network: 'Fikk ikke kontakt med kilden.',
    timeout: 'Kilden svarte ikke i tide.',
    aborted: 'Hentingen ble stoppet.',
    unauthorised: 'Kilden ga ikke tilgang.',
    'not-found': 'Det finnes ikke noe på denne adressen.',
    status: 'Kilden svarte med en feil.',
    empty: 'Kilden er tom.',
    markup: 'Kilden ga en nettside eller XML i stedet for FHIR JSON.',
    truncated: 'Slutten av dataene mangler.',
    'too-large': 'Kilden ga mer enn visningen tar imot. Resten er ikke lest.',
    'not-json': 'Dataene er ikke JSON.',
    'not-fhir': 'Det er ingen FHIR-ressurs i dataene.',
    worker: 'Lesingen i bakgrunnen stoppet. Visningen leste resten selv.',
    host: 'Vertssystemet kunne ikke gi dataene.',
  },
  nn: {
    network: 'Fekk ikkje kontakt med kjelda.',
    timeout: 'Kjelda svara ikkje i tide.',
    aborted: 'Hentinga vart stoppa.',
    unauthorised: 'Kjelda gav ikkje tilgang.',
    'not-found': 'Det finst ikkje noko på denne adressa.',
    status: 'Kjelda svara med ein feil.',
    empty: 'Kjelda er tom.',
    markup: 'Kjelda gav ei nettside eller XML i staden for FHIR JSON.',
    truncated: 'Slutten av dataa manglar.',
    'too-large': 'Kjelda gav meir enn visinga tek imot. Resten er ikkje lesen.',
    'not-json': 'Dataa er ikkje JSON.',
    'not-fhir': 'Det er ingen FHIR-ressurs i dataa.',
    worker: 'Lesinga i bakgrunnen stoppa. Visinga las resten sjølv.',
    host: 'Vertssystemet kunne ikkje gje dataa.',
  },
  en: {
    network: 'The source could not be reached.',
    timeout: 'The source did not answer in time.',
    aborted: 'Loading was stopped.',
    unauthorised: 'The source did not give access.',
    'not-found': 'There is nothing at this address.',
    status: 'The source answered with an error.',
    empty: 'The source is empty.',
    markup: 'The source gave a web page or XML instead of FHIR JSON.',
    truncated: 'The data ends in the middle.',
    'too-large': 'The source gave more than the view takes. The rest has not been read.',
    'not-json': 'The data is not JSON.',
    'not-fhir': 'There is no FHIR resource in the data.',
    worker: 'Reading in the background stopped. The view read the rest by itself.',
    host: 'The host could not give the data.',
  },
};

export function loadFault(code: LoadFaultCode, status?: number): LoadFault {
  const words = FAULT_WORDS.en[code];
  const message = status === undefined ? words : `${words} (HTTP ${status})`;
  return status === undefined ? { code, message } : { code, status, message };
}

/** The fault for an HTTP status; undefined for a success status. */
export function statusFault(status: number): LoadFault | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 403) return loadFault('unauthorised', status);
  if (status === 404 || status === 410) return loadFault('not-found', status);
  return loadFault('status', status);
}

/** Thrown where a source has worked out for itself why it cannot go on. */
export class LoadFailed extends Error {
  constructor(readonly fault: LoadFault) {
    super(fault.message);
  }
}
