/** What a server writes of the elements with Lit's own renderer. */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js';
import { describe, expect, it } from 'vitest';
import '@care-timeline/elements/define.js';
import { publicElements } from '../tools/manifest/analyze.js';

const written = async (template: unknown): Promise<string> =>
  (await collectResult(render(template)))
    .replaceAll(/<!--.*?-->| defer-hydration/g, '')
    .replaceAll(/\s+/g, ' ');

describe('elements on a server', () => {
  it.each(publicElements().map(({ declaration }) => declaration.tagName))(
    '<%s> is written empty',
    async (tag) => {
      const name = unsafeStatic(tag);
      expect(await written(staticHtml`<${name} lang="nn"></${name}>`)).toBe(`<${tag} lang="nn"></${tag}>`);
    },
  );

  it('keep attributes and children, and write nothing of objects', async () => {
    const text = await written(
      html`<care-record
        src="/patient.json"
        time-zone=${'Europe/Oslo'}
        .resources=${{ resourceType: 'Bundle' }}
      >
        <care-timeline .kinds=${['medicine']} periods="year life"></care-timeline>
      </care-record>`,
    );
    expect(text.replaceAll(/ (?=[ >])/g, '')).toBe(
      '<care-record src="/patient.json" time-zone="Europe/Oslo"> <care-timeline periods="year life"></care-timeline> </care-record>',
    );
  });
});
