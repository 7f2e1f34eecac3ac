import type { Kind } from '@care-timeline/fhir';

/** LOINC codes of document sections and lists, as used in the IPS and C-CDA, with the kinds of entry they hold. */
const KINDS_OF_SECTION: Readonly<Record<string, readonly Kind[]>> = {
  '48765-2': ['allergy'],
  '11450-4': ['condition'],
  '11348-0': ['condition'],
  '10160-0': ['medication'],
  '10183-2': ['medication'],
  '42346-7': ['medication'],
  '47519-4': ['procedure'],
  '11369-6': ['immunization'],
  '30954-2': ['labs'],
  '8716-3': ['vitals'],
  '46264-8': ['device'],
  '18776-5': ['care-plan'],
  '61146-7': ['goal'],
  '85847-2': ['care-team'],
  '29762-2': ['assessment'],
  '10157-6': ['family-history'],
  '104605-1': ['alert'],
  '46240-8': ['encounter'],
  '42348-3': ['consent'],
  // Lists by HL7 list code.
  allergies: ['allergy'],
  medications: ['medication'],
  problems: ['condition'],
  // Sections of the Norwegian medication list.
  sectionMedication: ['medication'],
  sectionAllergies: ['allergy'],
};

/** The kinds that an empty section or list would have held; none if its code is not known. */
export function kindsOfSection(codes: readonly string[]): readonly Kind[] {
  return codes.flatMap((code) =>
    Object.hasOwn(KINDS_OF_SECTION, code) ? (KINDS_OF_SECTION[code] as Kind[]) : [],
  );
}
