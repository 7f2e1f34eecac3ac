import { entryTitle, type ClinicalEntry, type Kind } from '@care-timeline/fhir';
import {
  isTreatmentLimit,
  listState,
  missingSources,
  stateOfList,
  type ListState,
  type ListStatus,
  type SourceProgress,
} from '@care-timeline/record';
import { answeredTitle, innerWord, linesInWords, sayerMarks } from '@care-timeline/ui';
import type { Words } from './words.js';

/** One allergy or piece of critical information, as text that is clear without colour (ALG-02). */
export interface CriticalItem {
  readonly key: string;
  readonly title: string;
  /** Criticality, certainty and reactions, in that order. */
  readonly facts: readonly string[];
  readonly high: boolean;
}

/** Kinds of entry that may contain critical information other than allergies. */
export const CRITICAL_KINDS: readonly Kind[] = ['alert', 'condition'];

/** The record's data, before it is converted to text. */
export interface CriticalInput {
  /** Status of the allergies. */
  readonly status: Pick<ListStatus, 'kind' | 'emptySections' | 'noneKnown'>;
  /** Active allergies, most severe first. */
  readonly active: readonly ClinicalEntry[];
  /** Refuted and inactive: counted, so that they do not appear to be lost. */
  readonly refuted: number;
  readonly inactive: number;
  /** Conditions marked as critical information, limits to treatment, and alerts that apply now. */
  readonly other: readonly ClinicalEntry[];
  /** Reasons given by sources for empty lists of other critical information. */
  readonly otherReasons: readonly string[];
}

/**
 * Content of the critical panel above the list: allergies in one of their states, and critical information (ALG-01,
 * GEN-06).
 */
export interface CriticalPanel extends Pick<CriticalInput, 'refuted' | 'inactive'> {
  readonly state: ListState;
  readonly otherState: ListState;
  /** A source did not deliver all allergies. */
  readonly incomplete: boolean;
  /** What sources say of allergies in text alone, one line of each. */
  readonly inWords: readonly string[];
  readonly allergies: readonly CriticalItem[];
  readonly other: readonly CriticalItem[];
}

/** @param sources - loading state of the sources, as known to the record and the host */
export function criticalPanelOf(
  input: CriticalInput,
  sources: readonly SourceProgress[],
  words: Words,
): CriticalPanel {
  const { active, other, refuted, inactive } = input;
  return {
    // Inactive ones are counted below: they are on record, so "not recorded" would be wrong.
    state: stateOfList(input.status, { shown: active.length + inactive, sources }),
    otherState: listState({
      shown: other.length,
      reasons: input.otherReasons,
      sources,
      kinds: CRITICAL_KINDS,
    }),
    incomplete: missingSources(sources, ['allergy']).some(({ state }) => state !== 'loading'),
    inWords: linesInWords(input.status.emptySections, ['allergy']),
    refuted,
    inactive,
    allergies: active.map((entry) => itemOf(entry, words)),
    other: other.map((entry) => itemOf(entry, words)),
  };
}

function itemOf(entry: ClinicalEntry, words: Words): CriticalItem {
  const { terms, lang, format } = words;
  const facts = entry.allergy;
  const name = entry.nameFrom === 'code' && entry.code ? words.concept(entry.code) : entry.name;
  const criticality = facts?.criticality;
  const manifestations = (facts?.reactions ?? []).flatMap(({ manifestations: said, description }) =>
    [...said.map((what) => words.concept(what)), description ?? ''].filter(Boolean),
  );
  return {
    key: entry.key,
    title: answeredTitle(entryTitle(entry, lang, name || terms.kindOne[entry.kind]), entry, terms, {
      concept: (concept) => words.concept(concept),
      value: (content) =>
        content.type === 'concept' ? words.concept(content.concept) : format.value(content),
    }),
    facts: [
      criticality === undefined
        ? ''
        : `${terms.criticalityLabel.toLowerCase()}: ${innerWord(terms.criticality, criticality)}`,
      entry.certainty === undefined ? '' : innerWord(terms.certainty, entry.certainty),
      [...new Set(manifestations)].join(', '),
      ...words.listed(entry),
      ...sayerMarks(entry, terms),
      entry.safe ? '' : terms.unsafe,
      entry.contested ? terms.problem['version-conflict'].toLowerCase() : '',
    ].filter(Boolean),
    high: criticality === 'high' || isTreatmentLimit(entry),
  };
}

/**
 * The message shown instead of an empty list, and the sentence that explains it; both empty for a list with entries.
 */
export interface StateText {
  readonly statement: string;
  readonly help: string;
}

/** The state of a list as text: known entries are listed, every other state has its own statement (ALG-01). */
export function listStateText(state: ListState, noneKnown: string, { text }: Words): StateText {
  if (state === 'some') return { statement: '', help: '' };
  if (state === 'none-known') return { statement: noneKnown, help: '' };
  return { statement: text.state[state], help: text.stateHelp[state as 'withheld'] ?? '' };
}

export function allergyStateText({ state }: CriticalPanel, words: Words): StateText {
  return listStateText(state, words.text.noKnownAllergies, words);
}
