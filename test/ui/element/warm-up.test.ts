import { afterEach, expect, it, vi } from 'vitest';
import { warmUp } from '../../../packages/ui/src/element/warm-up.js';

afterEach(() => vi.unstubAllGlobals());

/** A class with one style sheet, which is made when somebody asks for it, as Lit does. */
function styled(): { type: object; asked: () => number } {
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
    },
    asked: () => asked,
  };
}

it('makes style sheets and the dates of the platform in one idle moment, and not before', () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  const { DateTimeFormat } = Intl;
  const format = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function (...options) {
    return new DateTimeFormat(...options);
  });
  const [one, other] = [styled(), styled()];
  warmUp(one.type);
  warmUp(other.type);
  expect([one.asked(), other.asked(), format.mock.calls.length]).toEqual([0, 0, 0]);
  expect(idle).toHaveLength(1);
  idle[0]!();
  expect([one.asked(), other.asked()]).toEqual([1, 1]);
  expect(format).toHaveBeenCalled();
  // What comes later has an idle moment of its own.
  warmUp(styled().type);
  expect(idle).toHaveLength(2);
  format.mockRestore();
});

it('does nothing where there are no idle moments, as on a server', () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  const one = styled();
  warmUp(one.type);
  expect(one.asked()).toBe(0);
});
