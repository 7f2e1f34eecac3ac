import { describe, expect, it } from 'vitest';
import {
  first,
  isJson,
  lenientNumber,
  lenientText,
  lenientTexts,
  listOf,
  member,
  number,
  objectOrEmpty,
  objects,
  strings,
  text,
} from '@care-timeline/fhir/json.js';

const one = { a: 1 };

describe('readers of JSON', () => {
  it.each([
    [one, one, [one], one],
    [[one, null, 'b'], one, [one], {}],
    [[], undefined, [], {}],
    [null, undefined, [], {}],
    ['a', undefined, [], {}],
    [undefined, undefined, [], {}],
  ])('read objects of %j', (value, firstOne, all, orEmpty) => {
    expect(first(value)).toEqual(firstOne);
    expect(objects(value)).toEqual(all);
    expect(objectOrEmpty(value)).toEqual(orEmpty);
    expect(isJson(value)).toBe(value === one);
  });

  it.each([
    ['Kari', 'Kari', 'Kari'],
    [' Kari ', ' Kari ', ' Kari '],
    ['  \u200b', undefined, undefined],
    ['\u202e12\u202c mg \u2066a', '12 mg a', '12 mg a'],
    ['\u200e\u05d0', '\u200e\u05d0', '\u200e\u05d0'],
    ['\u202e', undefined, undefined],
    [5, undefined, '5'],
    [false, undefined, 'false'],
    [null, undefined, undefined],
    [{}, undefined, undefined],
  ])('read text of %j, strictly and leniently', (value, strict, lenient) => {
    expect(text(value)).toBe(strict);
    expect(lenientText(value)).toBe(lenient);
  });

  it('read texts of a list and of a single value', () => {
    expect(strings(['a', '', 1, null, 'b'])).toEqual(['a', 'b']);
    expect(lenientTexts(['a', '', 1, null, 'b'])).toEqual(['a', '1', 'b']);
    expect(strings('a')).toEqual(['a']);
    expect(lenientTexts(7)).toEqual(['7']);
  });

  it.each([
    [2.5, 2.5, 2.5],
    ['2.5', undefined, 2.5],
    [' 2 ', undefined, 2],
    ['1e3', undefined, 1000],
    ['2,5', undefined, undefined],
    ['0x10', undefined, undefined],
    ['', undefined, undefined],
    ['1e999', undefined, undefined],
    [NaN, undefined, undefined],
    [true, undefined, undefined],
  ])('read the number %j, strictly and leniently', (value, strict, lenient) => {
    expect(number(value)).toBe(strict);
    expect(lenientNumber(value)).toBe(lenient);
  });

  it('read an own member, and never one of the prototype', () => {
    expect(member({ text: 'a' }, 'text')).toBe('a');
    expect(member([{ text: 'a' }], 'text')).toBe('a');
    expect(member({}, 'constructor')).toBeUndefined();
    expect(member('abc', 'length')).toBeUndefined();
  });

  it('read a list with its nulls left out', () => {
    expect(listOf([1, null, 'a', undefined])).toEqual([1, 'a']);
    expect(listOf(0)).toEqual([0]);
    expect(listOf(null)).toEqual([]);
  });
});
