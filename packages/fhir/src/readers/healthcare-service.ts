import { labelOf, written } from '../elements/label.js';
import { supporting } from './supporting.js';

export const healthcareService = supporting(
  'HealthcareService',
  (resource, ctx) => written(resource['name']) ?? labelOf(resource['type'], ctx),
);
