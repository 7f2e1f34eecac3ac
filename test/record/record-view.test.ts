import { describe, expect, it } from 'vitest';
import { hasLists, PatientRecord } from '@care-timeline/record';
import { ColumnsRecord } from '../timeline/support/columns-record.js';

describe('hasLists', () => {
  it('is true of a PatientRecord, in any language', () => {
    const record = new PatientRecord();
    expect(hasLists(record)).toBe(true);
    expect(hasLists(record.inLanguage('en'))).toBe(true);
  });

  it("is false of a host's own object that has only rows, and of none", () => {
    expect(hasLists(new ColumnsRecord([]))).toBe(false);
    expect(hasLists(undefined)).toBe(false);
  });
});
