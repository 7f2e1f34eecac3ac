import type { ClinicalEntry } from '@care-timeline/fhir';
import type { View } from '../element/view.js';
import { whereText } from '../format/concept-text.js';
import { interpretationText } from '../format/interpretation.js';
import type { Terms } from '../strings/terms/terms.js';

/**
 * All values of a measurement in one line: with unit and comparator, what the source says about each, and where and how
 * it was measured (RES-01, RES-02, RES-03, RES-07). A missing value says so (RES-04), unless the interpretation is the
 * finding, as in "resistant". Empty if nothing was measured. What the source says is left out of what cannot be
 * interpreted safely (GEN-04).
 */
export function valuesText(
  { values, safe, resourceType }: Pick<ClinicalEntry, 'values' | 'safe' | 'resourceType'>,
  terms: Terms,
  write: Pick<View, 'value' | 'concept'>,
): string {
  const parts = values.map(({ code, component, content, dataAbsentReason, interpretation }) => {
    const said = (safe ? interpretation : []).map((one) => interpretationText(one, terms, write.concept));
    const isMissing = dataAbsentReason !== undefined || (said.length === 0 && resourceType === 'Observation');
    const missing = [terms.noValue, dataAbsentReason && write.concept(dataAbsentReason)].filter(Boolean);
    const text = content ? write.value(content) : isMissing ? missing.join(': ') : '';
    const words = said.join(', ');
    const whole = text && words ? `${text} (${words})` : text || words;
    return component && whole ? `${write.concept(code)} ${whole}` : whole;
  });
  const where = values[0] && whereText(values[0], write.concept);
  return [...parts, where].filter(Boolean).join(', ');
}

/** A title with the answer behind it: "Resuscitation status: not for resuscitation". */
export function answeredTitle(
  title: string,
  entry: ClinicalEntry,
  terms: Terms,
  write: Pick<View, 'value' | 'concept'>,
): string {
  const isAnswered = entry.values.some(({ content }) => content !== undefined);
  return isAnswered ? `${title}: ${valuesText(entry, terms, write)}` : title;
}
