import type { ClinicalEntry } from '@care-timeline/fhir';
import {
  CRITICAL_GROUPS,
  criticalEntries,
  criticalState,
  hasLists,
  reasonsOf,
  type FullRecordView,
  type MedicationItem,
  type MedicationList,
  type RecordView,
} from '@care-timeline/record';
import { zoneOf } from '@care-timeline/ui';
import { changesOf, type Change } from './changes.js';
import { CRITICAL_KINDS, type CriticalInput } from './critical.js';
import type { Medicine, MedicineStop } from './medicine.js';

/**
 * Requests and statements that are not in any row of the displayed day, and anything given without a prescription in
 * this record.
 */
export interface NotPlaced {
  readonly later: number;
  readonly undated: number;
  readonly noInformation: number;
  readonly unattached: number;
}

/** What a record contains about medicines on one day. */
export interface MedicationReading {
  readonly medicines: readonly Medicine[];
  /** By row key; absent if no day was given to compare with. */
  readonly changes?: ReadonlyMap<string, Change>;
  readonly noneKnown: boolean;
  /** A source states that there are none, while others have entries. */
  readonly contradicted: boolean;
  /** Reasons given by sources for the empty list. */
  readonly reasons: readonly string[];
  readonly critical: CriticalInput;
  readonly patient?: FullRecordView['patient'];
  readonly recentDays: number;
  readonly notPlaced: NotPlaced;
}

/** Without a record nothing is known, which must not look like an empty list (GEN-06). */
const NO_RECORD: MedicationReading = {
  medicines: [],
  noneKnown: false,
  contradicted: false,
  reasons: [],
  critical: {
    status: { kind: 'allergy', emptySections: [], noneKnown: [] },
    active: [],
    other: [],
    otherReasons: [],
    refuted: 0,
    inactive: 0,
  },
  recentDays: 0,
  notPlaced: { later: 0, undated: 0, noInformation: 0, unattached: 0 },
};

/** Query parameters for a record. Days are ms since 1970. */
export interface Question {
  readonly asOf: number | undefined;
  readonly since: number | undefined;
  readonly recentDays: number | undefined;
}

/** Queries a record, and caches the answer until the record or the query changes. */
export class MedicineReader {
  #asked: readonly unknown[] = [];
  #reading: MedicationReading = NO_RECORD;
  #criticalOf: readonly unknown[] = [];
  #critical: CriticalInput = NO_RECORD.critical;

  read(record: RecordView | undefined, question: Question): MedicationReading {
    if (!hasLists(record)) return NO_RECORD;
    const asked = [record, record.revision, question.asOf, question.since, question.recentDays];
    if (asked.some((one, i) => one !== this.#asked[i])) {
      this.#asked = asked;
      this.#reading = readRecord(record, question, this.#criticalIn(record));
    }
    return this.#reading;
  }

  /** Allergies apply regardless of the displayed day, so only changes of the record affect them. */
  #criticalIn(record: FullRecordView): CriticalInput {
    if (this.#criticalOf[0] !== record || this.#criticalOf[1] !== record.revision) {
      this.#criticalOf = [record, record.revision];
      this.#critical = criticalOf(record);
    }
    return this.#critical;
  }
}

function readRecord(
  record: FullRecordView,
  { asOf, since, recentDays }: Question,
  critical: CriticalInput,
): MedicationReading {
  const list = record.medications({
    asOf,
    ...(recentDays !== undefined && recentDays >= 0 && { recentDays }),
  });
  return {
    medicines: list.items.map((item) => medicineOf(item, asOf ?? record.now())),
    ...(since !== undefined && { changes: changesOf(record.medicationChanges(since, { asOf }), since) }),
    noneKnown: list.noneKnown.length > 0,
    contradicted: list.contradicted,
    reasons: reasonsOf(list.emptySections, ['medication']),
    critical,
    patient: record.patient,
    recentDays: list.recentDays,
    notPlaced: notPlaced(list),
  };
}

/** @param at - the moment shown, ms since 1970 */
export function medicineOf(item: MedicationItem, at: number): Medicine {
  const { entry, state } = item;
  const stop = stopOf(item);
  return {
    key: item.key,
    entry,
    group: state.group,
    members: [entry, ...item.same],
    earlier: item.history.map((link) => link.entry),
    events: [...item.administrations, ...item.dispenses],
    ...(item.remarks.length > 0 && { remarks: item.remarks }),
    similar: item.similar,
    ...(item.moreSimilar > 0 && { moreSimilar: item.moreSimilar }),
    startsLater: state.startsOn !== undefined && state.startsOn.earliest > at,
    ...(stop && { stop }),
    periodEnded: state.periodEnded,
    ...(state.courseEnded && { courseEnded: true }),
    uncertain: state.uncertain,
    conflicting: item.conflicting,
  };
}

/** The stop in effect on the displayed day, with who decided it and why (MED-22). */
function stopOf({ entry, state }: MedicationItem): MedicineStop | undefined {
  const { stopsOn, stoppedOn } = state;
  const told = entry.medication?.stop;
  const why = { ...(told?.reason && { reason: told.reason }), ...(told?.by && { by: told.by }) };
  if (stopsOn) return { at: stopsOn, future: true, ...why };
  if (stoppedOn) return { at: stoppedOn, future: false, ...why };
  const past = state.group === 'past' || state.group === 'recently-stopped';
  return past && told ? { future: false, ...why } : undefined;
}

function notPlaced({ notShown, unattached }: MedicationList): NotPlaced {
  const count = (reason: string): number => notShown.filter((one) => one.reason === reason).length;
  return {
    later: count('later'),
    undated: count('undated'),
    noInformation: count('no-information'),
    unattached: unattached.length,
  };
}

function criticalOf(record: FullRecordView): CriticalInput {
  const list = record.allergies();
  const inGroup = (group: 'active' | 'inactive' | 'refuted'): readonly ClinicalEntry[] =>
    (list.groups.get(group) ?? []).map(({ entry }) => entry);
  const all = criticalEntries(record);
  const zone = zoneOf(record.timeZone);
  const now = record.now();
  const other = CRITICAL_GROUPS.flatMap((group) =>
    all[group].filter((entry) => criticalState(entry, now, zone) === 'open'),
  );
  return {
    status: list,
    active: inGroup('active'),
    refuted: inGroup('refuted').length,
    inactive: inGroup('inactive').length,
    other,
    otherReasons: reasonsOf(record.emptySections, CRITICAL_KINDS),
  };
}
