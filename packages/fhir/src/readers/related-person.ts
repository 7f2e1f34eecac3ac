import { humanName } from '../elements/human-name.js';
import { derived, labelOf } from '../elements/label.js';
import { supporting } from './supporting.js';

export const relatedPerson = supporting('RelatedPerson', (resource, ctx) => {
  const relationship = labelOf(resource['relationship'], ctx);
  const name = humanName(resource['name']);
  if (name === undefined) return relationship;
  return derived(relationship === undefined ? name : `${name} (${relationship.text})`);
});
