import type { InEveryLanguage, TextLanguage } from '../codes/language.js';

const word = (nb: string, nn: string, en: string): InEveryLanguage => ({ nb, nn, en });

/** Names for resources without one, so that no title is ever empty. */
const WORDS = new Map<string, InEveryLanguage>(
  Object.entries({
    AdverseEvent: word('Uønsket hendelse', 'Uønskt hending', 'Adverse event'),
    AllergyIntolerance: word(
      'Allergi eller overfølsomhet',
      'Allergi eller overfølsemd',
      'Allergy or intolerance',
    ),
    Appointment: word('Avtale', 'Avtale', 'Appointment'),
    Basic: word('Melding om legemiddelliste', 'Melding om legemiddelliste', 'Medication list message'),
    CarePlan: word('Plan', 'Plan', 'Care plan'),
    CareTeam: word('Team', 'Team', 'Care team'),
    ClinicalImpression: word('Klinisk vurdering', 'Klinisk vurdering', 'Clinical impression'),
    Communication: word('Melding', 'Melding', 'Message'),
    Composition: word('Dokument', 'Dokument', 'Document'),
    Condition: word('Tilstand', 'Tilstand', 'Condition'),
    Consent: word('Samtykke', 'Samtykke', 'Consent'),
    DetectedIssue: word('Varsel', 'Varsel', 'Detected issue'),
    Device: word('Utstyr', 'Utstyr', 'Device'),
    DeviceRequest: word('Bestilling av utstyr', 'Tinging av utstyr', 'Device request'),
    DeviceUsage: word('Bruk av utstyr', 'Bruk av utstyr', 'Device use'),
    DeviceUseStatement: word('Bruk av utstyr', 'Bruk av utstyr', 'Device use'),
    DiagnosticReport: word('Svarrapport', 'Svarrapport', 'Diagnostic report'),
    DocumentReference: word('Dokument', 'Dokument', 'Document'),
    Encounter: word('Kontakt', 'Kontakt', 'Contact'),
    EpisodeOfCare: word('Tjeneste', 'Teneste', 'Episode of care'),
    FamilyMemberHistory: word('Sykdom i familien', 'Sjukdom i familien', 'Family history'),
    Flag: word('Varsel', 'Varsel', 'Flag'),
    Goal: word('Mål', 'Mål', 'Goal'),
    HealthcareService: word('Helsetjeneste', 'Helseteneste', 'Healthcare service'),
    ImagingStudy: word('Bildeundersøkelse', 'Biletundersøking', 'Imaging study'),
    Immunization: word('Vaksinasjon', 'Vaksinasjon', 'Immunization'),
    List: word('Liste', 'Liste', 'List'),
    Location: word('Sted', 'Stad', 'Location'),
    Medication: word('Legemiddel', 'Legemiddel', 'Medication'),
    MedicationAdministration: word('Legemiddel gitt', 'Legemiddel gitt', 'Medication administration'),
    MedicationDispense: word('Legemiddel utlevert', 'Legemiddel utlevert', 'Medication dispense'),
    MedicationRequest: word('Legemiddel', 'Legemiddel', 'Medication'),
    MedicationStatement: word('Legemiddel', 'Legemiddel', 'Medication'),
    NutritionOrder: word('Kostordinering', 'Kostordinering', 'Nutrition order'),
    Observation: word('Observasjon', 'Observasjon', 'Observation'),
    OperationOutcome: word('Melding fra systemet', 'Melding frå systemet', 'Message from the system'),
    Organization: word('Virksomhet', 'Verksemd', 'Organization'),
    Patient: word('Pasient', 'Pasient', 'Patient'),
    Practitioner: word('Helsepersonell', 'Helsepersonell', 'Practitioner'),
    PractitionerRole: word('Helsepersonell', 'Helsepersonell', 'Practitioner'),
    Procedure: word('Prosedyre', 'Prosedyre', 'Procedure'),
    Provenance: word('Opphav', 'Opphav', 'Provenance'),
    Questionnaire: word('Skjema', 'Skjema', 'Questionnaire'),
    QuestionnaireResponse: word('Utfylt skjema', 'Utfylt skjema', 'Questionnaire response'),
    RelatedPerson: word('Pårørende', 'Pårørande', 'Related person'),
    RiskAssessment: word('Risikovurdering', 'Risikovurdering', 'Risk assessment'),
    ServiceRequest: word('Henvisning eller bestilling', 'Tilvising eller tinging', 'Service request'),
    Specimen: word('Prøvemateriale', 'Prøvemateriale', 'Specimen'),
    Substance: word('Stoff', 'Stoff', 'Substance'),
    Task: word('Oppgave', 'Oppgåve', 'Task'),
  }),
);

/** The word for a resource type; the type itself if there is none. */
export function typeWord(type: string, lang: TextLanguage): string {
  const words = WORDS.get(type);
  return words === undefined ? type : (words[lang] ?? words.en);
}
