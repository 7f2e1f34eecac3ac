import { css } from 'lit';

/** Dosage instructions, the schedule graphic, and differences from another row. */
export const dose = css`
  .dose + .dose {
    margin-top: var(--_space-1);
  }
  .follows {
    color: var(--_ink-2);
  }
  .besides::before {
    content: '– ';
    color: var(--_ink-3);
  }
  .origin {
    color: var(--_ink-3);
    font-size: var(--_font-size-s);
    font-style: italic;
  }
  .schedule {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 3px;
    margin-top: 6px;
    font-size: var(--_font-size-s);
  }
  .slot {
    display: inline-flex;
    align-items: center;
    justify-content: space-between;
    gap: 4px;
    min-width: 38px;
    padding: 1px 6px 1px 5px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    color: var(--_ink-3);
    line-height: 1.45;
  }
  .slot::before {
    content: '';
    width: 14px;
    height: 14px;
    background: currentcolor;
    print-color-adjust: exact;
    clip-path: path(
      'M0 10H14V11.4H0ZM3.2 9a3.8 3.8 0 0 1 7.6 0ZM6.4 1H7.6V3.6H6.4ZM1.6 3.4L2.5 2.6L4.1 4.6L3.2 5.3ZM12.4 3.4L11.5 2.6L9.9 4.6L10.8 5.3Z'
    );
  }
  .noon::before {
    clip-path: path(
      'M3.6 7a3.4 3.4 0 0 1 6.8 0a3.4 3.4 0 0 1-6.8 0ZM6.4 0H7.6V2.2H6.4ZM6.4 11.8H7.6V14H6.4ZM0 6.4H2.2V7.6H0ZM11.8 6.4H14V7.6H11.8ZM1.6 2.4L2.4 1.6L3.9 3.1L3.1 3.9ZM12.4 2.4L11.6 1.6L10.1 3.1L10.9 3.9ZM1.6 11.6L2.4 12.4L3.9 10.9L3.1 10.1ZM12.4 11.6L11.6 12.4L10.1 10.9L10.9 10.1Z'
    );
  }
  .evening::before {
    clip-path: path('M0 4H14V5.4H0ZM3.2 6.4a3.8 3.8 0 0 0 7.6 0ZM3.4 11.6H10.6V12.8H3.4Z');
  }
  .night::before {
    clip-path: path('M5.6 1.2A6 6 0 1 0 12.8 8.4A4.8 4.8 0 0 1 5.6 1.2Z');
  }
  .slot.on,
  .days .on {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: var(--_weight-strong);
  }
  .slot.on {
    background: var(--_accent-soft);
  }
  .unit {
    margin-inline-start: 2px;
    color: var(--_ink-2);
  }
  .days {
    display: inline-flex;
    gap: 2px;
    margin-inline-start: var(--_space-2);
  }
  .days span {
    width: 18px;
    border-bottom: 2px solid transparent;
    color: var(--_ink-3);
    text-align: center;
  }
  .difference {
    display: flex;
    gap: 6px;
    margin-top: 4px;
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  .difference .icon {
    margin-top: 2px;
    color: var(--_warning);
  }
  /* A text and a structure that disagree are read together: neither is smaller than the other (MED-32). */
  .difference.otherwise {
    padding: 4px 8px;
    border: 1px solid var(--_warning);
    border-radius: 4px;
    background: var(--_warning-soft);
    color: var(--_ink);
    font-size: inherit;
    font-weight: var(--_weight-strong);
  }
  .difference.minor .icon {
    color: var(--_ink-3);
  }
  mark,
  .differing {
    padding: 0 2px;
    border-radius: 2px;
    background: var(--_warning-soft);
    color: var(--_ink);
    text-decoration: underline 2px var(--_warning);
    text-underline-offset: 0.2em;
  }
`;
