import type { Json } from '@care-timeline/fhir/json.js';
import { searchRequest } from './address.js';
import { readCapabilities, type Capabilities } from './capabilities.js';
import { isOutage, type Failure } from './fault.js';
import { nameOf, readPage } from './page.js';
import { wholeQuery } from './planner.js';
import type { Session } from './session.js';

export interface Opened {
  readonly capabilities: Capabilities;
  /** Why the CapabilityStatement was not had; everything that R4 has is then tried. */
  readonly statementFailure?: Failure;
  /** A Bundle or the Patient itself. */
  readonly patient?: Json;
  readonly patientFailure?: Failure;
}

const FIRST = (): number => 0;

/**
 * The first two questions, at once: what the server can, and who the patient is. The second also finds out how the server takes
 * searches: one that ignores a form would answer the next with everybody's data (GEN-13), so a form is trusted only after
 * it has found this patient and nobody else.
 */
export async function openGate(session: Session): Promise<Opened> {
  const [statementFailure, patient] = await Promise.all([readStatement(session), findPatient(session)]);
  const { capabilities, settings } = session;
  if (settings.search === 'auto' && capabilities.searchMode === 'GET') session.method = 'GET';
  return { capabilities, ...(statementFailure ? { statementFailure } : {}), ...patient };
}

/** Reads what the server can, once. */
async function readStatement(session: Session): Promise<Failure | undefined> {
  if (session.statement !== undefined) return undefined;
  const answer = await session.ask({ method: 'GET', url: `${session.settings.base}/metadata` }, FIRST);
  if (!answer.ok) return answer.failure;
  if ('resource' in answer) session.statement = readCapabilities(answer.resource);
  return session.statement === undefined ? { reason: 'not-fhir', attempts: 1 } : undefined;
}

type Found = Pick<Opened, 'patient' | 'patientFailure'>;

async function findPatient(session: Session): Promise<Found> {
  const { patientId, base, search } = session.settings;
  if (session.method === 'GET') return readPatient(session);
  const query = {
    ...wholeQuery({ type: 'Patient', kinds: [], stage: 'summary' }, NO_INCLUDE),
    ids: [patientId],
  };
  const answer = await session.ask(searchRequest(query, { ...session.addressing, base }), FIRST);
  if (answer.ok && 'resource' in answer) {
    const page = readPage(answer.resource, patientId);
    const names = page?.names ?? [];
    if (names.length > 0 && names.every((name) => name === `Patient/${patientId}`))
      return { patient: answer.resource };
    if (search === 'post') {
      const reason = page === undefined ? 'not-fhir' : names.length === 0 ? 'not-found' : 'other-patient';
      return { patientFailure: { reason, attempts: 1 } };
    }
  } else if (!answer.ok && (search === 'post' || isOutage(answer.failure) || isOver(answer.failure))) {
    return { patientFailure: answer.failure };
  }
  const read = await readPatient(session);
  // Where the address works and the form did not, forms are not for this server.
  if (read.patient !== undefined) session.method = 'GET';
  return read;
}

/** Failures that a different form of the question would not change. */
function isOver({ reason, status }: Failure): boolean {
  return reason === 'aborted' || reason === 'stopped' || reason === 'throttled' || status === 401;
}

const NO_INCLUDE = { missing: false, not: false, include: true };

async function readPatient(session: Session): Promise<Found> {
  const { base, patientId } = session.settings;
  const answer = await session.ask({ method: 'GET', url: `${base}/Patient/${patientId}` }, FIRST);
  if (!answer.ok) return { patientFailure: answer.failure };
  if ('unchanged' in answer) return {};
  if (nameOf(answer.resource) === `Patient/${patientId}`) return { patient: answer.resource };
  const reason = answer.resource['resourceType'] === 'Patient' ? 'other-patient' : 'not-fhir';
  return { patientFailure: { reason, attempts: 1 } };
}
