import type { Bundle, BundleEntry, Resource } from '@medplum/fhirtypes';
import type { Fault } from './faults.js';
import type { ServiceRequest, ServiceResponse } from './fhir-service.js';

/** How the transport delivers the response. */
export type Delivery = 'whole' | 'hang' | 'drop' | 'drop-middle' | 'trickle';

export interface Spoiled {
  readonly response: ServiceResponse;
  readonly delivery: Delivery;
  /** Delay before the first byte, ms. */
  readonly delay: number;
}

interface Surroundings {
  readonly request: ServiceRequest;
  readonly base: string;
  readonly now: number;
}

/** The response after applying the faults. */
export function spoil(response: ServiceResponse, faults: readonly Fault[], around: Surroundings): Spoiled {
  let answer = response;
  let delivery: Delivery = 'whole';
  let delay = 0;
  for (const fault of faults) {
    switch (fault.kind) {
      case 'hang':
      case 'drop':
      case 'drop-middle':
      case 'trickle':
        delivery = fault.kind;
        break;
      case 'latency':
        delay += fault.ms;
        break;
      default:
        answer = changed(answer, fault, around);
    }
  }
  return { response: answer, delivery, delay };
}

function changed(answer: ServiceResponse, fault: Fault, around: Surroundings): ServiceResponse {
  const { headers, body } = answer;
  const withBody = (text: string, type = headers['content-type'] ?? ''): ServiceResponse => ({
    status: 200,
    headers: { ...headers, 'content-type': type },
    body: text,
  });
  switch (fault.kind) {
    case 'status':
      return refusal(fault, around.now);
    case 'truncated':
      return withBody(body.slice(0, Math.floor(body.length / 2)));
    case 'wrong-json':
      return withBody('{"message":"ok","data":[]}');
    case 'not-json':
      return withBody('resourceType=Bundle');
    case 'html':
      return withBody('<!DOCTYPE html><title>Sign in</title><h1>Sign in</h1>', 'text/html');
    case 'empty-body':
      return withBody('');
    case 'clock-skew':
      return { ...answer, headers: { ...headers, date: new Date(around.now + fault.ms).toUTCString() } };
    default:
      return answer.status === 200 ? changedBundle(answer, fault, around) : answer;
  }
}

function refusal(fault: Fault & { kind: 'status' }, now: number): ServiceResponse {
  const { status, retryAfter, retryAfterAs = 'seconds', body = 'outcome' } = fault;
  const headers: Record<string, string> = { date: new Date(now).toUTCString() };
  if (retryAfter !== undefined) {
    headers['retry-after'] =
      retryAfterAs === 'date' ? new Date(now + retryAfter * 1000).toUTCString() : String(retryAfter);
  }
  if (body === 'none') return { status, headers, body: '' };
  if (body === 'html') {
    return { status, headers: { ...headers, 'content-type': 'text/html' }, body: `<h1>${status}</h1>` };
  }
  const outcome = {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'transient', diagnostics: `refused with ${status}` }],
  };
  return {
    status,
    headers: { ...headers, 'content-type': 'application/fhir+json' },
    body: JSON.stringify(outcome),
  };
}

function changedBundle(answer: ServiceResponse, fault: Fault, around: Surroundings): ServiceResponse {
  const bundle = JSON.parse(answer.body || '{}') as Bundle;
  if (bundle.resourceType !== 'Bundle') return answer;
  if (bundle.type === 'batch-response') {
    const entry = bundle.entry?.map((one) => {
      if (one.resource?.resourceType !== 'Bundle') return one;
      const inner = changedBundle({ ...answer, body: JSON.stringify(one.resource) }, fault, around);
      return { ...one, resource: JSON.parse(inner.body) as Resource };
    });
    return { ...answer, body: JSON.stringify({ ...bundle, entry }) };
  }
  return { ...answer, body: JSON.stringify(bundleAfter(bundle, fault, around)) };
}

function bundleAfter(bundle: Bundle, fault: Fault, { request, base }: Surroundings): Bundle {
  const next = (url: string): Bundle => ({ ...bundle, link: [{ relation: 'next', url }] });
  const round = Number(/__round=(\d+)/.exec(request.url)?.[1] ?? 0);
  switch (fault.kind) {
    case 'loop':
      return next(`${base}/loop?__round=1`);
    case 'loop-pair':
      return next(`${base}/loop-pair?__round=${round === 1 ? 2 : 1}`);
    case 'endless': {
      const patient = patientOf(request);
      const resource = madeUp(`made-up-${round + 1}`, patient);
      return {
        ...next(`${base}/endless?__round=${round + 1}&patient=${patient}`),
        entry: [...(bundle.entry ?? []), { resource, search: { mode: 'match' } }],
      };
    }
    case 'foreign-link':
      return next('https://elsewhere.example.test/fhir?_getpages=1');
    case 'expired-link':
      return next(`${base}?_getpages=expired`);
    case 'ignore-sort':
      return { ...bundle, entry: [...(bundle.entry ?? [])].reverse() };
    case 'outcome-entry': {
      const { severity = 'warning', code = 'incomplete' } = fault;
      const resource = { resourceType: 'OperationOutcome', issue: [{ severity, code }] } as Resource;
      return { ...bundle, entry: [...(bundle.entry ?? []), { resource, search: { mode: 'outcome' } }] };
    }
    case 'withheld':
      if (bundle.entry === undefined) return bundle;
      return { ...bundle, entry: bundle.entry.map((entry, index) => (index === 0 ? masked(entry) : entry)) };
    case 'other-patient':
      return { ...bundle, entry: [...(bundle.entry ?? []), ...strangers(bundle.entry)] };
    default:
      return bundle;
  }
}

function patientOf({ url, body }: ServiceRequest): string {
  const words = decodeURIComponent(`${url}&${body}`);
  return /patient=(?:Patient\/)?([^&"]+)|Patient\/([^/?"]+)/.exec(words)?.slice(1).find(Boolean) ?? '';
}

/** Belongs to the patient, if the request was for one. */
function madeUp(id: string, patient: string): Resource {
  const code = { text: 'Made up' };
  return patient === ''
    ? { resourceType: 'Medication', id, code }
    : { resourceType: 'Flag', id, status: 'active', code, subject: { reference: `Patient/${patient}` } };
}

function masked(entry: BundleEntry): BundleEntry {
  const resource = entry.resource;
  if (resource === undefined) return entry;
  const label = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'MASKED' };
  const meta = { ...resource.meta, security: [...(resource.meta?.security ?? []), label] };
  return { ...entry, resource: { ...resource, meta } };
}

function strangers(entries: readonly BundleEntry[] | undefined): BundleEntry[] {
  return (entries ?? []).slice(0, 1).map(({ resource }) => ({
    resource: JSON.parse(
      JSON.stringify({ ...resource, id: `stranger-${resource?.id}` }).replaceAll(
        /"Patient\/[^"]+"/g,
        '"Patient/stranger"',
      ),
    ) as Resource,
    search: { mode: 'match' as const },
  }));
}
