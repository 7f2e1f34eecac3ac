import { humanName } from '../elements/human-name.js';
import { derived } from '../elements/label.js';
import { supporting } from './supporting.js';

export const practitioner = supporting('Practitioner', (resource) => derived(humanName(resource['name'])));
