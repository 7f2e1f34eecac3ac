import { describe, expect, it } from 'vitest';
import type { PatientRecord } from '@care-timeline/record';
import {
  problemsView,
  type ProblemsView,
  type ProblemView,
} from '../../../packages/summary/src/model/problems.js';
import {
  clinical,
  condition,
  contextOf,
  emptyList,
  recordFrom,
  recordOf,
  verification,
  withSource,
  type Json,
  type ViewOptions,
} from '../support/context.js';

const PROBLEMS = '11450-4';
const view = (record: PatientRecord, options?: ViewOptions): ProblemsView =>
  problemsView(contextOf(record, options));
const all = ({ open, folded }: ProblemsView): Record<string, string[]> =>
  Object.fromEntries(
    [...open, ...folded].map(({ group, problems }) => [group, problems.map((one) => one.title)]),
  );
const first = (problems: ProblemsView): ProblemView => problems.open[0]!.problems[0]!;
const dueTo = (id: string): Json => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/condition-dueTo',
      valueReference: { reference: `Condition/${id}` },
    },
  ],
});

describe('problems', () => {
  it('GEN-01 GEN-02 active, unconfirmed, past, refuted and in error stand apart', () => {
    const problems = view(
      recordOf(
        condition('Hjertesvikt'),
        condition('Demens', verification('unconfirmed')),
        condition('Lungeemboli', verification('provisional')),
        condition('Lårhalsbrudd', { ...clinical('resolved'), abatementDateTime: '2020-05-01' }),
        condition('Diabetes', verification('refuted')),
        condition('Epilepsi', verification('entered-in-error')),
      ),
    );
    const groups = all(problems);
    expect(groups['current']).toEqual(['Hjertesvikt']);
    expect(groups['unconfirmed']).toHaveLength(2);
    expect(groups['past']).toEqual(['Lårhalsbrudd']);
    expect(groups['refuted']).toEqual([expect.stringMatching(/avkreftet.*diabetes/i)]);
    expect(groups['in-error']).toHaveLength(1);
    expect(problems.open.map(({ group }) => group)).toEqual(['current', 'unconfirmed']);
    expect(problems.folded.map(({ group }) => group)).toEqual(['past', 'refuted', 'in-error']);
  });

  it('GEN-02 ALG-02 uncertainty and clinical status are words', () => {
    expect(first(view(recordOf(condition('Demens', verification('differential'))))).certainty).toBe(
      'Differensialdiagnose',
    );
    expect(first(view(recordOf(condition('Astma', clinical('relapse'))))).status).toBe('Tilbakefall');
    expect(first(view(recordOf(condition('Astma', clinical('active'))))).status).toBe('');
  });

  it('GEN-03 a status that nobody knows is shown as written, and is not among the active', () => {
    const problems = view(recordOf(condition('Astma', clinical('hmm'))));
    expect(all(problems)['current']).toBeUndefined();
    expect(first(problems).status).toContain('hmm');
  });

  it('tells severity, body site and stage', () => {
    const problem = first(
      view(
        recordOf(
          condition('Kreft', {
            severity: { text: 'Alvorlig' },
            bodySite: [{ text: 'Venstre bryst' }],
            stage: [{ summary: { text: 'Stadium II' } }],
          }),
        ),
      ),
    );
    expect(problem.severity).toBe('Alvorlig');
    expect(problem.more).toBe('Venstre bryst, Stadium II');
  });

  it('TLN-10 the onset is as precise as it was written', () => {
    expect(first(view(recordOf(condition('Astma', { onsetDateTime: '1987' })))).since).toContain('1987');
    expect(first(view(recordOf(condition('Astma', { onsetDateTime: '1987' })))).since).not.toMatch(/januar/);
    const worded = condition('Astma', { onsetDateTime: undefined, onsetString: 'i barndommen' });
    expect(first(view(recordOf(worded))).since).toBe('i barndommen');
  });

  it('GEN-11 a code without words asks the host, and shows code and system', () => {
    const coded = condition('x', {
      code: { coding: [{ system: 'http://hl7.org/fhir/sid/icpc-2', code: 'K77' }] },
    });
    const hooks = {
      displayFor: ({ code }: { code?: string }) => (code === 'K77' ? 'Hjertesvikt' : undefined),
    };
    expect(first(view(recordOf(coded))).title).toContain('K77');
    expect(first(view(recordOf(coded), { hooks })).title).toBe('Hjertesvikt');
    expect(first(view(recordOf(coded))).codes).toBe('K77 (ICPC-2)');
  });

  it('a problem that is due to another stands under it, once', () => {
    const [problem] = view(recordOf(condition('Nyresvikt', dueTo('diabetes')), condition('Diabetes')))
      .open[0]!.problems;
    expect(problem?.title).toBe('Diabetes');
    expect(problem?.under.map(({ title }) => title)).toEqual(['Nyresvikt']);
  });

  it('a circle of causes loses nobody', () => {
    const problems = view(
      recordOf(condition('A', dueTo('b')), condition('B', dueTo('c')), condition('C', dueTo('a'))),
    );
    const count = (list: readonly ProblemView[]): number =>
      list.reduce((sum, { under }) => sum + 1 + count(under), 0);
    expect(count(problems.open[0]!.problems)).toBe(3);
  });

  it('a past cause of a present problem stays where it is: groups never mix', () => {
    const problems = view(
      recordOf(
        condition('Nyresvikt', dueTo('diabetes')),
        condition('Diabetes', { ...clinical('resolved'), abatementDateTime: '2020' }),
      ),
    );
    expect(all(problems)).toEqual({ current: ['Nyresvikt'], past: ['Diabetes'] });
  });

  it.each<[string, PatientRecord, string]>([
    ['some', recordOf(condition('Gikt')), 'some'],
    ['none known', recordOf(emptyList('nilknown', PROBLEMS)), 'none-known'],
    ['not recorded', recordOf(), 'not-recorded'],
    ['not asked', recordOf(emptyList('notasked', PROBLEMS)), 'not-asked'],
    ['not started', recordOf(emptyList('notstarted', PROBLEMS)), 'not-asked'],
    ['withheld', recordOf(emptyList('withheld', PROBLEMS)), 'withheld'],
    ['unavailable', recordOf(emptyList('unavailable', PROBLEMS)), 'unavailable'],
    ['a source failed', withSource(recordOf(), 'failed'), 'unavailable'],
    ['a source is being loaded', withSource(recordOf(), 'loading'), 'loading'],
    ['all filtered away', recordOf(condition('Gikt')), 'filtered'],
  ])('GEN-06 %s', (name, record, state) => {
    const filter = name === 'all filtered away' ? { text: 'astma' } : {};
    expect(view(record, { filter }).state).toBe(state);
  });

  it('MED-24 GEN-07 a filter says what it is, with shown and total', () => {
    const { filter } = view(recordOf(condition('Gikt'), condition('Astma')), { filter: { text: 'gikt' } });
    expect(filter).toMatchObject({ shown: 1, total: 2 });
    expect(filter?.text).toContain('«gikt»');
  });

  it('"no known problems" never hides one that is recorded, and is told', () => {
    const problems = view(
      recordFrom({ A: [condition('Gikt')], B: [{ ...emptyList('nilknown', PROBLEMS) }] }),
    );
    expect(problems.state).toBe('some');
    expect(problems.contradicted).toBe(true);
  });

  it('as of another day: what was not known then is counted, what has ended since was active', () => {
    const record = recordOf(
      condition('Hoftebrudd', {
        onsetDateTime: '2019-02-01',
        recordedDate: '2019-02-01',
        abatementDateTime: '2019-09-01',
        ...clinical('resolved'),
      }),
      condition('Gikt', { onsetDateTime: '2024-01-01', recordedDate: '2024-01-01' }),
      condition('Migrene', {
        recordedDate: '2024-01-01',
        clinicalStatus: undefined,
        ...verification('entered-in-error'),
      }),
    );
    const then = view(record, { asOf: '2019-04-01' });
    expect(all(then)['current']).toEqual(['Hoftebrudd']);
    expect(then.later).toBe(1);
    expect(all(view(record))).toMatchObject({ current: ['Gikt'], past: ['Hoftebrudd'] });
  });

  it('GEN-08 names every system that tells it', () => {
    const record = recordFrom({ A: [condition('Gikt')], B: [condition('Gikt')] });
    expect(first(view(record)).sources).toEqual(['A', 'B']);
    // It is B's word too: choosing B does not hide it.
    expect(view(record, { filter: { sources: ['B'] } }).filter).toBeUndefined();
  });
});
