import type { LedgerSum } from '@care-timeline/record';

export const SUM_HEAD = ['received', 'read', 'in error', 'undated', 'not understood', 'refused'];

export function sumCells(sum: LedgerSum): number[] {
  return [sum.received, sum.read, sum.inError, sum.undated, sum.notUnderstood, sum.refused];
}

/** `received = read + inError + undated + notUnderstood + refused` (GEN-07). */
export function addsUp(sum: LedgerSum): boolean {
  return sum.received === sum.read + sum.inError + sum.undated + sum.notUnderstood + sum.refused;
}
