import { first, objects, type Json } from '../json.js';

/**
 * The element that identifies who a resource is about, with its value: `subject`, `patient`, `for` (Task), else the
 * patients among the participants (Appointment).
 */
export function subjectElement(
  resource: Json,
): { readonly path: string; readonly value: unknown } | undefined {
  if (resource['subject'] !== undefined) return { path: 'subject', value: resource['subject'] };
  if (resource['patient'] !== undefined) return { path: 'patient', value: resource['patient'] };
  if (resource['for'] !== undefined) return { path: 'for', value: resource['for'] };
  if (resource['resourceType'] !== 'Appointment') return undefined;
  const actors = objects(resource['participant'])
    .map(({ actor }) => first(actor))
    .filter((actor) => actor !== undefined && isPatient(actor));
  return actors.length === 0 ? undefined : { path: 'participant.actor', value: actors };
}

export function isPatient(reference: Json): boolean {
  const written = reference['reference'];
  if (typeof written === 'string' && /(^|\/)Patient\//i.test(written)) return true;
  return reference['type'] === 'Patient';
}
