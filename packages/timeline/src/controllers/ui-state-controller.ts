import { warnOnce, type CareHost } from '@care-timeline/ui';
import { firstUiState, type UiState } from '../model/ui-state.js';

/** What the user has opened, expanded and chosen; each change triggers a render. */
export class UiStateController {
  #state: UiState = firstUiState;

  constructor(private readonly host: CareHost) {
    // How the timeline looks is the user's; what is open, and what is left out, was chosen for one patient.
    host.whenReplaced(() => {
      const { shows, expanded, allCurves, order } = this.#state;
      this.patch({ ...firstUiState, shows, expanded, allCurves, order });
    });
  }

  get state(): UiState {
    return this.#state;
  }

  patch(change: Partial<UiState>): void {
    this.#state = { ...this.#state, ...change };
    this.host.requestUpdate();
  }

  /** Shows the plot or the table; any other value is logged once and ignored. */
  showAs(value: unknown): void {
    const given = value;
    if (value === 'timeline' || value === 'table') this.patch({ shows: value });
    else if (value === null || value === '') this.patch({ shows: 'timeline' });
    else warnOnce(`<${this.host.localName}>`, `unknown view "${String(given)}", left out`);
  }
}
