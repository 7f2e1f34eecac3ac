import { css } from 'lit';

/** Interventions and their performers. */
export const activityStyles = css`
  .columns {
    display: none;
  }
  .activity {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-4);
    padding: var(--_space-2) var(--_space-3);
    border-top: var(--_hairline);
  }
  .activities li:first-child {
    border-top: 0;
  }
  .activity .title {
    font-weight: 400;
  }
  .activity.negated .title {
    font-weight: var(--_weight-strong);
  }
  .activity.mine {
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  .evaluation > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
  }

  .team {
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
    padding: var(--_space-3) 0;
    border-top: 1px solid var(--_edge);
  }
  .member {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 var(--_space-4);
    padding: var(--_space-2) 0;
    border-top: var(--_hairline);
  }
  .member:first-child {
    border-top: 0;
  }
`;
