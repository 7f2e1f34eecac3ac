/**
 * The six states that every element is shown in, as stories: nothing recorded, still loading, one system missing, all of them missing, very
 * much, and a record that breaks every habit. Each story asserts what its state must say, in any language of the toolbar; that none of
 * the others is taken for empty is GEN-06.
 */
import type { PatientRecord, SourceState } from '@care-timeline/record';
import { expect, waitFor } from 'storybook/test';
import { textIn, trees } from './access.js';
import { emptyRecord, recordOf, sampleRecord } from './records.js';
import { STORY_NOW } from './now.js';

export type StateName = 'Empty' | 'Loading' | 'Partial' | 'Failed' | 'Huge' | 'Hostile';

export const HOSPITAL = { id: 'sykehus', label: 'Sykehuset' };
export const PERSON = {
  resourceType: 'Patient',
  id: 'p',
  name: [{ text: 'Kari Eksempel' }],
  birthDate: '1950-05-17',
};

/** What a list says that nothing is recorded in; never where it is not known. */
export const NOTHING =
  /\b(ikkje|ikke|ing[ae]n?|ingenting|not|no|nothing)\b[^.:]{0,60}(registrert|recorded|planlagt|planned)/i;
const LOADING = /henter|hentar|loading/i;
/** Words of a source that gave nothing, whoever says them. */
const MISSING =
  /ikke hente|ikkje hent|utilgjengelig|utilgjengeleg|unavailable|could not|feilet|feila|failed/i;
const INCOMPLETE = /ufullstendig|delvis|incomplete|partly/i;

/** A record whose hospital has come no further than this. */
export function recordOfState(state: SourceState, ...resources: readonly object[]): PatientRecord {
  const record = resources.length ? recordOf(...resources) : emptyRecord();
  record.setSourceState(HOSPITAL, state, { at: STORY_NOW });
  return record;
}

export interface Played {
  readonly canvasElement: HTMLElement;
}

/** Waits until what the story shows fits every one of these, and then sees that it fits none of those. */
export function tells(fits: readonly RegExp[], never: readonly RegExp[] = []) {
  return async ({ canvasElement }: Played): Promise<void> => {
    await waitFor(
      () => {
        for (const words of fits) void expect(textIn(canvasElement)).toMatch(words);
      },
      { timeout: 5000 },
    );
    for (const words of never) await expect(textIn(canvasElement)).not.toMatch(words);
  };
}

/** Text that came through code unread: nobody may ever see it. */
const RAW = /\[object |\bundefined\b|\bNaN\b|Invalid Date/;

/** Markup in data is text (GEN-12), nothing of the program's own words is on the page, and there is something to read. */
export const keepsItsShape =
  (...fits: readonly RegExp[]) =>
  async ({ canvasElement }: Played): Promise<void> => {
    await tells(fits, [RAW])({ canvasElement });
    for (const tree of trees(canvasElement))
      await expect(tree.querySelector('script, img, iframe, [onerror], [onclick]')).toBeNull();
  };

export interface SixStates {
  /** One entry of what the element shows, and the words by which it is known. */
  readonly some: object | readonly object[];
  readonly seen: RegExp;
  /** A great many of them. */
  readonly many: readonly object[];
  /** What then stands on the page, at least: all of them, or some and the count of the rest. */
  readonly counted: RegExp;
  /** What the element says where nothing is recorded. */
  readonly nothing?: RegExp;
  /** Whom it names as missing where one system of two has not given everything. */
  readonly missing?: readonly RegExp[];
  /** What it shows of the hostile record. */
  readonly hostile?: RegExp;
}

export interface StateStory {
  readonly args: { readonly record: PatientRecord };
  readonly play: (played: Played) => Promise<void>;
}

/** The six stories of an element that is given a record. */
export function sixStates({
  some,
  seen,
  many,
  counted,
  nothing = NOTHING,
  missing = [/Sykehuset/, INCOMPLETE],
  hostile = /\p{L}/u,
}: SixStates): Readonly<Record<StateName, StateStory>> {
  return {
    Empty: { args: { record: recordOf(PERSON) }, play: tells([nothing], [LOADING, MISSING]) },
    Loading: { args: { record: recordOfState('loading') }, play: tells([LOADING], [NOTHING, MISSING]) },
    Partial: {
      args: { record: recordOfState('partial', PERSON, ...[some].flat()) },
      play: tells([seen, ...missing]),
    },
    Failed: {
      args: { record: recordOfState('failed') },
      play: tells([/Sykehuset/, MISSING], [NOTHING, LOADING]),
    },
    Huge: { args: { record: recordOf(PERSON, ...many) }, play: tells([counted], [MISSING]) },
    Hostile: { args: { record: sampleRecord('proeve') }, play: keepsItsShape(hostile) },
  };
}

/** `many(300, (i) => …)` */
export const many = (count: number, one: (index: number) => object): object[] =>
  Array.from({ length: count }, (_, index) => one(index));
