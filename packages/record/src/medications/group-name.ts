import type { ClinicalEntry } from '@care-timeline/fhir';

/** Numbers, and the units and packings that stand beside them in the name of a medicine; not the number in "B12". */
const STRENGTH = /^(?:\W*|\W*\d.*|(?:[mµu]?g|mcg|[mdc]?l|i?e|iu|mmol|hr|actuat)(?:\/\w+)?\W*)$/i;

/**
 * What a request, statement, administration or dispense is compared by: the generic name or code, and the form. A tablet and an
 * injection of one substance are two medicines, a changed strength is the same one. Where no form is coded it is in the name.
 */
export function medicineGroupName({ medication, name }: ClinicalEntry): string {
  const coding = medication?.codings.find(({ code }) => code);
  const substance = medication?.generic ?? (coding && `${coding.system} ${coding.code}`);
  const form =
    (substance && medication?.form?.label) ??
    name
      .split(/\s+/)
      .filter((word) => !STRENGTH.test(word))
      .join(' ');
  return `${substance ?? ''} ${form}`.toLowerCase();
}
