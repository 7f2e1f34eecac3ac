import { labelOf, written } from '../elements/label.js';
import { supporting } from './supporting.js';

export const organization = supporting(
  'Organization',
  (resource, ctx) =>
    written(resource['name']) ?? labelOf(resource['alias'], ctx) ?? labelOf(resource['type'], ctx),
);
