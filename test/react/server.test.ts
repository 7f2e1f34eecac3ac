import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import * as components from '@care-timeline/react';
import { publicElements } from '../tools/manifest/analyze.js';

describe('React components on a server', () => {
  it('there is one for every element of the manifests', () => {
    for (const { declaration } of publicElements()) {
      expect(components, declaration.name).toHaveProperty(declaration.name);
    }
  });

  it('render without a page, children included', () => {
    const { CareRecord, CareTimeline } = components;
    const html = renderToString(
      createElement(CareRecord, { timeZone: 'Europe/Oslo' }, createElement(CareTimeline, { lang: 'nn' })),
    );
    expect(html).toContain('<care-record');
    expect(html).toContain('<care-timeline lang="nn"');
  });
});
