import { css } from 'lit';

/** Sources side by side. */
export const compare = css`
  .comparison {
    display: grid;
    gap: var(--_space-6);
    padding: var(--_space-3) var(--_side) var(--_space-4);
  }
  .compared > h3 {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    padding-bottom: var(--_space-2);
    border-bottom: 1px solid var(--_edge);
    color: var(--_accent);
  }
  .compared-rows {
    list-style: none;
  }
  .compared-rows li {
    display: grid;
    grid-template-columns: minmax(0, 4fr) minmax(0, 4fr) minmax(0, 3fr);
    gap: var(--_space-1) var(--_space-4);
    padding: var(--_pad-y) 0;
    border-bottom: var(--_hairline);
  }
  .cluster {
    margin-top: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border: var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .cluster h4 {
    margin-bottom: var(--_space-1);
    font-size: 1.067em;
  }
  .cluster-row {
    display: grid;
    grid-template-columns: minmax(7em, 1fr) repeat(var(--_columns, 2), minmax(0, 3fr));
    align-items: baseline;
    gap: var(--_space-4);
    padding: 5px var(--_space-2);
    margin-inline: calc(-1 * var(--_space-2));
    border-top: var(--_hairline);
  }
  .cluster-row > [role='rowheader'],
  .cluster-head {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  .cluster-head {
    border-top: 0;
    font-weight: var(--_weight-strong);
  }
  .cluster-head > :nth-child(2) {
    grid-column: 2;
  }
  .differs {
    background: var(--_warning-soft);
  }
  .differs mark {
    background: transparent;
  }
  .differs-mark {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    color: var(--_warning);
    font-weight: var(--_weight-strong);
  }
  .differs-mark .icon {
    width: 13px;
    height: 13px;
  }
`;
