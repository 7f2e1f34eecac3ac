import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnFile } from '../../../packages/samples/demo/own-file.js';
import { WORDS } from '../../../packages/samples/demo/strings.js';
import { lifetimeNdjson, sampleBundle } from '@care-timeline/samples';

const code = (text: string) => {
  const read = readOwnFile(text);
  return read.ok ? 'ok' : read.fault.code;
};

describe('a file of the reader’s own', () => {
  it('is opened when it is a Bundle, a resource, a list of resources or NDJSON', () => {
    const bundle = sampleBundle('anders');
    expect(readOwnFile(JSON.stringify(bundle, null, 2))).toEqual({ ok: true, resources: bundle });
    expect(code('\uFEFF{"resourceType":"Patient"}\n')).toBe('ok');
    expect(code('[{"resourceType":"Patient"}]')).toBe('ok');
    const lines = readOwnFile([...lifetimeNdjson(50)].join(''));
    expect(lines.ok && lines.resources).toHaveLength(50);
    expect(code('{"resourceType":"Patient"}\r\n\r\n{"resourceType":"Condition"}\r\n')).toBe('ok');
  });

  it.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['{', 'cut'],
    ['{"resourceType":"Bundle","entry":[', 'cut'],
    ['[{"resourceType":"Patient"},', 'cut'],
    ['hello', 'not-json'],
    ['{"resourceType": Patient}', 'not-json'],
    ['<!DOCTYPE html><title>Logg inn</title>', 'html'],
    ['<html lang="nb"></html>', 'html'],
    ['<?xml version="1.0"?><Bundle/>', 'xml'],
    ['{"hello":"world"}', 'not-fhir'],
    ['[]', 'not-fhir'],
    ['42', 'not-fhir'],
    ['null', 'not-fhir'],
  ])('says what is wrong with %j', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('names the line of NDJSON that is broken', () => {
    expect(readOwnFile('{"resourceType":"Patient"}\n{"resourceType":')).toEqual({
      ok: false,
      fault: { code: 'line', line: 2 },
    });
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void readOwnFile(text)));
  });

  it('has words for each fault in each language', () => {
    for (const words of Object.values(WORDS)) {
      const { line, ...rest } = words.fileFaults;
      expect(line(7)).toContain('7');
      expect(Object.values(rest).every((text) => text.length > 5)).toBe(true);
    }
    expect(Object.keys(WORDS.nn)).toEqual(Object.keys(WORDS.nb));
    expect(Object.keys(WORDS.en)).toEqual(Object.keys(WORDS.nb));
  });
});
