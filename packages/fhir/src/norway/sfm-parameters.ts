import type { Kind } from '../model/kind.js';
import type { InEveryLanguage } from '../codes/language.js';
import { conceptText } from '../dosage/concept-text.js';
import { lenientText, member, objects, type Json } from '../json.js';
import { parsePartialDate } from '../dates/partial-date.js';
import type { PartialDate } from '../model/time-span.js';
import { valueOf } from '../elements/extension.js';

export type SfmIncompleteCode =
  | 'kj-failed'
  | 'rf-failed'
  | 'rf-multidose-failed'
  | 'kj-locked'
  | 'rf-locked'
  | 'kj-not-asked'
  | 'rf-not-asked';

/** One reason why a medication list from the national systems may be incomplete. */
export interface SfmIncomplete {
  readonly code: SfmIncompleteCode;
  /** The parameter that reports it. */
  readonly parameter: string;
  readonly text: InEveryLanguage;
  /** Error code, verbatim. */
  readonly errorCode?: string;
  /** Technical message, for support; not for clinicians. */
  readonly detail?: string;
}

/** The answer of `Patient/$getMedication` apart from the medicines themselves. */
export interface SfmParameters {
  /** When Kjernejournal was queried. */
  readonly kjFetchedAt?: PartialDate;
  /** When Reseptformidleren was queried. */
  readonly rfFetchedAt?: PartialDate;
  readonly kjHasMedicines?: boolean;
  /**
   * Empty if both systems answered in full: only then does an absent medicine mean that it is not prescribed
   * (GEN-06).
   */
  readonly incomplete: readonly SfmIncomplete[];
}

/** What the medication service delivers, and so all that it can have left out. */
export const SFM_KINDS: readonly Kind[] = ['medication', 'administration', 'dispense', 'allergy'];

const KJ = 'Kjernejournal';
const RF = 'Reseptformidleren';

const FAILURES: readonly [parameter: string, code: SfmIncompleteCode, what: InEveryLanguage][] = [
  [
    'KJFeilkode',
    'kj-failed',
    { nb: `Oppslag i ${KJ} mislyktes`, nn: `Oppslag i ${KJ} mislukkast`, en: `Lookup in ${KJ} failed` },
  ],
  [
    'RFM96Feilkode',
    'rf-failed',
    { nb: `Oppslag i ${RF} mislyktes`, nn: `Oppslag i ${RF} mislukkast`, en: `Lookup in ${RF} failed` },
  ],
  [
    'RFM912Feilkode',
    'rf-multidose-failed',
    {
      nb: `Oppslag av multidose i ${RF} mislyktes`,
      nn: `Oppslag av multidose i ${RF} mislukkast`,
      en: `Multi-dose lookup in ${RF} failed`,
    },
  ],
];

const LOCKS: readonly [parameter: string, code: SfmIncompleteCode, text: InEveryLanguage][] = [
  [
    'KJHarLaste',
    'kj-locked',
    {
      nb: `${KJ} har låste legemidler som ikke er vist`,
      nn: `${KJ} har låste legemiddel som ikkje er viste`,
      en: `${KJ} holds locked medicines that are not shown`,
    },
  ],
  [
    'RFHarLaste',
    'rf-locked',
    {
      nb: `${RF} har låste resepter som ikke er vist`,
      nn: `${RF} har låste reseptar som ikkje er viste`,
      en: `${RF} holds locked prescriptions that are not shown`,
    },
  ],
];

const FETCHES: readonly [
  parameter: string,
  code: SfmIncompleteCode,
  failure: string,
  text: InEveryLanguage,
][] = [
  [
    'KJHentetTidspunkt',
    'kj-not-asked',
    'kj-failed',
    { nb: `${KJ} er ikke spurt`, nn: `${KJ} er ikkje spurd`, en: `${KJ} was not asked` },
  ],
  [
    'RFHentetTidspunkt',
    'rf-not-asked',
    'rf-failed',
    { nb: `${RF} er ikke spurt`, nn: `${RF} er ikkje spurd`, en: `${RF} was not asked` },
  ],
];

const OWN_PARAMETERS = [...FAILURES, ...LOCKS, ...FETCHES].map(([parameter]) => parameter.toLowerCase());

/**
 * True for a response of the Norwegian medication service: a Parameters resource with at least one of its specific
 * parameter names.
 */
export function isSfmParameters(parameters: unknown): boolean {
  return (
    member(parameters, 'resourceType') === 'Parameters' &&
    objects(member(parameters, 'parameter')).some((parameter) =>
      OWN_PARAMETERS.includes(lenientText(parameter['name'])?.toLowerCase() ?? ''),
    )
  );
}

/**
 * Reads what `$getMedication` reports about the lookups themselves. An error code other than 0, a lock, or a lookup
 * without a time (by the service's definition, one that was not made) makes the list incomplete.
 */
export function readSfmParameters(parameters: unknown): SfmParameters {
  const named = new Map<string, Json>();
  for (const parameter of objects(member(parameters, 'parameter'))) {
    const name = lenientText(parameter['name'])?.toLowerCase();
    if (name !== undefined && !named.has(name)) named.set(name, parameter);
  }
  const valueFor = (name: string): unknown => valueOf(named.get(name.toLowerCase()));

  const incomplete: SfmIncomplete[] = [];
  for (const [parameter, code, what] of FAILURES) {
    const failure = failureOf(valueFor(parameter));
    if (failure !== undefined) {
      const { label, ...rest } = failure;
      incomplete.push({ code, parameter, text: withReason(what, label), ...rest });
    }
  }
  for (const [parameter, code, said] of LOCKS) {
    if (valueFor(parameter) === true) incomplete.push({ code, parameter, text: said });
  }
  if (isSfmParameters(parameters)) {
    for (const [parameter, code, failure, said] of FETCHES) {
      const failed = incomplete.some((reason) => reason.code === failure);
      if (lenientText(valueFor(parameter)) === undefined && !failed)
        incomplete.push({ code, parameter, text: said });
    }
  }

  const kjFetchedAt = parsePartialDate(valueFor('KJHentetTidspunkt'));
  const rfFetchedAt = parsePartialDate(valueFor('RFHentetTidspunkt'));
  const kjHasMedicines = valueFor('KJHarLegemidler');
  return {
    ...(kjFetchedAt !== undefined && { kjFetchedAt }),
    ...(rfFetchedAt !== undefined && { rfFetchedAt }),
    ...(typeof kjHasMedicines === 'boolean' && { kjHasMedicines }),
    incomplete,
  };
}

/**
 * An error CodeableConcept that does not indicate success. Its `text` is a trace message, so the display is used for
 * users.
 */
function failureOf(concept: unknown): { label: string; errorCode?: string; detail?: string } | undefined {
  const coding = objects(member(concept, 'coding'))[0];
  const errorCode = lenientText(coding?.['code'])?.trim();
  const display = lenientText(coding?.['display']);
  const detail = lenientText(member(concept, 'text'));
  const label = display ?? (errorCode === undefined ? conceptText(concept, 'nb') : '');
  if (
    errorCode === '0' ||
    (errorCode === undefined && (label === '' || label.trim().toUpperCase() === 'OK'))
  ) {
    return undefined;
  }
  return {
    label: label || (errorCode ?? ''),
    ...(errorCode !== undefined && { errorCode }),
    ...(detail !== undefined && { detail }),
  };
}

function withReason(what: InEveryLanguage, reason: string): InEveryLanguage {
  if (reason === '') return what;
  return { nb: `${what.nb}: ${reason}`, nn: `${what.nn}: ${reason}`, en: `${what.en}: ${reason}` };
}
