import type { CodeableConcept, Coding, Quantity } from '@medplum/fhirtypes';
import { SYSTEM, type Code } from '../codes/index.js';

/** A Coding for a code from a table. */
export function coding(code: Code): Coding {
  return { system: code.system, code: code.code, display: code.display };
}

/** A concept with one or more codes; `text` is what the author wrote. Text alone is also a concept. */
export function concept(codes: Code | readonly Code[] | string, text?: string): CodeableConcept {
  if (typeof codes === 'string') return { text: codes };
  const list = Array.isArray(codes) ? (codes as readonly Code[]) : [codes as Code];
  return { coding: list.map(coding), ...(text === undefined ? {} : { text }) };
}

/** UCUM codes of the units used in the stories, by their everyday notation. */
const UCUM: Readonly<Record<string, string>> = {
  kg: 'kg',
  g: 'g',
  cm: 'cm',
  mg: 'mg',
  ml: 'mL',
  mikrogram: 'ug',
  'mm Hg': 'mm[Hg]',
  'slag/min': '/min',
  'pust/min': '/min',
  '%': '%',
  '°C': 'Cel',
  'mmol/l': 'mmol/L',
  'mmol/mol': 'mmol/mol',
  'mikromol/l': 'umol/L',
  'mg/l': 'mg/L',
  'g/l': 'g/L',
  'g/dl': 'g/dL',
  'mikrogram/l': 'ug/L',
  'ng/l': 'ng/L',
  'U/l': 'U/L',
  'mIE/l': 'm[IU]/L',
  '10⁹/l': '10*9/L',
  'kg/m²': 'kg/m2',
  'l/min': 'L/min',
  uker: 'wk',
  m: 'm',
  skritt: '{steps}',
  poeng: '{score}',
  tablett: '{tablet}',
  kapsel: '{capsule}',
  dose: '{dose}',
  dråpe: '[drp]',
  inhalasjon: '{inhalation}',
  enheter: '[iU]',
  timer: 'h',
  døgn: 'd',
  dag: 'd',
  år: 'a',
};

/** A Quantity in a unit from the table above. */
export function quantity(value: number, unit: string): Quantity {
  const code = UCUM[unit];
  if (code === undefined) throw new RangeError(`no UCUM code for the unit ${unit}`);
  return { value, unit, system: SYSTEM.ucum, code };
}
