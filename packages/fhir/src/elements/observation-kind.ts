import { first, isJson, type Json } from '../json.js';
import type { Kind } from '../model/kind.js';

/** Category codes (observation-category, HL7 v2-0074 and what sources use instead) and the lanes they map to. */
const CATEGORIES = new Map<string, Kind>(
  Object.entries({
    'vital-signs': 'vitals',
    VitalSigns: 'vitals',
    laboratory: 'labs',
    LAB: 'labs',
    imaging: 'imaging',
    RAD: 'imaging',
    survey: 'assessment',
    exam: 'assessment',
    'social-history': 'assessment',
    procedure: 'assessment',
    therapy: 'assessment',
    activity: 'assessment',
    'functional-status': 'assessment',
    'cognitive-status': 'assessment',
    sdoh: 'assessment',
  } as const),
);

/** LOINC and SNOMED CT codes of vital signs, for observations without a category. */
const VITAL_SIGNS = new Set([
  '85353-1', '9279-1', '8867-4', '2708-6', '59408-5', '8310-5', '8302-2', '9843-4', '29463-7', '39156-5', '85354-9',
  '8480-6', '8462-4', '8478-0', '55284-4', '8331-1', '8306-3', '3141-9', '8289-1', '77606-2', '59576-9', '72514-3',
  '8287-5', '8280-0', '8716-3', '74465-6', '88330-6', '1104051000000101', '75367002', '386725007', '364075005',
  '86290005', '103228002', '431314004', '27113001', '50373000', '248333004', '1153637007', '271649006', '271650006',
  '60621009', '78564009', '363812007', '276125005',
]); // prettier-ignore

/** Lane of an Observation: by its category, then by a known code, then by whether it looks like a laboratory result. */
export function observationKind(resource: Json): Kind {
  const category = resource['category'];
  if (category !== undefined) {
    const list = Array.isArray(category) ? (category as readonly unknown[]) : [category];
    for (let i = 0; i < list.length; i++) {
      const kind = categoryKind(list[i]);
      if (kind !== undefined) return kind;
    }
  }
  const codings = first(resource['code'])?.['coding'];
  if (Array.isArray(codings)) {
    for (let i = 0; i < codings.length; i++) {
      const coding = codings[i] as unknown;
      if (isJson(coding) && VITAL_SIGNS.has(coding['code'] as string)) return 'vitals';
    }
  }
  if (resource['specimen'] !== undefined) return 'labs';
  return resource['referenceRange'] !== undefined && resource['valueQuantity'] !== undefined
    ? 'labs'
    : 'assessment';
}

function categoryKind(category: unknown): Kind | undefined {
  if (!isJson(category)) return typeof category === 'string' ? CATEGORIES.get(category) : undefined;
  const codings = category['coding'];
  if (Array.isArray(codings)) {
    for (let i = 0; i < codings.length; i++) {
      const coding = codings[i] as unknown;
      const kind = isJson(coding) ? CATEGORIES.get(coding['code'] as string) : undefined;
      if (kind !== undefined) return kind;
    }
  } else if (isJson(codings)) {
    const kind = CATEGORIES.get(codings['code'] as string);
    if (kind !== undefined) return kind;
  }
  const written = category['text'];
  return typeof written === 'string' ? CATEGORIES.get(written.toLowerCase().replace(/ /g, '-')) : undefined;
}
