import { describe, expect, it } from 'vitest';
import { zoneAtStart, zonesNamed } from '@care-timeline/fhir';

describe('zones in words', () => {
  it.each([
    ['Grønn sone', ['green']],
    ['grøn sone', ['green']],
    ['Gul sone', ['yellow']],
    ['RØD SONE', ['red']],
    ['Raud sone', ['red']],
    ['red-zone', ['red']],
    ['gronn_sone', ['green']],
    ['Zone: yellow', ['yellow']],
    ['Sone rød', ['red']],
    ['Egenbehandlingsplan med grønn, gul og rød sone', ['green', 'yellow', 'red']],
    ['Yellow and red zones', ['yellow', 'red']],
    // A colour without a zone, and a zone without a colour.
    ['Rødt øye', []],
    ['Gul feber', []],
    ['Red flag', []],
    ['Hormonsone 3', []],
    ['Sensor for rødt lys', []],
    ['Prednisone red tablets', []],
    ['Gul sone: ring hvis rødt oppspytt', ['yellow']],
    ['', []],
  ])('CPL-05 %s', (words, expected) => {
    expect(zonesNamed(words)).toEqual(expected);
  });

  it.each([
    ['Gul sone', 'yellow'],
    ['Gul sone: mer slim', 'yellow'],
    ['Red zone – call 113', 'red'],
    ['Ring legen fra gul sone', undefined],
    ['Dager i gul sone siste måned: 3', undefined],
    ['Gulsott', undefined],
  ])('CPL-05 what the words are about: %s', (words, expected) => {
    expect(zoneAtStart(words)).toBe(expected);
  });
});
