import { isJson, objects, type Json } from '@care-timeline/fhir/json.js';
import type { ServerRequest } from './attempt.js';

/** Several searches in one request. */
export function batchRequest(base: string, paths: readonly string[]): ServerRequest {
  const bundle = {
    resourceType: 'Bundle',
    type: 'batch',
    entry: paths.map((url) => ({ request: { method: 'GET', url } })),
  };
  return {
    method: 'POST',
    url: base,
    body: JSON.stringify(bundle),
    contentType: 'application/fhir+json',
  };
}

/**
 * The responses of a batch in the order of the requests; undefined for one that failed or is missing, which is then
 * requested separately. Undefined for all if the response is not a batch response.
 */
export function batchAnswers(resource: Json, count: number): (Json | undefined)[] {
  const entries = resource['type'] === 'batch-response' ? objects(resource['entry']) : [];
  if (entries.length !== count) return new Array<undefined>(count).fill(undefined);
  return entries.map((entry) => {
    const response = isJson(entry['response']) ? entry['response'] : {};
    const held = entry['resource'];
    const status: unknown = response['status'] ?? '';
    const succeeded = /^2\d\d/.test(String(status));
    return succeeded && isJson(held) && held['resourceType'] === 'Bundle' ? held : undefined;
  });
}
