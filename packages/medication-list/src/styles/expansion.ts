import { css } from 'lit';

/** Expanded details of a row. */
export const expansion = css`
  .expansion {
    border-bottom: var(--_hairline);
  }
  .expansion-body {
    display: grid;
    gap: var(--_space-3);
    margin: 0 var(--_side) var(--_space-3) calc(var(--_side) + 28px);
    padding: var(--_space-3) var(--_space-4);
    border: var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-6);
  }
  dt,
  .when,
  .before {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  .histories {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: var(--_space-3) var(--_space-6);
  }
  .history h4 {
    margin-bottom: var(--_space-1);
  }
  .history :is(ol, ul) {
    list-style: none;
  }
  .history li {
    padding: var(--_space-1) 0;
    border-top: var(--_hairline);
  }
  .history ol li {
    display: grid;
    grid-template-columns: 9.5em 1fr;
    gap: var(--_space-2);
  }
  .when {
    line-height: 1.7;
  }
  .members .small {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
  }
  .members li {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: var(--_space-2);
  }
  .opened {
    border-top: 1px solid var(--_edge);
    padding-top: var(--_space-3);
  }
`;
