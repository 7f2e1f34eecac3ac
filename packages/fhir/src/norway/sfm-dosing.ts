import { lenientNumber, lenientText, member, type Json } from '../json.js';
import { extensionsOf, extensionValue } from '../elements/extension.js';

/** Interval units of the prescription format, in lower case, mapped to FHIR period units. */
const PERIOD_UNITS: Readonly<Record<string, string>> = {
  minutt: 'min',
  time: 'h',
  timer: 'h',
  døgn: 'd',
  dag: 'd',
  dager: 'd',
  uke: 'wk',
  uker: 'wk',
  måned: 'mo',
  måneder: 'mo',
};

/**
 * The structured dosing of a prescription (`ereseptdosing`) as FHIR Dosage: dose, time of day (Volven 8325), interval
 * and period. Consecutive dosing periods each get their own sequence number.
 */
export function structuredDosing(periods: readonly Json[]): unknown[] {
  return periods.flatMap((period, index) => {
    const start = lenientText(extensionValue(period, 'starttime'));
    const end = lenientText(extensionValue(period, 'endtime'));
    const bounds = start !== undefined || end !== undefined ? { boundsPeriod: { start, end } } : {};
    return extensionsOf(period, 'repeatingdosage').map((dosage) => ({
      sequence: index + 1,
      doseAndRate: [{ doseQuantity: extensionValue(dosage, 'amount') }],
      timing: {
        code: extensionValue(dosage, 'timerange'),
        repeat: { frequency: 1, ...intervalOf(extensionValue(dosage, 'interval')), ...bounds },
      },
    }));
  });
}

function intervalOf(interval: unknown): { period?: number; periodUnit?: string } {
  const period = lenientNumber(member(interval, 'value'));
  const unit = lenientText(member(interval, 'unit')) ?? lenientText(member(interval, 'code'));
  const known = unit === undefined ? undefined : PERIOD_UNITS[unit.trim().toLowerCase()];
  return {
    ...(period !== undefined && { period }),
    ...(unit !== undefined && { periodUnit: known ?? unit }),
  };
}
