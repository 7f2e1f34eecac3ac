import type { Row } from './rows.js';

/**
 * Codes of v3 ObservationInterpretation that FHIR R4 and R5 list. Susceptibility keeps its letter: laboratories and
 * guidelines use it, and EUCAST defines I otherwise than HL7.
 */
export const INTERPRETATION_ROWS: Readonly<Record<string, Row>> = {
  CAR: ['Bærer', 'Berar', 'Carrier'],
  Carrier: ['Bærer', 'Berar', 'Carrier'],
  B: ['Bedre', 'Betre', 'Better'],
  D: ['Signifikant fall', 'Signifikant fall', 'Significant change down'],
  U: ['Signifikant økning', 'Signifikant auke', 'Significant change up'],
  W: ['Verre', 'Verre', 'Worse'],
  '<': ['Under måleområdet', 'Under måleområdet', 'Below the measuring range'],
  '>': ['Over måleområdet', 'Over måleområdet', 'Above the measuring range'],
  AC: [
    'Antikomplementære stoffer til stede',
    'Antikomplementære stoff til stades',
    'Anti-complementary substances present',
  ],
  IE: ['Utilstrekkelig grunnlag', 'Utilstrekkeleg grunnlag', 'Insufficient evidence'],
  QCF: ['Kvalitetskontrollen sviktet', 'Kvalitetskontrollen svikta', 'Quality control failure'],
  TOX: ['Cytotoksisk stoff til stede', 'Cytotoksisk stoff til stades', 'Cytotoxic substance present'],
  A: ['Avvikende', 'Avvikande', 'Abnormal'],
  AA: ['Kritisk avvikende', 'Kritisk avvikande', 'Critically abnormal'],
  HH: ['Kritisk høy', 'Kritisk høg', 'Critically high'],
  LL: ['Kritisk lav', 'Kritisk låg', 'Critically low'],
  H: ['Høy', 'Høg', 'High'],
  'H>': ['Vesentlig høy', 'Vesentleg høg', 'Significantly high'],
  HU: ['Vesentlig høy', 'Vesentleg høg', 'Significantly high'],
  L: ['Lav', 'Låg', 'Low'],
  'L<': ['Vesentlig lav', 'Vesentleg låg', 'Significantly low'],
  LU: ['Vesentlig lav', 'Vesentleg låg', 'Significantly low'],
  N: ['Normal', 'Normal', 'Normal'],
  I: ['Intermediær (I)', 'Intermediær (I)', 'Intermediate (I)'],
  MS: ['Moderat følsom', 'Moderat følsam', 'Moderately susceptible'],
  NCL: ['Ingen CLSI-grenseverdi', 'Inga CLSI-grenseverdi', 'No CLSI breakpoint'],
  NS: ['Ikke følsom', 'Ikkje følsam', 'Not susceptible'],
  R: ['Resistent (R)', 'Resistent (R)', 'Resistant (R)'],
  'SYN-R': ['Synergi: resistent', 'Synergi: resistent', 'Synergy: resistant'],
  S: ['Følsom (S)', 'Følsam (S)', 'Susceptible (S)'],
  SDD: ['Doseavhengig følsom (SDD)', 'Doseavhengig følsam (SDD)', 'Susceptible, dose dependent (SDD)'],
  'SYN-S': ['Synergi: følsom', 'Synergi: følsam', 'Synergy: susceptible'],
  VS: ['Svært følsom', 'Svært følsam', 'Very susceptible'],
  EX: ['Utenfor terskelverdi', 'Utanfor terskelverdi', 'Outside threshold'],
  HX: ['Over øvre terskelverdi', 'Over øvre terskelverdi', 'Above high threshold'],
  LX: ['Under nedre terskelverdi', 'Under nedre terskelverdi', 'Below low threshold'],
  HM: [
    'Holdt tilbake for medisinsk vurdering',
    'Halden tilbake for medisinsk vurdering',
    'Held for medical review',
  ],
  IND: ['Kan ikke avgjøres', 'Kan ikkje avgjerast', 'Indeterminate'],
  E: ['Ikke entydig', 'Ikkje eintydig', 'Equivocal'],
  NEG: ['Negativ', 'Negativ', 'Negative'],
  ND: ['Ikke påvist', 'Ikkje påvist', 'Not detected'],
  POS: ['Positiv', 'Positiv', 'Positive'],
  DET: ['Påvist', 'Påvist', 'Detected'],
  EXP: ['Forventet', 'Forventa', 'Expected'],
  UNE: ['Uventet', 'Uventa', 'Unexpected'],
  OBX: ['Tolkes i egne linjer', 'Blir tolka i eigne linjer', 'Interpreted in separate lines'],
  NR: ['Ikke-reaktiv', 'Ikkje-reaktiv', 'Non-reactive'],
  RR: ['Reaktiv', 'Reaktiv', 'Reactive'],
  WR: ['Svakt reaktiv', 'Svakt reaktiv', 'Weakly reactive'],
};

/**
 * Types of a reference range (HL7 referencerange-meaning). Only the first is compared with (RES-06); a state of the
 * body is named with it.
 */
export const RANGE_ROWS: Readonly<Record<string, Row>> = {
  normal: ['Referanse', 'Referanse', 'Reference'],
  recommended: ['Anbefalt', 'Tilrådd', 'Recommended'],
  treatment: ['Behandlingsmål', 'Behandlingsmål', 'Treatment target'],
  therapeutic: ['Terapeutisk område', 'Terapeutisk område', 'Therapeutic range'],
  pre: ['Ønsket nivå før behandling', 'Ønskt nivå før behandling', 'Desired level before treatment'],
  post: ['Ønsket nivå etter behandling', 'Ønskt nivå etter behandling', 'Desired level after treatment'],
  endocrine: ['Referanse, hormonell tilstand', 'Referanse, hormonell tilstand', 'Reference, endocrine state'],
  'pre-puberty': ['Referanse før puberteten', 'Referanse før puberteten', 'Reference before puberty'],
  follicular: [
    'Referanse i follikkelfasen',
    'Referanse i follikkelfasen',
    'Reference in the follicular phase',
  ],
  midcycle: ['Referanse midt i syklus', 'Referanse midt i syklus', 'Reference at midcycle'],
  luteal: ['Referanse i lutealfasen', 'Referanse i lutealfasen', 'Reference in the luteal phase'],
  postmenopausal: ['Referanse etter menopausen', 'Referanse etter menopausen', 'Reference after menopause'],
};
