import type { Kind, ClinicalState } from '@care-timeline/fhir';
import type { KindGroup } from '../../styles/kind-group.js';
import type { Row } from './rows.js';

/** Name of a lane or list of entries of one kind. */
export const KIND_ROWS: Readonly<Record<Kind, Row>> = {
  alert: ['Varsler', 'Varsel', 'Alerts'],
  allergy: ['Allergier og overfølsomhet', 'Allergiar og overfølsemd', 'Allergies and hypersensitivity'],
  condition: ['Problemer og diagnoser', 'Problem og diagnosar', 'Problems and diagnoses'],
  encounter: ['Kontakter', 'Kontaktar', 'Contacts'],
  service: ['Tjenester', 'Tenester', 'Services'],
  medication: ['Legemidler', 'Legemiddel', 'Medicines'],
  administration: ['Gitte legemidler', 'Gjevne legemiddel', 'Medicines given'],
  dispense: ['Utleverte legemidler', 'Utleverte legemiddel', 'Medicines dispensed'],
  vitals: ['Målinger', 'Målingar', 'Measurements'],
  labs: ['Prøvesvar', 'Prøvesvar', 'Lab results'],
  assessment: ['Vurderinger', 'Vurderingar', 'Assessments'],
  imaging: ['Bildediagnostikk', 'Biletdiagnostikk', 'Imaging'],
  procedure: ['Prosedyrer', 'Prosedyrar', 'Procedures'],
  immunization: ['Vaksiner', 'Vaksinar', 'Immunizations'],
  'care-plan': ['Tiltaksplan', 'Tiltaksplan', 'Care plan'],
  goal: ['Mål', 'Mål', 'Goals'],
  'care-team': ['Behandlerteam', 'Behandlarteam', 'Care team'],
  task: ['Oppgaver', 'Oppgåver', 'Tasks'],
  appointment: ['Timeavtaler', 'Timeavtalar', 'Appointments'],
  order: ['Henvisninger og rekvisisjoner', 'Tilvisingar og rekvisisjonar', 'Referrals and orders'],
  document: ['Dokumenter', 'Dokument', 'Documents'],
  form: ['Skjema og kartlegginger', 'Skjema og kartleggingar', 'Forms and assessments'],
  message: ['Meldinger', 'Meldingar', 'Messages'],
  device: ['Hjelpemidler og utstyr', 'Hjelpemiddel og utstyr', 'Devices and aids'],
  'family-history': ['Sykdom i familien', 'Sjukdom i familien', 'Family history'],
  consent: ['Samtykker', 'Samtykke', 'Consents'],
  list: ['Lister', 'Lister', 'Lists'],
  'about-others': ['Gjelder ikke pasienten selv', 'Gjeld ikkje pasienten sjølv', 'Not about the patient'],
  supporting: ['Støtteopplysninger', 'Støtteopplysningar', 'Supporting information'],
};

/** The name of a single entry of a kind. */
export const KIND_ONE_ROWS: Readonly<Record<Kind, Row>> = {
  alert: ['Varsel', 'Varsel', 'Alert'],
  allergy: ['Allergi eller overfølsomhet', 'Allergi eller overfølsemd', 'Allergy or hypersensitivity'],
  condition: ['Problem eller diagnose', 'Problem eller diagnose', 'Problem or diagnosis'],
  encounter: ['Kontakt', 'Kontakt', 'Contact'],
  service: ['Tjeneste', 'Teneste', 'Service'],
  medication: ['Legemiddel', 'Legemiddel', 'Medicine'],
  administration: ['Gitt legemiddel', 'Gjeve legemiddel', 'Medicine given'],
  dispense: ['Utlevert legemiddel', 'Utlevert legemiddel', 'Medicine dispensed'],
  vitals: ['Måling', 'Måling', 'Measurement'],
  labs: ['Prøvesvar', 'Prøvesvar', 'Lab result'],
  assessment: ['Vurdering', 'Vurdering', 'Assessment'],
  imaging: ['Bildeundersøkelse', 'Biletundersøking', 'Imaging study'],
  procedure: ['Prosedyre', 'Prosedyre', 'Procedure'],
  immunization: ['Vaksine', 'Vaksine', 'Immunization'],
  'care-plan': ['Tiltaksplan', 'Tiltaksplan', 'Care plan'],
  goal: ['Mål', 'Mål', 'Goal'],
  'care-team': ['Behandlerteam', 'Behandlarteam', 'Care team'],
  task: ['Oppgave', 'Oppgåve', 'Task'],
  appointment: ['Timeavtale', 'Timeavtale', 'Appointment'],
  order: ['Henvisning eller rekvisisjon', 'Tilvising eller rekvisisjon', 'Referral or order'],
  document: ['Dokument', 'Dokument', 'Document'],
  form: ['Skjema', 'Skjema', 'Form'],
  message: ['Melding', 'Melding', 'Message'],
  device: ['Hjelpemiddel eller utstyr', 'Hjelpemiddel eller utstyr', 'Device or aid'],
  'family-history': ['Sykdom i familien', 'Sjukdom i familien', 'Family history'],
  consent: ['Samtykke', 'Samtykke', 'Consent'],
  list: ['Liste', 'Liste', 'List'],
  'about-others': ['Gjelder ikke pasienten selv', 'Gjeld ikkje pasienten sjølv', 'Not about the patient'],
  supporting: ['Støtteopplysning', 'Støtteopplysning', 'Supporting information'],
};

export const GROUP_ROWS: Readonly<Record<KindGroup, Row>> = {
  alerts: ['Varsler og allergier', 'Varsel og allergiar', 'Alerts and allergies'],
  problems: ['Problemer', 'Problem', 'Problems'],
  contacts: ['Kontakter', 'Kontaktar', 'Contacts'],
  medicines: ['Legemidler', 'Legemiddel', 'Medicines'],
  measurements: ['Målinger og svar', 'Målingar og svar', 'Measurements and results'],
  plans: ['Planer og tiltak', 'Planar og tiltak', 'Plans and interventions'],
  documents: ['Dokumenter', 'Dokument', 'Documents'],
};

export const CLINICAL_STATE_ROWS: Readonly<Record<ClinicalState, Row>> = {
  current: ['Gjelder nå', 'Gjeld no', 'Current'],
  paused: ['Pauset', 'Sett på pause', 'On hold'],
  planned: ['Planlagt', 'Planlagd', 'Planned'],
  past: ['Avsluttet', 'Avslutta', 'Past'],
  'not-done': ['Ikke utført', 'Ikkje utført', 'Not done'],
  'in-error': ['Feilregistrert', 'Feilregistrert', 'Entered in error'],
  unknown: ['Status ukjent', 'Status ukjend', 'Status unknown'],
};
