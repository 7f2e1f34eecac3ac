/** When, for how long and what for, in a text and in the structure beside it; each with its nearest agreement (MED-32). */
import { describe, expect, it } from 'vitest';
import { dosageClaims, disagreements } from '../../../packages/fhir/src/dosage/text-and-structure.js';
import { scheduleDisagreements } from '../../../packages/fhir/src/dosage/text-schedule.js';

type Json = Record<string, unknown>;
const repeat = (more: Json): Json => ({ timing: { repeat: more } });
const days = (...dayOfWeek: string[]): Json => repeat({ dayOfWeek });
const when = (...codes: string[]): Json => repeat({ when: codes });
const clock = (...timeOfDay: string[]): Json => repeat({ timeOfDay });
const bounds = (value: unknown, code?: string, more: Json = {}): Json =>
  repeat({ boundsDuration: { value, ...(code !== undefined && { code }), ...more } });

describe('when, for how long and what for', () => {
  it.each<[text: string, structure: Json, found: string]>([
    // Weekdays.
    ['mandag og onsdag', days('mon', 'wed'), ''],
    ['mandag', days('mon', 'wed'), 'time'],
    ['mandag og onsdag', days('mon'), 'time'],
    ['mandag og torsdag', days('mon', 'wed'), 'time'],
    ['mandag', days('mon', 'mon'), ''],
    ['mandag', {}, ''],
    ['daglig', days('mon'), ''],
    ['fra mandag', days('tue'), ''],
    // By the clock.
    ['kl 8', clock('08:00'), ''],
    ['kl 8 og 20', clock('08:00', '20:00'), ''],
    ['kl 8', clock('08:00', '20:00'), 'time'],
    ['kl 8 og 20', clock('08:00'), 'time'],
    ['kl 8.30', clock('08:30'), ''],
    ['kl 8.30', clock('07:30'), 'time'],
    ['kl 8 og 14', clock('08:00', '20:00'), 'time'],
    ['kl 8 ved behov', clock('20:00'), ''],
    ['kl 8 eller 9', clock('20:00'), ''],
    // A clock beside parts of the day.
    ['kl 8', when('MORN'), ''],
    ['kl 8', when('EVE'), 'time'],
    ['kl 20', when('EVE'), ''],
    ['kl 23', when('NIGHT'), ''],
    ['kl 2', when('NIGHT'), ''],
    ['kl 2', when('MORN'), 'time'],
    ['kl 8', repeat({ when: ['EVE'], timeOfDay: ['08:00'] }), 'time'],
    ['morgen', clock('05:00'), ''],
    ['morgen', clock('04:59'), 'time'],
    ['morgen', clock('11:00'), ''],
    ['morgen', clock('12:00'), 'time'],
    ['kveld', clock('14:00'), ''],
    ['kveld', clock('13:59'), 'time'],
    ['ettermiddag', clock('17:00'), ''],
    ['ettermiddag', clock('21:30'), 'time'],
    ['kveld', clock('23:00'), ''],
    // Parts of the day.
    ['morgen', when('MORN'), ''],
    ['morgen', when('NOON'), 'time'],
    ['formiddag', when('MORN'), ''],
    ['kveld', when('NIGHT'), ''],
    ['kveld', when('AFT'), ''],
    ['kveld', when('NOON'), 'time'],
    ['til middag', when('NOON'), ''],
    ['til middag', when('EVE'), ''],
    ['til middag', when('NIGHT'), ''],
    ['til middag', when('MORN'), 'time'],
    ['ettermiddag', when('EVE'), ''],
    ['lunsj', when('NOON'), ''],
    ['lunsj', when('EVE'), 'time'],
    ['morgen', when('MORN', 'EVE'), 'time'],
    ['morgen og kveld', when('MORN'), ''],
    ['morgen', when('PHS'), ''],
    ['morgen', when('EVE', 'PHS'), ''],
    ['morgen', {}, ''],
    ['daglig', when('EVE'), ''],
    // For how long.
    ['i 7 dager', bounds(7, 'd'), ''],
    ['i 7 dager', bounds(10, 'd'), 'duration'],
    ['i 2 uker', bounds(14, 'd'), ''],
    ['i 2 uker', bounds(2, 'd'), 'duration'],
    ['i 2 måneder', bounds(2, 'mo'), ''],
    ['i 2 måneder', bounds(1, 'mo'), 'duration'],
    ['i 7 dager', bounds(10, undefined, { unit: 'dager' }), 'duration'],
    ['i 7 dager', bounds(10), ''],
    ['i 7 dager', bounds(10, 'h'), ''],
    ['i 7 dager', bounds(undefined, 'd'), ''],
    ['i 7 dager', bounds(10, 'd', { comparator: '<' }), ''],
    ['i 7 dager, så i 3 dager', bounds(10, 'd'), ''],
    ['i 7 dager, pause', bounds(10, 'd'), ''],
    ['daglig', bounds(10, 'd'), ''],
    ['i 7 dager', {}, ''],
    // What for.
    ['ved smerter', { asNeededFor: [{ text: 'Kvalme' }] }, 'reason'],
    ['ved smerter', { asNeededCodeableConcept: { text: 'Kvalme' } }, 'reason'],
    ['ved smerter', { asNeededFor: [{ text: 'Kvalme' }, { text: 'Smerte' }] }, ''],
    ['ved smerter og kvalme', { asNeededFor: [{ text: 'Kvalme' }] }, ''],
    ['ved smerter, ved uro', { asNeededFor: [{ text: 'Kvalme' }] }, 'reason'],
    ['ved smerter, ved uro', { asNeededFor: [{ text: 'Uro' }] }, ''],
    ['ved smerter. ved uro', { asNeededFor: [{ text: 'Kvalme' }] }, 'reason'],
    ['ved noe', { asNeededFor: [{ text: 'Kvalme' }] }, ''],
    ['ved smerter', {}, ''],
  ])('MED-32 «%s» over %j: %s', (text, structure, found) => {
    expect(scheduleDisagreements(text, structure).join()).toBe(found);
  });
});

const ORAL = { coding: [{ system: 'http://snomed.info/sct', code: '26643006' }] };
const tabs = (value: number): Json => ({ value, unit: 'tablett' });
const mg = (value: number): Json => ({ value, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' });
const dose = (doseQuantity: Json, ...others: Json[]): Json => ({
  doseAndRate: [doseQuantity, ...others].map((one) => ({ doseQuantity: one })),
});
const daily = (frequency: number, more: Json = {}): Json =>
  repeat({ frequency, period: 1, periodUnit: 'd', ...more });

describe('text beside structure', () => {
  it.each<[text: string, structure: Json, found: string]>([
    // The dose: one only, wherever a release has it.
    ['2 tabletter', dose(tabs(1)), 'dose'],
    ['2 tabletter', { doseQuantity: tabs(1) }, 'dose'],
    ['2 tabletter', { doseSimpleQuantity: tabs(1) }, 'dose'],
    ['2 tabletter', { dose: tabs(1) }, 'dose'],
    ['2 tabletter', { doseRange: { low: tabs(3), high: tabs(4) } }, 'dose'],
    ['2 tabletter', { doseRange: { low: tabs(1), high: tabs(4) } }, ''],
    ['2 tabletter', dose(tabs(1), tabs(3)), ''],
    ['2 tabletter', { doseRange: { low: tabs(1) } }, ''],
    ['2 tabletter', { doseRange: { high: tabs(1) } }, ''],
    ['som avtalt', dose(tabs(1)), ''],
    // Without a unit a number counts pieces, but no milligrams.
    ['1x2', { ...dose(tabs(3)), ...daily(2) }, 'dose'],
    ['1x2', { ...dose({ value: 5, unit: 'ml', code: 'mL' }), ...daily(2) }, ''],
    ['1x2', { ...dose({ value: 5, unit: 'ml', code: 'mL' }), ...daily(1) }, ''],
    ['1x2', { ...dose(mg(5)), ...daily(2) }, ''],
    ['1x2', daily(2), ''],
    ['1x2', daily(3), 'frequency'],
    ['2 tabletter', dose({ value: 1 }), 'dose'],
    ['5 mg', dose({ value: 1 }), ''],
    ['5 ml', dose({ value: 1 }), ''],
    ['2 tabletter', dose(mg(5)), ''],
    // Added up, multiplied, and what a piece contains.
    ['1 tablett og 2 tabletter', dose(tabs(3)), ''],
    ['1 tablett og 2 tabletter', dose(tabs(4)), 'dose'],
    ['1 tablett og 2-3 tabletter', dose(tabs(4)), ''],
    ['2 tabletter à 500 mg', dose(mg(500)), ''],
    ['2 tabletter à 500 mg', dose(mg(1000)), ''],
    ['2 tabletter à 500 mg', dose(mg(750)), 'dose'],
    ['2 tabletter à 500 mg', dose(tabs(500)), 'dose'],
    ['2 tabletter à 500 mg', dose(tabs(1000)), 'dose'],
    // The amount of a day.
    ['4 tabletter daglig', { ...dose(tabs(2)), ...daily(2) }, ''],
    ['4 tabletter', { ...dose(tabs(2)), ...daily(2) }, ''],
    ['4 tabletter 2 ganger daglig', { ...dose(tabs(2)), ...daily(2) }, 'dose'],
    // As needed, and never.
    ['daglig', { ...daily(1), asNeededBoolean: true }, 'asNeeded'],
    ['daglig eller sjeldnere', { ...daily(1), asNeededBoolean: true }, ''],
    ['ukentlig', { ...daily(1), asNeededBoolean: true }, 'frequency'],
    ['som avtalt', { asNeededBoolean: true }, ''],
    ['ved behov', { asNeeded: false }, 'asNeeded'],
    ['ikke ved behov', { asNeeded: false }, ''],
    ['ikke ved behov', { asNeededBoolean: true }, 'asNeeded'],
    // The most times a day.
    ['inntil 3 ganger daglig', daily(1, { frequencyMax: 6 }), 'frequency'],
    ['inntil 3 ganger daglig', daily(1, { frequencyMax: 3 }), ''],
    ['inntil 3 ganger daglig', { ...daily(3, { frequencyMax: 3 }), ...{} }, ''],
    ['inntil 3 ganger daglig', repeat({ frequencyMax: 6 }), ''],
    ['3 ganger daglig', daily(3, { frequencyMax: 6 }), ''],
    // The route, if the text names one only.
    ['i.v.', { route: ORAL }, 'route'],
    ['i.v. eller subkutant', { route: ORAL }, ''],
    ['subkutant', { route: { text: 'i.v. eller subkutant' } }, ''],
    // A step of doses that change, and what is denied.
    ['1 tablett, deretter 2 tabletter', { ...dose(tabs(3)), ...when('MORN') }, ''],
    ['1 tablett kveld, øk gradvis', when('MORN'), ''],
    ['skal ikke tas kl 8', clock('20:00'), ''],
    ['tas kl 8', clock('20:00'), 'time'],
    // Two maxima.
    [
      'maks 3 per døgn',
      { maxDosePerPeriod: [{ numerator: tabs(3), denominator: { value: 1, code: 'd' } }] },
      '',
    ],
    [
      'maks 3 per døgn',
      { maxDosePerPeriod: [{ numerator: tabs(6), denominator: { value: 1, code: 'd' } }] },
      'maximum',
    ],
    ['maks 3 per døgn', { maxDosePerPeriod: [{ numerator: tabs(6) }] }, ''],
    [
      'maks 4 g per døgn, maks 3 per døgn',
      { maxDosePerPeriod: [{ numerator: mg(4000), denominator: { value: 1, code: 'd' } }] },
      '',
    ],
    [
      'maks 1.250 mg per døgn',
      { maxDosePerPeriod: [{ numerator: mg(1250), denominator: { value: 1, code: 'd' } }] },
      '',
    ],
  ])('MED-32 «%s» over %j: %s', (text, structure, found) => {
    expect(disagreements(dosageClaims(text), structure).join()).toBe(found);
  });
});
