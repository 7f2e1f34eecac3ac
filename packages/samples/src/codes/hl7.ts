import { table } from './systems.js';

const HL7 = 'http://terminology.hl7.org/CodeSystem';

export const CLINICAL = table(`${HL7}/condition-clinical`, {
  active: ['active', 'Aktiv'],
  recurrence: ['recurrence', 'Tilbakevendt'],
  relapse: ['relapse', 'Tilbakefall'],
  inactive: ['inactive', 'Inaktiv'],
  remission: ['remission', 'Remisjon'],
  resolved: ['resolved', 'Opphørt'],
});
export const VERIFICATION = table(`${HL7}/condition-ver-status`, {
  unconfirmed: ['unconfirmed', 'Mistenkt'],
  provisional: ['provisional', 'Foreløpig'],
  differential: ['differential', 'Differensialdiagnose'],
  confirmed: ['confirmed', 'Bekreftet'],
  refuted: ['refuted', 'Avkreftet'],
  enteredInError: ['entered-in-error', 'Feilregistrert'],
});
export const ALLERGY_CLINICAL = table(`${HL7}/allergyintolerance-clinical`, {
  active: ['active', 'Aktiv'],
  inactive: ['inactive', 'Inaktiv'],
  resolved: ['resolved', 'Opphørt'],
});
export const ALLERGY_VERIFICATION = table(`${HL7}/allergyintolerance-verification`, {
  unconfirmed: ['unconfirmed', 'Mistenkt'],
  presumed: ['presumed', 'Sannsynlig'],
  confirmed: ['confirmed', 'Bekreftet'],
  refuted: ['refuted', 'Avkreftet'],
  enteredInError: ['entered-in-error', 'Feilregistrert'],
});
export const CONDITION_CATEGORY = table(`${HL7}/condition-category`, {
  problem: ['problem-list-item', 'Problemliste'],
  encounter: ['encounter-diagnosis', 'Kontaktdiagnose'],
});
export const OBSERVATION_CATEGORY = table(`${HL7}/observation-category`, {
  vitals: ['vital-signs', 'Vitale målinger'],
  laboratory: ['laboratory', 'Laboratorieprøve'],
  survey: ['survey', 'Kartlegging'],
  exam: ['exam', 'Undersøkelse'],
  social: ['social-history', 'Sosial anamnese'],
  activity: ['activity', 'Aktivitet'],
});
export const INTERPRETATION = table(`${HL7}/v3-ObservationInterpretation`, {
  high: ['H', 'Over øvre referansegrense'],
  low: ['L', 'Under nedre referansegrense'],
  normal: ['N', 'Innenfor referanseområdet'],
});
export const ENCOUNTER_CLASS = table(`${HL7}/v3-ActCode`, {
  ambulatory: ['AMB', 'Poliklinisk kontakt'],
  home: ['HH', 'Hjemmebesøk'],
  inpatient: ['IMP', 'Innleggelse'],
  emergency: ['EMER', 'Øyeblikkelig hjelp'],
  virtual: ['VR', 'Digital kontakt'],
});
export const DIAGNOSTIC_SERVICE = table(`${HL7}/v2-0074`, {
  laboratory: ['LAB', 'Laboratorium'],
  radiology: ['RAD', 'Radiologi'],
});
export const GOAL_ACHIEVEMENT = table(`${HL7}/goal-achievement`, {
  inProgress: ['in-progress', 'Pågår'],
  improving: ['improving', 'I bedring'],
  worsening: ['worsening', 'I forverring'],
  noChange: ['no-change', 'Uendret'],
  achieved: ['achieved', 'Oppnådd'],
  notAchieved: ['not-achieved', 'Ikke oppnådd'],
  notAttainable: ['not-attainable', 'Ikke oppnåelig'],
});
export const ABSENT = table(`${HL7}/data-absent-reason`, {
  patientDeclined: ['asked-declined', 'Pasienten ønsket ikke måling'],
  notPerformed: ['not-performed', 'Ikke utført'],
  error: ['error', 'Feil ved måling'],
  unknown: ['unknown', 'Ukjent'],
});
export const FLAG_CATEGORY = table(`${HL7}/flag-category`, {
  clinical: ['clinical', 'Klinisk'],
  safety: ['safety', 'Sikkerhet'],
});
export const TEST_DATA = table(`${HL7}/v3-ActReason`, { test: ['HTEST', 'Syntetiske testdata'] });
export const CONFIDENTIALITY = table(`${HL7}/v3-Confidentiality`, { restricted: ['R', 'Skjermet'] });
export const SIDE_EFFECT = table(`${HL7}/v3-ActReason`, {
  patientRefusal: ['PATOBJ', 'Pasient eller pårørende ønsket det ikke'],
  medicalPrecaution: ['MEDPREC', 'Medisinsk forbehold'],
});
