import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let scheduleWarmUp: (type: object) => void;
let idle: (() => void)[];

const nextIdle = (): void => idle.shift()!();

beforeEach(async () => {
  idle = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  // Once for each page: a page of its own for each test.
  vi.resetModules();
  ({ scheduleWarmUp } = await import('../../../packages/ui/src/element/schedule-warm-up.js'));
});
afterEach(() => vi.unstubAllGlobals());

/** A class with one style sheet, which is made when somebody asks for it, as Lit does. */
function styled(warmUp?: () => Iterator<unknown, void>): { type: object; asked: () => number } {
  let asked = 0;
  const sheet = {
    get styleSheet(): undefined {
      asked++;
      return undefined;
    },
  };
  return {
    type: class {
      static elementStyles = [sheet];
      static warmUp = warmUp;
    },
    asked: () => asked,
  };
}

/** The page's own steps: its calendar and its fonts. */
function page(): string[] {
  const fonts: string[] = [];
  const context = { font: '', measureText: () => fonts.push(context.font) };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
  nextIdle();
  nextIdle();
  return fonts;
}

it('looks up the calendar, the fonts and the style sheets, each in an idle moment of its own', () => {
  const { DateTimeFormat } = Intl;
  const format = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function (...options) {
    return new DateTimeFormat(...options);
  });
  const [one, other] = [styled(), styled()];
  scheduleWarmUp(one.type);
  scheduleWarmUp(other.type);
  expect([one.asked(), other.asked(), format.mock.calls.length, idle.length]).toEqual([0, 0, 0, 1]);
  expect(page()).toContainEqual(expect.stringMatching(/^400 15px Inter,.*sans-serif$/));
  expect(format).toHaveBeenCalled();
  nextIdle();
  expect([one.asked(), other.asked()]).toEqual([1, 0]);
  nextIdle();
  expect(other.asked()).toBe(1);
  expect(idle).toHaveLength(0);
  // What comes later is on its own: the page is warm.
  const late = styled();
  scheduleWarmUp(late.type);
  nextIdle();
  expect([late.asked(), idle.length]).toEqual([1, 0]);
  format.mockRestore();
});

it('takes one step of a warm-up in an idle moment', () => {
  const steps: string[] = [];
  const { type } = styled(function* () {
    steps.push('render');
    yield;
    steps.push('draw');
  });
  scheduleWarmUp(type);
  page();
  nextIdle();
  expect(steps).toEqual([]);
  nextIdle();
  expect(steps).toEqual(['render']);
  nextIdle();
  expect(steps).toEqual(['render', 'draw']);
  expect(idle).toHaveLength(0);
});

it('goes on where a warm-up fails, and where nothing can be measured', () => {
  const [bad, good] = [
    styled(() => {
      throw new Error('no stage');
    }),
    styled(),
  ];
  scheduleWarmUp(bad.type);
  scheduleWarmUp(good.type);
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
  while (idle.length) nextIdle();
  expect(good.asked()).toBe(1);
});

it('does nothing where there are no idle moments, as on a server', () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  const one = styled();
  scheduleWarmUp(one.type);
  expect(one.asked()).toBe(0);
});
