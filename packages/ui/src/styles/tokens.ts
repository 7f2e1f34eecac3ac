import { css, unsafeCSS, type CSSResult } from 'lit';
import { allColors } from './palette.js';

/** In forced colours the user's palette applies; meaning is conveyed by words, symbols and line styles. */
const SYSTEM: Readonly<Record<string, string>> = {
  paper: 'Canvas',
  raised: 'Canvas',
  sunken: 'Canvas',
  edge: 'CanvasText',
  line: 'CanvasText',
  accent: 'LinkText',
  'accent-ink': 'Canvas',
  focus: 'Highlight',
};

const FAMILY =
  "Inter, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Default fonts if the host sets none. */
export const FONTS: readonly string[] = [400, 600].flatMap((weight) =>
  [15, 13, 11].map((size) => `${weight} ${size}px ${FAMILY}`),
);

function declarations(value: (name: string, light: string, dark: string) => string): CSSResult {
  const lines = Object.entries(allColors()).map(
    ([name, [light, dark]]) => `--_${name}: ${value(name, light, dark)};`,
  );
  // Only our own constants are interpolated here.
  return unsafeCSS(lines.join('\n'));
}

/**
 * Design tokens. Hosts set the public `--care-*` properties on any ancestor; styles use only the private `--_*` ones.
 * Light and dark follow the effective `color-scheme`: `data-care-theme="light|dark"` on the element or an ancestor,
 * then the page's own `color-scheme`, then the user's preference. Lengths are based on an 8 px grid and on em of
 * `--care-font-size`, never on rem: a page that sets `html { font-size }` for its own purposes does not affect us,
 * while the user's zoom does.
 */
export const tokens = css`
  :host {
    color-scheme: light dark;
    ${declarations((name, light, dark) => `var(--care-${name}, light-dark(${light}, ${dark}))`)}

    --_font: var(--care-font-family, ${unsafeCSS(FAMILY)});
    --_font-mono: var(--care-font-family-mono, ui-monospace, 'Cascadia Mono', Consolas, Menlo, monospace);
    --_font-size: var(--care-font-size, 15px);
    --_font-size-s: calc(var(--_font-size) * 0.867);
    --_font-size-l: calc(var(--_font-size) * 1.2);
    --_font-size-xl: calc(var(--_font-size) * 1.467);
    --_line-height: var(--care-line-height, 1.5);
    --_weight-strong: var(--care-font-weight-strong, 600);

    --_unit: var(--care-space, 8px);
    --_space-1: calc(var(--_unit) * 0.5);
    --_space-2: var(--_unit);
    --_space-3: calc(var(--_unit) * 1.5);
    --_space-4: calc(var(--_unit) * 2);
    --_space-6: calc(var(--_unit) * 3);
    --_space-8: calc(var(--_unit) * 4);
    --_pad-y: var(--_space-2);
    --_pad-x: var(--_space-3);
    --_gap: var(--_space-2);
    /* 44 px if there is room, and never below the 24 px WCAG 2.2 minimum target size. */
    --_control: var(--care-control-size, 36px);
    --_row: var(--care-row-height, 40px);
    --_radius: var(--care-radius, 6px);
    --_radius-s: calc(var(--_radius) * 0.667);
    --_hairline: 1px solid var(--_line);
    --_focus-ring: 2px solid var(--_focus);
    --_shadow: var(--care-shadow, 0 1px 2px rgb(0 0 0 / 8%), 0 4px 16px rgb(0 0 0 / 8%));
    --_duration: var(--care-duration, 120ms);
  }

  @supports not (color: light-dark(red, red)) {
    :host {
      ${declarations((name, light) => `var(--care-${name}, ${light})`)}
    }
  }

  :host(:state(page-scheme)) {
    color-scheme: inherit;
  }
  :host(:state(light)) {
    color-scheme: light;
  }
  :host(:state(dark)) {
    color-scheme: dark;
  }

  :host(:state(compact)) {
    --_font-size: var(--care-font-size, 14px);
    --_line-height: var(--care-line-height, 1.4);
    --_pad-y: var(--_space-1);
    --_pad-x: var(--_space-2);
    --_gap: var(--_space-1);
    --_control: var(--care-control-size, 28px);
    --_row: var(--care-row-height, 30px);
  }

  @media (prefers-contrast: more) {
    :host {
      --_ink-2: var(--_ink);
      --_ink-3: var(--_ink);
      --_line: var(--_edge);
      --_edge: var(--_ink);
      --_focus-ring: 3px solid var(--_focus);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0ms;
    }
  }

  @media (forced-colors: active) {
    :host {
      ${declarations((name) => SYSTEM[name] ?? (name.endsWith('-soft') ? 'Canvas' : 'CanvasText'))}
      --_shadow: none;
    }
  }

  @media print {
    :host {
      color-scheme: light;
      --_paper: #fff;
      --_raised: #fff;
      --_sunken: #fff;
      --_shadow: none;
      --_duration: 0ms;
    }
  }
`;
