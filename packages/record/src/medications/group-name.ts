import { identifiesMedicine, type ClinicalEntry } from '@care-timeline/fhir';

/** Numbers with their units and packaging in the name of a medicine; not the number in "B12". */
const STRENGTH = /^(?:\W*|\W*\d.*|(?:[mµu]?g|mcg|[mdc]?l|i?e|iu|mmol|hr|actuat)(?:\/\w+)?\W*)$/i;

/**
 * Key for comparing requests, statements, administrations and dispenses: the generic name or code, and the form. A
 * tablet and an injection of one substance are two medicines; a changed strength is the same medicine. If no form is
 * coded, it is taken from the name.
 */
export function medicineGroupName({ medication, name }: ClinicalEntry): string {
  // Two mixtures are two medicines, whatever their kind or their ingredients are called (MED-31).
  if (medication?.compounded) return name.toLowerCase();
  const coding = medication?.codings.find(identifiesMedicine);
  const substance = medication?.generic ?? (coding && `${coding.system} ${coding.code}`);
  const form =
    (substance && medication?.form?.label) ??
    name
      .split(/\s+/)
      .filter((word) => !STRENGTH.test(word))
      .join(' ');
  return `${substance ?? ''} ${form}`.toLowerCase();
}
