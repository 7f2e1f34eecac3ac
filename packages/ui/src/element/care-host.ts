import type { ReactiveControllerHost } from 'lit';
import type { CareContext, CareProposal } from '../context/care-context.js';
import type { View } from './view.js';

/** The element as seen by its own controllers. Implemented by `CareElement`; internal, not for embedders. */
export interface CareHost extends ReactiveControllerHost, HTMLElement {
  /** View to render from. Same object until something changes. */
  readonly scope: View;
  /** Values shared by all elements for one patient; undefined without a provider above. */
  readonly context: CareContext | undefined;
  /** Asks the context owner to change a shared value; no-op without one. */
  propose(change: CareProposal): void;
  /** Calls back when another person's record takes the place of the one shown: nothing derived from it may stay (GEN-13). */
  whenReplaced(forget: () => void): void;
  /** Fires an event on the element; returns false if a listener prevented the default. */
  emit(event: Event): boolean;
}
