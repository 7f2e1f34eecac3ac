import { samplePatients } from '@care-timeline/samples';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeBrowser, openPage, type WatchedPage } from '../support/pages.js';
import { careTimelineJs, serve, type Site } from '../support/serve.js';

const NOW = Date.UTC(2026, 10, 23, 9, 0);
const DAY = 86_400_000;

let site: Site;
let opened: WatchedPage;
let page: Page;
let session: CDPSession;

/** One patient on a page, and real hands: mouse, wheel and fingers, by the events of the browser. */
beforeAll(async () => {
  const { sources } = samplePatients.find(({ id }) => id === 'solveig')!;
  const list = sources.map(({ id, label }) => ({ id, label, src: `/${id}.json` }));
  site = await serve(
    {
      '/care-timeline.js': careTimelineJs(),
      ...Object.fromEntries(sources.map((source) => [`/${source.id}.json`, JSON.stringify(source.bundle())])),
      '/page.js': `
        const record = document.querySelector('care-record');
        record.now = () => ${NOW};
        await customElements.whenDefined('care-record');
        record.sources = ${JSON.stringify(list)};
        const timeline = document.querySelector('care-timeline');
        window.moves = [];
        timeline.addEventListener('care-range-change', () => window.moves.push('change'));
        timeline.addEventListener('care-range-settle', () => window.moves.push('settle'));
      `,
      '/': {
        type: 'text/html',
        body: `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Hender</title>
          <style>body { margin: 20px } #frame { height: 560px; display: flex; flex-direction: column }
            care-record { display: flex; flex-direction: column; min-height: 0; flex: 1 }
            care-timeline { flex: 1 }</style>
          <script type="module" src="care-timeline.js"></script><script type="module" src="page.js"></script>
          <body><div id="frame"><care-record time-zone="Europe/Oslo"><care-timeline></care-timeline></care-record></div>
          <div id="shelf"></div></body></html>`,
      },
    },
    { csp: '' },
  );
  opened = await openPage({ hasTouch: true });
  page = opened.page;
  session = await page.context().newCDPSession(page);
});

beforeEach(async () => {
  await page.goto(site.url);
  await page.waitForFunction(
    () => (document.querySelector('care-record')?.currentRecord?.entries().length ?? 0) > 1000,
  );
  await page.evaluate(() => document.querySelector('care-record')!.ready);
  await page.evaluate(() => document.querySelector('care-timeline')!.zoomTo('2025-01-01', '2026-01-01'));
  await rest();
});

afterAll(async () => {
  expect(opened.faults.join('\n')).toBe('');
  await opened.close();
  await closeBrowser();
  await site.close();
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const rest = (): Promise<void> => page.waitForTimeout(450);

const boxOf = (selector: string): Promise<Box> =>
  page.evaluate((wanted) => {
    const { x, y, width, height } = document
      .querySelector('care-timeline')!
      .shadowRoot!.querySelector(wanted)!
      .getBoundingClientRect();
    return { x, y, width, height };
  }, selector);

const range = async (): Promise<{ start: number; end: number; length: number }> => {
  const [start, end] = await page.evaluate(() => {
    const timeline = document.querySelector('care-timeline')!;
    return [Date.parse(timeline.start), Date.parse(timeline.end)] as const;
  });
  return { start, end, length: end - start };
};

const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: (readonly [number, number])[]) =>
  session.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) });

describe('a mouse on the plot', () => {
  it('drags the content under it, and selects nothing at the end', async () => {
    const before = await range();
    const chart = await boxOf('.chart');
    const [x, y] = [chart.x + chart.width / 2, chart.y + chart.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + chart.width / 8, y, { steps: 5 });
    await page.mouse.move(x + chart.width / 4, y, { steps: 5 });
    await page.mouse.up();
    await rest();
    const after = await range();
    expect(after.length).toBeCloseTo(before.length, -2);
    expect((before.start - after.start) / before.length).toBeCloseTo(0.25, 2);
    expect(await page.locator('care-timeline care-entry-detail').count()).toBe(0);
  });

  it('does not pan with no button held after a release that no event told of', async () => {
    const chart = await boxOf('.chart');
    const [x, y] = [chart.x + chart.width - 30, chart.y + 40];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 3 });
    const held = await range();
    // The next movement comes with no button: it was released outside of the window.
    await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: x - 200, y, buttons: 0 });
    await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: x - 400, y, buttons: 0 });
    await rest();
    expect(await range()).toEqual(held);
    await page.mouse.up();
  });

  it('zooms around the pointer with Ctrl and the wheel, and leaves the plain wheel to the page', async () => {
    const before = await range();
    const chart = await boxOf('.chart');
    const [x, y] = [chart.x + chart.width / 4, chart.y + 60];
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -120);
    await rest();
    expect(await range()).toEqual(before);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await rest();
    const after = await range();
    expect(after.length).toBeLessThan(before.length * 0.8);
    const anchor = before.start + before.length / 4;
    expect((anchor - after.start) / after.length).toBeCloseTo(0.25, 2);
  });

  it('zooms with the plain wheel on the axis and on the overview', async () => {
    for (const part of ['.axis.top', '.axis.bottom', '.overview']) {
      const before = await range();
      const box = await boxOf(part);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.wheel(0, 60);
      await rest();
      expect((await range()).length, part).toBeGreaterThan(before.length * 1.2);
    }
  });

  it('tells each move, and once when the window rests', async () => {
    const chart = await boxOf('.chart');
    await page.mouse.move(chart.x + 300, chart.y + 60);
    await page.mouse.down();
    await page.mouse.move(chart.x + 200, chart.y + 60, { steps: 20 });
    await page.mouse.up();
    await rest();
    const moves = await page.evaluate(() => (window as unknown as { moves: string[] }).moves);
    expect(moves.filter((move) => move === 'change').length).toBeGreaterThan(5);
    expect(moves.filter((move) => move === 'settle')).toEqual(['settle']);
    expect(moves.at(-1)).toBe('settle');
  });
});

describe('fingers on the plot', () => {
  it.each([
    ['beside each other', 40, 0],
    ['one above the other', 0, 40],
  ] as const)('pinch %s: time is spread by as much as they are', async (_, dx, dy) => {
    const before = await range();
    const chart = await boxOf('.chart');
    const [x, y] = [chart.x + chart.width / 2, chart.y + chart.height / 2];
    const at = (k: number): [readonly [number, number], readonly [number, number]] => [
      [x - dx * k, y - dy * k],
      [x + dx * k, y + dy * k],
    ];
    await fingers('touchStart', ...at(1));
    let last = before.length;
    for (const k of [1.2, 1.4, 1.6, 1.8, 2]) {
      await fingers('touchMove', ...at(k));
      await page.waitForTimeout(30);
      const { length } = await range();
      // No jump: each step is as large as that of the fingers.
      expect(last / length).toBeLessThan(1.3);
      last = length;
    }
    await fingers('touchEnd');
    await rest();
    expect(before.length / (await range()).length).toBeCloseTo(2, 1);
  });

  it('one that moves sideways pans; one that moves up scrolls the page', async () => {
    await page.setViewportSize({ width: 1280, height: 400 });
    const before = await range();
    const chart = await boxOf('.chart');
    const [x, y] = [chart.x + chart.width / 2, chart.y + 30];
    await fingers('touchStart', [x, y]);
    for (let i = 1; i <= 10; i++) await fingers('touchMove', [x - 20 * i, y]);
    await fingers('touchEnd');
    await rest();
    const after = await range();
    expect((after.start - before.start) / before.length).toBeGreaterThan(0.1);
    await fingers('touchStart', [x, 300]);
    for (let i = 1; i <= 10; i++) {
      await fingers('touchMove', [x, 300 - 20 * i]);
      await page.waitForTimeout(16);
    }
    await fingers('touchEnd');
    await rest();
    expect(await range()).toEqual(after);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

describe('the overview', () => {
  it('moves, resizes and draws the window, and goes where it is clicked', async () => {
    const box = await boxOf('.overview');
    const life = await page.evaluate(() => {
      const timeline = document.querySelector('care-timeline')!;
      return [timeline.start, timeline.end];
    });
    expect(life).toHaveLength(2);
    const y = box.y + box.height / 2;
    // Draws another window: a tenth of the life.
    await page.mouse.move(box.x + box.width * 0.5, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 8 });
    await page.mouse.up();
    await rest();
    const drawn = await range();
    expect(drawn.length).toBeGreaterThan(1000 * DAY);
    // Moves it.
    await page.mouse.move(box.x + box.width * 0.55, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.45, y, { steps: 8 });
    await page.mouse.up();
    await rest();
    const moved = await range();
    expect(moved.length).toBeCloseTo(drawn.length, -3);
    expect((drawn.start - moved.start) / drawn.length).toBeCloseTo(1, 1);
    // Resizes it at its end.
    await page.mouse.move(box.x + box.width * 0.5, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, y, { steps: 8 });
    await page.mouse.up();
    await rest();
    const longer = await range();
    expect(longer.start).toBe(moved.start);
    expect(longer.length / moved.length).toBeCloseTo(3, 1);
    // Goes where it is clicked, with the same length.
    await page.mouse.click(box.x + box.width * 0.2, y);
    await rest();
    const gone = await range();
    expect(gone.length).toBeCloseTo(longer.length, -3);
    expect(gone.start).toBeLessThan(longer.start);
  });

  it('is drawn as wide as it can be hit, also beside a scroll bar', async () => {
    const [overview, chart] = [await boxOf('.overview'), await boxOf('.chart')];
    expect(overview.width).toBe(chart.width);
    expect(overview.x).toBe(chart.x);
  });
});

describe('a keyboard on the plot', () => {
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() =>
      document.querySelector('care-timeline')!.shadowRoot!.activeElement?.textContent?.trim(),
    );

  beforeEach(async () => {
    await page.evaluate(() => {
      const root = document.querySelector('care-timeline')!.shadowRoot!;
      root.querySelector<HTMLElement>('[role=option][tabindex="0"]')!.focus();
    });
    await page.keyboard.press('ArrowRight');
    await rest();
    expect(await focused()).toBeTruthy();
  });

  it.each(['PageUp', 'PageDown', 'Shift+ArrowLeft', '-'])(
    'keeps the focus when %s moves the entry out of view',
    async (key) => {
      for (let i = 0; i < 12; i++) await page.keyboard.press(key);
      await rest();
      expect(await focused()).toBeTruthy();
      await page.keyboard.press('ArrowRight');
      await rest();
      expect(await focused()).toBeTruthy();
    },
  );

  it('keeps the focus when the wheel zooms', async () => {
    const chart = await boxOf('.chart');
    await page.mouse.move(chart.x + 200, chart.y + 80);
    await page.keyboard.down('Control');
    for (let i = 0; i < 6; i++) {
      await page.mouse.wheel(0, -100);
      await page.waitForTimeout(90);
    }
    await page.keyboard.up('Control');
    await rest();
    expect(await focused()).toBeTruthy();
  });

  it.each(['ArrowDown', 'ArrowUp'])('%s stays inside the window', async (key) => {
    await page.evaluate(() => document.querySelector('care-timeline')!.zoomTo('2025-03-01', '2025-04-01'));
    await rest();
    await page.keyboard.press('ArrowRight');
    await rest();
    const before = await range();
    for (let i = 0; i < 9; i++) {
      await page.keyboard.press(key);
      await page.waitForTimeout(120);
      expect(await range()).toEqual(before);
      expect(await focused()).toBeTruthy();
    }
  });

  it('reaches the entries in few steps from what stands above them', async () => {
    await page.evaluate(() => {
      const root = document.querySelector('care-timeline')!.shadowRoot!;
      root.querySelector<HTMLElement>('.toolbar [tabindex="0"], .toolbar button')!.focus();
    });
    let steps = 0;
    while (steps < 60) {
      const role = await page.evaluate(() =>
        document.querySelector('care-timeline')!.shadowRoot!.activeElement?.getAttribute('role'),
      );
      if (role === 'option') break;
      await page.keyboard.press('Tab');
      steps++;
    }
    expect(steps).toBeLessThanOrEqual(8);
  });
});

describe('an element that is moved, hidden and put back', () => {
  const chartHeight = async (): Promise<number> => (await boxOf('.chart')).height;

  it.each([
    [
      'taken out and put back',
      () => {
        const timeline = document.querySelector('care-timeline')!;
        const parent = timeline.parentElement!;
        timeline.remove();
        parent.append(timeline);
      },
    ],
    [
      'moved with its record',
      () => document.querySelector('#frame')!.append(document.querySelector('care-record')!),
    ],
    [
      'put back in a microtask',
      async () => {
        const timeline = document.querySelector('care-timeline')!;
        const parent = timeline.parentElement!;
        timeline.remove();
        await Promise.resolve();
        parent.append(timeline);
      },
    ],
    [
      'put back much later',
      async () => {
        const timeline = document.querySelector('care-timeline')!;
        const parent = timeline.parentElement!;
        timeline.remove();
        await new Promise((resolve) => setTimeout(resolve, 300));
        parent.append(timeline);
      },
    ],
    [
      'without a record for a while',
      async () => {
        const timeline = document.querySelector('care-timeline')!;
        const record = timeline.closest('care-record')!.currentRecord!;
        const shelf = document.querySelector('#shelf')!;
        document.querySelector<HTMLElement>('#frame')!.style.setProperty('display', 'none');
        timeline.record = undefined;
        shelf.append(timeline);
        await timeline.drawComplete;
        timeline.record = record;
        await timeline.drawComplete;
        await timeline.zoomTo('2025-01-01', '2026-01-01');
      },
    ],
  ] as const)('%s: the picture still answers', async (_, act) => {
    await page.evaluate(act);
    await rest();
    expect(await chartHeight()).toBeGreaterThan(100);
    const before = await range();
    const chart = await boxOf('.chart');
    await page.mouse.move(chart.x + chart.width / 2, chart.y + 50);
    await page.mouse.down();
    await page.mouse.move(chart.x + chart.width / 4, chart.y + 50, { steps: 5 });
    await page.mouse.up();
    await rest();
    expect((await range()).start).not.toBe(before.start);
  });
});

describe('a host that is scaled', () => {
  it.each([
    ['zoom', '0.8'],
    ['zoom', '1.25'],
    ['zoom', '1.5'],
    ['transform', 'scale(0.8)'],
    ['transform', 'scale(1.25)'],
  ] as const)(
    'TLN-01 %s %s: rows stand in their lanes and a click opens what it hits',
    async (name, value) => {
      await page.evaluate(
        ([property, scale]) => {
          const frame = document.querySelector<HTMLElement>('#frame')!;
          frame.style.setProperty('transform-origin', '0 0');
          frame.style.setProperty(property, scale);
        },
        [name, value] as const,
      );
      await rest();
      const [picture, plot, top] = [await boxOf('.picture'), await boxOf('.plot'), await boxOf('.axis.top')];
      // The canvas ends where the plot ends, and is as wide as the axis.
      expect(Math.abs(picture.y + picture.height - (plot.y + plot.height))).toBeLessThan(3);
      expect(Math.abs(picture.width - top.width)).toBeLessThan(16);
      // Options lie over their marks: a click in the middle of one opens it.
      await page.evaluate(() => document.querySelector('care-timeline')!.zoomTo('2026-11-16', '2026-11-23'));
      await rest();
      const [row, title, x, y] = await page.evaluate(() => {
        const timeline = document.querySelector('care-timeline')!;
        const chart = timeline.shadowRoot!.querySelector('.chart')!.getBoundingClientRect();
        const option = [
          ...timeline.shadowRoot!.querySelectorAll<HTMLElement>('[role=option][data-row]'),
        ].find((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return left > chart.left + 4 && right < innerWidth - 40 && top > chart.top && bottom < chart.bottom;
        })!;
        const { left, top, width, height } = option.getBoundingClientRect();
        const record = timeline.closest('care-record')!.currentRecord!;
        const key = record.keyAt(Number(option.dataset['row']));
        return [key, record.entry(key)!.title, left + width / 2, top + height / 2] as const;
      });
      expect(row).not.toBe('');
      await page.mouse.click(x, y);
      await page.waitForTimeout(200);
      const detail = page.locator('care-timeline care-entry-detail');
      expect(await detail.evaluate((one) => one.shadowRoot!.textContent)).toContain(title);
    },
  );
});
