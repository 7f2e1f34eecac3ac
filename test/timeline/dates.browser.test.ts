import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '@care-timeline/timeline/define.js';
import type { CareTimeline } from '@care-timeline/timeline';
import { PatientRecord } from '@care-timeline/record';
import { TimelineHarness } from '@care-timeline/timeline/testing.js';

const NOW = Date.UTC(2026, 10, 23, 9);
const DAY = 86_400_000;

interface Page {
  readonly element: CareTimeline;
  readonly harness: TimelineHarness;
  /** Days that the reader asked for. */
  readonly days: string[];
}

async function mount(width = 1000): Promise<Page> {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  record.add(
    [
      { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01' },
      ...['1998-05-05', '2019-06-01', '2026-01-01'].map((date, i) => ({
        resourceType: 'Condition',
        id: `c${i}`,
        subject: { reference: 'Patient/p' },
        code: { text: `Tilstand ${i}` },
        onsetDateTime: date,
        recordedDate: date,
      })),
    ],
    { source: { id: 's', label: 'Sykehus' } },
  );
  const element = document.createElement('care-timeline');
  Object.assign(element, { lang: 'nb', timeZone: 'Europe/Oslo', record });
  const days: string[] = [];
  element.addEventListener('care-as-of-change', (event) => days.push(event.detail.asOf));
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.style.width = `${width}px`;
  holder.append(element);
  const harness = new TimelineHarness(element);
  await harness.settled();
  return { element, harness, days };
}

const field = ({ harness }: Page, name: string): HTMLInputElement =>
  harness.all(`input[aria-label="${name}"]`)[0] as HTMLInputElement;

async function write(page: Page, name: string, text: string): Promise<void> {
  const input = field(page, name);
  input.focus();
  input.select();
  await sendKeys({ type: text });
  await sendKeys({ press: 'Enter' });
  await page.harness.settled();
}

/** Calendar day and time in Oslo. */
const oslo = (ms: number): string => new Date(ms).toLocaleString('sv-SE', { timeZone: 'Europe/Oslo' });
const window = ({ harness }: Page): string[] => [oslo(harness.range.start), oslo(harness.range.end)];

describe('dates that are written in <care-timeline>', () => {
  it('TLN-10 shows the year or the month that was asked for, from its first moment to its last', async () => {
    const page = await mount();
    await write(page, 'Gå til dato', '1998');
    expect(window(page)).to.deep.equal(['1998-01-01 00:00:00', '1999-01-01 00:00:00']);
    await write(page, 'Gå til dato', 'mars 2019');
    expect(window(page)).to.deep.equal(['2019-03-01 00:00:00', '2019-04-01 00:00:00']);
    await write(page, 'Gå til dato', '12.2025');
    expect(window(page)).to.deep.equal(['2025-12-01 00:00:00', '2026-01-01 00:00:00']);
    expect(field(page, 'Gå til dato').value).to.equal('desember 2025');
    await page.harness.press('Forrige utsnitt');
    expect(window(page)[0]).to.equal('2019-03-01 00:00:00');
  });

  it('brings a day into view a third from the left, without another zoom', async () => {
    const page = await mount();
    await page.element.zoomTo('2010-01-01', '2010-01-31');
    await write(page, 'Gå til dato', '1/6-2019');
    const { start, end } = page.harness.range;
    expect(end - start).to.equal(30 * DAY);
    expect(oslo(start + (end - start) / 3)).to.equal('2019-06-01 00:00:00');
  });

  it('goes nowhere for what it cannot read, nor for an emptied field', async () => {
    const page = await mount();
    await write(page, 'Gå til dato', '1998');
    const before = window(page);
    await write(page, 'Gå til dato', '31.4.2019');
    expect(page.harness.all('[role="alert"]').map((one) => one.textContent)).to.include(
      'Denne datoen finnes ikke.',
    );
    await expect(page.element).to.be.accessible();
    field(page, 'Gå til dato').value = '';
    await sendKeys({ press: 'Enter' });
    await page.harness.settled();
    expect(window(page)).to.deep.equal(before);
  });

  it('TLN-10 shows everything as of the end of a year, a month or a day', async () => {
    const page = await mount();
    await page.harness.press('Innhold');
    for (const [typed, iso, shown, told] of [
      ['2019', '2019', '2019', /^Per 31\.\sdesember 2019/],
      ['feb 2020', '2020-02', 'februar 2020', /^Per 29\.\sfebruar 2020/],
      ['12.5.2021', '2021-05-12', '12. mai 2021', /^Per 12\.\smai 2021/],
    ] as const) {
      await write(page, 'Per dato', typed);
      expect(page.days.at(-1)).to.equal(iso);
      expect(page.element.asOf).to.equal(iso);
      expect(field(page, 'Per dato').value.replace(/\s/g, ' ')).to.equal(shown);
      expect(page.harness.notices.join('\n')).to.match(told);
    }
    await page.harness.press('Tilbake til nå');
    expect(field(page, 'Per dato').value).to.equal('');
  });

  it('A11Y-01 Escape puts the date back first, and closes the menu after that', async () => {
    const page = await mount();
    await page.harness.press('Innhold');
    await write(page, 'Per dato', 'i fjor');
    await sendKeys({ press: 'Escape' });
    expect(field(page, 'Per dato').value).to.equal('');
    await sendKeys({ press: 'Escape' });
    await page.harness.settled();
    expect(field(page, 'Per dato')).to.equal(undefined);
  });

  for (const width of [340, 480, 700, 1000]) {
    it(`A11Y-02 what is wrong, and the menu with it, is whole at ${width} px`, async () => {
      const page = await mount(width);
      const inside = (selector: string): void => {
        const box = page.element.getBoundingClientRect();
        const { left, right, width: wide } = page.harness.all(selector)[0]!.getBoundingClientRect();
        expect(wide, selector).to.be.greaterThan(100);
        expect(left, selector).to.be.at.least(box.left);
        expect(right, selector).to.be.at.most(box.right);
      };
      // Has no room in the row of controls: it is in the menu at its end.
      if (width < 600) await page.harness.press('Mer');
      await write(page, 'Gå til dato', 'i fjor');
      inside('.date-fault:not(:empty)');
      await sendKeys({ press: 'Escape' });
      if (width < 600) await sendKeys({ press: 'Escape' });
      await page.harness.press('Innhold');
      inside('.popover');
      await write(page, 'Per dato', 'i fjor');
      inside('.date-fault:not(:empty)');
    });
  }
});

describe('dates in the public API of <care-timeline>', () => {
  it('what care-range-change says is what start and end take, and shows the same window', async () => {
    const page = await mount();
    const details: { readonly start: string; readonly end: string }[] = [];
    page.element.addEventListener('care-range-change', ({ detail }) => details.push(detail));
    await write(page, 'Gå til dato', 'mars 2019');
    const { start, end } = details.at(-1)!;
    expect(start).to.equal('2019-02-28T23:00:00.000Z');
    const shown = window(page);
    const other = await mount();
    Object.assign(other.element, { start, end });
    await other.harness.settled();
    expect(window(other)).to.deep.equal(shown);
  });

  it('a method takes ISO text, ms and Date alike; a bare date is local time of the record, a dateTime with a zone is not', async () => {
    const page = await mount();
    const [from, to] = [Date.parse('2019-02-28T23:00:00Z'), Date.parse('2019-03-31T22:00:00Z')];
    for (const [start, end] of [
      ['2019-03', '2019-04'],
      ['2019-03-01', '2019-04-01'],
      [from, to],
      [new Date(from), new Date(to)],
    ] as const) {
      await page.element.zoomTo('1998', '1999');
      await page.element.zoomTo(start, end);
      expect([page.harness.range.start, page.harness.range.end], String(start)).to.deep.equal([from, to]);
    }
    await page.element.zoomTo('2019-03-01T00:00:00Z', '2019-04-01T00:00:00Z');
    expect(page.harness.range.start).to.equal(Date.parse('2019-03-01T00:00:00Z'));
  });
});
