import { first, isJson, objects, type Json } from '../json.js';

/**
 * The element that says whom a resource is about, with its value: `subject`, `patient`, `for` (Task), else the patient
 * among the participants (Appointment).
 */
export function subjectElement(
  resource: Json,
): { readonly path: string; readonly value: unknown } | undefined {
  if (resource['subject'] !== undefined) return { path: 'subject', value: resource['subject'] };
  if (resource['patient'] !== undefined) return { path: 'patient', value: resource['patient'] };
  if (resource['for'] !== undefined) return { path: 'for', value: resource['for'] };
  if (resource['resourceType'] !== 'Appointment') return undefined;
  for (const participant of objects(resource['participant'])) {
    const actor = first(participant['actor']);
    if (isJson(actor) && isPatient(actor)) return { path: 'participant.actor', value: actor };
  }
  return undefined;
}

export function isPatient(reference: Json): boolean {
  const written = reference['reference'];
  if (typeof written === 'string' && /(^|\/)Patient\//i.test(written)) return true;
  return reference['type'] === 'Patient';
}
