/**
 * Where an entry stands, whatever its resource type calls it. The index is its code in the record's columns.
 *
 * | clinical state | examples | how it may look |
 * |---|---|---|
 * | current | active, in-progress | full style |
 * | paused | on-hold, onleave, suspended | counts as current and stands out (MED-21) |
 * | planned | draft, proposed, intent plan or proposal, booked | outline (GEN-03) |
 * | past | completed, stopped, resolved, final results | past style |
 * | not-done | not-done, cancelled, declined, noshow, refuted, rejected, `doNotPerform` | negation word in the title (GEN-02, MED-10) |
 * | in-error | entered-in-error | hidden, counted, revealable, struck through (GEN-01) |
 * | unknown | unknown, a missing status, a code that is not in the value set | the code verbatim (GEN-03) |
 */
export const CLINICAL_STATES = [
  'current',
  'paused',
  'planned',
  'past',
  'not-done',
  'in-error',
  'unknown',
] as const;

export type ClinicalState = (typeof CLINICAL_STATES)[number];

/** The negation word to use in the title (GEN-02, MED-10). */
export type Negation =
  | 'not-done' // Ikke utført
  | 'not-taken' // Ikke tatt
  | 'not-given' // Ikke gitt
  | 'do-not-perform' // IKKE
  | 'cancelled' // Avlyst
  | 'revoked' // Trukket tilbake
  | 'declined' // Avslått
  | 'rejected' // Avvist
  | 'noshow' // Ikke møtt
  | 'refuted' // Avkreftet
  | 'failed' // Mislyktes
  | 'none-known'; // codes such as "no known allergy": an absence that was asked about

/**
 * The source's level of certainty (`verificationStatus` and similar elements, ALG-02). Codes outside the list are
 * kept verbatim.
 */
export type Certainty =
  | 'unconfirmed'
  | 'provisional'
  | 'differential'
  | 'presumed'
  | 'confirmed'
  | 'refuted'
  | 'entered-in-error'
  | (string & {});
