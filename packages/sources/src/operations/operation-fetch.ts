import { baseUrl } from '../base.js';
import { LoadFailed, loadFault } from '../load-fault.js';

/** One operation of a FHIR server that answers with the record, such as `Patient/$getMedication` of the Norwegian SFM. */
export interface OperationCall {
  /** Path below the base: `$name`, `Patient/$name` or `Patient/123/$name`. */
  readonly name: string;
  /**
   * Input: a `Parameters` resource, or a function that makes one for each call (consent may have to be asked for anew). It is
   * sent in the body, so that no URL contains anything about the patient (GEN-14). Absent: the operation is called by GET.
   */
  readonly parameters?: unknown;
}

export interface OperationOptions {
  /** FHIR base URL. */
  readonly server: string;
  readonly operation: OperationCall;
  /** The host's own authorised fetch; defaults to the browser's. */
  readonly fetch?: typeof globalThis.fetch;
  /** Headers that the server or a gateway before it wants with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

const NAME = /^([A-Z][A-Za-z]*\/([A-Za-z0-9.-]{1,64}\/)?)?\$[A-Za-z][A-Za-z0-9-]*$/;

/**
 * A fetch for `loadInto` and `loadFrom` that calls an operation and nothing else, for servers that have no searches. The URL
 * that it is given is ignored.
 *
 * @throws TypeError if the server or the operation's name is missing or invalid: that is a bug in the host's code
 */
export function operationFetch(options: OperationOptions): typeof globalThis.fetch {
  const { operation, headers = {}, fetch = globalThis.fetch } = options;
  if (!NAME.test(operation.name))
    throw new TypeError('The name of an operation is a path such as Patient/$everything');
  const url = `${baseUrl(options.server)}/${operation.name}`;
  return async (_url, init = {}) => {
    const input = await inputOf(operation);
    const sent = { ...(init.headers as Record<string, string>), ...headers };
    return input === undefined
      ? fetch(url, { ...init, headers: sent })
      : fetch(url, {
          ...init,
          method: 'POST',
          body: JSON.stringify(input),
          headers: { ...sent, 'Content-Type': 'application/fhir+json' },
        });
  };
}

async function inputOf({ parameters }: OperationCall): Promise<unknown> {
  if (typeof parameters !== 'function') return parameters;
  try {
    return await (parameters as () => unknown)();
  } catch {
    throw new LoadFailed(loadFault('host'));
  }
}
