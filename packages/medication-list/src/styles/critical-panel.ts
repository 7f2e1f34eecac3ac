import { css } from 'lit';

/**
 * Allergies and critical information: four states distinguished by borders and backgrounds as well as words (ALG-01).
 */
export const criticalPanel = css`
  .critical-panels {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    padding-block: 0 var(--_space-2);
  }
  .critical-panel {
    flex: 1 1 26em;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    align-content: start;
    gap: var(--_space-1) var(--_space-4);
    padding: var(--_space-2) var(--_space-3);
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  .critical-panel.allergies {
    flex-grow: 2;
  }
  .critical-panel h3 {
    display: inline-flex;
    align-items: baseline;
    gap: var(--_space-2);
    color: var(--_tone, inherit);
    line-height: inherit;
    white-space: nowrap;
  }
  .critical-panel-items {
    flex: 1 1 15em;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space-1) var(--_space-4);
  }
  .s-some {
    --_tone: var(--_critical);
    background: var(--_critical-soft);
  }
  .s-none-known {
    --_tone: var(--_positive);
    background: var(--_positive-soft);
  }
  .s-unavailable,
  .s-withheld {
    --_tone: var(--_warning);
    background: var(--_warning-soft);
  }
  :is(.s-some, .s-none-known, .s-unavailable, .s-withheld) {
    border: 1px solid var(--_tone);
  }
  :is(.s-some, .s-unavailable, .s-withheld) {
    border-inline-start-width: 4px;
  }
  .critical-item {
    display: inline-flex;
    align-items: baseline;
    gap: 0.35em;
  }
  .critical-panel .icon {
    align-self: center;
  }
  .high {
    color: var(--_critical);
  }
  .item-facts {
    color: var(--_ink-2);
  }
`;
