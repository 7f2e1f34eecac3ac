import type { ClinicalEntry, EntryReference } from '@care-timeline/fhir';
import { isKnownAt, knownSince } from '../time/as-of.js';
import { earliestInstant, type TimeZone } from '../time/instants.js';
import { listStatus, saysNone } from '../rules/list-status.js';
import { collatorOf } from '../shared/collator.js';
import { push } from '../shared/push.js';
import { medicationChains, type MedicationChain, type ChainMember } from './chains.js';
import {
  GROUPS_IN_USE,
  MEDICATION_GROUPS,
  medicationState,
  type MedicationGroup,
  type MedicationMoment,
  type MedicationState,
} from './state.js';
import type { MedicationItem, MedicationList, NotShownReason } from './types.js';
import { medicineTraits } from './match.js';
import { concerns, remarksOf, type EntryRemark, type EntryRemarks } from '../rules/list-remarks.js';
import { lastDone } from './last-given.js';
import type { OpenRow } from './open-row.js';
import { joinAndCompare } from './rows.js';
import type { EmptySection, Language, SourceInfo, SourceStatus } from '../types.js';

/** Input data for a medication list. */
export interface MedicationInput {
  /** Requests and statements, including in-error ones. */
  readonly medicines: readonly ClinicalEntry[];
  readonly administrations: readonly ClinicalEntry[];
  readonly dispenses: readonly ClinicalEntry[];
  readonly lists: readonly ClinicalEntry[];
  readonly sources: readonly SourceInfo[];
  readonly statuses: readonly SourceStatus[];
  readonly emptySections: readonly EmptySection[];
  readonly zone: TimeZone;
  readonly lang: Language;
  keyOf(entry: ClinicalEntry, reference: EntryReference): string | undefined;
}

/** Day-independent parts: computed once for each revision of a record. */
export class Medications {
  readonly #input: MedicationInput;
  readonly #chains: readonly MedicationChain[];
  readonly #noneKnown: readonly ClinicalEntry[];
  readonly #noInformation: readonly ClinicalEntry[];
  readonly #remarks: EntryRemarks;
  /** Key of the request or statement that each administration and dispense references. */
  readonly #attached = new Map<ClinicalEntry, string>();

  constructor(input: MedicationInput) {
    this.#input = input;
    this.#remarks = remarksOf(input.lists, (entry, reference) => input.keyOf(entry, reference));
    this.#noneKnown = input.medicines.filter(saysNone);
    this.#noInformation = input.medicines.filter(
      ({ absence, clinicalState }) => absence === 'no-information' && clinicalState !== 'in-error',
    );
    const medicines = input.medicines
      .filter((entry) => entry.absence === undefined || entry.clinicalState === 'in-error')
      .map((entry) => ({ entry, traits: medicineTraits(entry, input.lang), at: this.#writtenAt(entry) }));
    this.#chains = medicationChains(medicines, (entry, reference) => input.keyOf(entry, reference));
    const keys = new Set(medicines.map(({ entry }) => entry.key));
    for (const given of [...input.administrations, ...input.dispenses]) {
      const key = given.medication?.chain
        .map((reference) => input.keyOf(given, reference))
        .find((target) => target !== undefined && keys.has(target));
      if (key !== undefined) this.#attached.set(given, key);
    }
  }

  at(moment: MedicationMoment): MedicationList {
    const { administrations, dispenses, sources, statuses, emptySections } = this.#input;
    const notShown: { entry: ClinicalEntry; reason: NotShownReason }[] = this.#noInformation.map((entry) => ({
      entry,
      reason: 'no-information',
    }));
    const rows: OpenRow[] = [];
    const given = this.#givenBy(moment);
    const lastGiven = ({ entry }: ChainMember): number => lastDone(given.get(entry.key) ?? [], moment.zone);
    for (const chain of this.#chains) {
      const known = chain.members.filter((medicine) => {
        const reason = this.#whyNotShown(medicine.entry, moment);
        if (reason !== undefined) notShown.push({ entry: medicine.entry, reason });
        return reason === undefined;
      });
      if (known.length > 0) rows.push(openRow(chain, known, moment, lastGiven));
    }
    const items = joinAndCompare(rows, sources).map((row): MedicationItem => {
      const members = [row.head, ...row.same, ...row.history.map(({ medicine }) => medicine)];
      const history = members.flatMap(({ entry }) => given.get(entry.key) ?? []);
      return {
        key: row.head.entry.key,
        entry: row.head.entry,
        state: row.state,
        sources: row.sources,
        same: row.same.map(({ entry }) => entry),
        history: row.history.map(({ medicine, state, differences }) => ({
          entry: medicine.entry,
          state,
          differences,
        })),
        conflicting: row.conflicting,
        administrations: history.filter(({ kind }) => kind === 'administration'),
        dispenses: history.filter(({ kind }) => kind === 'dispense'),
        remarks: [
          ...[row.head, ...row.same].flatMap(({ entry }) => this.#remarksOn(entry, entry, moment)),
          ...row.history.flatMap(({ medicine }) => this.#remarksOn(medicine.entry, row.head.entry, moment)),
        ],
        similar: row.similar,
        moreSimilar: row.moreSimilar,
      };
    });
    const groups = groupItems(items, this.#input.lang);
    const inError = groups.get('in-error')?.length ?? 0;
    const rowOf = new Map(
      items.flatMap((item) =>
        [item.entry, ...item.same, ...item.history.map(({ entry }) => entry)].map(
          ({ key }) => [key, item.key] as const,
        ),
      ),
    );
    return {
      ...listStatus(
        'medication',
        items.length - inError,
        this.#noneKnown.filter((entry) => isKnownAt(entry, moment)),
        statuses,
        emptySections,
      ),
      ...(moment.isNow ? {} : { asOf: moment.instant }),
      items: MEDICATION_GROUPS.flatMap((group) => groups.get(group) ?? []),
      groups,
      recentDays: moment.recentDays,
      notShown,
      unattached: [...administrations, ...dispenses]
        .filter((entry) => !rowOf.has(this.#attached.get(entry) ?? ''))
        .filter((entry) => isKnownAt(entry, moment)),
      rowOf,
    };
  }

  #writtenAt(entry: ClinicalEntry): number {
    const { zone } = this.#input;
    const start = entry.time?.start;
    return knownSince(entry, zone) ?? (start === undefined ? -Infinity : earliestInstant(start, zone));
  }

  /** Remarks on a member of a row; what removed an earlier member did not remove what was written after it. */
  #remarksOn(member: ClinicalEntry, head: ClinicalEntry, moment: MedicationMoment): readonly EntryRemark[] {
    return (this.#remarks.get(member.key) ?? []).filter(
      (remark) =>
        isKnownAt(remark.list, moment) &&
        [member, head].every((entry) => concerns(remark, entry, moment.zone)),
    );
  }

  #whyNotShown(entry: ClinicalEntry, moment: MedicationMoment): NotShownReason | undefined {
    if (isKnownAt(entry, moment)) return undefined;
    return entry.time === undefined && knownSince(entry, moment.zone) === undefined ? 'undated' : 'later';
  }

  /** Administrations and dispenses by the key of what they reference, newest first. */
  #givenBy(moment: MedicationMoment): Map<string, ClinicalEntry[]> {
    const given = new Map<string, ClinicalEntry[]>();
    for (const [entry, key] of this.#attached) {
      if (!isKnownAt(entry, moment)) continue;
      push(given, key, entry);
    }
    for (const entries of given.values()) {
      entries.sort((a, b) => this.#writtenAt(b) - this.#writtenAt(a) || (a.key < b.key ? -1 : 1));
    }
    return given;
  }
}

/** Chooses the member that determines the row's state: not replaced, then in use before stopped, then newest. */
function openRow(
  chain: MedicationChain,
  known: readonly ChainMember[],
  moment: MedicationMoment,
  lastGiven: (medicine: ChainMember) => number,
): OpenRow {
  const keys = new Set(known.map(({ entry }) => entry.key));
  const states = new Map<ChainMember, MedicationState>();
  const replacers = (medicine: ChainMember): readonly string[] =>
    chain.replacedBy.get(medicine.entry.key) ?? [];
  for (const medicine of known) {
    const replacedLater = replacers(medicine).some((key) => !keys.has(key));
    const context = { replacedLater, lastGiven: lastGiven(medicine) };
    states.set(medicine, medicationState(medicine.entry, moment, context));
  }
  const state = (medicine: ChainMember): MedicationState => states.get(medicine)!;
  const unreplaced = known.filter((medicine) => !replacers(medicine).some((key) => keys.has(key)));
  const candidates = unreplaced.length > 0 ? unreplaced : known;
  const inUse = (medicine: ChainMember): boolean => GROUPS_IN_USE.has(state(medicine).group);
  const head = candidates.find(inUse) ?? candidates[0]!;
  return {
    head,
    state: state(head),
    others: known
      .filter((medicine) => medicine !== head)
      .map((medicine) => ({ medicine, state: state(medicine) })),
    conflicting:
      candidates.some(
        (medicine) =>
          inUse(medicine) !== inUse(head) && state(medicine).group !== 'planned' && !isFilled(medicine.entry),
      ) ||
      (inUse(head) && candidates.some((medicine) => isDenied(chain, medicine, moment))),
  };
}

/** Something known on that day says that it is not taken, or must not be given (MED-10). */
function isDenied({ deniedBy }: MedicationChain, { entry }: ChainMember, moment: MedicationMoment): boolean {
  return (deniedBy.get(entry.key) ?? []).some((denial) => isKnownAt(denial, moment));
}

/** A completed request has been dispensed; that does not mean the medicine is no longer used. */
function isFilled({ resourceType, statuses }: ClinicalEntry): boolean {
  return (
    resourceType === 'MedicationRequest' &&
    statuses.some(({ element, code }) => element === 'status' && code === 'completed')
  );
}

function groupItems(
  items: readonly MedicationItem[],
  lang: Language,
): Map<MedicationGroup, MedicationItem[]> {
  const byName = collatorOf(lang);
  const groups = new Map<MedicationGroup, MedicationItem[]>(MEDICATION_GROUPS.map((group) => [group, []]));
  for (const item of items) groups.get(item.state.group)?.push(item);
  for (const group of groups.values()) {
    group.sort((a, b) => byName(a.entry.name, b.entry.name) || (a.key < b.key ? -1 : 1));
  }
  return groups;
}
