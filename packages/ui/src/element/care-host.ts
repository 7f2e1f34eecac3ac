import type { ReactiveControllerHost } from 'lit';
import type { CareContext, CareProposal } from '../context/care-context.js';
import type { View } from './view.js';

/** What an element's own controllers see of it. `CareElement` implements it; none of it is for embedders. */
export interface CareHost extends ReactiveControllerHost, HTMLElement {
  /** What to render from. The same object until something changes. */
  readonly scope: View;
  /** What the elements on one patient share; undefined where there is no provider above. */
  readonly context: CareContext | undefined;
  /** Asks the owner of the context to change something for everybody; does nothing without one. */
  propose(change: CareProposal): void;
  /** Fires an event on the element; false where a listener prevented its default. */
  emit(event: Event): boolean;
}
