import { css } from 'lit';

/** Plans and their sub-plans. */
export const plansStyles = css`
  .plan {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
    padding: var(--_space-3) 0;
    border-top: 1px solid var(--_edge);
  }
  .plan-head {
    display: flex;
    flex-direction: column;
    gap: var(--_space-1);
  }
  .plan-title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    font-size: calc(var(--_font-size) * 1.07);
  }
  .plan-like .plan-title {
    font-style: italic;
  }
  .parts {
    display: flex;
    flex-direction: column;
    padding-inline-start: var(--_space-4);
    border-inline-start: 1px solid var(--_line);
  }
  .parts > .plan:first-child {
    border-top: 0;
    padding-top: 0;
  }
  .zone-mark {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.1em 0.6em;
    border-radius: var(--_radius-s);
    border: 1px solid currentcolor;
  }
  .zone-mark.green {
    color: var(--_positive);
    background: var(--_positive-soft);
  }
  .zone-mark.yellow {
    color: var(--_warning);
    background: var(--_warning-soft);
  }
  .zone-mark.red {
    color: var(--_critical);
    background: var(--_critical-soft);
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    color: var(--_ink-2);
  }

  .progress .all {
    fill: var(--_line);
  }
  .progress .done {
    fill: var(--_accent);
  }
  .group {
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
  }
`;
