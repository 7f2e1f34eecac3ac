import { isJson, type Json } from '../json.js';
import type { CodingFact } from '../model/coding.js';
import { objects } from '../json.js';
import { readCoding } from './concept.js';

/**
 * Labels meaning that access is restricted or that something was left out: HL7 v3 confidentiality above normal,
 * sensitivity, and integrity labels such as MASKED.
 */
const RESTRICTED = new Set([
  'R', 'V', 'MASKED', 'REDACTED', 'PSEUDED', 'ETH', 'ETHUD', 'OPIOIDUD', 'GDIS', 'HIV', 'MST', 'PREGNANT', 'PSY',
  'PSYTHPN', 'MH', 'BH', 'SCA', 'SDV', 'SEX', 'SPI', 'STD', 'SUD', 'SUDTHPN', 'TBOO', 'VIO', 'CEL', 'VIP', 'DIA',
  'DRGIS', 'EMP', 'PDS', 'PRS', 'NOAUTH', 'SICKLE', 'ABUSE', 'DEMO', 'DVD',
]); // prettier-ignore

/** Whether the resource has a label that restricts access to it (GEN-08). */
export function isRestricted(resource: Json): boolean {
  const meta = resource['meta'];
  if (isJson(meta) && meta['security'] !== undefined && hasRestriction(meta['security'])) return true;
  if (typeof resource['confidentiality'] === 'string' && RESTRICTED.has(resource['confidentiality']))
    return true;
  const labels = resource['securityLabel'];
  return Array.isArray(labels) && labels.some((label) => isJson(label) && hasRestriction(label['coding']));
}

function hasRestriction(codings: unknown): boolean {
  if (!Array.isArray(codings)) return isJson(codings) && RESTRICTED.has(codings['code'] as string);
  for (const coding of codings as readonly unknown[]) {
    if (isJson(coding) && RESTRICTED.has(coding['code'] as string)) return true;
  }
  return false;
}

/** `meta.security`, Composition.confidentiality (R4) and DocumentReference.securityLabel. */
export function securityLabels(resource: Json): readonly CodingFact[] {
  const labels = objects(isJson(resource['meta']) ? resource['meta']['security'] : undefined).map(readCoding);
  const confidentiality = resource['confidentiality'];
  if (typeof confidentiality === 'string') {
    labels.push(readCoding({ system: CONFIDENTIALITY, code: confidentiality }));
  }
  for (const label of objects(resource['securityLabel']))
    labels.push(...objects(label['coding']).map(readCoding));
  return labels;
}

const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';
