import { css } from 'lit';

/** Plans, goals, teams and visits, over what all widgets that list entries share. */
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
  /* Plans */
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
  .zone.green .zone-mark {
    color: var(--_positive);
    background: var(--_positive-soft);
  }
  .zone.yellow .zone-mark {
    color: var(--_warning);
    background: var(--_warning-soft);
  }
  .zone.red .zone-mark {
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

  /* Goals */
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
  /* Interventions */
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

  /* Team */
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

  /* Visits */
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

  @container care-plan (max-width: 420px) {
    .contacts .when {
      font-size: var(--_font-size-s);
    }
  }
  @container care-plan (min-width: 620px) {
    .inline-label {
      display: none;
    }
    .columns,
    .activity {
      display: grid;
      grid-template-columns: minmax(0, 2.2fr) minmax(0, 1.3fr) minmax(0, 1.6fr) minmax(0, 1.2fr);
      gap: var(--_space-1) var(--_space-4);
    }
    .columns {
      padding: 0 var(--_space-3) var(--_space-1);
      border-bottom: var(--_hairline);
    }
    .goal {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.7fr);
    }
    .target {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.5fr) 140px;
    }
    .member {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) minmax(0, 1.2fr) minmax(0, 1.2fr);
    }
  }

  @media print {
    .plan,
    .goal,
    .activity {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .progress .all {
      fill: Canvas;
      stroke: CanvasText;
    }
    .progress .done {
      fill: CanvasText;
    }
  }
`;
