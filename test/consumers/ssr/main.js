// A server that renders pages imports components without a page to put them on.
import { readdirSync } from 'node:fs';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

const ORDER = [
  'fhir',
  'record',
  'sources',
  'ui',
  'timeline',
  'medication-list',
  'care-plan',
  'summary',
  'elements',
  'react',
];
const names = readdirSync('node_modules/@care-timeline').sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
const imported = [];
for (const name of names) {
  await import(`@care-timeline/${name}`);
  imported.push(`@care-timeline/${name}`);
}
const { CareRecord, CareTimeline } = await import('@care-timeline/react');
const html = renderToString(createElement(CareRecord, null, createElement(CareTimeline)));
if (!html.includes('<care-timeline')) throw new Error(html);
console.log(JSON.stringify(imported));
