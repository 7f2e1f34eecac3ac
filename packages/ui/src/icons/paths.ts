import type { Kind, ClinicalState } from '@care-timeline/fhir';

const RING = 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z';
const SQUARE = 'M2.5 2.5H13.5V13.5H2.5Z';

/**
 * One symbol per kind: outlines on a 16 px grid, to be stroked 1.5 px wide in one colour. Also usable with `new
 * Path2D(…)`. Kinds are distinguishable by shape alone (TLN-03).
 */
export const KIND_PATHS: Readonly<Record<Kind, string>> = {
  alert: 'M8 1.8L14.8 13.8H1.2ZM8 6.2V9.6M8 11.5V11.7',
  allergy: 'M8 1.2L14.8 8L8 14.8L1.2 8ZM8 4.8V8.8M8 10.9V11.1',
  condition: `${RING}M8 5V11M5 8H11`,
  encounter:
    'M8 1.8a2.9 2.9 0 1 1 0 5.8a2.9 2.9 0 1 1 0-5.8ZM2.3 14.2C2.3 11 4.6 9.8 8 9.8S13.7 11 13.7 14.2',
  service: 'M1.8 7.6L8 2L14.2 7.6M3.6 6.2V14H12.4V6.2M6.4 14V9.8H9.6V14',
  alarm:
    'M3.2 11.6C4.4 10.4 4.4 8.8 4.4 6.8a3.6 3.6 0 0 1 7.2 0C11.6 8.8 11.6 10.4 12.8 11.6ZM6.6 13.8H9.4M8 3.2V1.4',
  medication: 'M9.3 2.9a2.7 2.7 0 0 1 3.8 3.8L6.7 13.1a2.7 2.7 0 0 1-3.8-3.8ZM6.1 6.1L9.9 9.9',
  administration: 'M8 1.6C8 1.6 3.6 6.8 3.6 10a4.4 4.4 0 0 0 8.8 0C12.4 6.8 8 1.6 8 1.6Z',
  dispense: 'M2 5L8 1.8L14 5V11.2L8 14.4L2 11.2ZM2 5L8 8.2L14 5M8 8.2V14.4',
  vitals: 'M1.2 8.5H4.4L6.4 3.4L9.6 12.8L11.6 8.5H14.8',
  labs: 'M5 1.8H11M6.2 1.8V6.4L2.9 12.6A1.2 1.2 0 0 0 4 14.3H12A1.2 1.2 0 0 0 13.1 12.6L9.8 6.4V1.8M4.6 10H11.4',
  assessment: 'M1.8 12.4A6.4 6.4 0 1 1 14.2 12.4ZM8 12.4L11 7.2',
  imaging: `${SQUARE}M8 5.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6Z`,
  procedure: `${SQUARE}M8 5.2V10.8M5.2 8H10.8`,
  immunization: 'M10.4 1.6L14.4 5.6M12.4 3.6L10.4 5.6M8.4 3.6L12.4 7.6L7.2 12.8L3.2 8.8ZM5.2 10.8L1.8 14.2',
  'care-plan': 'M3 3.2H13V14.4H3ZM6 1.6H10V4.6H6ZM5.6 8H10.4M5.6 11H10.4',
  goal: `${RING}M8 5.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6Z`,
  'care-team':
    'M5.6 2.8a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 1 1 0-4.4ZM1.4 13.6C1.4 10.6 3 9.4 5.6 9.4S9.8 10.6 9.8 13.6M10.6 2.9a2.2 2.2 0 0 1 0 4.2M12 9.6C13.8 10.1 14.6 11.4 14.6 13.6',
  task: `${SQUARE}M5 8.2L7.2 10.4L11.2 5.8`,
  appointment: 'M2.5 3.4H13.5V14H2.5ZM2.5 6.8H13.5M5.4 1.6V4.6M10.6 1.6V4.6',
  order: 'M1.8 8H10.8M7.4 4.4L11 8L7.4 11.6M14.2 2.6V13.4',
  document: 'M3.5 1.6H9.3L12.5 4.8V14.4H3.5ZM9.3 1.6V4.8H12.5M6 8.2H10M6 11.2H10',
  form: 'M1.8 2.8H5.2V6.2H1.8ZM7.6 4.5H14.4M1.8 9.8H5.2V13.2H1.8ZM7.6 11.5H14.4',
  message: 'M1.8 2.8H14.2V11H8L4.6 14.2V11H1.8Z',
  device: 'M5 1.8V5.6M11 1.8V5.6M3 5.6H13V7.6a5 5 0 0 1-10 0ZM8 12.6V14.8',
  'family-history':
    'M6.2 1.6H9.8V5.2H6.2ZM8 5.2V8M3.8 10.6V8H12.2V10.6M2 10.6H5.6V14.2H2ZM10.4 10.6H14V14.2H10.4Z',
  consent: 'M8 1.5L13.5 3.5V7.4C13.5 11 11.2 13.4 8 14.5C4.8 13.4 2.5 11 2.5 7.4V3.5ZM5.4 8L7.3 9.9L10.8 6',
  list: 'M5.6 3.8H14.2M5.6 8H14.2M5.6 12.2H14.2M1.9 3.8H2.5M1.9 8H2.5M1.9 12.2H2.5',
  'about-others':
    'M5.6 2.6a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5ZM1.2 14C1.2 11 3 9.6 5.6 9.6S10 11 10 14M11.2 5H15M13.1 3.1V6.9',
  supporting: `${RING}M8 7.2V11.4M8 4.7V4.9`,
};

/**
 * One mark per clinical state, distinguishable without colour: filled, bars, dashed, square, slashed, crossed,
 * question.
 */
export const CLINICAL_STATE_PATHS: Readonly<
  Record<ClinicalState, { readonly path: string; readonly style: 'fill' | 'line' | 'dash' }>
> = {
  current: { path: 'M8 4a4 4 0 1 1 0 8a4 4 0 1 1 0-8Z', style: 'fill' },
  paused: { path: 'M4.5 3.5H7V12.5H4.5ZM9 3.5H11.5V12.5H9Z', style: 'fill' },
  planned: { path: 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10Z', style: 'dash' },
  past: { path: 'M4 4H12V12H4Z', style: 'line' },
  'not-done': { path: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11ZM4.2 11.8L11.8 4.2', style: 'line' },
  'in-error': { path: 'M3.5 3.5L12.5 12.5M12.5 3.5L3.5 12.5', style: 'line' },
  unknown: {
    path: 'M5.2 5.4C5.2 3.6 6.4 2.6 8 2.6S10.8 3.6 10.8 5.2C10.8 7.4 8 7.2 8 9.8M8 12.8V13',
    style: 'line',
  },
};

/** Symbols of controls and messages. */
export const UI_PATHS = {
  close: 'M3.5 3.5L12.5 12.5M12.5 3.5L3.5 12.5',
  left: 'M10 3L5 8L10 13',
  right: 'M6 3L11 8L6 13',
  up: 'M3 10L8 5L13 10',
  down: 'M3 6L8 11L13 6',
  plus: 'M8 3V13M3 8H13',
  minus: 'M3 8H13',
  curve: 'M2.2 2.2V13.8H14M4.4 10.6L7.2 6.8L9.6 9L13.4 3.8',
  search: 'M7 2.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6ZM10.5 10.5L14 14',
  filter: 'M2 3H14L9.6 8.4V13L6.4 11.4V8.4Z',
  info: `${RING}M8 7.2V11.4M8 4.7V4.9`,
  warning: 'M8 1.8L14.8 13.8H1.2ZM8 6.2V9.6M8 11.5V11.7',
  stop: 'M5.3 1.5H10.7L14.5 5.3V10.7L10.7 14.5H5.3L1.5 10.7V5.3ZM8 4.6V8.8M8 11.1V11.3',
  check: 'M3 8.5L6.5 12L13 4.5',
  none: `${RING}M5 8H11`,
  offline: 'M2 2L14 14M4.2 6.4A6 6 0 0 0 2 9M6.6 4.6A8.4 8.4 0 0 1 14 8M8 12.4V12.6',
  clock: `${RING}M8 4.4V8L10.6 9.6`,
  lock: 'M3.5 7.2H12.5V14H3.5ZM5.2 7.2V5a2.8 2.8 0 0 1 5.6 0V7.2',
  source:
    'M8 1.8C11.2 1.8 13.4 2.6 13.4 3.8S11.2 5.8 8 5.8S2.6 5 2.6 3.8S4.8 1.8 8 1.8ZM2.6 3.8V12.2C2.6 13.4 4.8 14.2 8 14.2S13.4 13.4 13.4 12.2V3.8M2.6 8C2.6 9.2 4.8 10 8 10S13.4 9.2 13.4 8',
  external: 'M9 2H14V7M14 2L7.5 8.5M12 9.5V14H2V4H6.5',
  copy: 'M5.5 5.5H13.5V13.5H5.5ZM10.5 5.5V2.5H2.5V10.5H5.5',
  table: 'M2 3H14V13H2ZM2 6.4H14M2 9.7H14M6.5 6.4V13',
  timeline: 'M2 4H8M5 8H13M3 12H10',
  print: 'M4 6V2H12V6M4 11H2V6H14V11H12M4 9H12V14H4Z',
  more: 'M3.2 8H3.4M7.9 8H8.1M12.6 8H12.8',
  person: 'M8 1.8a2.9 2.9 0 1 1 0 5.8a2.9 2.9 0 1 1 0-5.8ZM2.3 14.2C2.3 11 4.6 9.8 8 9.8S13.7 11 13.7 14.2',
} as const satisfies Readonly<Record<string, string>>;

export type UiIcon = keyof typeof UI_PATHS;
