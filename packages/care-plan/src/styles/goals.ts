import { css } from 'lit';

/** Goals and their targets. */
export const goalStyles = css`
  .goal {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-6);
    padding: var(--_space-2) 0;
    border-top: var(--_hairline);
  }
  .plan .goal {
    border-top: var(--_hairline);
    background: var(--_sunken);
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-s);
    border-top: 0;
  }
  .goal-head {
    display: flex;
    flex-direction: column;
    gap: var(--_space-1);
    min-width: 0;
  }
  .goal-title {
    display: flex;
    align-items: baseline;
    gap: var(--_space-2);
  }
  .eyebrow {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  .targets {
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
    min-width: 0;
  }
  .target {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: var(--_space-1) var(--_space-4);
  }
  .cell {
    min-width: 0;
  }
  .cell .label {
    display: block;
  }
  .cell.wide {
    grid-column: 1 / -1;
  }
  .value {
    font-weight: var(--_weight-strong);
  }
  .value .entry {
    font-weight: inherit;
    white-space: nowrap;
  }
  .compared {
    display: inline-block;
    font-weight: 400;
    font-size: var(--_font-size-s);
  }
  .compared.above,
  .compared.below {
    color: var(--_warning);
  }
`;
