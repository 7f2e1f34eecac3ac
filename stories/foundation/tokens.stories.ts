import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, type TemplateResult } from 'lit';
import { KINDS } from '@care-timeline/fhir';
import { CareElement, COLORS, kindIcon, terms } from '@care-timeline/ui';

/** Shows the tokens as the elements see them; exists in Storybook only. */
class TokenSheet extends CareElement {
  static override readonly tag: string = 'story-token-sheet';
  static override styles = [
    CareElement.styles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
        gap: 12px;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      .swatch {
        inline-size: 40px;
        block-size: 28px;
        border: 1px solid currentcolor;
        border-radius: 4px;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const words = this.scope.strings(terms);
    return html`<h2>Colours</h2>
      <ul>
        ${Object.keys(COLORS).map(
          (name) => html`<li><span class="swatch" data-token=${name}></span><code>--care-${name}</code></li>`,
        )}
      </ul>
      <h2>Kinds</h2>
      <ul>
        ${KINDS.map((kind) => html`<li>${kindIcon(kind)} ${words.kind[kind]}</li>`)}
      </ul>`;
  }

  override updated(): void {
    for (const swatch of this.renderRoot.querySelectorAll<HTMLElement>('.swatch')) {
      swatch.style.background = `var(--_${swatch.dataset['token']})`;
    }
  }
}

TokenSheet.define();

const meta: Meta = { title: 'Foundation/Tokens', component: TokenSheet.tag };
export default meta;

export const ColoursAndKinds: StoryObj = { render: () => html`<story-token-sheet></story-token-sheet>` };
