import { amount, result } from '../cases.js';

export const range = {
  referenceRange: [{ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5, unit: 'mmol/L' } }],
};

export const on = (date: string): object => ({ effectiveDateTime: date });

export const kalium = (id: string, value: number, date: string, more: object = {}): object =>
  result(id, 'P-Kalium', { ...amount(value, 'mmol/L'), ...range, ...on(date), ...more });
