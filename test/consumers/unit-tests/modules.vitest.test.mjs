import { afterEach, expect, it, vi } from 'vitest';
import '@care-timeline/elements/define.js';
import { PatientRecord } from '@care-timeline/elements';
import { ELEMENTS, tryOut } from './try-out.cjs';

const said = vi.spyOn(console, 'error');
afterEach(() => expect(said).not.toHaveBeenCalled());

it.each(ELEMENTS)('<%s>', async (tag, words) => {
  expect(PatientRecord).toBeTypeOf('function');
  await tryOut(tag, words);
});
