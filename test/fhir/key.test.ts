import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { contentHash, detectRelease, resourceKey } from '@care-timeline/fhir';
import { BASE_TYPES, baseResource } from './fixtures/resources.js';

describe('resourceKey', () => {
  it('source, type and id', () => {
    expect(resourceKey('gp', { resourceType: 'Patient', id: '1' })).toBe('gp|Patient/1');
    expect(resourceKey('gp', { resourceType: 'patient', id: 7 })).toBe('gp|Patient/7');
  });
  it('without an id the content is the id, whatever the order of its members', () => {
    const a = resourceKey('gp', { resourceType: 'Flag', code: { text: 'x' }, status: 'active' });
    const b = resourceKey('gp', { status: 'active', code: { text: 'x' }, resourceType: 'Flag' });
    expect(a).toBe(b);
    expect(a).toMatch(/^gp\|Flag\/#[0-9a-f]{16}$/);
    expect(resourceKey('gp', { resourceType: 'Flag', code: { text: 'y' }, status: 'active' })).not.toBe(a);
  });
  it('what is no resource has a key too', () => {
    expect(resourceKey('gp', null)).toMatch(/^gp\|#/);
  });
});

describe('contentHash', () => {
  it('tells different values apart', () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const hash = contentHash(value);
        const sorted = JSON.stringify(value, (_, member: unknown) =>
          typeof member === 'object' && member !== null && !Array.isArray(member)
            ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
            : member,
        );
        expect(seen.get(hash) ?? sorted).toBe(sorted);
        seen.set(hash, sorted);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('detectRelease', () => {
  const SAME = new Set([
    'Patient',
    'RelatedPerson',
    'EpisodeOfCare',
    'ImmunizationEvaluation',
    'Condition',
    'AllergyIntolerance',
    'Flag',
    'Observation',
    'DiagnosticReport',
    'Immunization',
    'MedicationDispense',
    'Medication',
    'CarePlan',
    'CareTeam',
    'Goal',
    'Task',
    'Appointment',
    'DocumentReference',
    'Composition',
    'QuestionnaireResponse',
    'Communication',
    'ImagingStudy',
    'Specimen',
    'ClinicalImpression',
    'RiskAssessment',
    'FamilyMemberHistory',
    'List',
    'DeviceUseStatement',
    'Practitioner',
    'PractitionerRole',
    'Organization',
    'HealthcareService',
    'Location',
    'Device',
    'Substance',
    'Questionnaire',
  ]);
  it('tells R5 by its shape', () => {
    for (const type of BASE_TYPES) {
      if (type !== 'DeviceUsage') expect(detectRelease(baseResource(type, 'R4')), type).toBe('R4');
      if (!SAME.has(type)) expect(detectRelease(baseResource(type, 'R5')), type).toBe('R5');
    }
    expect(
      detectRelease({ resourceType: 'DocumentReference', context: [{ reference: 'Encounter/1' }] }),
    ).toBe('R5');
    expect(detectRelease({ resourceType: 'CarePlan', activity: [{ performedActivity: [] }] })).toBe('R5');
    expect(detectRelease({ resourceType: 'MedicationStatement', status: 'recorded' })).toBe('R5');
    expect(
      detectRelease({ resourceType: 'Condition', meta: { profile: ['http://x/4.3/StructureDefinition/y'] } }),
    ).toBe('R4B');
    expect(detectRelease({ resourceType: '__proto__' })).toBe('R4');
  });
});
