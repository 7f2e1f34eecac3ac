/** Code systems and identifier systems, as sent by Norwegian systems (Volven as `urn:oid:`). */
export const SYSTEM = {
  icpc2: 'urn:oid:2.16.578.1.12.4.1.1.7170',
  icd10: 'urn:oid:2.16.578.1.12.4.1.1.7110',
  nlk: 'urn:oid:2.16.578.1.12.4.1.1.7280',
  atc: 'http://www.whocc.no/atc',
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  ucum: 'http://unitsofmeasure.org',
  typeOfUse: 'urn:oid:2.16.578.1.12.4.1.1.9101',
  discontinuation: 'urn:oid:2.16.578.1.12.4.1.1.7494',
  timeOfDay: 'urn:oid:2.16.578.1.12.4.1.1.8325',
  profession: 'urn:oid:2.16.578.1.12.4.1.1.9060',
  prescriptionGroup: 'urn:oid:2.16.578.1.12.4.1.1.7421',
  fnr: 'urn:oid:2.16.578.1.12.4.1.4.1',
  dnr: 'urn:oid:2.16.578.1.12.4.1.4.2',
  hpr: 'urn:oid:2.16.578.1.12.4.1.4.4',
  organization: 'urn:oid:2.16.578.1.12.4.1.4.101',
  herId: 'urn:oid:2.16.578.1.12.4.1.2',
} as const;

/** A code with its Norwegian display. */
export interface Code {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

/** Builds a table `{ key: Code }` for one system from `{ key: [code, display] }`. */
export function table<const T extends Record<string, readonly [code: string, display: string]>>(
  system: string,
  rows: T,
): { readonly [K in keyof T]: Code } {
  return Object.fromEntries(
    Object.entries(rows).map(([key, [code, display]]) => [key, { system, code, display }]),
  ) as { readonly [K in keyof T]: Code };
}
