import { codesOf, labelOf, written } from '../elements/label.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { readConcepts } from '../elements/concept.js';
import { readNotes } from '../elements/annotation.js';
import type { Json } from '../json.js';
import type { Kind } from '../model/kind.js';
import { applyStatus } from '../status/apply.js';
import { DIAGNOSTIC_REPORT } from '../status/result.js';
import type { Reader } from './reader.js';

const EFFECTIVE = timeChoice('effective');

/** HL7 v2-0074 codes and LOINC document classes for imaging; v2-0074 codes for laboratories. */
const IMAGING = new Set([
  'RAD', 'RX', 'CT', 'CUS', 'IMG', 'MRI', 'NMR', 'NMS', 'NUC', 'OUS', 'PET', 'RUS', 'US', 'VUS', 'XRC', 'imaging',
  'LP29684-5', 'LP7796-8', '18748-4', '394914008', '363679005',
]); // prettier-ignore
const LABORATORY = new Set([
  'LAB', 'CH', 'HM', 'MB', 'MCB', 'MYC', 'SR', 'BLB', 'BG', 'TX', 'VR', 'PAR', 'CP', 'CTH', 'CG', 'GE', 'IMM', 'OTH',
  'PHY', 'SP', 'laboratory', 'LP7839-6', '26436-6', '11502-2', '108252007',
]); // prettier-ignore

export const diagnosticReport: Reader = {
  type: 'DiagnosticReport',
  kind: reportKind,
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], DIAGNOSTIC_REPORT),
  time: (reading) => chosenTime(reading, EFFECTIVE) ?? pointAt(reading, 'issued'),
  name: (resource, ctx) =>
    labelOf(resource['code'], ctx) ?? labelOf(resource['category'], ctx) ?? written(resource['conclusion']),
  detail: ({ resource, ctx }) => ({
    note: readNotes(resource['conclusion'], resource['note']),
    reason: readConcepts(resource['conclusionCode'], ctx),
    reasonElement: 'conclusion',
  }),
};

/** A narrative report (a document and no results) is a document, not a result. */
function reportKind(resource: Json): Kind {
  const codes = codesOf(resource['category']);
  for (const code of codes) if (IMAGING.has(code)) return 'imaging';
  for (const code of codes) if (LABORATORY.has(code)) return 'labs';
  if (isFilled(resource['imagingStudy']) || isFilled(resource['study'])) return 'imaging';
  if (isFilled(resource['result']) || isFilled(resource['specimen'])) return 'labs';
  return isFilled(resource['presentedForm']) || isFilled(resource['composition']) ? 'document' : 'labs';
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}
