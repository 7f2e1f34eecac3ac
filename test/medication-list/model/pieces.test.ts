import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { pieces } from '../../../packages/medication-list/src/model/pieces.js';

const kept = (text: string): string[] =>
  pieces(text)
    .filter(({ keep }) => keep)
    .map((piece) => piece.text);

describe('pieces', () => {
  it('MED-04 keeps number and unit together', () => {
    expect(kept('Furix tablett 40 mg')).toEqual(['40 mg']);
    expect(kept('1 tablett morgen og 2,5 tabletter kveld i 7 dager')).toEqual([
      '1 tablett',
      '2,5 tabletter',
      '7 dager',
    ]);
    expect(kept('10 000 enheter 1 gang daglig')).toEqual(['10 000 enheter', '1 gang']);
    expect(kept('Ventoline 0,1 mg/dose')).toEqual(['0,1 mg/dose']);
  });

  it('MED-01 keeps a name with a hyphen or a slash in one', () => {
    expect(kept('trimetoprim-sulfa tablett')).toEqual(['trimetoprim-sulfa']);
    expect(kept('indakaterol/glykopyrronium inhalasjon')).toEqual(['indakaterol/glykopyrronium']);
  });

  it('MED-08 loses and adds nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          pieces(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
    const authored = '1 tablett i 3 dager,\nderetter  ingen   dosering i 1 dag\n';
    expect(
      pieces(authored)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(authored);
  });

  it('MED-01 breaks a compound name that no line holds between its names, and never inside one', () => {
    const compound = 'Emtricitabin/tenofoviralafenamid/bictegravir';
    expect(pieces(compound)).toEqual([
      { text: 'Emtricitabin/', keep: true, wrap: true },
      { text: 'tenofoviralafenamid/', keep: true, wrap: true },
      { text: 'bictegravir', keep: true, wrap: true },
    ]);
    expect(kept(`5 ${'inhalasjonspulveriharkapsel'.repeat(2)}`)).toEqual([]);
  });

  it('MED-01 marks a word that no line holds, and only such a word, to break where it must', () => {
    const word = 'Hydroksokobalaminhydrokloridmonohydrat';
    expect(pieces(`${word} 5 mg`)).toEqual([
      { text: word, keep: false, long: true },
      { text: ' ', keep: false },
      { text: '5 mg', keep: true },
    ]);
    expect(pieces('Hydroksyprogesteronkaproat').some(({ long }) => long)).toBe(false);
  });

  it('MED-04 text that is no name keeps number and unit, and may break after a slash', () => {
    expect(pieces('Atrieflimmer/flutter i 5 dager', false)).toEqual([
      { text: 'Atrieflimmer/', keep: false, wrap: true },
      { text: 'flutter', keep: false, wrap: true },
      { text: ' i ', keep: false },
      { text: '5 dager', keep: true },
    ]);
  });

  it('MED-04 needs nothing more where the blank is a hard one', () => {
    expect(pieces('1\u00a0tablett, 3\u00a0ganger')).toEqual([
      { text: '1\u00a0tablett, 3\u00a0ganger', keep: false },
    ]);
    expect(kept('0,1\u00a0mg/dose')).toEqual(['0,1\u00a0mg/dose']);
  });

  it('MED-04 keeps every number with its unit where amounts follow each other', () => {
    expect(kept('tablett 50 mg/200 mg/25 mg')).toEqual(['50 mg/200 mg/25 mg']);
    expect(pieces('114 mikrogram/46 mikrogram/136 mikrogram')).toEqual([
      { text: '114 mikrogram/', keep: true, wrap: true },
      { text: '46 mikrogram/', keep: true, wrap: true },
      { text: '136 mikrogram', keep: true, wrap: true },
    ]);
    expect(kept('2,5 ml/10 ganger daglig')).toEqual(['2,5 ml/10 ganger']);
  });

  it('keeps a date in one', () => {
    expect(kept('(30. oktober 2026) og (1 May 2020)')).toEqual(['30. oktober 2026', '1 May 2020']);
  });
});
