import { first, isJson, objects, type Json } from '../json.js';
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

/** HL7 v2-0074 codes and LOINC document classes for imaging; v2-0074 codes for laboratories. */
export const IMAGING_SERVICES: ReadonlySet<string> = new Set([
  'RAD', 'RX', 'CT', 'CUS', 'IMG', 'MRI', 'NMR', 'NMS', 'NUC', 'OUS', 'PET', 'RUS', 'US', 'VUS', 'XRC', 'imaging',
  'LP29684-5', 'LP7796-8', '18748-4', '394914008', '363679005',
]); // prettier-ignore
export const LABORATORY_SERVICES: ReadonlySet<string> = new Set([
  'LAB', 'CH', 'HM', 'MB', 'MCB', 'MYC', 'SR', 'BLB', 'BG', 'TX', 'VR', 'PAR', 'CP', 'CTH', 'CG', 'GE', 'IMM', 'OTH',
  'PHY', 'SP', 'laboratory', 'LP7839-6', '26436-6', '11502-2', '108252007',
]); // prettier-ignore

/** Systems of these codes: results share the category of their report. */
const SERVICE = /(^|\/)v2[-/]0074$|\.113883\.12\.74$|loinc\.org$|snomed\.info\/sct$/;

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
  if (resource['specimen'] !== undefined || isOfReport(resource)) return 'labs';
  return resource['referenceRange'] !== undefined && resource['valueQuantity'] !== undefined
    ? 'labs'
    : 'assessment';
}

/** Contained in a report: one without a category is taken to be from a laboratory, and so are its results (RES-05). */
function isOfReport({ partOf }: Json): boolean {
  return objects(partOf).some(
    ({ reference }) => typeof reference === 'string' && reference.startsWith('DiagnosticReport/'),
  );
}

function codingKind({ code, system }: Json): Kind | undefined {
  if (typeof code !== 'string') return undefined;
  const kind = CATEGORIES.get(code);
  if (kind !== undefined || typeof system !== 'string' || !SERVICE.test(system)) return kind;
  return IMAGING_SERVICES.has(code) ? 'imaging' : LABORATORY_SERVICES.has(code) ? 'labs' : undefined;
}

function categoryKind(category: unknown): Kind | undefined {
  if (!isJson(category)) return typeof category === 'string' ? CATEGORIES.get(category) : undefined;
  const codings = category['coding'];
  if (Array.isArray(codings)) {
    for (let i = 0; i < codings.length; i++) {
      const coding = codings[i] as unknown;
      const kind = isJson(coding) ? codingKind(coding) : undefined;
      if (kind !== undefined) return kind;
    }
  } else if (isJson(codings)) {
    const kind = codingKind(codings);
    if (kind !== undefined) return kind;
  }
  const written = category['text'];
  return typeof written === 'string' ? CATEGORIES.get(written.toLowerCase().replace(/ /g, '-')) : undefined;
}
