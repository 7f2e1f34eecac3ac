import { readFileSync } from 'node:fs';
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

  it('write the properties that have attributes, and nothing of objects, lists and handlers', () => {
    const { CareRecord, CareTimeline } = components;
    const html = renderToString(
      createElement(
        CareRecord,
        {
          src: '/patient.json',
          timeZone: 'Europe/Oslo',
          resources: { resourceType: 'Bundle' },
          pageSize: 50,
          className: 'record',
          onCareLoad: () => undefined,
        },
        createElement(CareTimeline, { periods: ['year', 'life'], developer: true, 'aria-busy': false }),
      ),
    );
    expect(html).toBe(
      '<care-record src="/patient.json" time-zone="Europe/Oslo" page-size="50" class="record">' +
        '<care-timeline developer="" aria-busy="false"></care-timeline></care-record>',
    );
  });

  it('are left to the browser by a server of React components', () => {
    for (const { declaration } of publicElements()) {
      const file = `packages/react/dist/generated/${declaration.tagName}.js`;
      expect(readFileSync(file, 'utf8').startsWith("'use client';"), file).toBe(true);
    }
    // The record's class can be used on that server.
    expect(readFileSync('packages/react/dist/index.js', 'utf8')).not.toContain('use client');
    expect(readFileSync('packages/react/dist/index.js', 'utf8')).not.toContain('export *');
  });
});
