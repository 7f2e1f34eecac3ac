import type { ReadContext } from './context.js';
import type { Json } from './json.js';
import { resourceKey } from './key.js';
import { FLAG } from './model/facts.js';
import type { ModifierFact } from './model/entry.js';
import type { StatusFact } from './model/status.js';
import type { ProblemCode, ReadProblem } from './model/problem.js';
import type { Certainty, Negation, ClinicalState } from './model/clinical-state.js';

/**
 * Accumulates the facts about one resource. `indexFacts` and `makeEntry` run the same readers on it; the lists for
 * the entry are filled only with `full`, which keeps the index cheap.
 */
export class Reading {
  clinicalState: ClinicalState = 'unknown';
  negation: Negation | undefined = undefined;
  certainty: Certainty | undefined = undefined;
  flags = 0;
  timeText: string | undefined = undefined;
  problems: ReadProblem[] | undefined = undefined;
  readonly statuses: StatusFact[] | undefined;
  readonly modifiers: ModifierFact[] | undefined;

  constructor(
    readonly resource: Json,
    readonly ctx: ReadContext,
    readonly full: boolean,
  ) {
    this.statuses = full ? [] : undefined;
    this.modifiers = full ? [] : undefined;
  }

  problem(code: ProblemCode, path: string, message: string): void {
    const key = this.ctx.key ?? resourceKey(this.ctx.sourceId, this.resource);
    (this.problems ??= []).push({ key, path, message, code });
  }

  /** A modifier element that was present. One that is not understood makes the entry unsafe (GEN-04). */
  modifier(path: string, value: string, understood: boolean): void {
    this.modifiers?.push({ path, value, understood });
    if (!understood) this.flags |= FLAG.UNSAFE;
  }

  /** True if an interval without an end is ongoing, as far as the status tells (TLN-04). */
  get open(): boolean {
    return (
      this.clinicalState !== 'past' && this.clinicalState !== 'not-done' && this.clinicalState !== 'in-error'
    );
  }
}
