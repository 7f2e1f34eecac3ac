import { describe, expect, it } from 'vitest';
import { NO_FILTER, type ListFilter } from '../../../packages/medication-list/src/model/filter.js';
import {
  listModel,
  RowCache,
  type ListInput,
} from '../../../packages/medication-list/src/model/list-model.js';
import type { Medicine } from '../../../packages/medication-list/src/model/medicine.js';
import { stoppedNames } from '../../../packages/medication-list/src/model/notices.js';
import { sectionsOf } from '../../../packages/medication-list/src/model/sections.js';
import { outOfViewText } from '../../../packages/medication-list/src/templates/view-bar.js';
import { entryOf, medicine, named, request, type Json } from '../support/medicines.js';
import { rows } from '../support/rows.js';
import { words } from '../support/words.js';

const input = (medicines: readonly Medicine[], more: Partial<ListInput> = {}): ListInput => ({
  medicines,
  noneKnown: false,
  reasons: [],
  loads: [{ source: { id: 'epj', label: 'EPJ' }, state: 'loaded' }],
  show: 'current',
  groupBy: 'use',
  atcLevel: 1,
  filter: NO_FILTER,
  inError: false,
  ...more,
});
const filter = (more: Partial<ListFilter>): ListFilter => ({ ...NO_FILTER, ...more });
const say = words();

describe('list model', () => {
  const list = [
    medicine(request()),
    medicine(named('Paracet tablett 500 mg'), { group: 'as-needed' }),
    medicine(named('Eliquis'), { group: 'paused' }),
    medicine(named('Lanoxin'), { group: 'recently-stopped' }),
    medicine(named('Ramipril'), { group: 'past' }),
    medicine(named('Feil'), { group: 'in-error' }),
  ];

  it('MED-20 MED-21 MED-23 counts what is in use, paused, past, recently stopped and in error', () => {
    const model = listModel(input(list), say);
    expect(model.counts).toMatchObject({ inUse: 3, paused: 1, inError: 1 });
    expect(model.parts).toEqual({ current: 3, past: 2 });
    expect(model.shown).toBe(3);
    expect(model.recentlyStopped.map(({ name }) => name.generic)).toEqual(['Lanoxin']);
  });

  it('MED-24 a filter counts what it shows out of what there is in the part shown', () => {
    const model = listModel(input(list, { filter: filter({ text: 'PARACET 500' }) }), say);
    expect([model.filtering, model.shown, model.total]).toEqual([true, 1, 3]);
    const none = listModel(input(list, { filter: filter({ text: 'finnes ikke' }) }), say);
    expect([none.state, none.shown]).toEqual(['filtered', 0]);
  });

  it('finds by substance, brand, code, dosage, indication and source, whatever case and accents', () => {
    const one = medicine(request({ reasonCode: [{ text: 'Ødem' }] }));
    for (const text of ['furosemid', 'FURIX', 'c03ca01', 'morgen', 'odem', 'epj']) {
      expect(listModel(input([one], { filter: filter({ text }) }), say).shown, text).toBe(1);
    }
  });

  it('GEN-06 tells none known, not recorded, unavailable and loading apart', () => {
    const source = { id: 'a', label: 'A' };
    const state = (more: Partial<ListInput>) => listModel(input([], more), say).state;
    expect(state({ noneKnown: true })).toBe('none-known');
    expect(state({})).toBe('not-recorded');
    expect(state({ loads: [{ source, state: 'failed' }] })).toBe('unavailable');
    expect(state({ loads: [{ source, state: 'loading' }] })).toBe('loading');
    expect(state({ loads: [{ source, state: 'blocked' }] })).toBe('withheld');
    expect(state({ reasons: ['notasked'] })).toBe('not-asked');
  });

  it('MED-23 names what was stopped, with the source where two systems name the same', () => {
    const stop = (id: string, text: string): Json =>
      named(text, {
        id,
        status: 'stopped',
        dosageInstruction: [
          { text: '1', timing: { repeat: { boundsPeriod: { start: '2026-01-01', end: '2026-10-30' } } } },
        ],
      });
    const entries = [stop('a', 'Lanoxin'), stop('b', 'Ramipril')].map((json) =>
      medicine(json, {
        group: 'recently-stopped',
        stop: { at: entryOf(json).medication!.usePeriod!.end!, future: false },
      }),
    );
    const [first, second] = entries;
    const elsewhere = { ...first!.entry, sourceId: 'gp' };
    const again = { ...first!, key: 'gp', entry: elsewhere, members: [elsewhere] };
    const said = (of: readonly Medicine[]): string =>
      stoppedNames(rows(of), words()).replaceAll('\u00a0', ' ');
    expect(said([first!, second!])).toBe('Lanoxin (30. oktober 2026) og Ramipril (30. oktober 2026)');
    expect(said([first!, again])).toBe('Lanoxin (30. oktober 2026, epj) og Lanoxin (30. oktober 2026, gp)');
  });

  it('MED-26 what is out of view is told by count and section, in the order of the list', () => {
    const made = rows(
      ['A', 'B', 'C'].map((name) => medicine(named(name), { group: name === 'C' ? 'as-needed' : 'regular' })),
    );
    const sections = sectionsOf(made, 'use', words());
    const keys = made.map(({ key }) => key);
    const say = (of: readonly string[], side: 'above' | 'below'): string =>
      outOfViewText(of, sections, side, words()).replaceAll('\u00a0', ' ');
    expect(say(keys.slice(1), 'below')).toBe('2 til nedenfor: Fast 1, Ved behov 1');
    expect(say(keys.slice(0, 2), 'above')).toBe('2 til ovenfor: Fast 2');
    expect(say([], 'below')).toBe('');
  });

  it('keeps the rows that say the same as before', () => {
    const cache = new RowCache();
    const first = listModel(input(list), say, cache).rows;
    const again = listModel(input(list.map((one) => ({ ...one }))), say, cache).rows;
    expect(again.every((row, i) => row === first[i])).toBe(true);
    const paused = list.map((one, i) => (i === 0 ? { ...one, group: 'paused' as const } : one));
    const third = listModel(input(paused), say, cache).rows;
    expect(third[0]).not.toBe(first[0]);
    expect(third[0]!.marks.map(({ kind }) => kind)).toContain('paused');
    expect(third.slice(1).every((row, i) => row === first[i + 1])).toBe(true);
    expect(listModel(input(list), words('en'), cache).rows[0]).not.toBe(first[0]);
  });
});
