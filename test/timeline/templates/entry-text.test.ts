import { describe, expect, it } from 'vitest';
import { makeEntry, type ClinicalEntry } from '@care-timeline/fhir';
import { PatientRecord, type Language } from '@care-timeline/record';
import { formattersFor, terms } from '@care-timeline/ui';
import { entrySentence, marksOf } from '../../../packages/timeline/src/templates/entry-text.js';
import { settledColumns } from '../../../packages/timeline/src/model/settled-columns.js';

describe('marks of an entry', () => {
  it('GEN-08 one of two versions that nothing tells apart says so', () => {
    const words = { terms: terms.in('en'), format: undefined as never, at: 0 };
    expect(marksOf({ safe: true, contested: true } as ClinicalEntry, words)).toEqual([
      'Two different versions',
    ]);
    expect(marksOf({ safe: true } as ClinicalEntry, words)).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'sannsynlig'])(
    'GEN-03 an unknown certainty is shown as it was written: %s',
    (certainty) => {
      const words = { terms: terms.in('nb'), format: undefined as never, at: 0 };
      expect(marksOf({ safe: true, certainty } as ClinicalEntry, words)).toEqual([certainty]);
    },
  );

  it('GEN-05 a subpotent vaccine does not count as a full dose, and says why; an ordinary one says nothing', () => {
    const marks = (isSubpotent: unknown, lang: 'nb' | 'nn' | 'en'): string[] =>
      marksOf(
        makeEntry(
          {
            resourceType: 'Immunization',
            id: 'i',
            status: 'completed',
            vaccineCode: { text: 'MMR' },
            patient: { reference: 'Patient/p' },
            isSubpotent,
            ...(isSubpotent === true && { subpotentReason: [{ text: 'cold chain' }] }),
          },
          { sourceId: 's', lang },
        ),
        { terms: terms.in(lang), format: undefined as never, at: 0 },
      );
    expect(marks(true, 'en')).toEqual(['Subpotent, does not count as a full dose (reason: cold chain)']);
    expect(marks(true, 'nb')).toEqual(['Subpotent, teller ikke som full dose (årsak: cold chain)']);
    expect(marks(true, 'nn')).toEqual(['Subpotent, tel ikkje som full dose (årsak: cold chain)']);
    expect(marks(false, 'en')).toEqual([]);
    expect(marks(undefined, 'en')).toEqual([]);
  });
});

describe('how soon', () => {
  const marks = (resource: object, lang: Language = 'nb'): string[] =>
    marksOf(makeEntry({ id: 'x', ...resource }, { sourceId: 's', lang }), {
      terms: terms.in(lang),
      format: undefined as never,
      at: 0,
    });
  const subject = { reference: 'Patient/p' };

  it.each([
    ['MedicationRequest', { intent: 'order', medicationCodeableConcept: { text: 'Furix' } }],
    ['ServiceRequest', { intent: 'order', code: { text: 'Blodprøve' } }],
    ['DeviceRequest', { intent: 'order', codeCodeableConcept: { text: 'Rullator' } }],
    ['Task', { intent: 'order', status: 'requested', description: 'Ring' }],
  ])('CPL-02 %s: what is pressing says so; routine, and what is over, does not', (resourceType, more) => {
    const told = (priority: string | undefined, rest = {}, lang?: Language): string[] =>
      marks({ resourceType, status: 'active', subject, ...more, priority, ...rest }, lang);
    expect(told('stat')).toContain('Straks');
    expect(told('asap', {}, 'nn')).toContain('Så snart som råd');
    expect(told('urgent', {}, 'en')).toContain('Urgent');
    expect(told('prio1')).toContain('Prioritet: prio1');
    expect(told('routine')).toEqual([]);
    expect(told(undefined)).toEqual([]);
    expect(told('stat', { status: 'completed' })).toEqual([]);
  });
});

describe('adherence', () => {
  const marks = (adherence: object | undefined): string[] =>
    marksOf(
      makeEntry(
        {
          resourceType: 'MedicationStatement',
          id: 'm',
          status: 'recorded',
          subject: { reference: 'Patient/p' },
          medication: { concept: { text: 'Zyloric' } },
          ...(adherence && { adherence }),
        },
        { sourceId: 's', lang: 'nb' },
      ),
      { terms: terms.in('nb'), format: undefined as never, at: 0 },
    );

  it('GEN-03 GEN-05 in words alone is shown in those words, with its reason', () => {
    expect(marks({ code: { text: 'Tar bare halv dose' }, reason: { text: 'Kvalme' } })).toEqual([
      'Tar bare halv dose (årsak: Kvalme)',
    ]);
    expect(marks({ code: { coding: [{ code: 'halv' }] } })).toEqual(['Ukjent kode: halv']);
    expect(marks({ code: { coding: [{ code: 'taking' }] } })).toEqual([]);
    expect(marks(undefined)).toEqual([]);
  });
});

describe('what a list removed, and a course that is over', () => {
  const NOW = Date.UTC(2026, 10, 23, 9);
  const subject = { reference: 'Patient/p' };
  const statement = (id: string, timing?: object): object => ({
    resourceType: 'MedicationStatement',
    id,
    status: 'active',
    subject,
    medicationCodeableConcept: { text: id },
    effectivePeriod: { start: '2026-09-01' },
    dosage: [{ text: '1 tablett daglig', ...(timing && { timing }) }],
  });
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  record.add(
    [
      { resourceType: 'Patient', id: 'p' },
      statement('Furix'),
      statement('Metoprolol'),
      statement('Prednisolon', { repeat: { count: 3, frequency: 1, period: 1, periodUnit: 'd' } }),
      {
        resourceType: 'List',
        id: 'l',
        status: 'current',
        mode: 'changes',
        title: 'Utskriving',
        subject,
        date: '2026-10-15',
        entry: [{ deleted: true, item: { reference: 'MedicationStatement/Metoprolol' } }],
      },
    ],
    { source: { id: 's', label: 'Sykehus' } },
  );
  const said = (id: string, lang: Language): string => {
    const format = formattersFor(lang, 'Europe/Oslo');
    const remarks = {
      offList: terms.in(lang).offList,
      format,
      byList: (what: string, title: string, from: string) => `${what} (${title}, ${from})`,
      concept: () => '',
      source: () => 'Sykehus',
    };
    const entry = record.entry(`s|MedicationStatement/${id}`)!;
    return entrySentence(entry, { terms: terms.in(lang), format, at: NOW, record, remarks });
  };

  it('MED-33 a removed medicine does not read as ongoing, and says by which list; another one does', () => {
    expect(said('Metoprolol', 'nb')).toBe(
      'Metoprolol, 1 tablett daglig, Legemiddel, fra 1.\u00a0september 2026, slutt ukjent, Fjernet fra listen, ' +
        'Fjernet fra listen (Utskriving, 15.\u00a0oktober 2026, Sykehus)',
    );
    expect(said('Metoprolol', 'nn')).toMatch(/slutt ukjend, Fjerna frå lista, Fjerna/);
    expect(said('Metoprolol', 'en')).toMatch(/end unknown, Removed from the list, Removed/);
    expect(said('Furix', 'nb')).toMatch(/pågår, Gjelder nå$/);
  });

  it('MED-30 a course that is over as ordered does not read as ongoing', () => {
    expect(said('Prednisolon', 'nb')).toMatch(
      /slutt ukjent, Etter forordningen ferdig, ikke seponert \(beregnet\)$/,
    );
    expect(said('Prednisolon', 'en')).toMatch(/end unknown, Over as ordered, not stopped \(computed\)$/);
  });

  it('MED-30 MED-33 their bars end, and that of another one goes on', () => {
    const end = (id: string): number =>
      settledColumns(record, NOW).end[record.rowOf(`s|MedicationStatement/${id}`)!]!;
    expect(new Date(end('Metoprolol')).toISOString()).toBe('2026-10-15T22:00:00.000Z');
    expect(new Date(end('Prednisolon')).toISOString()).toBe('2026-09-03T22:00:00.000Z');
    expect(end('Furix')).toBe(Infinity);
  });

  it('MED-33 without any, the columns are the record’s own', () => {
    const plain = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
    plain.add([{ resourceType: 'Patient', id: 'p' }, statement('Furix')], {
      source: { id: 's', label: 'S' },
    });
    expect(settledColumns(plain, NOW)).toBe(plain.columns);
  });
});
