import Ajv from 'ajv';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Random } from '@care-timeline/samples';
import { checkPreset } from '../../../packages/summary/src/preset/check-preset.js';
import { AREAS } from '../../../packages/summary/src/preset/preset.js';
import { PRESETS } from '../../../packages/summary/src/presets/presets.js';

const SCHEMA = JSON.parse(readFileSync('packages/summary/preset.schema.json', 'utf8')) as object;
const FOLDER = 'packages/summary/src/presets';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const json = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Record<string, unknown>;

/** The published schema, asked by a validator that is not ours. */
const ajv = new Ajv({ allErrors: true, strictTypes: false });
const valid = (value: unknown): boolean => ajv.validate<unknown>(SCHEMA, value);

describe('presets', () => {
  it('there is one for each profession', () => {
    expect(Object.keys(PRESETS).sort()).toEqual([
      'emergency',
      'gp',
      'health-station',
      'home-care',
      'nursing-home',
      'physiotherapy',
    ]);
    expect(files).toHaveLength(6);
  });

  it.each(files)('%s is valid by the schema and by our own check', (name) => {
    expect(valid(json(name)), ajv.errorsText()).toBe(true);
    expect(checkPreset(json(name)).problems).toEqual([]);
  });

  it.each(Object.keys(PRESETS))(
    'GEN-07 GEN-14 ALG-01 %s shows who the patient is, critical information before all else, medicines, time and completeness',
    (name) => {
      const tags = AREAS.flatMap((area) => PRESETS[name]?.[area] ?? []).map((one) =>
        typeof one === 'string' ? one : one.element,
      );
      expect(tags[0]).toBe('care-patient-banner');
      expect(PRESETS[name]?.first?.[0]).toBe('care-alerts');
      for (const tag of [
        'care-medication-list',
        'care-visit-plan',
        'care-timeline',
        'care-completeness',
        'care-problems',
      ])
        expect(tags).toContain(tag);
    },
  );
});

describe('checking a preset', () => {
  const good = { name: 'mine', main: ['care-timeline'] };

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'gp'],
    ['a list', [good]],
    ['no widgets', { name: 'x' }],
    ['an area that is no list', { name: 'x', main: 'care-timeline' }],
    ['a widget that is no custom element', { ...good, main: ['care-timeline', 'script'] }],
    ['a widget that is a number', { ...good, main: [3, 'care-timeline'] }],
    ['a widget without a tag', { ...good, main: [{ attributes: {} }, 'care-timeline'] }],
    ['an unknown member', { ...good, colour: 'red' }],
    ['an event handler', { ...good, side: [{ element: 'x-y', attributes: { onclick: 'alert(1)' } }] }],
    ['a style', { ...good, side: [{ element: 'x-y', attributes: { style: 'color:red' } }] }],
    ['an address', { ...good, side: [{ element: 'x-y', attributes: { src: 'https://example.org' } }] }],
    ['an attribute that is an object', { ...good, side: [{ element: 'x-y', attributes: { most: {} } }] }],
    ['attributes that are a list', { ...good, side: [{ element: 'x-y', attributes: [] }] }],
    ['a member of a widget that nobody knows', { ...good, side: [{ element: 'x-y', colour: 'red' }] }],
    ['a title that is a text', { ...good, title: 'Min' }],
    ['no name', { main: ['care-timeline'] }],
    ['an empty name', { ...good, name: '' }],
  ])('the schema and our own check agree that it is wrong, and nothing throws: %s', (_, value) => {
    expect(valid(value)).toBe(false);
    expect(checkPreset(value).problems.length).toBeGreaterThan(0);
  });

  it.each<[string, unknown]>([
    ['the least', good],
    ['titles', { ...good, title: { nb: 'Min', 'en-GB': 'Mine' } }],
    [
      'a vendor’s own element',
      { ...good, top: [{ element: 'acme-notes.v2', attributes: { days: 3, wide: true } }] },
    ],
    ['the schema’s address', { $schema: 'preset.schema.json', ...good }],
  ])('and that it is right: %s', (_, value) => {
    expect(valid(value), ajv.errorsText()).toBe(true);
    expect(checkPreset(value).problems).toEqual([]);
  });

  it('what can be used is used, and what cannot is told with its place', () => {
    const { preset, problems } = checkPreset({ ...good, side: ['div', 'care-team'] });
    expect(preset?.side).toEqual(['care-team']);
    expect(problems).toEqual(['side[0]: is no custom element']);
  });

  it('JSON text is read, and what is no JSON is told as that', () => {
    expect(checkPreset(JSON.stringify(good))).toEqual(checkPreset(good));
    expect(checkPreset('{"name":').problems).toEqual(['is no valid JSON']);
  });

  it('the schema and our own check agree on two thousand presets made by chance', () => {
    const random = new Random(20261123);
    const one = <T>(list: readonly T[]): T => random.pick(list);
    const some = <T>(make: () => T, most: number): T[] => Array.from({ length: random.int(0, most) }, make);
    const tag = (): unknown =>
      one(['care-plan', 'acme-x', 'a-b.c_d', 'script', 'Care-plan', '', '-', 7, null]);
    const attribute = (): string =>
      one(['days', 'hide-critical', 'style', 'onclick', 'ondata', 'id', 'src', 'href2', 'Most', 'a b']);
    const widget = (): unknown =>
      one([
        tag,
        () => ({ element: tag() }),
        () => ({
          element: tag(),
          attributes: one([{}, [], 'x', null, { [attribute()]: one([1, '', true, null, {}]) }]),
        }),
        () => ({ element: tag(), [one(['more', 'attributes'])]: { days: 1 } }),
      ])();
    const text = (): unknown => one(['Min', '', 3, null]);
    const preset = (): Record<string, unknown> => ({
      ...(random.chance(0.9) && { name: one(['x', 'ward-round', '', 5]) }),
      ...(random.chance(0.4) && {
        title: one([text(), [], {}, { [one(['nb', 'en-GB', 'Norsk', ''])]: text() }]),
      }),
      ...(random.chance(0.2) && { [one(['colour', '$schema', 'Main'])]: one(['a', 1]) }),
      ...Object.fromEntries(
        AREAS.filter(() => random.chance(0.4)).map((area) => [
          area,
          one([some(widget, 2), some(() => 'care-plan', 2), 'x']),
        ]),
      ),
    });
    let right = 0;
    for (let n = 0; n < 2000; n++) {
      const value = preset();
      const { problems } = checkPreset(value);
      expect(problems.length === 0, `${JSON.stringify(value)} ${problems.join()}`).toBe(valid(value));
      if (problems.length === 0) right++;
    }
    expect(right).toBeGreaterThan(50);
  });
});
