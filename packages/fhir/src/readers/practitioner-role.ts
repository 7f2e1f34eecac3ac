import { humanName } from '../elements/human-name.js';
import { derived, labelOf, referenceLabel } from '../elements/label.js';
import { lookUp } from '../elements/lookup.js';
import type { ReadContext } from '../context.js';
import type { Label } from '../elements/concept.js';
import { periodAt } from '../elements/time.js';
import { first, type Json } from '../json.js';
import { supporting } from './supporting.js';

/** A person in a role: "Kari Nordmann, sykepleier, Lille kommune", as far as known. */
export const practitionerRole = supporting('PractitionerRole', name, {
  time: (reading) => periodAt(reading, 'period'),
});

function name(resource: Json, ctx: ReadContext): Label | undefined {
  const person = first(resource['practitioner']);
  const organization = first(resource['organization']);
  const parts = [
    person && (referenceLabel(person)?.text ?? humanName(lookUp(person, resource, ctx)?.['name'], ctx)),
    labelOf(resource['code'], ctx)?.text ?? labelOf(resource['specialty'], ctx)?.text,
    organization &&
      (referenceLabel(organization)?.text ??
        labelOf(lookUp(organization, resource, ctx)?.['name'], ctx)?.text),
  ];
  return derived(parts.filter(Boolean).join(', '));
}
