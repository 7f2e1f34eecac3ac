import type { InEveryLanguage, TextLanguage } from '../codes/language.js';
import { codeSystem } from '../codes/code-system.js';
import { SYSTEM } from '../codes/known-systems.js';
import { NBSP } from './number-text.js';
import { perUnitText, unitText, type UnitOf } from './unit-text.js';

const each = (nb: string, en: string, nn = nb): InEveryLanguage => ({ nb, nn, en });
const same = (symbol: string): InEveryLanguage => each(symbol, symbol);

/** UCUM atoms that people write otherwise. Micrograms in full (MED-07): µg is read as mg. */
const ATOMS: ReadonlyMap<string, InEveryLanguage> = new Map(
  Object.entries({
    Cel: same('°C'),
    '[degF]': same('°F'),
    deg: same('°'),
    'mm[Hg]': same('mmHg'),
    'cm[H2O]': same('cmH₂O'),
    umol: same('µmol'),
    uL: same('µL'),
    um: same('µm'),
    ug: each('mikrogram', 'microgram'),
    meq: same('mEq'),
    mosm: same('mOsm'),
    m2: same('m²'),
    m3: same('m³'),
    cm2: same('cm²'),
    mm2: same('mm²'),
    mm3: same('mm³'),
    '[pH]': same(''),
    '[ppm]': same('ppm'),
    '[in_i]': each('tommer', 'in', 'tommar'),
    '[ft_i]': each('fot', 'ft'),
    '[lb_av]': each('pund', 'lb'),
    '[oz_av]': each('unser', 'oz', 'unsar'),
    '{1.73_m2}': each(`1,73${NBSP}m²`, `1.73${NBSP}m²`),
    '{CFU}': same('CFU'),
    '{copies}': each('kopier', 'copies', 'kopiar'),
    '{cells}': each('celler', 'cells'),
    '{beats}': each('slag', 'beats'),
    '{breaths}': each('åndedrag', 'breaths', 'andedrag'),
  }),
);
for (const prefix of ['', 'm', 'u', 'k', 'M'])
  for (const unit of ['[IU]', '[iU]'])
    (ATOMS as Map<string, InEveryLanguage>).set(
      `${prefix}${unit}`,
      each(`${prefix === 'u' ? 'µ' : prefix}IE`, `${prefix === 'u' ? 'µ' : prefix}IU`),
    );

/** Annotations that only repeat what was measured. */
const SILENT = /^\{(score|scoreof|inr|index|ratio|number|count|nominal|percentile|ph|#)\}$/i;

const PLAIN = /^[A-Za-zµμ°%]+$|^\d+$/;
const POWER = /^10[*^](\d+)$/;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Units of time are words where they stand alone. */
const TIMES: ReadonlySet<string> = new Set(['d', 'wk', 'mo', 'a']);

/**
 * The unit of a result as people read it: `×10⁹/L` for `10*9/L`, `°C` for `Cel`, nothing for `{score}`. Only UCUM codes
 * are changed, and only if every part is known; a unit that the source gives in its own words stays as written (RES-01).
 *
 * @param count - for units that are words
 */
export function unitSymbol(of: UnitOf, count: number | undefined, lang: TextLanguage): string {
  const shown = of.unit?.trim() || of.code?.trim() || '';
  if (shown === '1') return '';
  if (!isUcum(of, shown)) return shown;
  if (SILENT.test(shown)) return '';
  if (TIMES.has(shown)) return unitText({ code: shown }, count, lang);
  const parts = shown.split('/').map((part, at) => {
    if (part === '') return at === 0 ? '' : undefined;
    const atoms = part.split(POINT).map((atom) => atomText(atom, at > 0, lang));
    if (atoms.includes(undefined)) return undefined;
    return atoms.filter(Boolean).join(/^\d+\./.test(part) ? NBSP : '·');
  });
  return parts.includes(undefined) ? shown : parts.join('/');
}

function atomText(atom: string, isBelow: boolean, lang: TextLanguage): string | undefined {
  const known = ATOMS.get(atom);
  if (known !== undefined) return known[lang];
  if (isBelow && TIMES.has(atom)) return perUnitText({ code: atom }, 1, lang);
  const power = POWER.exec(atom)?.[1];
  if (power !== undefined) return `×10${[...power].map((digit) => SUPERSCRIPT[Number(digit)]).join('')}`;
  return PLAIN.test(atom) ? atom : undefined;
}

/** A point between atoms, not one inside an annotation. */
const POINT = /\.(?![^{[]*[}\]])/;

/** The code itself, or a unit that can only be one. */
function isUcum({ unit, system, code }: UnitOf, shown: string): boolean {
  if (system !== undefined && codeSystem(system) !== SYSTEM.UCUM) return false;
  return unit === undefined || shown === code?.trim() || /[[\]{}*^]/.test(shown);
}
