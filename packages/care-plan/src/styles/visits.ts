import { css } from 'lit';

/** Visits by day. */
export const visitStyles = css`
  .contacts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--_space-1) var(--_space-6);
    margin: 0;
  }
  .contacts dt,
  .contacts dd {
    line-height: 1.4;
  }
  .contacts .when {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-2);
  }
  .days {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
    gap: var(--_space-4) var(--_space-6);
  }
  .day {
    border-top: 1px solid var(--_edge);
    padding-top: var(--_space-2);
  }
  .part {
    padding: var(--_space-1) 0;
  }
  .visit {
    display: grid;
    grid-template-columns: 4.2em minmax(0, 1fr);
    gap: 0 var(--_space-2);
    padding: 2px 0;
  }
  .visit .title {
    font-weight: 400;
  }
  .visit .line {
    flex-wrap: nowrap;
    align-items: baseline;
  }
  .visit .kind {
    align-self: baseline;
    margin-top: 0;
    transform: translateY(0.15em);
  }
  .visit .links,
  .meta {
    display: inline-flex;
    gap: 0 var(--_space-2);
  }
  .visit.passed .time,
  .visit.passed .title {
    color: var(--_ink-2);
  }
  .time {
    font-weight: var(--_weight-strong);
  }
`;
