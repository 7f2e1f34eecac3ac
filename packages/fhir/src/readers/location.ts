import { labelOf, written } from '../elements/label.js';
import { supporting } from './supporting.js';

export const location = supporting(
  'Location',
  (resource, ctx) =>
    written(resource['name']) ?? written(resource['description']) ?? labelOf(resource['type'], ctx),
);
