import { ATC, ICPC2, SNOMED, type Code } from '../../codes/index.js';
import { concept, type Chart } from '../../build/index.js';
import { raw } from './raw.js';

const DAY = '2026-10-01';

/** Every status that means "no", "not", "never" or "not any more", one resource each. */
export function tellNegated(chart: Chart): void {
  const subject = chart.subject;
  const medicine = (text: string, code: Code = ATC.paracetamol) => ({
    medicationCodeableConcept: concept(code, text),
    subject,
  });
  for (const status of [
    'cancelled',
    'entered-in-error',
    'draft',
    'on-hold',
    'stopped',
    'unknown',
    'smaksprøve',
  ]) {
    raw(chart, {
      resourceType: 'MedicationRequest',
      status,
      intent: 'order',
      ...medicine(`Resept med status ${status}`),
      authoredOn: DAY,
    });
  }
  for (const intent of ['proposal', 'plan', 'option', 'noe-annet']) {
    raw(chart, {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent,
      ...medicine(`Resept med hensikt ${intent}`),
      authoredOn: DAY,
    });
  }
  raw(chart, {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    doNotPerform: true,
    ...medicine('Warfarin', ATC.warfarin),
    authoredOn: DAY,
  });
  for (const status of ['not-taken', 'intended', 'entered-in-error', 'unknown', 'on-hold']) {
    raw(chart, {
      resourceType: 'MedicationStatement',
      status,
      ...medicine(`Opplysning med status ${status}`),
      effectivePeriod: { start: DAY },
    });
  }
  for (const status of ['not-done', 'stopped', 'entered-in-error', 'unknown', 'on-hold']) {
    raw(chart, {
      resourceType: 'MedicationAdministration',
      status,
      ...medicine(`Utdeling med status ${status}`),
      effectiveDateTime: DAY,
    });
  }
  for (const status of ['declined', 'cancelled', 'preparation', 'entered-in-error', 'stopped', 'unknown']) {
    raw(chart, {
      resourceType: 'MedicationDispense',
      status,
      ...medicine(`Utlevering med status ${status}`),
      whenHandedOver: DAY,
    });
  }
  for (const status of ['not-done', 'stopped', 'on-hold', 'preparation', 'entered-in-error', 'unknown']) {
    raw(chart, {
      resourceType: 'Procedure',
      status,
      code: concept(`Prosedyre med status ${status}`),
      subject,
      performedDateTime: DAY,
    });
  }
  for (const status of ['not-done', 'entered-in-error']) {
    raw(chart, {
      resourceType: 'Immunization',
      status,
      vaccineCode: concept(ATC.influenza, `Vaksine med status ${status}`),
      patient: subject,
      occurrenceDateTime: DAY,
      isSubpotent: true,
    });
  }
  tellAppointments(chart);
  tellFindings(chart);
  tellPlans(chart);
}

function tellAppointments(chart: Chart): void {
  const subject = chart.subject;
  for (const status of [
    'cancelled',
    'noshow',
    'proposed',
    'pending',
    'waitlist',
    'entered-in-error',
    'arrived',
  ]) {
    raw(chart, {
      resourceType: 'Appointment',
      status,
      description: `Time med status ${status}`,
      start: '2026-12-01T10:00:00+01:00',
      participant: [{ actor: subject, status: 'declined' }],
    });
  }
  for (const status of ['cancelled', 'onleave', 'planned', 'triaged', 'entered-in-error', 'unknown']) {
    raw(chart, {
      resourceType: 'Encounter',
      status,
      class: { code: 'AMB' },
      type: [concept(`Kontakt med status ${status}`)],
      subject,
      period: { start: DAY },
    });
  }
  for (const status of ['rejected', 'cancelled', 'failed', 'draft', 'on-hold', 'entered-in-error']) {
    raw(chart, {
      resourceType: 'Task',
      status,
      intent: 'order',
      description: `Oppgave med status ${status}`,
      for: subject,
      authoredOn: DAY,
    });
  }
  for (const status of ['not-done', 'stopped', 'on-hold', 'entered-in-error', 'preparation']) {
    raw(chart, {
      resourceType: 'Communication',
      status,
      topic: concept(`Melding med status ${status}`),
      subject,
      sent: DAY,
    });
  }
}

function tellFindings(chart: Chart): void {
  const subject = chart.subject;
  const status = (system: string, code: string) => ({
    coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
  });
  for (const code of [
    'refuted',
    'entered-in-error',
    'unconfirmed',
    'differential',
    'provisional',
    'kanskje',
  ]) {
    raw(chart, {
      resourceType: 'Condition',
      verificationStatus: status('condition-ver-status', code),
      clinicalStatus: code === 'entered-in-error' ? undefined : status('condition-clinical', 'active'),
      code: concept(ICPC2.migraine, `Diagnose med verifisering ${code}`),
      subject,
      onsetDateTime: '2020-01',
    });
    raw(chart, {
      resourceType: 'AllergyIntolerance',
      verificationStatus: status('allergyintolerance-verification', code),
      code: concept(SNOMED.latexAllergy, `Allergi med verifisering ${code}`),
      patient: subject,
    });
  }
  for (const code of [
    'entered-in-error',
    'cancelled',
    'preliminary',
    'amended',
    'corrected',
    'registered',
    'unknown',
  ]) {
    raw(chart, {
      resourceType: 'Observation',
      status: code,
      code: concept(`Måling med status ${code}`),
      subject,
      effectiveDateTime: DAY,
      valueQuantity: { value: 5.4, unit: 'mmol/l', comparator: '<' },
    });
    raw(chart, {
      resourceType: 'DiagnosticReport',
      status: code,
      code: concept(`Rapport med status ${code}`),
      subject,
      effectiveDateTime: DAY,
    });
  }
}

function tellPlans(chart: Chart): void {
  const subject = chart.subject;
  for (const status of ['revoked', 'on-hold', 'draft', 'entered-in-error', 'unknown']) {
    raw(chart, {
      resourceType: 'CarePlan',
      status,
      intent: 'plan',
      title: `Plan med status ${status}`,
      subject,
      period: { start: DAY },
      activity: [
        { detail: { status: 'cancelled', description: 'Avlyst tiltak' } },
        { detail: { status: 'in-progress', doNotPerform: true, description: 'Tiltak som ikke skal gjøres' } },
      ],
    });
    raw(chart, {
      resourceType: 'ServiceRequest',
      status,
      intent: 'order',
      doNotPerform: status === 'unknown',
      code: concept(`Henvisning med status ${status}`),
      subject,
      authoredOn: DAY,
    });
  }
  for (const lifecycleStatus of [
    'rejected',
    'cancelled',
    'proposed',
    'on-hold',
    'entered-in-error',
    'hvem-vet',
  ]) {
    raw(chart, {
      resourceType: 'Goal',
      lifecycleStatus,
      description: concept(`Mål med livsløp ${lifecycleStatus}`),
      subject,
      startDate: DAY,
    });
  }
  for (const status of ['inactive', 'entered-in-error']) {
    raw(chart, { resourceType: 'Flag', status, code: concept(`Varsel med status ${status}`), subject });
  }
  for (const status of ['superseded', 'entered-in-error']) {
    raw(chart, {
      resourceType: 'DocumentReference',
      status,
      type: concept(`Dokument med status ${status}`),
      subject,
      date: '2026-10-01T12:00:00+02:00',
      content: [
        { attachment: { contentType: 'text/html', url: 'javascript:alert(1)', title: 'Farlig lenke' } },
      ],
    });
  }
}
