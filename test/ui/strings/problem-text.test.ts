import { describe, expect, it } from 'vitest';
import { makeEntry, readResources, type ReadProblem } from '@care-timeline/fhir';
import { problemText, terms } from '@care-timeline/ui';

const words = { nb: terms.in('nb'), nn: terms.in('nn'), en: terms.in('en') };

const problems: readonly ReadProblem[] = readResources([
  { resourceType: 'MedicationRequest', status: 'x-status', intent: 'x-intent', doNotPerform: 7 },
  { resourceType: 'Observation', effectiveDateTime: 'x-date', status: 'final', implicitRules: 'x-rules' },
  { resourceType: 'CarePlan', status: [{ a: 1 }], intent: ['x-one', 'x-two'], period: ['x-period', 4] },
  {
    resourceType: 'Observation',
    status: 'final',
    effectivePeriod: { start: '2024-02-01', end: '2024-01-01' },
    valueQuantity: { value: 1, comparator: 'x-comparator' },
    modifierExtension: [{ url: 'x-url' }],
  },
]).report.problems;

describe('problems in words', () => {
  it('GEN-03 GEN-04 what was written stands after what it is, and nothing is in English but for the English', () => {
    const written = [
      'x-status',
      'x-intent',
      '7',
      'x-date',
      'x-rules',
      'x-comparator',
      'x-url',
      'x-two',
      '2024-02-01',
    ];
    for (const lang of ['nb', 'nn', 'en'] as const) {
      const said = problems.map((problem) => problemText(words[lang], problem, lang)).join('\n');
      for (const value of written) expect(said).toContain(value);
      if (lang !== 'en') expect(said).not.toMatch(/\b(not|the|absent|before|known|meaning|list|object)\b/);
    }
  });

  it('GEN-03 a status that is missing is not called an unknown one', () => {
    const missing = problems.find(({ message }) => message.includes('absent'));
    expect(missing).toBeUndefined();
    const problem = { code: 'unknown-code', path: 'status', message: 'required and absent' } as const;
    expect(problemText(words.nb, problem, 'nb')).toBe('Status mangler: Status');
  });

  it('GEN-03 what can be read and contradicts itself is not called unreadable, and its element has a name', () => {
    const of = (resource: object) =>
      readResources([{ resourceType: 'Condition', ...resource }]).report.problems.map((problem) =>
        problemText(words.en, problem, 'en'),
      );
    const active = { clinicalStatus: { coding: [{ code: 'active' }] }, code: { text: 'Asthma' } };
    expect(of({ ...active, abatementDateTime: '2020' })).toEqual(['Contradictory information: Ended']);
    expect(of({ ...active, abatementDateTime: 'soon' })).toContain('Date cannot be read: Ended: soon');
    const step = { code: 'invalid-date', path: 'activity[1].detail.scheduledPeriod.start' } as const;
    expect(problemText(words.nb, { ...step, message: 'not a date: x' }, 'nb')).toBe(
      'Dato kan ikke leses: Tiltak 2, Detaljer, Planlagt, Start: x',
    );
    expect(problemText(words.nb, { ...step, path: 'entry[3]', message: 'x' }, 'nb')).toBe(
      'Dato kan ikke leses: entry[3]',
    );
  });

  it('GEN-03 a type without a reader is named in words, and one that FHIR does not know as written', () => {
    const of = (type: string) =>
      makeEntry({ resourceType: type }, { sourceId: 'a', lang: 'nb' }).problems.map((problem) =>
        problemText(words.nb, problem, 'nb'),
      );
    expect(of('VisionPrescription')).toEqual(['Ukjent ressurstype: Brilleseddel']);
    expect(of('Spaceship')).toEqual(['Ukjent ressurstype: Spaceship']);
  });

  it('GEN-07 what the source says itself is told whole', () => {
    const problem = { code: 'operation-outcome', path: '', message: 'error: no access: ask' } as const;
    expect(problemText(words.nb, problem, 'nb')).toBe('Melding fra systemet: error: no access: ask');
  });
});
