import { codesOf, labelOf, writtenIn } from '../elements/label.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { readConcepts } from '../elements/concept.js';
import { readNotes } from '../elements/annotation.js';
import { IMAGING_SERVICES, LABORATORY_SERVICES } from '../elements/observation-kind.js';
import type { Json } from '../json.js';
import type { Kind } from '../model/kind.js';
import { applyStatus } from '../status/apply.js';
import { DIAGNOSTIC_REPORT } from '../status/result.js';
import type { Reader } from './reader.js';

const EFFECTIVE = timeChoice('effective');

export const diagnosticReport: Reader = {
  type: 'DiagnosticReport',
  kind: reportKind,
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], DIAGNOSTIC_REPORT),
  time: (reading) => chosenTime(reading, EFFECTIVE) ?? pointAt(reading, 'issued'),
  name: (resource, ctx) =>
    labelOf(resource['code'], ctx) ??
    labelOf(resource['category'], ctx) ??
    writtenIn(resource, 'conclusion', ctx),
  detail: ({ resource, ctx }) => ({
    notes: readNotes(resource, ctx, 'conclusion', 'note'),
    reason: readConcepts(resource['conclusionCode'], ctx),
    reasonElement: 'conclusion',
  }),
};

/** A narrative report (a document and no results) is a document, not a result. */
function reportKind(resource: Json): Kind {
  const codes = codesOf(resource['category']);
  for (const code of codes) if (IMAGING_SERVICES.has(code)) return 'imaging';
  for (const code of codes) if (LABORATORY_SERVICES.has(code)) return 'labs';
  if (isFilled(resource['imagingStudy']) || isFilled(resource['study'])) return 'imaging';
  if (isFilled(resource['result']) || isFilled(resource['specimen'])) return 'labs';
  return isFilled(resource['presentedForm']) || isFilled(resource['composition']) ? 'document' : 'labs';
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}
