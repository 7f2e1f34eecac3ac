import type { PartialDate } from '@care-timeline/fhir';
import type { TimeZone } from './instants.js';

export interface PatientAge {
  readonly years: number;
  /** Whole months, for children under two years. */
  readonly months?: number;
  /** True if only the year or month of birth is known: the age may be one less (GEN-10). */
  readonly approximate: boolean;
}

/** Whole years between birth and a moment; in months for the youngest, as child health clinics count. */
export function ageOf(birthDate: PartialDate, instant: number, zone: TimeZone): PatientAge | undefined {
  const born = new Date(birthDate.earliest);
  const bornAtLatest = new Date(birthDate.latest - 1);
  // The viewer's calendar day, treated as UTC like the birth date.
  const today = new Date(zone.toWall(instant));
  const years = wholeYears(bornAtLatest, today);
  const mostYears = wholeYears(born, today);
  if (mostYears < 0) return undefined;
  const approximate = birthDate.precision === 'year' || birthDate.precision === 'month';
  const months = wholeMonths(approximate ? bornAtLatest : born, today);
  return {
    years: Math.max(0, approximate ? mostYears : years),
    ...(mostYears < 2 && !approximate ? { months } : {}),
    approximate: approximate && years !== mostYears,
  };
}

function wholeMonths(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

function wholeYears(from: Date, to: Date): number {
  return Math.floor(wholeMonths(from, to) / 12);
}
