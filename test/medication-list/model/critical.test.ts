/** What the critical panel says of allergies and of other critical information, from record and host together. */
import { describe, expect, it } from 'vitest';
import type { ListState, PatientRecord, SourceState } from '@care-timeline/record';
import { loadsOf } from '../../../packages/ui/src/element/loads.js';
import { criticalPanelOf, type CriticalPanel } from '../../../packages/medication-list/src/model/critical.js';
import { MedicineReader } from '../../../packages/medication-list/src/model/from-record.js';
import { entryOf, recordOf, type Json } from '../support/medicines.js';
import { words } from '../support/words.js';

const ALLERGIES = '48765-2';
const ALERTS = '104605-1';

function panelOf(
  record: PatientRecord | undefined,
  host: SourceState | undefined = undefined,
): CriticalPanel {
  const question = { asOf: undefined, since: undefined, recentDays: undefined };
  const { critical } = new MedicineReader().read(record, question);
  const source = { id: 'epj', label: 'EPJ' };
  return criticalPanelOf(critical, loadsOf(record, host && [{ source, state: host }]), words());
}

const emptyList = (reason: string, loinc: string): Json => ({
  resourceType: 'List',
  id: `${reason}-${loinc}`,
  status: 'current',
  mode: 'snapshot',
  subject: { reference: 'Patient/p' },
  code: { coding: [{ system: 'http://loinc.org', code: loinc }] },
  emptyReason: { coding: [{ code: reason }] },
});
const allergy = (clinical: string): Json => ({
  resourceType: 'AllergyIntolerance',
  id: clinical,
  patient: { reference: 'Patient/p' },
  clinicalStatus: { coding: [{ code: clinical }] },
  code: { text: 'Penicillin' },
});

describe('state of the critical panel', () => {
  it.each<[SourceState, ListState]>([
    ['loaded', 'not-recorded'],
    ['blocked', 'withheld'],
    ['failed', 'unavailable'],
    ['partial', 'unavailable'],
    ['loading', 'loading'],
  ])(
    'GEN-06 ALG-01 a source that is %s makes both boxes %s, whether record or host says so',
    (state, told) => {
      const record = recordOf({ epj: [] });
      record.setSourceState({ id: 'epj', label: 'EPJ' }, state);
      for (const panel of [
        panelOf(record),
        panelOf(recordOf({ epj: [] }), state),
        panelOf(record, 'loaded'),
      ]) {
        expect([panel.state, panel.otherState]).toEqual([told, told]);
        expect(panel.incomplete).toBe(state !== 'loaded' && state !== 'loading');
      }
    },
  );

  it('GEN-06 GEN-18 each box asks only for the kinds that it is made of', () => {
    const record = recordOf({ epj: [] });
    record.setSourceState({ id: 'epj', label: 'EPJ' }, 'failed', { kinds: ['allergy'] });
    expect([panelOf(record).state, panelOf(record).otherState]).toEqual(['unavailable', 'not-recorded']);
    record.setSourceState({ id: 'epj', label: 'EPJ' }, 'failed', { kinds: ['alert'] });
    expect([panelOf(record).state, panelOf(record).otherState]).toEqual(['not-recorded', 'unavailable']);
  });

  it.each<[string[], ListState]>([
    [['notasked'], 'not-asked'],
    [['notasked', 'withheld'], 'withheld'],
    [['closed'], 'not-recorded'],
    [['closed', 'unavailable'], 'unavailable'],
    [['nilknown'], 'none-known'],
  ])('GEN-06 ALG-01 allergy lists that say %j read %s, and say nothing of the rest', (reasons, state) => {
    const panel = panelOf(recordOf({ epj: reasons.map((reason) => emptyList(reason, ALLERGIES)) }));
    expect([panel.state, panel.otherState]).toEqual([state, 'not-recorded']);
  });

  it('GEN-06 alerts that are withheld are not "not recorded"; that there are none says nothing of conditions', () => {
    expect(panelOf(recordOf({ epj: [emptyList('withheld', ALERTS)] })).otherState).toBe('withheld');
    expect(panelOf(recordOf({ epj: [emptyList('nilknown', ALERTS)] })).otherState).toBe('not-recorded');
  });

  it('ALG-01 an allergy that is over is on record, one that is none is not', () => {
    expect(panelOf(recordOf({ epj: [allergy('inactive')] }))).toMatchObject({ state: 'some', inactive: 1 });
    expect(panelOf(recordOf({ epj: [] }))).toMatchObject({ state: 'not-recorded', inactive: 0 });
  });

  it('GEN-06 without a record nothing is known', () => {
    expect(panelOf(undefined)).toMatchObject({ state: 'unavailable', otherState: 'unavailable' });
  });
});

const facts = (lang: 'nb' | 'nn' | 'en', more: Json): readonly string[] =>
  criticalPanelOf(
    {
      status: { kind: 'allergy', emptySections: [], noneKnown: [] },
      active: [
        entryOf({
          resourceType: 'AllergyIntolerance',
          id: 'a',
          patient: { reference: 'Patient/p' },
          code: { text: 'Penicillin' },
          ...more,
        }),
      ],
      refuted: 0,
      inactive: 0,
      other: [],
      otherReasons: [],
    },
    [],
    words(lang),
  ).allergies[0]!.facts;

describe('critical panel', () => {
  it.each([
    ['nb', 'alvorlighetsgrad: høy'],
    ['nn', 'alvorsgrad: høg'],
    ['en', 'criticality: high risk'],
  ] as const)('ALG-02 %s: criticality is named as such', (lang, text) => {
    expect(facts(lang, { criticality: 'high' })).toEqual([text]);
  });

  it('ALG-02 the severity of a reaction is not taken for criticality', () => {
    const reaction = [{ manifestation: [{ text: 'Anaphylaxis' }], severity: 'severe' }];
    expect(facts('en', { reaction })).toEqual(['Anaphylaxis']);
  });

  const flag = (text: string, period: Json): Json => ({
    resourceType: 'Flag',
    id: text,
    status: 'active',
    subject: { reference: 'Patient/p' },
    code: { text },
    period,
  });
  const order = (text: string, more: Json = {}): Json => ({
    resourceType: 'ServiceRequest',
    id: text,
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/p' },
    code: { text },
    ...more,
  });
  const others = (...resources: Json[]): string[] =>
    panelOf(recordOf({ epj: resources })).other.map(({ title }) => title);

  it('GEN-16 a flag whose period has ended or not begun is not current critical information', () => {
    expect(
      others(
        flag('Smitte', { start: '2020-01-01', end: '2020-03-01' }),
        flag('Senere', { start: '2190-01-01' }),
        flag('Hund', { start: '2020-01-01' }),
      ),
    ).toEqual(['Hund']);
  });

  it('ALG-04 GEN-02 a limit to treatment is critical information, with its negation word, until it is taken back', () => {
    const prohibited = { doNotPerform: true };
    expect(others(order('Hjerte-lungeredning', prohibited), order('Blodprøve'))).toEqual([
      'IKKE: Hjerte-lungeredning',
    ]);
    expect(others(order('HLR minus'))).toEqual(['HLR minus']);
    expect(others(order('Hjerte-lungeredning', { ...prohibited, status: 'revoked' }))).toEqual([]);
  });
});
