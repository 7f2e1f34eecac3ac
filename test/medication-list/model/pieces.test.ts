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

  it('MED-01 lets a very long unit of meaning wrap rather than be cut', () => {
    const long = `5 ${'inhalasjonspulveriharkapsel'.repeat(2)}`;
    expect(kept(long)).toEqual([]);
  });
});
