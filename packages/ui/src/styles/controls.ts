import { css } from 'lit';

/** Buttons, links and fields, and the focus ring. */
export const controlStyles = css`
  :focus-visible {
    outline: var(--_focus-ring);
    outline-offset: 2px;
  }

  button,
  input,
  select,
  textarea,
  .button {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  button,
  .button,
  select,
  input:not([type='checkbox'], [type='radio'], [type='range']) {
    min-height: var(--_control);
    min-width: var(--_control);
    padding: 0 var(--_space-3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-1);
    cursor: pointer;
    text-decoration: none;
    line-height: 1.2;
    transition: background-color var(--_duration);
  }
  button:hover,
  .button:hover {
    background: var(--_accent-soft);
  }
  button:disabled {
    color: var(--_ink-3);
    border-color: var(--_line);
    cursor: default;
    background: transparent;
  }
  button[aria-pressed='true'],
  button[aria-selected='true'],
  button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_accent-ink);
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
  }
  button.quiet:hover {
    background: var(--_accent-soft);
  }
  button.icon {
    padding: 0;
  }
  button.link {
    min-height: 24px;
    min-width: 24px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  ::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
`;
