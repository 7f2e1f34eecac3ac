import { plusDays } from '../../build/index.js';

/** First day of the last menstrual period: week 31 + 2 on the reference day. */
export const LMP = plusDays('2026-11-23', -(31 * 7 + 2));
/** A day in a week of the pregnancy: `week(26, 2)` is 26 weeks and 2 days. */
export const week = (number: number, days = 0) => plusDays(LMP, number * 7 + days);
export const DUE = plusDays(LMP, 280);
