import { isJson, objects, type Json } from '@care-timeline/fhir/json.js';
import { searchRequest } from './address.js';
import type { Answer } from './exchange.js';
import { otherWay } from './other-ways.js';
import type { Parameter, Query } from './query.js';
import { readCapabilities } from './capabilities.js';
import { isOutage, serverFault, type Failure, type ServerFault } from './fault.js';
import { nameOf, readPage } from './page.js';
import { wholeQuery } from './planner.js';
import type { Runner } from './runner.js';
import type { Session } from './session.js';

export interface Found {
  /** A Bundle or the Patient itself. */
  readonly patient?: Json;
  readonly patientFailure?: Failure;
}

const PATIENT: Query = { kind: 'patient', type: 'Patient', parameters: [] };

const FIRST = (): number => 0;

/** Reads what the server can, once; where it says that it takes no forms, it gets none. */
export async function readStatement(session: Session): Promise<Failure | undefined> {
  if (session.statement !== undefined) return undefined;
  const answer = await session.ask({ method: 'GET', url: `${session.settings.base}/metadata` }, FIRST);
  if (!answer.ok) return answer.failure;
  if ('resource' in answer) session.statement = readCapabilities(answer.resource);
  if (session.statement?.searchMode === 'GET') session.useAddresses();
  return session.statement === undefined ? { reason: 'not-fhir', attempts: 1 } : undefined;
}

/** That a server does not say what it can; nothing is missing by that. */
export function statementFault(failure: Failure | undefined, at: number): ServerFault | undefined {
  if (failure === undefined || failure.reason === 'aborted') return undefined;
  const remedy = 'Offer a CapabilityStatement at `metadata`: without one, everything has to be tried.';
  return { ...serverFault(failure, { query: 'metadata', types: [], at }), remedy };
}

/**
 * Who the patient is. This also finds out how the server takes searches: one that ignores a form would answer the next with
 * everybody's data (GEN-13), so a form is trusted only after it has found this patient and nobody else.
 */
export async function findPatient(session: Session): Promise<Found> {
  const { patientId, search } = session.settings;
  if (session.method === 'GET') return readPatient(session);
  const query = {
    ...wholeQuery({ type: 'Patient', kinds: [], stage: 'summary' }, NO_INCLUDE),
    ids: [patientId],
  };
  // A gateway that stops forms answers nobody who asks again.
  const limits = search === 'auto' ? { unanswered: 1 } : {};
  const ask = (parameters: readonly Parameter[], ids = query.ids): Promise<Answer> =>
    session.ask(searchRequest({ ...query, parameters, ids }, session.addressing), FIRST, limits);
  const size = session.addressing.pageSize;
  // The page size that every search will have is tried here, by one question and not by all at once.
  let answer = await ask(size > 0 ? [['_count', String(size)]] : []);
  if (!answer.ok && size > 0 && (answer.failure.status === 400 || answer.failure.status === 422)) {
    otherWay({ ...query, ids: [patientId, ''] }, answer.failure, session.learned);
    answer = await ask([]);
  }
  if (answer.ok && 'resource' in answer) {
    const page = readPage(answer.resource, patientId);
    const names = page?.names ?? [];
    const isFound = names.length > 0 && names.every((name) => name === `Patient/${patientId}`);
    if (isFound && (search === 'post' || !(await isIgnored(answer.resource, () => ask([], [NOBODY])))))
      return { patient: answer.resource };
    if (search === 'post') {
      const reason = page === undefined ? 'not-fhir' : names.length === 0 ? 'not-found' : 'other-patient';
      return { patientFailure: { reason, attempts: 1 } };
    }
  } else if (!answer.ok && (search === 'post' || isOver(answer.failure))) {
    return { patientFailure: answer.failure };
  }
  const read = await readPatient(session);
  // If the URL works and the form did not, this server is not sent forms.
  const wasCut = !answer.ok && answer.failure.reason === 'network';
  if (read.patient !== undefined && wasCut && isOnly(await ask([]), patientId)) return read;
  if (read.patient !== undefined) {
    session.useAddresses();
    session.isPicky = true;
  }
  return read;
}

/** An id that no patient has. */
const NOBODY = 'care-timeline-nobody';

/**
 * Whether a server has ignored the form that found the patient: it would, if there is nobody else there. One that says in its own
 * link what it understood is believed; any other is asked for somebody who does not exist.
 */
async function isIgnored(found: Json, askForNobody: () => Promise<Answer>): Promise<boolean> {
  const self = objects(found['link']).find(({ relation }) => relation === 'self')?.['url'];
  if (typeof self === 'string' && /[?&]_id=/.test(self)) return false;
  const answer = await askForNobody();
  return answer.ok && 'resource' in answer && objects(answer.resource['entry']).some(isOfPatient);
}

function isOfPatient({ resource }: Json): boolean {
  return isJson(resource) && resource['resourceType'] === 'Patient';
}

/** Whether a search found this patient and nobody else. */
function isOnly(answer: Answer, patientId: string): boolean {
  const page = answer.ok && 'resource' in answer ? readPage(answer.resource, patientId) : undefined;
  const names = page?.names ?? [];
  return names.length > 0 && names.every((name) => name === `Patient/${patientId}`);
}

/** Failures that a different form of the request would not change. */
function isOver({ reason, status }: Failure): boolean {
  return reason === 'aborted' || reason === 'stopped' || reason === 'throttled' || status === 401;
}

const NO_INCLUDE = { missing: false, include: true };

async function readPatient(session: Session): Promise<Found> {
  const { base, patientId } = session.settings;
  const answer = await session.ask({ method: 'GET', url: `${base}/Patient/${patientId}` }, FIRST);
  if (!answer.ok) return { patientFailure: answer.failure };
  if ('unchanged' in answer) return {};
  if (nameOf(answer.resource) === `Patient/${patientId}`) return { patient: answer.resource };
  const reason = answer.resource['resourceType'] === 'Patient' ? 'merged-patient' : 'not-fhir';
  return { patientFailure: { reason, attempts: 1 } };
}

/** A Patient, alone or in a Bundle, that says that another has taken its place. */
function isReplaced(found: Json): boolean {
  const held = objects(found['entry']).map(({ resource }) => resource);
  return [found, ...held]
    .filter(isJson)
    .some(
      (one) =>
        one['resourceType'] === 'Patient' && objects(one['link']).some(({ type }) => type === 'replaced-by'),
    );
}

/** Failures of the patient request after which nothing else is requested. */
function endsAll(failure: Failure): boolean {
  const over: readonly Failure['reason'][] = [
    'not-found',
    'aborted',
    'stopped',
    'throttled',
    'other-patient',
    'merged-patient',
  ];
  return isOutage(failure) || over.includes(failure.reason) || failure.status === 401;
}

/** Reports what is wrong with the patient found, if anything; whether there is a patient to ask more about. */
export function reportPatient({ patient, patientFailure }: Found, runner: Runner): boolean {
  if (patient && isReplaced(patient))
    runner.fail(PATIENT, { reason: 'merged-patient', attempts: 1 }, ['Patient']);
  if (patientFailure === undefined) return true;
  const over = endsAll(patientFailure);
  runner.fail(PATIENT, patientFailure, over ? [] : ['Patient']);
  return !over;
}
