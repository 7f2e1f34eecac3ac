import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { KINDS } from '@care-timeline/fhir';
import { CareElement, kindIcon, terms } from '@care-timeline/ui';
import shape from '../../packages/ui/tokens/shape.tokens.json';
import { color as colors } from '../../packages/ui/tokens/light.tokens.json';
import { contrast, pairsOf } from '../../test/tools/tokens/contrast.js';

/** Colours by what they are for, in the order of the tokens. */
const GROUPS: readonly (readonly [title: string, names: RegExp])[] = [
  ['Ground and text', /^(paper|raised|sunken|ink|line|edge)/],
  ['Accent and focus', /^(accent|focus)/],
  ['Meaning', /^(critical|warning|positive|info)/],
  ['Kinds of entries', /^group-/],
];
const described = (tokens: object): [name: string, what: string][] =>
  Object.entries(tokens).flatMap(([name, token]) =>
    name.startsWith('$') ? [] : [[name, (token as { $description: string }).$description]],
  );
const NAMES = described(colors).map(([name]) => name);
const LENGTHS: Readonly<Record<string, string>> = {
  space: 'unit',
  'control-size': 'control',
  'row-height': 'row',
  radius: 'radius',
};

/** The tokens as the elements see them, in the theme and the density of the toolbar. Exists in Storybook only. */
export class TokenSheet extends CareElement {
  static override readonly tag: string = 'story-token-sheet';
  static override styles: CSSResultGroup = [
    CareElement.styles,
    css`
      :host {
        padding: var(--_space-4);
      }
      h2 {
        margin: var(--_space-6) 0 var(--_space-3);
        font-size: var(--_font-size-l);
        font-weight: var(--_weight-strong);
      }
      h2:first-of-type {
        margin-top: 0;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
        gap: var(--_space-3) var(--_space-6);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 48px 1fr;
        gap: 0 var(--_space-3);
        align-items: center;
      }
      .swatch,
      .pair {
        display: grid;
        place-items: center;
        block-size: 36px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        font-weight: var(--_weight-strong);
      }
      .length {
        background: var(--_accent);
      }
      .what {
        color: var(--_ink-3);
        font-size: var(--_font-size-s);
      }
      code {
        font-size: var(--_font-size-s);
      }
      .value {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const words = this.scope.strings(terms);
    return html`${GROUPS.map(
        ([title, names]) =>
          html`<h2>${title}</h2>
            <ul>
              ${described(colors)
                .filter(([name]) => names.test(name))
                .map(([name, what]) =>
                  this.#item(html`<span class="swatch" data-ground=${name}></span>`, name, what),
                )}
            </ul>`,
      )}
      <h2>Lengths, type and time</h2>
      <ul>
        ${described(shape).map(([name, what]) =>
          this.#item(
            LENGTHS[name]
              ? html`<span class="length" data-length=${LENGTHS[name]}></span>`
              : html`<span class="swatch" data-shape=${name} aria-hidden="true">Aa</span>`,
            name,
            what,
          ),
        )}
      </ul>
      <h2>Pairs that stand on a screen, and their contrast</h2>
      <ul>
        ${pairsOf(NAMES).map(
          ({ front, ground, least }) =>
            html`<li>
              ${
                least < 4.5
                  ? html`<span class="pair" data-edge=${front} data-ground=${ground}></span>`
                  : html`<span class="pair" data-front=${front} data-ground=${ground} aria-hidden="true"
                      >Aa</span
                    >`
              }
              <span
                ><span class="value" data-pair=${`${front} ${ground}`}></span>
                <span class="what">at least ${least}: ${front} on ${ground}</span></span
              >
            </li>`,
        )}
      </ul>
      <h2>Kinds</h2>
      <ul>
        ${KINDS.map((kind) => html`<li>${kindIcon(kind)} <span>${words.kind[kind]}</span></li>`)}
      </ul>`;
  }

  #item(picture: TemplateResult, name: string, what: string): TemplateResult {
    return html`<li>
      ${picture}
      <span
        ><code>--care-${name}</code><br /><span class="what"
          ><span class="value" data-value=${name}></span> ${what}</span
        ></span
      >
    </li>`;
  }

  /** What is in force is asked of the browser, so that a theme of the reader's own shows too. */
  override updated(): void {
    const all = (selector: string): HTMLElement[] => [
      ...this.renderRoot.querySelectorAll<HTMLElement>(selector),
    ];
    for (const { dataset, style } of all('[data-ground], [data-length]')) {
      const { ground, front, edge, length } = dataset;
      if (ground) style.background = `var(--_${ground})`;
      if (front) style.color = `var(--_${front})`;
      // An edge is seen as one, not as text.
      if (edge) style.border = `3px solid var(--_${edge})`;
      if (length) style.inlineSize = style.blockSize = `var(--_${length})`;
    }
    const probe = document.createElement('span');
    this.renderRoot.append(probe);
    const hex = (name: string): string => {
      probe.style.color = `var(--_${name})`;
      const parts = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
      return `#${parts
        .slice(0, 3)
        .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
        .join('')}`;
    };
    for (const one of all('[data-pair]')) {
      const [front, ground] = one.dataset['pair']!.split(' ') as [string, string];
      one.textContent = contrast(hex(front), hex(ground)).toFixed(1);
    }
    for (const one of all('[data-value]'))
      if (NAMES.includes(one.dataset['value']!)) one.textContent = hex(one.dataset['value']!);
    probe.remove();
  }
}

TokenSheet.define();
