import type { ServerRequest } from './attempt.js';
import { wholeQuery } from './planner.js';
import type { Query } from './query.js';
import type { Runner } from './runner.js';

/** Outside the R4 Patient compartment: not returned by `$everything` (fhir-lanes, trap 6). */
const OUTSIDE = new Set(['Task']);

/**
 * Loads the record by a single operation, if that was chosen or nothing else is available. True if it was tried and
 * is finished, successfully or not; false if the record is to be searched by type.
 */
export async function wholeOperation(runner: Runner): Promise<boolean> {
  const { settings, capabilities } = runner.session;
  const chosen = settings.strategy === 'auto' ? automatic(runner) : settings.strategy;
  if (chosen === 'search') return false;
  const query: Query = { kind: chosen, type: 'Patient', parameters: [] };
  const result = await runner.list(query, operationRequest(runner, chosen), () => undefined);
  if (result.failure === undefined) {
    runner.coverage.succeeded(query);
    // A summary is a selection: it does not make any type complete.
    if (chosen === 'summary') return true;
    const outside: Promise<void>[] = [];
    for (const plan of runner.coverage.plans) {
      const whole = wholeQuery(plan, runner.quirks);
      if (OUTSIDE.has(plan.type)) outside.push(runner.run(whole));
      else runner.coverage.succeeded(whole);
    }
    await Promise.all(outside);
    return true;
  }
  const { reason } = result.failure;
  const hasIt = reason !== 'refused-search' && reason !== 'not-found';
  if (!hasIt && settings.strategy !== 'summary' && capabilities.offers('Observation')) return false;
  runner.fail(query, result.failure, []);
  return true;
}

function automatic(runner: Runner): 'search' | 'everything' | 'summary' {
  const { capabilities } = runner.session;
  if (!capabilities.known || runner.coverage.plans.length > 0) return 'search';
  if (capabilities.patientOperations.has('everything')) return 'everything';
  return capabilities.patientOperations.has('summary') ? 'summary' : 'search';
}

/** The URL contains the patient's resource id: an instance-level operation has no other form. */
function operationRequest(runner: Runner, name: 'everything' | 'summary'): ServerRequest {
  const { base, patientId, pageSize } = runner.session.settings;
  const size = name === 'everything' ? `?_count=${pageSize}` : '';
  return { method: 'GET', url: `${base}/Patient/${patientId}/$${name}${size}` };
}
