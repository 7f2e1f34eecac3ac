import {
  FLAG,
  parsePartialDate,
  recordedOf,
  type ClinicalEntry,
  type Kind,
  type PartialDate,
} from '@care-timeline/fhir';
import { allergyList, type AllergyList } from './allergies.js';
import { asOfInstant, queryInstant, type DateInput } from '../time/date-input.js';
import { carePlanList, type CarePlanList } from './care-plans.js';
import { changeList, type ChangeFacts, type ChangeList } from './changes-since.js';
import { CodeIndex } from '../search/code-index.js';
import { containedEntry } from './contained-entry.js';
import { earliestInstant } from '../time/instants.js';
import { goalList, type GoalList, type PlanSources } from './goals.js';
import { medicationChanges, type MedicationChange } from '../medications/changes.js';
import { RECENT_DAYS } from '../medications/state.js';
import type { MedicationList } from '../medications/types.js';
import { medicineDifferences, medicineTraits } from '../medications/match.js';
import { Medications } from '../medications/medications.js';
import type { Moment } from '../time/moment.js';
import { patientFacts, type PatientFacts } from './patient.js';
import { problemList, type ProblemList } from './problems.js';
import type { RecordData } from '../store/record-data.js';
import { saysMore } from '../rules/list-status.js';
import { zoneSigns } from '../rules/zones.js';
import { RESULT_KINDS, resultList, type ResultList, type ResultQuery } from './results.js';
import type {
  EmptySection,
  EntryColumns,
  EntryQuery,
  Language,
  ListOptions,
  MedicationOptions,
} from '../types.js';

/** What the lists need from the record's rows. */
export interface RowSource {
  readonly columns: EntryColumns;
  entryAt(row: number): ClinicalEntry;
  rawAt(row: number): unknown;
  entry(key: string): ClinicalEntry | undefined;
  rowsOf(query: EntryQuery): number[];
}

/** The lists of one revision of a record; anything independent of the day is computed once. */
export class RecordLists {
  #medications: Medications | undefined;
  #codes: CodeIndex | undefined;
  #empty: EmptySection[] | undefined;
  readonly #byKind = new Map<Kind, readonly ClinicalEntry[]>();

  constructor(
    private readonly data: RecordData,
    private readonly source: RowSource,
    private readonly lang: Language,
  ) {}

  patient({ asOf }: ListOptions): PatientFacts | undefined {
    const { data } = this;
    const entries = data.ownPatientItems.map((item) => this.source.entry(data.store.keyOf(item)));
    const { instant } = this.#moment(asOf);
    return patientFacts(
      entries.filter((entry) => entry !== undefined),
      {
        instant,
        zone: data.zone,
        lang: this.lang,
        sourceOf: (entry) => data.sources.byId(entry.sourceId)!.info,
      },
    );
  }

  medications({ asOf, recentDays = RECENT_DAYS }: MedicationOptions): MedicationList {
    this.#medications ??= new Medications({
      medicines: this.#ofKind('medication'),
      administrations: this.#ofKind('administration').filter(isNoError),
      dispenses: this.#ofKind('dispense').filter(isNoError),
      lists: this.#ofKind('list'),
      sources: this.data.sources.infos,
      statuses: this.data.sources.statuses(),
      emptySections: this.emptySections,
      zone: this.data.zone,
      lang: this.lang,
      keyOf: (entry, reference) => this.data.resolver.keyOf(entry.sourceId, reference),
    });
    return this.#medications.at({ ...this.#moment(asOf), recentDays });
  }

  medicationChanges(since: DateInput, asOf?: DateInput): MedicationChange[] {
    const { lang } = this;
    // A day used as a start means its first instant: events on that day count as changes.
    const from = queryInstant(since, this.data.zone) ?? since;
    return medicationChanges(this.medications({ asOf: from }), this.medications({ asOf }), (before, after) =>
      medicineDifferences(medicineTraits(before.entry, lang), medicineTraits(after.entry, lang)),
    );
  }

  problems({ asOf }: ListOptions): ProblemList {
    return problemList(
      this.#ofKind('condition'),
      zoneSigns(this.#ofKind('care-plan'), this.#planSources.follow),
      this.#moment(asOf),
      this.data.sources.statuses(),
      this.emptySections,
    );
  }

  allergies(): AllergyList {
    const { sourceOrder } = this.#moment(undefined);
    return allergyList(
      this.#ofKind('allergy'),
      sourceOrder,
      this.data.sources.statuses(),
      this.emptySections,
    );
  }

  goals({ asOf }: ListOptions): GoalList {
    return goalList(this.#ofKind('goal'), this.#ofKind('care-plan'), this.#moment(asOf), this.#planSources);
  }

  carePlans(options: ListOptions): CarePlanList {
    const goals = this.goals(options).items;
    return carePlanList(this.#ofKind('care-plan'), goals, this.#moment(options.asOf), this.#planSources);
  }

  results(query: ResultQuery): ResultList {
    const { codes, kinds = RESULT_KINDS, ...rest } = query;
    let rows = this.source.rowsOf({ ...rest, kinds, includeInError: true });
    if (codes !== undefined) {
      const coded = new Set(this.#codeIndex.rowsWith(codes));
      rows = rows.filter((row) => coded.has(row));
    }
    const empty = this.emptySections.filter((section) => section.kinds.some((kind) => kinds.includes(kind)));
    return resultList(rows, this.source, codes, empty);
  }

  changesSince(since: DateInput): ChangeList {
    const { zone, now } = this.data;
    const { columns, rawAt, entryAt } = this.source;
    const instantOf = (date: PartialDate | undefined): number | undefined =>
      date && earliestInstant(date, zone);
    const finite = (instant: number | undefined): number | undefined =>
      Number.isFinite(instant) ? instant : undefined;
    const factsAt = (row: number): ChangeFacts => {
      const raw = rawAt(row) as { meta?: { lastUpdated?: unknown } };
      const flags = columns.flags[row]!;
      const hasEnd = (flags & FLAG.INTERVAL) !== 0 && columns.endPrecision[row] !== 0;
      return {
        recorded: instantOf(recordedOf(raw)),
        updated: instantOf(parsePartialDate(raw.meta?.lastUpdated)),
        began: finite(columns.start[row]),
        ended: hasEnd ? finite(columns.end[row]) : undefined,
        inError: (flags & FLAG.IN_ERROR) !== 0,
      };
    };
    return changeList(columns.count, factsAt, entryAt, queryInstant(since, zone) ?? NaN, now());
  }

  /**
   * A day that cannot be parsed is treated as today: a list for today is correct, one for an invalid day would be
   * empty.
   */
  #moment(asOf: DateInput | undefined): Moment {
    const { zone, sources } = this.data;
    // Not as they arrived: a joined row must not change its head from one start to the next.
    const order = sources.infos.map(({ id }) => id).sort();
    const now = this.data.now();
    const instant = asOf === undefined || asOf === '' ? undefined : asOfInstant(asOf, zone, now);
    return {
      instant: instant ?? now,
      isNow: instant === undefined || instant === now,
      zone,
      sourceOrder: (sourceId) => order.indexOf(sourceId),
    };
  }

  #ofKind(kind: Kind): readonly ClinicalEntry[] {
    let entries = this.#byKind.get(kind);
    if (entries === undefined) {
      entries = this.source
        .rowsOf({ kinds: [kind], includeInError: true })
        .map((row) => this.source.entryAt(row));
      this.#byKind.set(kind, entries);
    }
    return entries;
  }

  /**
   * Those stated in documents and lists that are part of this patient's record. A text beside entries is one of them
   * if it may say more than is shown (GEN-06).
   */
  get emptySections(): EmptySection[] {
    return (this.#empty ??= this.data.sources.all
      .flatMap(({ emptySections }) => [...emptySections.values()])
      .filter(({ statedIn, entries, reason }) => {
        const entry = this.source.entry(statedIn);
        if (entry === undefined || !entry.safe || !isInForce(entry)) return false;
        return reason !== '' || entries === undefined || saysMore(entries.map(this.#targets(entry)));
      }));
  }

  /** Entries that a document or list refers to, by the reference as written. */
  #targets(from: ClinicalEntry): (written: string) => ClinicalEntry | undefined {
    const known = new Map(from.references.map((reference) => [reference.reference, reference]));
    return (written) => {
      const reference = known.get(written);
      const key = reference && this.data.resolver.keyOf(from.sourceId, reference);
      return key === undefined ? undefined : this.source.entry(key);
    };
  }

  get #planSources(): PlanSources {
    return {
      statuses: this.data.sources.statuses(),
      emptySections: this.emptySections,
      follow: (from, reference) => {
        const key = this.data.resolver.keyOf(from.sourceId, reference);
        return key === undefined ? containedEntry(from, reference, this.lang) : this.source.entry(key);
      },
      seriesOf: (codes) => resultList(this.#codeIndex.rowsWith(codes), this.source, codes).series,
    };
  }

  get #codeIndex(): CodeIndex {
    return (this.#codes ??= new CodeIndex(
      this.source.rowsOf({ kinds: RESULT_KINDS, includeInError: true }),
      (row) => this.source.rawAt(row),
    ));
  }
}

/** A retired list, or a document that was withdrawn or never written, says nothing about the patient (GEN-06). */
function isInForce({ clinicalState, resourceType }: ClinicalEntry): boolean {
  if (clinicalState === 'in-error' || clinicalState === 'not-done' || clinicalState === 'planned')
    return false;
  return clinicalState !== 'past' || resourceType !== 'List';
}

function isNoError({ clinicalState }: ClinicalEntry): boolean {
  return clinicalState !== 'in-error';
}
