import { css } from 'lit';
import { activityStyles } from './activities.js';
import { goalStyles } from './goals.js';
import { layoutStyles } from './layout.js';
import { plansStyles } from './plans.js';
import { visitStyles } from './visits.js';

/** Plans, goals, teams and visits, on top of the styles shared by all list widgets. */
export const planStyles = css`
  :host {
    container: care-plan / inline-size !important;
  }
  .kind {
    display: inline-flex;
    color: var(--_group-plans);
    align-self: start;
    margin-top: 0.25em;
  }
  .late {
    color: var(--_warning);
  }
  .late .icon,
  .compared .icon {
    vertical-align: -0.15em;
  }
  ${plansStyles}
  ${goalStyles}
  ${activityStyles}
  ${visitStyles}
  ${layoutStyles}
`;
