import { firstText, labelOf, written } from '../elements/label.js';
import { objects } from '../json.js';
import { supporting } from './supporting.js';

/** A server's own words about its answer; `unpack` reports each issue as a problem. */
export const operationOutcome = supporting(
  'OperationOutcome',
  (resource, ctx) =>
    labelOf(
      objects(resource['issue']).map((issue) => issue['details']),
      ctx,
    ) ?? written(firstText(resource['issue'], 'diagnostics')),
  { status: (reading) => void (reading.clinicalState = 'current') },
);
