import Ajv from 'ajv';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPreset } from '../../../packages/summary/src/preset/check-preset.js';
import { AREAS } from '../../../packages/summary/src/preset/preset.js';
import { PRESETS } from '../../../packages/summary/src/presets/presets.js';

const SCHEMA = JSON.parse(readFileSync('packages/summary/preset.schema.json', 'utf8')) as object;
const FOLDER = 'packages/summary/src/presets';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const json = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Record<string, unknown>;

/** The published schema, asked by a validator that is not ours. */
const ajv = new Ajv({ allErrors: true });
const valid = (value: unknown): boolean => ajv.validate(SCHEMA, value) as boolean;

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
});
