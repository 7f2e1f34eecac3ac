import { css } from 'lit';

/** Frame and parts of the widgets that list entries: bar, headings, titles, facts, collapsible parts, sparklines. */
export const widgetStyles = css`
  .widget {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
  }
  .bar,
  .tools,
  .badges,
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
  }
  .bar {
    justify-content: space-between;
    min-height: var(--_control);
  }
  .heading {
    font-weight: var(--_weight-strong);
    line-height: 1.3;
  }
  .widget-title {
    font-size: var(--_font-size-l);
    letter-spacing: -0.01em;
  }
  .segments {
    display: inline-flex;
  }
  .segments button {
    border-radius: 0;
    margin-inline-start: -1px;
  }
  .segments button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .segments button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  ul {
    list-style: none;
  }
  .entry {
    min-height: 24px;
    min-width: 24px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: inherit;
    text-align: start;
    justify-content: flex-start;
    line-height: inherit;
  }
  .entry:hover {
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  /* A line through the words around a button does not extend to the button itself (GEN-01). */
  s .entry {
    text-decoration: line-through;
  }
  s .entry:hover {
    text-decoration: line-through underline;
  }
  .entry.title {
    font-weight: var(--_weight-strong);
  }
  .entry[aria-current] {
    color: var(--_accent);
  }
  button.link {
    display: inline;
    min-width: 0;
    font: inherit;
    line-height: inherit;
    color: inherit;
    text-decoration-color: var(--_edge);
  }
  button.link:hover {
    color: var(--_accent);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
  }
  .none,
  .note {
    padding: var(--_space-1) 0;
  }
  .label,
  .inline-label,
  dt,
  .columns,
  .part-title,
  .role {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-6);
  }
  .fact {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-2);
  }
  .detail {
    grid-column: 1 / -1;
    margin: var(--_space-2) 0;
    padding: var(--_space-3) var(--_space-4);
    border: var(--_hairline);
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .detail .close {
    float: inline-end;
  }
  .folded {
    border-top: var(--_hairline);
    padding-top: var(--_space-1);
  }
  .fold {
    padding-inline: var(--_space-1);
  }

  .trend {
    display: block;
    max-width: 100%;
  }
  .trend .band {
    fill: var(--_accent-soft);
  }
  .trend .limit {
    stroke: var(--_edge);
    stroke-width: 1;
    stroke-dasharray: 2 3;
  }
  .trend .line {
    fill: none;
    stroke: var(--_ink-2);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .trend .last {
    fill: var(--_accent);
  }

  @media (forced-colors: active) {
    .trend .band {
      fill: Canvas;
    }
    .trend .line,
    .trend .limit {
      stroke: CanvasText;
    }
    .trend .last {
      fill: Highlight;
    }
  }
`;
