import type { ReadProblem } from '@care-timeline/fhir';
import type { Identity } from '../identity/identity.js';
import { runSync } from '../shared/time-slices.js';
import { buildRows, type Rows } from './columns.js';
import { buildTally, type Tally } from './ledger.js';
import type { PatientContradiction } from '../types.js';
import type { Store } from './store.js';

/** Data derived from the resources as of some revision. */
interface Worked {
  readonly store: Store;
  readonly identity: Identity;
  readonly changes: string;
  rows?: Rows;
  tally?: Tally;
  contradictions?: readonly PatientContradiction[];
}

/** What the resources of a record amount to, computed once for each state of them. */
export class DerivedData {
  #last: Worked | undefined;

  /** Reads the parts of `data` on each call, because removing a source replaces them. */
  constructor(
    private readonly data: {
      readonly store: Store;
      readonly identity: Identity;
      readonly isRefused: (subject: number) => boolean;
      readonly isNobody: (subject: number) => boolean;
      problemsOf(item: number): readonly ReadProblem[];
    },
  ) {}

  get rows(): Rows {
    return (this.#worked.rows ??= runSync(buildRows(this.data.store, this.data)));
  }

  get tally(): Tally {
    return (this.#worked.tally ??= runSync(this.#buildTally()));
  }

  contradictions(find: () => readonly PatientContradiction[]): readonly PatientContradiction[] {
    return (this.#worked.contradictions ??= find());
  }

  /** Recomputes in steps what has changed. Abandoned if something changes meanwhile: it is then computed on demand. */
  *workOut(): Generator<void> {
    const worked = this.#worked;
    const rows = worked.rows ?? (yield* buildRows(this.data.store, this.data));
    if (worked !== this.#worked) return;
    worked.rows = rows;
    const tally = worked.tally ?? (yield* this.#buildTally());
    if (worked === this.#worked) worked.tally = tally;
  }

  get #worked(): Worked {
    const { store, identity } = this.data;
    const changes = `${store.changes} ${identity.changes}`;
    const last = this.#last;
    if (last?.store === store && last.identity === identity && last.changes === changes) return last;
    return (this.#last = { store, identity, changes });
  }

  #buildTally(): Generator<void, Tally> {
    const { store, isRefused } = this.data;
    return buildTally(store, isRefused, (item) => this.data.problemsOf(item));
  }
}
