import type { ClinicalEntry, Kind } from '@care-timeline/fhir';
import {
  listState,
  missingSources,
  stateOfList,
  type ListState,
  type ListStatus,
  type SourceProgress,
} from '@care-timeline/record';
import { innerWord } from '@care-timeline/ui';
import type { Words } from './words.js';

/** One allergy or piece of critical information, in words that stand without colour (ALG-02). */
export interface CriticalItem {
  readonly key: string;
  readonly title: string;
  /** Criticality, certainty and reactions, in that order. */
  readonly facts: readonly string[];
  readonly high: boolean;
}

/** Kinds of entry among which critical information other than allergies is found. */
export const CRITICAL_KINDS: readonly Kind[] = ['alert', 'condition'];

/** What the record says, before it is put into words. */
export interface CriticalInput {
  /** Of the allergies. */
  readonly status: Pick<ListStatus, 'kind' | 'emptySections' | 'noneKnown'>;
  /** Allergies that hold, the gravest first. */
  readonly active: readonly ClinicalEntry[];
  /** Refuted and no longer active: counted, so that nobody thinks that they were lost. */
  readonly refuted: number;
  readonly inactive: number;
  /** Conditions marked as critical information, and alerts. */
  readonly other: readonly ClinicalEntry[];
  /** Why sources left lists of other critical information empty. */
  readonly otherReasons: readonly string[];
}

/** What the critical panel above the list says: allergies in one of their states, and critical information (ALG-01, GEN-06). */
export interface CriticalPanel extends Pick<CriticalInput, 'refuted' | 'inactive'> {
  readonly state: ListState;
  readonly otherState: ListState;
  /** A source did not give all allergies. */
  readonly incomplete: boolean;
  readonly allergies: readonly CriticalItem[];
  readonly other: readonly CriticalItem[];
}

/** @param sources - how far the sources have come, as record and host know it */
export function criticalPanelOf(
  input: CriticalInput,
  sources: readonly SourceProgress[],
  words: Words,
): CriticalPanel {
  const { active, other, refuted, inactive } = input;
  return {
    // Inactive ones are counted below: they are on record, and no reason to say "not recorded".
    state: stateOfList(input.status, { shown: active.length + inactive, sources }),
    otherState: listState({
      shown: other.length,
      reasons: input.otherReasons,
      sources,
      kinds: CRITICAL_KINDS,
    }),
    incomplete: missingSources(sources, ['allergy']).some(({ state }) => state !== 'loading'),
    refuted,
    inactive,
    allergies: active.map((entry) => itemOf(entry, words)),
    other: other.map((entry) => itemOf(entry, words)),
  };
}

function itemOf(entry: ClinicalEntry, words: Words): CriticalItem {
  const { terms } = words;
  const facts = entry.allergy;
  const criticality = facts?.criticality;
  const manifestations = (facts?.reactions ?? []).flatMap((one) =>
    one.manifestations.map((what) => words.concept(what)),
  );
  return {
    key: entry.key,
    title: entry.nameFrom === 'code' && entry.code ? words.concept(entry.code) : entry.name,
    facts: [
      criticality === undefined
        ? ''
        : `${terms.criticalityLabel.toLowerCase()}: ${innerWord(terms.criticality, criticality)}`,
      entry.certainty === undefined ? '' : innerWord(terms.certainty, entry.certainty),
      [...new Set(manifestations)].join(', '),
      entry.safe ? '' : terms.unsafe,
      entry.contested ? terms.problem['version-conflict'].toLowerCase() : '',
    ].filter(Boolean),
    high: criticality === 'high',
  };
}

/** What stands in place of a list that holds nothing, and the sentence that explains it; both empty for one that does. */
export interface StateText {
  readonly statement: string;
  readonly help: string;
}

/** The state of a list in words: what is known is listed, anything else is one statement of its own (ALG-01). */
export function listStateText(state: ListState, noneKnown: string, { text }: Words): StateText {
  if (state === 'some') return { statement: '', help: '' };
  if (state === 'none-known') return { statement: noneKnown, help: '' };
  return { statement: text.state[state], help: text.stateHelp[state as 'withheld'] ?? '' };
}

export function allergyStateText({ state }: CriticalPanel, words: Words): StateText {
  return listStateText(state, words.text.noKnownAllergies, words);
}
