import { describe, expect, it } from 'vitest';
import { PatientRecord, type RecordView } from '@care-timeline/record';
import { loadsOf } from '../../../packages/ui/src/element/loads.js';

const source = { id: 'gp', label: 'Fastlegen' };

describe('loadsOf', () => {
  it('GEN-06 takes what the record knows where nobody loads it', () => {
    const record = new PatientRecord();
    record.setSourceState(source, 'failed', 'svarer ikke');
    expect(loadsOf(record)).toMatchObject([
      { source: { id: 'gp' }, state: 'failed', message: 'svarer ikke' },
    ]);
    expect(loadsOf(undefined)).toEqual([]);
  });

  it('GEN-06 a source that says it is incomplete is partial, however well it was loaded', () => {
    const status = {
      source,
      state: 'loaded',
      incomplete: [{ message: 'Sperrede resepter' }],
      sum: { received: 3 },
    };
    const record = { completeness: { sources: [status] } } as unknown as RecordView;
    const partial = { state: 'partial', message: 'Sperrede resepter', received: 3 };
    expect(loadsOf(record)[0]).toMatchObject(partial);
    expect(loadsOf(record, [{ source, state: 'loaded' }])[0]).toMatchObject(partial);
    expect(loadsOf(record, [{ source, state: 'failed', message: 'nede' }])[0]).toMatchObject({
      state: 'failed',
      message: 'nede',
    });
  });

  it('GEN-06 what the record knows to be missing stays missing when its host is done, with its kinds and words', () => {
    const record = new PatientRecord();
    record.setSourceState(source, 'partial', { message: 'ett søk feilet', kinds: ['labs'] });
    const own = { state: 'partial', kinds: ['labs'], message: 'ett søk feilet' };
    expect(loadsOf(record, [{ source, state: 'loaded' }])).toMatchObject([own]);
    expect(loadsOf(record, [{ source, state: 'partial' }])).toMatchObject([own]);
    // Of a state of its own the host says itself which kinds it is about.
    expect(loadsOf(record, [{ source, state: 'failed' }])[0]).not.toHaveProperty('kinds');
    record.setSourceState(source, 'loaded');
    expect(loadsOf(record, [{ source, state: 'loaded' }])).toMatchObject([{ state: 'loaded' }]);
  });

  it('a record without a ledger has what it has whole, a record without a source has asked nobody', () => {
    expect(loadsOf({ sources: [source] } as unknown as RecordView)).toEqual([{ source, state: 'loaded' }]);
    expect(loadsOf(new PatientRecord())).toEqual([]);
  });

  it('GEN-06 puts what is being loaded over what is there, and adds sources the record has not heard of', () => {
    const record = new PatientRecord();
    record.setSourceState(source, 'loaded');
    const other = { id: 'x', label: 'X' };
    const loads = loadsOf(record, [
      { source, state: 'loading' },
      { source: other, state: 'blocked' },
    ]);
    expect(loads.map(({ state }) => state)).toEqual(['loading', 'blocked']);
  });
});
