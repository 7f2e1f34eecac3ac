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
