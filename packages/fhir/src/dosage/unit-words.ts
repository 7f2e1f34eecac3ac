import type { InEveryLanguage } from '../codes/language.js';

/** Singular and plural of a word. */
export type Word = readonly [one: string, other: string];

export interface UnitWord extends InEveryLanguage<Word> {
  /** UCUM and HL7 orderableDrugForm codes, in exactly their original spelling. */
  readonly codes: readonly string[];
  /** Alternative spellings, in lower case. */
  readonly written: readonly string[];
}

/** A unit whose symbol is the same in every language. */
const symbol = (
  shown: string,
  codes: readonly string[] = [shown],
  written: readonly string[] = [],
): UnitWord => ({
  codes,
  written: [shown.toLowerCase(), ...written],
  nb: [shown, shown],
  nn: [shown, shown],
  en: [shown, shown],
});

const word = (
  nb: Word,
  nn: Word,
  en: Word,
  codes: readonly string[],
  written: readonly string[] = [],
): UnitWord => ({
  codes,
  written: [...new Set([...nb, ...nn, ...en, ...written].map((form) => form.toLowerCase()))],
  nb,
  nn,
  en,
});

/**
 * Words for units in generated dosage text. Micrograms and units are written in full: the short forms are among the
 * most often misread (MED-07). A unit not listed here is shown as written.
 */
export const UNIT_WORDS: readonly UnitWord[] = [
  symbol('kg'),
  symbol('g', ['g'], ['gram', 'grams', 'gr', 'gm']),
  symbol('mg', ['mg'], ['milligram', 'milligrams']),
  word(
    ['mikrogram', 'mikrogram'],
    ['mikrogram', 'mikrogram'],
    ['microgram', 'micrograms'],
    ['ug'],
    ['mcg', '\u00b5g', '\u03bcg', 'ug', 'microg', 'mikrog'],
  ),
  word(['nanogram', 'nanogram'], ['nanogram', 'nanogram'], ['nanogram', 'nanograms'], ['ng'], ['ng']),
  word(['liter', 'liter'], ['liter', 'liter'], ['litre', 'litres'], ['L', 'l'], ['l', 'liters']),
  symbol('dl', ['dL', 'dl']),
  { ...symbol('ml', ['mL', 'ml'], ['milliliter', 'millilitre', 'cc']), en: ['mL', 'mL'] },
  word(
    ['mikroliter', 'mikroliter'],
    ['mikroliter', 'mikroliter'],
    ['microlitre', 'microlitres'],
    ['uL', 'ul'],
    ['\u00b5l', '\u03bcl', 'ul'],
  ),
  symbol('mol'),
  symbol('mmol'),
  word(
    ['mikromol', 'mikromol'],
    ['mikromol', 'mikromol'],
    ['micromole', 'micromoles'],
    ['umol'],
    ['\u00b5mol', '\u03bcmol', 'umol'],
  ),
  symbol('mEq', ['meq', 'mEq'], ['mekv']),
  word(
    ['enhet', 'enheter'],
    ['eining', 'einingar'],
    ['unit', 'units'],
    ['[iU]', '[IU]', 'U', "[arb'U]"],
    [
      'u',
      'iu',
      'ie',
      'i.e.',
      'i.u.',
      'e',
      'unit(s)',
      'int. enheter',
      'internasjonale enheter',
      'international units',
    ],
  ),
  word(
    ['tusen enheter', 'tusen enheter'],
    ['tusen einingar', 'tusen einingar'],
    ['thousand units', 'thousand units'],
    ['k[iU]', 'k[IU]', 'kU', '10*3.[iU]', '10*3.[IU]'],
    ['kie', 'kiu'],
  ),
  word(
    ['million enheter', 'millioner enheter'],
    ['million einingar', 'millionar einingar'],
    ['million units', 'million units'],
    ['M[iU]', 'M[IU]', 'MU', '10*6.[iU]', '10*6.[IU]'],
    ['mill. ie', 'mill. enheter'],
  ),
  symbol('kcal'),
  symbol('kJ', ['kJ']),
  symbol('MBq', ['MBq']),
  symbol('mm'),
  symbol('cm'),
  word(['m\u00b2', 'm\u00b2'], ['m\u00b2', 'm\u00b2'], ['m\u00b2', 'm\u00b2'], ['m2'], ['m2']),
  symbol('%', ['%'], ['prosent', 'percent']),

  word(['sekund', 'sekunder'], ['sekund', 'sekund'], ['second', 'seconds'], ['s'], ['s', 'sec', 'sek']),
  word(['minutt', 'minutter'], ['minutt', 'minutt'], ['minute', 'minutes'], ['min'], ['min', 'min.']),
  word(['time', 'timer'], ['time', 'timar'], ['hour', 'hours'], ['h'], ['h', 'hr', 'hrs', 't']),
  word(['dag', 'dager'], ['dag', 'dagar'], ['day', 'days'], ['d'], ['d', 'd\u00f8gn']),
  word(['uke', 'uker'], ['veke', 'veker'], ['week', 'weeks'], ['wk'], ['wk', 'uke(r)']),
  word(
    ['m\u00e5ned', 'm\u00e5neder'],
    ['m\u00e5nad', 'm\u00e5nader'],
    ['month', 'months'],
    ['mo'],
    ['mo', 'mnd'],
  ),
  word(['\u00e5r', '\u00e5r'], ['\u00e5r', '\u00e5r'], ['year', 'years'], ['a'], ['a', 'yr']),

  word(
    ['tablett', 'tabletter'],
    ['tablett', 'tablettar'],
    ['tablet', 'tablets'],
    ['TAB', '{tbl}', '{tablet}'],
    ['tab', 'tabs', 'tabl', 'tabl.', 'tbl', 'tablet(s)'],
  ),
  word(
    ['kapsel', 'kapsler'],
    ['kapsel', 'kapslar'],
    ['capsule', 'capsules'],
    ['CAP', '{capsule}'],
    ['cap', 'caps', 'kaps', 'kaps.', 'capsule(s)'],
  ),
  word(
    ['dr\u00e5pe', 'dr\u00e5per'],
    ['drope', 'dropar'],
    ['drop', 'drops'],
    ['[drp]', 'DROP', '{drop}'],
    ['drp', 'gtt', 'drop(s)'],
  ),
  word(
    ['stikkpille', 'stikkpiller'],
    ['stikkpille', 'stikkpiller'],
    ['suppository', 'suppositories'],
    ['SUPP', '{suppository}'],
    ['supp', 'supp.'],
  ),
  word(
    ['plaster', 'plastre'],
    ['plaster', 'plaster'],
    ['patch', 'patches'],
    ['PATCH', '{patch}'],
    ['patch(es)'],
  ),
  word(
    ['inhalasjon', 'inhalasjoner'],
    ['inhalasjon', 'inhalasjonar'],
    ['inhalation', 'inhalations'],
    ['{inhalation}'],
    ['inh', 'inh.'],
  ),
  word(['puff', 'puff'], ['puff', 'puff'], ['puff', 'puffs'], ['{puff}'], ['puff(s)']),
  word(['spraydose', 'spraydoser'], ['spraydose', 'spraydosar'], ['spray', 'sprays'], ['{spray}']),
  word(
    ['dosepose', 'doseposer'],
    ['dosepose', 'doseposar'],
    ['sachet', 'sachets'],
    ['{sachet}'],
    ['pose', 'poser'],
  ),
  word(
    ['ampulle', 'ampuller'],
    ['ampulle', 'ampullar'],
    ['ampoule', 'ampoules'],
    ['{ampule}'],
    ['amp', 'ampule'],
  ),
  word(
    ['hetteglass', 'hetteglass'],
    ['hetteglas', 'hetteglas'],
    ['vial', 'vials'],
    ['{vial}'],
    ['htgl', 'htgl.'],
  ),
  word(
    ['spr\u00f8yte', 'spr\u00f8yter'],
    ['spr\u00f8yte', 'spr\u00f8yter'],
    ['syringe', 'syringes'],
    ['{syringe}'],
  ),
  word(['dose', 'doser'], ['dose', 'dosar'], ['dose', 'doses'], ['{dose}'], ['dose(s)']),
  word(['stk.', 'stk.'], ['stk.', 'stk.'], ['piece', 'pieces'], ['{ea}', '{each}'], ['ea', 'each', 'stk']),
  word(
    ['teskje', 'teskjeer'],
    ['teskei', 'teskeier'],
    ['teaspoon', 'teaspoons'],
    ['[tsp_us]', '[tsp_m]'],
    ['tsp'],
  ),
  word(
    ['spiseskje', 'spiseskjeer'],
    ['spiseskei', 'spiseskeier'],
    ['tablespoon', 'tablespoons'],
    ['[tbs_us]', '[tbs_m]'],
    ['tbsp'],
  ),
  word(
    ['p\u00e5f\u00f8ring', 'p\u00e5f\u00f8ringer'],
    ['p\u00e5f\u00f8ring', 'p\u00e5f\u00f8ringar'],
    ['application', 'applications'],
    ['{application}', '{Application}'],
    ['appl'],
  ),
];
