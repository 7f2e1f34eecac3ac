import { forbidden, OperationOutcomeError } from '@medplum/core';
import type { ServerFeatures } from './features.js';
import { refused } from './matching.js';

/** Parameters that are about the answer, not about what is searched for. */
const OF_RESULT = /^_(count|summary|total|sort|format|include|revinclude|getpages)/;

/**
 * The search as this server takes it.
 *
 * @throws OperationOutcomeError where it refuses
 */
export function acceptedSearch(
  type: string,
  form: URLSearchParams,
  features: ServerFeatures,
): URLSearchParams {
  if (features.denied.includes(type)) throw new OperationOutcomeError(forbidden);
  const names = [...form.keys()];
  const byId = names.includes('_id');
  if (features.readOnly.includes(type)) throw refused(`${type} cannot be searched`);
  if (features.onlyId && byId && names.length > 1) throw refused('_id allows no other parameter');
  const required = features.required[type];
  if (required && !byId && !required.some((name) => names.some((one) => plain(one) === name)))
    throw refused(`${type} must be searched with ${required.join(' or ')}`);
  if (features.tooLarge === 'refused' && Number(form.get('_count') ?? 0) > features.maxPageSize)
    throw refused(`_count may be at most ${features.maxPageSize}`);
  const known = features.parameters[type];
  if (known === undefined) return form;
  const strange = names.filter((name) => !OF_RESULT.test(name) && !known.includes(plain(name)));
  if (known.includes('_count') || features.unknownParameters === 'ignored') {
    // Page sizes are among the parameters that such a server knows.
  } else if (names.includes('_count')) strange.push('_count');
  if (strange.length === 0) return form;
  if (features.unknownParameters === 'refused')
    throw refused(`${strange.join(', ')}: not a parameter of ${type}`);
  return new URLSearchParams([...form].filter(([name]) => !strange.includes(name)));
}

const plain = (name: string): string => name.replace(/:.*$/, '');
