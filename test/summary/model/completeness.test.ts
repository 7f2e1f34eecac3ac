import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { samplePatients } from '@care-timeline/samples';
import {
  completenessView,
  LEDGER_PARTS,
  type LedgerView,
} from '../../../packages/summary/src/model/completeness.js';
import {
  condition,
  contextOf,
  NOW,
  observation,
  quantity,
  recordFrom,
  recordOf,
  withSource,
  ZONE,
} from '../support/context.js';

const sum = (line: LedgerView): number => LEDGER_PARTS.reduce((total, part) => total + line[part], 0);

describe('completeness', () => {
  const record = recordFrom({
    A: [
      condition('Gikt'),
      condition('Astma', { verificationStatus: { coding: [{ code: 'entered-in-error' }] } }),
      condition('Ukjent tid', { onsetDateTime: undefined }),
      { resourceType: 'Ukjent', id: 'x' },
    ],
    B: [
      condition('Migrene', { subject: { reference: 'Patient/another' } }),
      observation('CRP', quantity(5, 'mg/L')),
    ],
  });

  it('GEN-07 received = shown + filtered + in error + undated + not understood + refused, for each source and type', () => {
    for (const filter of [{}, { text: 'gikt' }, { sources: ['B'] }, { kinds: ['labs'] as const }]) {
      const { sources, total, types } = completenessView(contextOf(record, { filter }));
      for (const line of [...sources, total, ...types]) expect(sum(line), line.name).toBe(line.received);
      expect(sources.reduce((all, { received }) => all + received, 0)).toBe(total.received);
      expect(types.reduce((all, { received }) => all + received, 0)).toBe(total.received);
    }
  });

  it('GEN-07 each kind of loss is counted by itself', () => {
    const [a, b] = completenessView(contextOf(record)).sources;
    expect(a).toMatchObject({ received: 5, inError: 1, undated: 1, notUnderstood: 1, filtered: 0 });
    expect(b).toMatchObject({ refused: 1 });
  });

  it('GEN-07 types are named in words, with their names in FHIR; what FHIR does not know, as written', () => {
    const names = completenessView(contextOf(record)).types.map(({ name }) => name);
    expect(names).toContain('Tilstand (Condition)');
    expect(names).toContain('Ukjent');
  });

  it('GEN-07 a filter moves entries from shown to filtered, and takes nothing from the rest', () => {
    const before = completenessView(contextOf(record)).total;
    const after = completenessView(contextOf(record, { filter: { text: 'gikt' } })).total;
    expect(after.filtered).toBeGreaterThan(0);
    expect(after.shown + after.filtered).toBe(before.shown);
    expect(after).toMatchObject({ inError: before.inError, undated: before.undated });
  });

  it('GEN-13 what was refused is told with its reason', () => {
    const { remarks } = completenessView(contextOf(record));
    expect(remarks.some(({ key }) => key.includes('Condition/migrene'))).toBe(true);
  });

  it.each([
    ['failed', 'svarer ikke'],
    ['partial', 'svarer ikke'],
    ['blocked', 'svarer ikke'],
    ['loading', ''],
  ] as const)('GEN-06 a source that is %s is never read as empty: it says so, with why', (state, message) => {
    const { sources } = completenessView(contextOf(withSource(recordOf(condition('Gikt')), state, message)));
    const source = sources.find(({ id }) => id === 'gp');
    expect(source).toMatchObject({ state, message });
    expect(source?.stateText).not.toBe('');
    expect(source?.received).toBe(0);
  });

  it('TLN-12 what was not loaded is told', () => {
    const part = recordOf(condition('Gikt'));
    part.setLoadedRanges({ id: 'Journal', label: 'Journal' }, [{ from: Date.UTC(2020, 0, 1), to: NOW }]);
    const { sources } = completenessView(contextOf(part));
    expect(sources[0]?.missing.join().replaceAll('\u00a0', ' ')).toContain('Ikke hentet: … – 1. januar 2020');
  });

  it.each([
    [
      'nb',
      [
        'Ikke hentet: 2 henvisninger til legemidler',
        'Ikke hentet: 3 henvisninger til helsepersonell',
        'Ikke hentet: 1 henvisning til andre opplysninger',
      ],
    ],
    [
      'nn',
      [
        'Ikkje henta: 2 tilvisingar til legemiddel',
        'Ikkje henta: 3 tilvisingar til helsepersonell',
        'Ikkje henta: 1 tilvising til andre opplysningar',
      ],
    ],
    [
      'en',
      [
        'Not loaded: 2 references to medicines',
        'Not loaded: 3 references to health personnel',
        'Not loaded: 1 reference to other information',
      ],
    ],
  ] as const)('GEN-06 what is referred to and has not come is told by kind (%s)', (lang, words) => {
    const one = recordFrom({ A: [condition('Gikt')], B: [condition('Migrene')] });
    one.setSourceState({ id: 'A', label: 'A' }, 'loaded', {
      referencesNotLoaded: { Medication: 2, Practitioner: 1, PractitionerRole: 2, ServiceRequest: 1 },
    });
    const { sources } = completenessView(contextOf(one, { lang }));
    expect(sources[0]?.missing.map((word) => word.replaceAll('\u00a0', ' '))).toEqual(words);
    expect(sources[1]?.missing).toEqual([]);
  });

  it('GEN-07 adds up for every sample patient', () => {
    for (const { id, sources } of samplePatients) {
      const sample = new PatientRecord({ timeZone: ZONE, now: () => NOW });
      for (const source of sources)
        if (!source.failure) sample.add(source.bundle(), { source: { id: source.id, label: source.label } });
      const view = completenessView(contextOf(sample));
      for (const line of [...view.sources, view.total, ...view.types])
        expect(sum(line), `${id} ${line.name}`).toBe(line.received);
    }
  });

  it('GEN-18 a source names the kinds that it does not have, and no others', () => {
    const partial = recordFrom({ A: [condition('Gikt')], B: [condition('Migrene')] });
    partial.setSourceState({ id: 'A', label: 'A' }, 'loaded', {
      notOffered: ['goal', 'supporting', 'allergy'],
    });
    const [a, b] = completenessView(contextOf(partial)).sources;
    expect(a!.notOffered).toBe('Allergier og overfølsomhet, Mål');
    expect(b!.notOffered).toBe('');
  });
});
