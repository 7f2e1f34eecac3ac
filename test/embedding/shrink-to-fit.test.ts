/**
 * Places that are as wide as their content: every element has a width of its own there, and gives way where there is less
 * room.
 */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, type WatchedPage } from '../support/pages.js';
import type { Site } from '../support/serve.js';
import { elementsOf } from '../tools/manifest/model.js';
import { readManifest } from '../tools/manifest/analyze.js';
import { WIDGETS, opened, pageWith, settled, siteWith } from './support.js';

const PLACES: Record<string, (content: string) => string> = {
  'flex item': (content) => `<div style="display:flex">${content}</div>`,
  'table cell': (content) => `<table><tr><td>${content}</td></tr></table>`,
  float: (content) => `<div style="float:left">${content}</div>`,
  'absolutely positioned box': (content) => `<div style="position:absolute">${content}</div>`,
  'fit-content box': (content) => `<div style="width:fit-content">${content}</div>`,
  dialog: (content) => `<dialog>${content}</dialog>`,
  popover: (content) => `<div popover="manual">${content}</div>`,
};
/** Padding and borders of dialogs, popovers and cells. */
const SLACK = 20;
/** As many pixels as it takes for three words in a row. */
const READABLE = 150;

const SMALL: Record<string, string> = {
  'care-entry-detail': '<care-entry-detail></care-entry-detail>',
  'care-notice': '<care-notice kind="incomplete">Noe mangler i denne listen i dag</care-notice>',
  'care-source-badge': '<care-source-badge></care-source-badge>',
  'care-state': '<care-state state="not-recorded" heading="Ingen opplysninger her"></care-state>',
};
const MARKUP: Record<string, string> = {
  ...Object.fromEntries(WIDGETS.map((tag) => [tag, `<${tag}></${tag}>`])),
  ...SMALL,
};

let site: Site;
let open: WatchedPage;
afterEach(async () => {
  await open?.close();
  await site?.close();
});
afterAll(closeBrowser);

/** Width of each element in a place inside a box of a width, and how far it reaches out of that box. */
async function measured(place: string, width: number) {
  const box = (content: string): string =>
    `<div class="box" style="width:${width}px;position:relative;overflow:clip">${PLACES[place]!(content)}</div>`;
  const body = `<care-record src="/patient.json" time-zone="Europe/Oslo">${Object.values(MARKUP).map(box).join('')}</care-record>
<div class="box" style="width:${width}px;position:relative;overflow:clip">${PLACES[place]!('<care-record><care-alerts></care-alerts></care-record>')}</div>`;
  site = await siteWith({ '/': pageWith(body) }, "default-src 'self'; style-src 'self' 'unsafe-inline'");
  open = await opened(site.url);
  // A popover has the whole window around it.
  await open.page.setViewportSize({ width, height: 800 });
  await open.page.evaluate(async () => {
    type Record = HTMLElement & {
      ready: Promise<void>;
      currentRecord: { entries(): readonly object[] };
    };
    for (const dialog of document.querySelectorAll('dialog')) dialog.show();
    for (const popover of document.querySelectorAll<HTMLElement>('[popover]')) popover.showPopover();
    const record = document.querySelector<Record>('care-record')!;
    await customElements.whenDefined('care-record');
    await record.ready;
    const entry = record.currentRecord.entries()[0]!;
    Object.assign(document.querySelector('care-entry-detail')!, { entry });
    Object.assign(document.querySelector('care-source-badge')!, { source: { id: 'a', label: 'Sykehuset' } });
  });
  await settled(open.page);
  return open.page.evaluate(() =>
    [...document.querySelectorAll('.box')].map((box) => {
      const element = box.querySelector('*:not(div, table, tbody, tr, td, dialog)')!;
      const { width, left } = element.getBoundingClientRect();
      const inner = [...element.shadowRoot!.children].map((child) => child.getBoundingClientRect().width);
      return {
        tag: element.localName,
        width: Math.round(width),
        inside: Math.round(Math.max(...inner)),
        out: Math.round(left + width - (box.getBoundingClientRect().left + box.clientWidth)),
      };
    }),
  );
}

describe.each(Object.keys(PLACES))('in the place "%s"', (place) => {
  it('every element is as wide as it takes to be read', async () => {
    const all = await measured(place, 1200);
    expect(all.map(({ tag }) => tag).sort()).toEqual([...Object.keys(MARKUP), 'care-record'].sort());
    expect(all.filter(({ tag, width }) => tag !== 'care-source-badge' && width < READABLE)).toEqual([]);
    expect(all.filter(({ width }) => width === 0)).toEqual([]);
    expect(all.filter(({ tag, width, inside }) => WIDGETS.includes(tag) && inside !== width)).toEqual([]);
  });

  it('none is wider than the room there is', async () => {
    const all = await measured(place, 300);
    expect(all.filter(({ out }) => out > SLACK)).toEqual([]);
    expect(all.filter(({ tag, width }) => tag !== 'care-source-badge' && width < READABLE)).toEqual([]);
  });
});

it('is tried with all elements of all packages', () => {
  const small = elementsOf('ui', readManifest('ui')).map(({ declaration }) => declaration.tagName);
  expect(Object.keys(SMALL).sort()).toEqual(small);
  expect(Object.keys(MARKUP).length + 1).toBe(17);
});
